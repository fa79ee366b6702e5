import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundle, type Bundle } from './bundle.ts';
import { endDemos, startDemo, type Demo } from './demo.ts';
import type { TerminalOptions } from './terminal.ts';

let program: Bundle;

beforeAll(async () => {
  program = await bundle('tests/pty/fixtures/demo.ts');
});
afterEach(endDemos);
afterAll(() => program.remove());

const start = (steps: readonly object[], options?: TerminalOptions & { readonly inShell?: boolean }) =>
  startDemo(program.file, steps, options);

const TEXT = { message: 'What happened today?', hint: 'One thing is enough.' };
const CLOSE = { kind: 'close', text: 'That is enough for today.' };

const answersOf = (demo: Demo) =>
  demo
    .records()
    .filter(({ kind }) => kind === 'answer')
    .map(({ value }) => value);
const lastOf = (demo: Demo) => demo.records().at(-1);
const countOf = (text: string, part: string) => text.split(part).length - 1;

describe('writing', () => {
  it('takes many lines, ends with the key that it names, and leaves question and answer on the page', async () => {
    const demo = start([TEXT, CLOSE]);
    await demo.waitFor('Ctrl-D skip');
    expect(demo.screen()).toContain('1 of 2');
    expect(demo.screen()).toContain('One thing is enough.');
    await demo.type('We quarrelled.\rI went home.');
    await demo.waitFor('Ctrl-D done');
    await demo.press('ctrlD');
    await demo.waitFor('Done.');
    expect(await demo.ended).toEqual({ code: 0, signal: 0 });
    expect(answersOf(demo)).toEqual(['We quarrelled.\nI went home.']);
    expect(demo.page()).toMatch(
      /What happened today\?\n {2}We quarrelled\.\n {2}I went home\.\n\nThat is enough for today\./,
    );
    expect(demo.page()).not.toContain('Ctrl-D');
  });

  it('skips when nothing was written', async () => {
    const demo = start([TEXT, CLOSE]);
    await demo.waitFor('Ctrl-D skip');
    await demo.press('ctrlD');
    await demo.ended;
    expect(demo.records()[0]).toEqual({ kind: 'skip' });
  });

  it('takes a paste of 5,000 lines exactly', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `${index}: some words that were written elsewhere, ${'x'.repeat(index % 40)}`,
    );
    const demo = start([TEXT, CLOSE]);
    await demo.waitFor('Ctrl-D skip');
    await demo.paste(lines.join('\n'));
    await demo.waitFor('4999: some words', 30_000);
    await demo.press('ctrlD');
    await demo.waitFor('Done.');
    expect(answersOf(demo)).toEqual([lines.join('\n')]);
  });

  it('takes 5,000 lines exactly where the terminal does not bracket a paste', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index}`);
    const demo = start([TEXT, CLOSE]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type(lines.join('\r'));
    await demo.waitFor('line 4999', 30_000);
    await demo.press('ctrlD');
    await demo.waitFor('Done.');
    expect(answersOf(demo)).toEqual([lines.join('\n')]);
  });

  it('scrolls where the text is taller than the screen, and says how much is out of view', async () => {
    const demo = start([TEXT], { rows: 14 });
    await demo.waitFor('Ctrl-D skip');
    await demo.type(Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\r'));
    await demo.waitFor('line 29');
    expect(demo.screen()).toMatch(/… \d+ more above/);
    await demo.press('pageUp', 'pageUp', 'pageUp', 'pageUp', 'pageUp', 'pageUp', 'pageUp', 'pageUp');
    await demo.waitFor(/line 0\b/);
    expect(demo.screen()).toMatch(/… \d+ more below/);
    expect(demo.screen()).toContain('What happened today?');
  });

  it('keeps the cursor where the words are, also behind wide characters and emoji', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('漢字 é 😀 end');
    await demo.until(() => demo.beforeCursor() === '  漢字 é 😀 end', 'the cursor stands behind the words');
    await demo.press('left', 'left', 'left', 'left');
    await demo.until(() => demo.beforeCursor() === '  漢字 é 😀', 'the cursor stands behind the emoji');
    await demo.press('backspace');
    await demo.until(() => !demo.screen().includes('😀'), 'the emoji goes away');
    await demo.type('and');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['漢字 é and end']);
  });

  it('shows pasted control characters instead of obeying them', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.paste('a\x1b]52;c;eHg=\x07b\u202ec\tend');
    await demo.waitFor('a␛]52;c;eHg=␇b\\u{202e}c    end');
    expect(demo.raw()).not.toContain('\x1b]52');
  });

  it('moves, removes and brings back with the keys that people know', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('one two three');
    await demo.press('ctrlW', 'undo', 'ctrlA');
    await demo.type('>');
    await demo.press('end');
    await demo.type('<');
    await demo.press('enter', 'up', 'ctrlE');
    await demo.type('!');
    await demo.waitFor('>one two three<!');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['>one two three<!\n']);
  });

  it('opens the words in an editor of the person, and takes them back changed', async () => {
    const demo = start([TEXT], { env: { EDITOR: 'sed -i s/blunt/kind/' } });
    await demo.waitFor('Ctrl-O editor');
    await demo.type('a blunt word');
    await demo.press('ctrlO');
    await demo.waitFor('a kind word');
    await demo.type(' more');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['a kind word more']);
  });

  it('keeps the words when the editor fails, and says so', async () => {
    const demo = start([TEXT], { env: { EDITOR: 'false' } });
    await demo.waitFor('Ctrl-O editor');
    await demo.type('still here');
    await demo.press('ctrlO');
    await demo.waitFor('The editor did not give your words back');
    expect(demo.screen()).toContain('still here');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['still here']);
  });

  it('offers no editor where there is none', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    expect(demo.screen()).not.toContain('editor');
  });

  it('says gently when the agreed time is over, and takes nothing away', async () => {
    const demo = start([{ type: 'timer', message: 'Write to them, unsent.', minutes: 0.02 }]);
    await demo.waitFor('minutes. You can stop sooner.');
    await demo.type('I wanted to');
    await demo.waitFor('That is the time. Finish the sentence if you like.');
    await demo.type(' say');
    await demo.waitFor('I wanted to say');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['I wanted to say']);
  });

  it('puts words on disk when the person pauses', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('half a thought');
    await demo.until(
      () => demo.records().some(({ unfinished }) => unfinished === 'half a thought'),
      'the words are kept',
    );
    demo.kill('SIGKILL');
  });
});

describe('the menu behind Escape', () => {
  it('stands on one line, and going on loses nothing', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('words');
    await demo.press('escape');
    await demo.waitFor('s skip · b back · w why this question · h help · l leave · Esc go on writing');
    await demo.press('escape');
    await demo.waitFor('Ctrl-D done');
    await demo.type(' stay');
    await demo.waitFor('words stay');
  });

  it('tells why a question is asked, and shows help, above the words', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('words');
    await demo.press('escape');
    await demo.waitFor('w why');
    await demo.type('w');
    await demo.waitFor('A single moment is easier to learn from than a verdict.');
    await demo.press('f1');
    await demo.waitFor('If you are in danger now, call 112.');
    await demo.waitFor(/call 112[\s\S]*What happened today\?[\s\S]*words/);
    expect(countOf(demo.page(), 'What happened today?')).toBe(1);
  });

  it('goes back and forth without losing words that were not given yet', async () => {
    const demo = start([{ type: 'line', message: 'First?' }, TEXT]);
    await demo.waitFor('First?');
    await demo.type('one\r');
    await demo.waitFor('2 of 2');
    await demo.type('begun');
    await demo.press('escape');
    await demo.waitFor('b back');
    await demo.type('b');
    await demo.waitFor('1 of 2');
    await demo.type('uno\r');
    await demo.waitFor('begun');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['one', 'uno', 'begun']);
  });

  it('is reached by typing a command as well', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('/help');
    await demo.press('ctrlD');
    await demo.waitFor('call 112');
    await demo.waitFor('Ctrl-D skip');
    await demo.type('/leave');
    await demo.press('ctrlD');
    expect(await demo.ended).toEqual({ code: 130, signal: 0 });
  });

  it('leaves with the words', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('not yet');
    await demo.press('escape');
    await demo.waitFor('l leave');
    await demo.type('l');
    await demo.ended;
    expect(lastOf(demo)).toEqual({ kind: 'leave', unconfirmed: 'not yet' });
  });
});

describe('choosing', () => {
  const choices = [
    { value: 'quarrel', label: 'A quarrel' },
    { value: 'silence', label: 'A long silence' },
    { value: 'drift', label: 'We drifted apart over the years' },
  ];

  it('asks for one, for several, for yes or no, for a number, for a day', async () => {
    const demo = start([
      { type: 'select', message: 'Which?', choices },
      { type: 'checkbox', message: 'Which were there?', choices },
      { type: 'confirm', message: 'Did it end?' },
      { type: 'scale', message: 'How strong?', scale: { min: 0, max: 10, low: 'hardly', high: 'wholly' } },
      { type: 'date', message: 'When?' },
    ]);
    await demo.waitFor('Which?');
    await demo.press('down', 'enter');
    await demo.waitFor('Which were there?');
    await demo.press('space', 'up', 'space', 'enter');
    await demo.waitFor('Did it end?');
    await demo.type('n\r');
    await demo.waitFor('How strong?');
    await demo.type('10\r');
    await demo.waitFor('When?');
    await demo.type('someday\r');
    await demo.waitFor('That is no day that is known here.');
    await demo.press('ctrlU');
    await demo.type('tomorrow\r');
    await demo.waitFor('Done.');
    expect(answersOf(demo)).toEqual(['silence', ['quarrel', 'drift'], false, 10, '2026-11-22']);
    expect(demo.page()).toContain('Which?\n  A long silence\n');
    expect(demo.page()).toContain('How strong?\n  10 (0 to 10)\n');
  });

  it('begins at the answer that was given before', async () => {
    const demo = start([
      { type: 'select', message: 'Which?', choices, before: 'drift' },
      { type: 'checkbox', message: 'Which were there?', choices, before: ['silence'] },
      { type: 'scale', message: 'How strong?', before: 4 },
      { type: 'line', message: 'Who?', before: 'Sam' },
      { type: 'feelings', message: 'How are you?', before: ['calm', 'lost'] },
    ]);
    await demo.waitFor('> We drifted');
    await demo.press('enter');
    await demo.waitFor('[x] A long silence');
    await demo.press('enter');
    await demo.waitFor('[4]');
    await demo.press('enter');
    await demo.waitFor('Sam');
    await demo.press('enter');
    await demo.waitFor('> That is all');
    await demo.press('enter');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['drift', ['silence'], 4, 'Sam', ['calm', 'lost']]);
  });

  it('finds feelings by quarter, with their meaning, and takes own words', async () => {
    const demo = start([{ type: 'feelings', message: 'How are you arriving?' }]);
    await demo.waitFor('> little energy, unpleasant');
    await demo.press('enter');
    await demo.waitFor('lonely: missing someone to be with');
    await demo.press('space', 'down', 'space');
    await demo.waitFor('Chosen: lonely, flat');
    await demo.type('wrung out');
    await demo.waitFor('Your word: wrung out');
    await demo.press('enter', 'left');
    await demo.waitFor('> little energy, unpleasant');
    await demo.press('down', 'enter', 'space', 'enter');
    await demo.ended;
    expect(answersOf(demo)).toEqual([['lonely', 'flat', 'wrung out', 'calm']]);
  });

  it('can be left with Ctrl-C, skipped, and gone back from', async () => {
    const demo = start([TEXT, { type: 'select', message: 'Which?', choices }]);
    await demo.waitFor('Ctrl-D skip');
    await demo.press('ctrlD');
    await demo.waitFor('Which?');
    await demo.press('escape');
    await demo.waitFor('b back');
    await demo.type('b');
    await demo.waitFor('1 of 2');
    await demo.press('ctrlD');
    await demo.waitFor('2 of 2');
    await demo.press('ctrlC');
    expect(await demo.ended).toEqual({ code: 130, signal: 0 });
    expect(demo.records()).toEqual([
      { kind: 'skip' },
      { kind: 'back' },
      { kind: 'skip' },
      { kind: 'leave', unconfirmed: null },
    ]);
  });
});

describe('what is shown', () => {
  const finding = {
    rule: 'apology/conditional',
    kind: 'conditional',
    level: 'warn',
    start: 9,
    end: 22,
    line: 1,
    column: 10,
    text: 'if I hurt you',
    message: 'This makes the hurt a question.',
    why: 'They know that they were hurt.',
    ask: 'What did you see happen to them?',
    source: 'x',
  };

  it('quotes earlier words with their evening, behind a bar', async () => {
    const demo = start([{ ...TEXT, quotations: [{ evening: '2026-11-14', words: 'I did not call.' }] }]);
    await demo.waitFor('On 14 November you wrote:');
    expect(demo.screen()).toContain('  │ I did not call.');
  });

  it('underlines the words in question in their place, and lets them be kept for a reason', async () => {
    const demo = start([
      { ...TEXT, name: 'act' },
      { kind: 'notice', notice: { prompt: { name: 'act' }, findings: [finding], safety: [] } },
    ]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('I am sorry if I hurt you there');
    await demo.press('ctrlD');
    await demo.waitFor('What did you see happen to them?');
    expect(demo.screen()).toMatch(/ {2}I am sorry if I hurt you there\n {13}~{13}\n/);
    await demo.press('down', 'enter');
    await demo.waitFor('What makes it right as it is?');
    await demo.type('They asked me to say it so.\r');
    await demo.ended;
    expect(lastOf(demo)).toEqual({ kind: 'keep', reason: 'They asked me to say it so.' });
  });

  it('shows a help card for someone in danger, and asks nothing more', async () => {
    const demo = start([
      {
        kind: 'notice',
        notice: {
          prompt: { name: 'act' },
          findings: [],
          safety: [{ kind: 'self-harm', start: 0, end: 1, text: 'x' }],
        },
      },
    ]);
    await demo.waitFor('A card about self-harm.');
    await demo.ended;
    expect(lastOf(demo)).toEqual({ kind: 'go-on' });
  });

  it('frames a letter, with what the checker sees below it', async () => {
    const demo = start([
      {
        kind: 'letter',
        message: 'Your letter.',
        letter: { name: 'a', text: 'Dear Sam,\n\nI am sorry.' },
        withheld: null,
        findings: [finding],
        present: {},
      },
    ]);
    await demo.waitFor('Done.');
    expect(demo.page()).toMatch(
      /─{80}\nDear Sam,\n\nI am sorry\.\n─{80}\n\n {2}if I hurt you\n {2}~{13}\nThis makes/,
    );
  });

  it('sends colours only where colour is wanted, and means nothing by them', async () => {
    const plain = start([TEXT]);
    const coloured = start([TEXT], { env: { COLOUR: '1' } });
    await plain.waitFor('Ctrl-D skip');
    await coloured.waitFor('Ctrl-D skip');
    expect(plain.screen()).toBe(coloured.screen());
    expect(plain.raw()).not.toContain('\x1b[1m');
    expect(coloured.raw()).toContain('\x1b[1m');
  });
});

describe('the window', () => {
  const LONG = {
    message:
      'What happened today that is still with you, and what did you notice in yourself when it happened?',
    hint: 'One thing is enough, and it may be small.',
  };

  it('can be 20 columns wide: words stay whole and nothing is out of reach', async () => {
    const demo = start([LONG, { type: 'scale', message: 'How strong?' }], { columns: 20, rows: 20 });
    await demo.waitFor(/Ctrl-D skip/);
    await demo.type('Something unforeseeable came between us.');
    await demo.waitFor('between us.');
    for (const word of `${LONG.message} Something unforeseeable between`.split(' '))
      expect(demo.screen()).toContain(word);
    await demo.press('ctrlD');
    await demo.waitFor('How strong?');
    await demo.waitFor('10');
    await demo.type('9');
    await demo.waitFor('[9]');
    await demo.press('enter');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['Something unforeseeable came between us.', 9]);
  });

  it('leaves no remains when its size changes', async () => {
    const demo = start([{ kind: 'close', text: 'Before.' }, LONG], { columns: 100, rows: 30 });
    await demo.waitFor('Ctrl-D skip');
    await demo.type('Some words that are long enough to be wrapped when the window is narrow.');
    await demo.waitFor('narrow.');
    for (const [columns, rows] of [
      [30, 30],
      [100, 28],
      [60, 30],
      [45, 20],
      [90, 24],
    ] as const) {
      demo.resize(columns, rows);
      await demo.settle();
      await demo.waitFor('Ctrl-D done');
      for (const once of ['Before.', '2 of 2', 'What happened', 'One thing', 'Some words', 'Ctrl-D'])
        expect([columns, countOf(demo.page(), once)]).toEqual([columns, 1]);
    }
    await demo.press('ctrlD');
    await demo.ended;
  });

  it('may be too small for the question: the place to write stays in view', async () => {
    const demo = start([LONG], { columns: 24, rows: 8 });
    await demo.waitFor('Ctrl-D skip');
    await demo.type('here I am');
    await demo.waitFor('here I am');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['here I am']);
  });
});

describe('being interrupted', () => {
  it('goes on with the words after Ctrl-Z and fg, which are on disk before it stops', async () => {
    const demo = start([TEXT, CLOSE], { inShell: true });
    await demo.waitFor('Ctrl-D skip');
    await demo.type('before');
    await demo.waitFor('before');
    await demo.press('ctrlZ');
    await demo.waitFor('Stopped');
    expect(lastOf(demo)).toEqual({ unfinished: 'before' });
    await demo.type('echo the shell "is back"\r');
    await demo.waitFor('the shell is back');
    await demo.type('fg\r');
    await demo.waitFor('Ctrl-D done');
    await demo.type(' and after');
    await demo.waitFor('before and after');
    await demo.press('ctrlZ');
    await demo.waitFor(/\[1\]\+ +Stopped[\s\S]*Stopped/);
    await demo.type('fg\r');
    await demo.waitFor('Ctrl-D done');
    await demo.press('ctrlD');
    await demo.waitFor('Done.');
    expect(answersOf(demo)).toEqual(['before and after']);
    await demo.type('echo still "a shell"\r');
    await demo.waitFor('still a shell');
  });

  it('goes on when it was stopped and woken from outside', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('one');
    await demo.waitFor('one');
    process.kill(demo.pid, 'SIGSTOP');
    await demo.type(' two');
    process.kill(demo.pid, 'SIGCONT');
    await demo.waitFor('one two');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['one two']);
  });

  it('simply goes on after Ctrl-Z where no shell could bring it back', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('alone');
    await demo.press('ctrlZ');
    await demo.waitFor('Paused.');
    await demo.until(() => /Paused[\s\S]*alone/.test(demo.screen()), 'the words come back');
    await demo.press('ctrlD');
    await demo.ended;
    expect(answersOf(demo)).toEqual(['alone']);
  });

  it('leaves with Ctrl-C, carries the words, and gives the terminal back', async () => {
    const demo = start([TEXT], { inShell: true });
    await demo.waitFor('Ctrl-D skip');
    await demo.type('half a sentence');
    await demo.waitFor('half a sentence');
    await demo.press('ctrlC');
    await demo.waitFor('ended with 130');
    expect(lastOf(demo)).toEqual({ kind: 'leave', unconfirmed: 'half a sentence' });
    await demo.type('stty -a\r');
    await demo.waitFor(/ icanon/);
    expect(demo.screen()).toMatch(/ echo /);
    expect(demo.raw().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(-1);
  });

  it('hands the words over when it is told to end', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('unsaid');
    await demo.waitFor('unsaid');
    process.kill(demo.pid, 'SIGTERM');
    expect(await demo.ended).toEqual({ code: 0, signal: 15 });
    expect(lastOf(demo)).toEqual({ signal: 'SIGTERM', unfinished: 'unsaid' });
  });

  it('loses nothing and does not crash when the window is closed', async () => {
    const demo = start([TEXT]);
    await demo.waitFor('Ctrl-D skip');
    await demo.type('the last words');
    await demo.waitFor('the last words');
    demo.close();
    const { signal } = await demo.ended;
    expect(signal).toBe(1);
    expect(demo.records().some((record) => Object.values(record).includes('the last words'))).toBe(true);
  });
});
