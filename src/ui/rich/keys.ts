/** What the keyboard says: characters typed together, a paste, a named key, or that nobody is there any more. */
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  /** `enter`, `escape`, `up`, `page-down`, `delete`, `f1`; with its modifiers in front: `ctrl-a`, `alt-left`. */
  | { readonly kind: 'press'; readonly name: string }
  | { readonly kind: 'end' };

/** Where the terminal says that its cursor stands, both from 1 (ECMA-48 §8.3.14). */
export interface CursorReport {
  readonly kind: 'cursor';
  readonly row: number;
  readonly column: number;
}

export type Sent = Key | CursorReport;

/** Turns what a terminal sends into keys, however the pieces are cut. */
export interface KeyDecoder {
  /** The keys that are complete with this piece. */
  feed(piece: string): readonly Sent[];
  /** The keys in what was held back as unfinished: a lone Escape, most of all. */
  flush(): readonly Sent[];
  /** Whether something is held back that time alone can decide. */
  isWaiting(): boolean;
}

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

const CONTROL: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  '\x1f': 'ctrl-_',
};

const FINAL: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Z: 'shift-tab',
};

/** Keys that end in `~`, by their number. */
const NUMBERED: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
};

/** Alt together with these means something to an editor; with any other it is Escape and then that character. */
const ALT: Readonly<Record<string, string>> = {
  b: 'alt-left',
  f: 'alt-right',
  d: 'alt-delete',
  '\r': 'enter',
  '\x7f': 'alt-backspace',
  '\b': 'alt-backspace',
};

// eslint-disable-next-line no-control-regex -- the terminal's own grammar (ECMA-48 §5.4)
const SEQUENCE = /^\x1b(?:\[([0-9;<=>?]*)[ -/]*([@-~])|O([ -~]))/;
// eslint-disable-next-line no-control-regex
const UNFINISHED = /^\x1b(?:\[[0-9;<=>?]*[ -/]*|O)?$/;
// eslint-disable-next-line no-control-regex
const PLAIN = /^[^\x00-\x1f\x7f]+/;

export function createKeyDecoder(): KeyDecoder {
  let rest = '';
  /** Pieces of a paste that has not ended; put together once, so that a long paste costs no more than its length. */
  let pasting: string[] = [];
  let tail = '';
  const take = (isFinal: boolean): readonly Sent[] => {
    const keys: Sent[] = [];
    for (;;) {
      const found = rest === '' ? null : firstKey(rest, isFinal);
      if (!found) return keys;
      rest = rest.slice(found.length);
      if (found.key) keys.push(found.key);
    }
  };
  return {
    feed: (piece) => {
      tail = (tail + piece).slice(-piece.length - PASTE_END.length);
      pasting.push(piece);
      if (rest.startsWith(PASTE_START) && !tail.includes(PASTE_END)) return [];
      rest += pasting.join('');
      pasting = [];
      return take(false);
    },
    flush: () => take(true),
    isWaiting: () => rest !== '' && !rest.startsWith(PASTE_START),
  };
}

interface Found {
  /** Null for a sequence that means nothing to us. */
  readonly key: Sent | null;
  readonly length: number;
}

function firstKey(text: string, isFinal: boolean): Found | null {
  if (text.startsWith(PASTE_START)) return paste(text);
  const plain = PLAIN.exec(text)?.[0];
  if (plain !== undefined) return { key: { kind: 'text', text: plain }, length: plain.length };
  if (!text.startsWith('\x1b')) return press(controlName(text), 1);
  if (UNFINISHED.test(text) && !isFinal) return null;
  const sequence = SEQUENCE.exec(text);
  if (sequence?.[2] === 'R') return { key: cursorReport(sequence[1] ?? ''), length: sequence[0].length };
  if (sequence) return press(sequenceName(sequence), sequence[0].length);
  const alt = ALT[text.charAt(1)];
  return alt === undefined ? press('escape', 1) : press(alt, 2);
}

/** A paste counts only when it is whole, so that its line ends are never taken for keys. */
function paste(text: string): Found | null {
  const end = text.indexOf(PASTE_END);
  if (end < 0) return null;
  return {
    key: { kind: 'paste', text: text.slice(PASTE_START.length, end) },
    length: end + PASTE_END.length,
  };
}

function press(name: string | null, length: number): Found {
  return { key: name === null ? null : { kind: 'press', name }, length };
}

function cursorReport(parameters: string): CursorReport | null {
  const [row, column] = parameters.split(';').map(Number);
  return row && column ? { kind: 'cursor', row, column } : null;
}

function controlName(text: string): string | null {
  const code = text.charCodeAt(0);
  return (
    CONTROL[text.charAt(0)] ?? (code >= 1 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : null)
  );
}

function sequenceName([, parameters = '', final = '', single]: RegExpExecArray): string | null {
  if (single !== undefined) return FINAL[single] ?? null;
  const [number = '', modifier = '1'] = parameters.split(';');
  const name = final === '~' ? NUMBERED[number] : FINAL[final];
  return name === undefined ? null : modifierName(Number(modifier) - 1) + name;
}

/** Bits as xterm sends them: 1 shift, 2 alt, 4 control. Shift changes nothing here. */
function modifierName(bits: number): string {
  if (bits & 4) return 'ctrl-';
  return bits & 2 ? 'alt-' : '';
}
