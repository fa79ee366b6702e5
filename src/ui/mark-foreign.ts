import type { Asker, Step } from '../engine/session.ts';

/** An asker that shows a bar before every line of a set that somebody else wrote, so that it cannot pose as the program. */
export function markForeign(asker: Asker): Asker {
  return { ask: (step) => asker.ask(marked(step)) };
}

function marked(step: Exclude<Step, { kind: 'end' }>): Exclude<Step, { kind: 'end' }> {
  switch (step.kind) {
    case 'ask': {
      const { prompt, message, hint } = step.question;
      const why = barredOrNull(prompt.why);
      const question = { ...step.question, prompt: { ...prompt, why }, message: barred(message) };
      return { ...step, question: { ...question, hint: barredOrNull(hint) } };
    }
    case 'say':
    case 'letter':
      return { ...step, message: barred(step.message) };
    case 'close':
      return { ...step, text: barred(step.text) };
    case 'notice':
      return step;
  }
}

function barredOrNull(text: string | null): string | null {
  return text === null ? null : barred(text);
}

/** A text with a bar before each of its lines. */
export function barred(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `| ${line}`)
    .join('\n');
}
