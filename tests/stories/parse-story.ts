/** One command of a story: what is typed, what is said, and how it ends. */
export interface Scene {
  readonly args: readonly string[];
  readonly typed: string;
  /** Without empty lines. */
  readonly said: readonly string[];
  readonly code: number;
}

/** Reads a transcript: `$` a command, `<` a typed line, `>` a said line, `=` the exit code, `#` a remark. */
export function parseStory(text: string): readonly Scene[] {
  return text
    .split(/^\$ amends ?/m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.split('\n');
      const marked = (mark: string) => lines.filter((line) => line[0] === mark).map((line) => line.slice(2));
      const [code = '0'] = marked('=');
      const typed = marked('<');
      return {
        args: words(command),
        typed: typed.length === 0 ? '' : `${typed.join('\n')}\n`,
        said: marked('>').filter((line) => line !== ''),
        code: Number(code),
      };
    });
}

function words(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
