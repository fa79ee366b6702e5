import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckReport, Finding } from '../../src/coach/check.ts';
import { conduct } from '../../src/engine/conduct.ts';
import { entryFrom } from '../../src/engine/entry-from.ts';
import { nextStep } from '../../src/engine/next-step.ts';
import { resumeSession } from '../../src/engine/resume-session.ts';
import type { Move, Session, Step } from '../../src/engine/session.ts';
import { startSession } from '../../src/engine/start-session.ts';
import { take } from '../../src/engine/take.ts';
import { after, anOpening, aPool, aPrompt, aSet } from './builders.ts';

const SKIP: Move = { kind: 'skip' };
const BACK: Move = { kind: 'back' };
const GO_ON: Move = { kind: 'go-on' };

function asked(session: Session): string | null {
  const step = nextStep(session);
  return step.kind === 'ask' ? step.question.prompt.name : null;
}

describe('a session', () => {
  const set = aSet([aPrompt('first'), aPrompt('second'), aPrompt('third')]);

  test('asks its prompts in order and is done after the last', () => {
    expect(asked(after(set, []))).toBe('first');
    expect(asked(after(set, ['one']))).toBe('second');
    expect(after(set, ['one', 'two', 'three']).outcome).toBe('done');
  });

  test('says how far along one is', () => {
    const step = nextStep(after(set, ['one']));
    expect(step.kind === 'ask' && step.question.progress).toEqual({ number: 2, of: 3 });
  });

  test('counts what the answer to come may open', () => {
    const branching = aSet([
      aPrompt('owed', {
        type: 'select',
        choices: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      }),
      aPrompt('act', { when: { owed: 'yes' } }),
      aPrompt('repair', { when: { owed: 'yes' } }),
    ]);
    const progress = (moves: readonly string[]) => {
      const step = nextStep(after(branching, moves));
      return step.kind === 'ask' && step.question.progress;
    };
    expect(progress([])).toEqual({ number: 1, of: 3 });
    expect(progress(['yes'])).toEqual({ number: 2, of: 3 });
  });

  test('goes on after a skipped question and keeps nothing of it', () => {
    const session = after(set, [SKIP, 'two']);
    expect([...session.answers]).toEqual([['second', 'two']]);
  });

  test('goes back with the earlier answer in hand, and over several questions', () => {
    const step = nextStep(after(set, ['one', 'two', BACK, BACK]));
    expect(step.kind === 'ask' && [step.question.prompt.name, step.question.before]).toEqual([
      'first',
      'one',
    ]);
  });

  test('stays at the first question when there is nothing to go back to', () => {
    expect(asked(after(set, [BACK]))).toBe('first');
  });

  test('keeps words that were typed but not confirmed when left', () => {
    const session = after(set, ['one', { kind: 'leave', unconfirmed: 'half a' }]);
    expect(session.outcome).toBe('left');
    expect(entryFrom(session)?.sections.at(-1)).toMatchObject({
      name: 'second',
      text: 'half a',
      unconfirmed: true,
    });
  });

  test('drops blank lines around an answer and nothing inside it', () => {
    expect(after(set, ['\n \n  one\n\n two \n\n']).answers.get('first')).toBe('  one\n\n two');
  });

  test('takes an answer of nothing but space for a skip', () => {
    expect(after(set, [' \n\t ']).answers.size).toBe(0);
  });

  test('has no entry before anything was written', () => {
    expect(entryFrom(after(set, [SKIP]))).toBeNull();
  });

  test('says the closing line once, then ends', () => {
    const closing = aSet([aPrompt('only')], { closings: [{ when: null, text: 'Enough for today.' }] });
    const done = after(closing, ['one']);
    expect(nextStep(done)).toEqual({ kind: 'close', text: 'Enough for today.' });
    expect(nextStep(take(done, GO_ON))).toEqual({ kind: 'end' });
  });

  test('fills names of earlier answers into later questions', () => {
    const named = aSet([
      aPrompt('person', { type: 'person' }),
      aPrompt('say', { message: 'What would {{person}}{{^person}}they{{/person}} say?' }),
    ]);
    const messageAfter = (move: Move | string) => {
      const step = nextStep(after(named, [move]));
      return step.kind === 'ask' ? step.question.message : null;
    };
    expect(messageAfter('Sam')).toBe('What would Sam say?');
    expect(messageAfter(SKIP)).toBe('What would they say?');
    expect(messageAfter('{{person}}')).toBe('What would {{person}} say?');
  });

  test('leaves out what does not apply', () => {
    const shaped = aSet([
      aPrompt('shape', { type: 'select' }),
      aPrompt('quarrel', { when: { shape: 'quarrel' } }),
      aPrompt('other', { when: { shape: { not: 'quarrel' } } }),
    ]);
    expect(asked(after(shaped, ['quarrel']))).toBe('quarrel');
    expect(asked(after(shaped, ['silence']))).toBe('other');
  });

  test('quotes an answer of the same session, and leaves the question out when it was skipped', () => {
    const following = aSet([
      aPrompt('day'),
      aPrompt('more', { recall: { answer: 'day', from: null, which: 'tonight', ifNone: 'leave-out' } }),
      aPrompt('last'),
    ]);
    const step = nextStep(after(following, ['It rained.']));
    expect(step.kind === 'ask' && step.question.quotations).toEqual([{ evening: null, words: 'It rained.' }]);
    expect(asked(after(following, [SKIP]))).toBe('last');
  });

  test('uses the wording that fits the situation', () => {
    const varied = aSet([
      aPrompt('route', { type: 'select' }),
      aPrompt('part', {
        variants: [{ when: { route: 'harmed' }, message: 'What did you need?', hint: 'Then.' }],
      }),
    ]);
    const step = nextStep(after(varied, ['harmed']));
    expect(step.kind === 'ask' && [step.question.message, step.question.hint]).toEqual([
      'What did you need?',
      'Then.',
    ]);
  });
});

describe('leading a person through a session', () => {
  test('keeps the session after every move, in order', async () => {
    const moves: Move[] = [{ kind: 'answer', value: 'one' }, SKIP];
    const kept: number[] = [];
    const steps: Step['kind'][] = [];
    const session = await conduct(
      startSession(aSet([aPrompt('first'), aPrompt('second')]), anOpening()),
      {
        ask: async (step) => {
          steps.push(step.kind);
          return moves.shift() ?? GO_ON;
        },
      },
      { keep: ({ answers }) => kept.push(answers.size) },
    );
    expect([session.outcome, steps, kept]).toEqual(['done', ['ask', 'ask'], [1, 1]]);
  });
});

describe('a pool', () => {
  const names = Array.from({ length: 60 }, (_, index) => `question-${index}`);
  const set = aSet([aPrompt('arriving'), aPool(names), aPrompt('last')]);

  function night(seed: number, askedBefore: readonly (readonly string[])[]): readonly string[] {
    return entryFrom(after(set, ['tired', 'a', 'b', 'c'], anOpening({ seed, askedBefore })))?.asked ?? [];
  }

  test('repeats no question within its rest, over 365 nights', () => {
    const nights: (readonly string[])[] = [];
    for (let seed = 0; seed < 365; seed += 1) {
      const tonight = night(seed, nights.toReversed());
      expect(tonight).toHaveLength(2);
      const resting = new Set(nights.slice(-14).flat());
      expect(tonight.filter((name) => resting.has(name))).toEqual([]);
      nights.push(tonight);
    }
    expect(new Set(nights.flat()).size).toBe(60);
  });

  test('draws the same questions for the same seed', () => {
    expect(night(42, [])).toEqual(night(42, []));
    expect(night(42, [])).not.toEqual(night(43, []));
  });

  test('fills up with the longest-rested when too few have rested', () => {
    const small = aSet([aPool(['a', 'b', 'c', 'd'], { take: 2, rest: 14 })]);
    const askedBefore = [['a', 'b'], ['c'], ['d']];
    const drawn = startSession(small, anOpening({ askedBefore })).plan.map(
      (item) => item.kind === 'prompt' && item.name,
    );
    expect(drawn).toEqual(['d', 'c']);
  });

  test('takes two of a night from different families, and the preferred family first', () => {
    const prompts = [...'abcdefgh'].map((name, index) =>
      aPrompt(name, { family: index < 6 ? 'day' : 'body' }),
    );
    const families = (seed: number, preferred: readonly string[]) =>
      startSession(aSet([aPool([], { prompts })]), anOpening({ seed, families: preferred })).plan.map(
        (item) => item.kind === 'prompt' && item.family,
      );
    for (let seed = 0; seed < 50; seed += 1) {
      expect(new Set(families(seed, []))).toEqual(new Set(['day', 'body']));
      expect(families(seed, ['body'])[0]).toBe('body');
    }
  });
});

describe('a letter', () => {
  const set = aSet(
    [
      aPrompt('act', { required: true }),
      aPrompt('repair'),
      aPrompt('draft', { type: 'letter', letter: 'apology' }),
      aPrompt('reads'),
    ],
    {
      letters: [
        {
          name: 'apology',
          when: null,
          check: null,
          template: 'I am sorry.\n{{act}}\n\n{{#repair}}{{repair}}{{/repair}}\n\nSam',
        },
      ],
    },
  );

  test('is put together from the answers, without holes for what was skipped', () => {
    const step = nextStep(after(set, ['I shouted at you.', SKIP]));
    expect(step.kind === 'letter' && step.letter?.text).toBe('I am sorry.\nI shouted at you.\n\nSam');
  });

  test('is withheld, with the reason, when an answer that it needs was skipped', () => {
    const step = nextStep(after(set, [SKIP, 'I will call.']));
    expect(step.kind === 'letter' && [step.letter, step.withheld]).toEqual([
      null,
      'A letter needs an answer here: act. What you wrote is kept.',
    ]);
  });

  test('stands in the entry as a section of its own', () => {
    const entry = entryFrom(after(set, ['I shouted.', SKIP, GO_ON, 'Hard to read.']));
    expect(entry?.sections.map(({ name, type }) => [name, type])).toEqual([
      ['act', 'text'],
      ['reads', 'text'],
      ['apology', 'letter'],
    ]);
  });
});

describe('the checker in a session', () => {
  const finding = (rule: string, level: Finding['level'], end = 4): Finding => ({
    rule,
    kind: 'vague',
    level,
    start: 0,
    end,
    line: 1,
    column: 1,
    text: 'text',
    message: 'm',
    why: 'w',
    ask: 'a',
    source: 's',
  });
  const check = (findings: readonly Finding[]) => (): CheckReport => ({
    as: 'apology',
    findings,
    present: {},
    safety: [],
  });
  const set = aSet([
    aPrompt('act', { checks: ['apology'] }),
    aPrompt('more', { checks: ['apology'] }),
    aPrompt('last'),
  ]);

  test('speaks once about a rule, and a person can mend, keep or go on', () => {
    const opening = anOpening({ check: check([finding('apology/vague', 'warn')]) });
    const told = after(set, ['Sorry for everything.'], opening);
    expect(nextStep(told).kind).toBe('notice');
    expect(asked(take(told, { kind: 'mend' }))).toBe('act');
    expect(asked(take(told, GO_ON))).toBe('more');
    const kept = take(told, { kind: 'keep', reason: 'It was everything.' });
    expect(kept.kept).toEqual([{ rule: 'apology/vague', reason: 'It was everything.' }]);
    expect(asked(take(kept, { kind: 'answer', value: 'Sorry for everything.' }))).toBe('last');
  });

  test('shows at most three findings, the gravest first, and none about what is missing or a mere hint', () => {
    const findings = [
      finding('a/1', 'hint'),
      finding('a/2', 'warn'),
      finding('a/3', 'stop'),
      finding('a/4', 'warn', 0),
      finding('a/5', 'block'),
      finding('a/6', 'warn'),
    ];
    const step = nextStep(after(set, ['text'], anOpening({ check: check(findings) })));
    expect(step.kind === 'notice' && step.notice.findings.map(({ rule }) => rule)).toEqual([
      'a/3',
      'a/5',
      'a/2',
    ]);
  });
});

describe('taking a draft up again', () => {
  const set = aSet([aPrompt('first'), aPool(['p', 'q', 'r', 's']), aPrompt('mood'), aPrompt('last')]);
  const anyMove: fc.Arbitrary<Move> = fc.oneof(
    fc.string().map((value): Move => ({ kind: 'answer', value })),
    fc.constant(SKIP),
    fc.constant(BACK),
  );

  test('finds every confirmed answer, the same questions, and the words in hand', () => {
    fc.assert(
      fc.property(
        fc.array(anyMove, { maxLength: 6 }),
        fc.integer(),
        fc.option(fc.string({ minLength: 1 })),
        (moves, seed, unconfirmed) => {
          const opening = anOpening({ seed });
          const left = after(set, [...moves, { kind: 'leave', unconfirmed }], opening);
          const entry = entryFrom(left);
          if (entry === null) return;
          const resumed = resumeSession(set, { ...opening, seed: seed + 1 }, entry);
          const again = entryFrom(take(resumed, { kind: 'leave', unconfirmed: resumed.unconfirmed }));
          expect(again?.sections).toEqual(entry.sections);
          expect(again?.asked.slice(0, entry.asked.length)).toEqual(entry.asked);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('another way taken', () => {
  test('leaves nothing of the first in the letter', () => {
    const set = aSet(
      [
        aPrompt('exit', { type: 'select' }),
        aPrompt('own-exit', { when: { exit: 'own' } }),
        aPrompt('draft', { type: 'letter', letter: 'note' }),
        aPrompt('last'),
      ],
      {
        letters: [
          {
            name: 'note',
            when: null,
            check: null,
            template: 'Hello. {{exit}} {{#own-exit}}{{own-exit}}{{/own-exit}}',
          },
        ],
      },
    );
    const step = nextStep(after(set, ['own', 'No hurry.', GO_ON, BACK, BACK, 'plain']));
    expect(step.kind === 'letter' && step.letter?.text).toBe('Hello. plain');
  });
});

describe('an entry', () => {
  test('knows the person and the feelings that were named', () => {
    const set = aSet([aPrompt('arriving', { type: 'feelings' }), aPrompt('who', { type: 'person' })]);
    const session = after(set, [{ kind: 'answer', value: ['tired', 'tender'] }, 'Sam']);
    expect(entryFrom(session)).toMatchObject({ person: 'Sam', feelings: ['tired', 'tender'] });
  });
});
