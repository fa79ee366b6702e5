import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/coach/create-check.ts';
import { parsePattern, PatternFault } from '../../src/coach/pattern.ts';
import { aBook, aRule } from './a-rule.ts';
import type { Exception } from '../../src/coach/rule.ts';

const CLASSES = { you: ['you', 'you all'], harm: ['~hurt', '~break'], filler: ['really', 'so'] };

function found(pattern: string, text: string, unless: readonly Exception[] = []): readonly string[] {
  const rule = aRule({ patterns: [pattern], unless, span: 'match' });
  return createCheck(aBook({ classes: CLASSES, rules: [rule] }))(text, 'apology').findings.map(
    (finding) => finding.text,
  );
}

describe('the pattern language', () => {
  it('finds words in any case and any apostrophe', () => {
    expect(found("i didn't know", 'Well, I DIDN’T know.')).toEqual(['I DIDN’T know']);
  });

  it('finds a word class, also with members of several words, and any form of a verb', () => {
    expect(found('<harm> <you>', 'It hurts you all.')).toEqual(['hurts you all']);
    expect(found('<harm:past>', 'I break it, I broke it.')).toEqual(['broke']);
    expect(found('~tell', 'Having told her.')).toEqual(['told']);
  });

  it('lets words be optional and offers alternatives', () => {
    expect(found('the [old] (cup|tea pot)', 'the old tea pot, the cup')).toEqual([
      'the old tea pot',
      'the cup',
    ]);
  });

  it('bounds gaps by words, clauses and sentences', () => {
    expect(found('if .. you', 'if I hurt you')).toEqual(['if I hurt you']);
    expect(found('if .. you', 'if I cry, then you go')).toEqual([]);
    expect(found('if ... you', 'if I cry, then you go')).toEqual(['if I cry, then you']);
    expect(found('if ...2 you', 'if one two three you')).toEqual([]);
    expect(found('if ... you', 'if so. Thank you')).toEqual([]);
  });

  it('sees the edges of sentences and clauses, and goes over them only where it says so', () => {
    expect(found('^ but', 'Fine. But no, but yes.')).toEqual(['But']);
    expect(found('okay $', 'I am okay. Okay then.')).toEqual(['okay']);
    expect(found('sorry , okay', 'Sorry, okay? Sorry okay.')).toEqual(['Sorry, okay']);
    expect(found('sorry // but', 'I am sorry. But you too.')).toEqual(['sorry. But']);
    expect(found('sorry but', 'I am sorry. But you too.')).toEqual([]);
  });

  it('looks at what comes next without taking it', () => {
    expect(found('if !you', 'if you, if I')).toEqual(['if']);
    expect(found('if =(you can)', 'if you can, if you must')).toEqual(['if']);
  });

  it('asks for a question', () => {
    expect(found('are you ?', 'Are you? You are. So are you.')).toEqual(['Are you']);
  });

  it('reports only what stands in braces', () => {
    expect(found('sorry {if i}', 'Sorry if I did.')).toEqual(['if I']);
  });

  it('lets filler words stand between any two words', () => {
    expect(found('i hate it', 'I really, really hate it.')).toEqual(['I really, really hate it']);
  });

  it('passes over what others said, in quotation marks of any kind', () => {
    for (const text of [
      'She said "never again".',
      'She said “never again”.',
      'She said ‘never again’.',
      '> never again\nfine',
    ]) {
      expect(found('never again', text)).toEqual([]);
    }
    expect(found('never again', 'A lone " mark: never again.')).toEqual(['never again']);
  });

  it('knows exceptions near and far', () => {
    const text = 'I was tired. That is no excuse. Truly.';
    expect(found('tired', text, [{ within: 'sentence', pattern: 'no excuse' }])).toEqual(['tired']);
    expect(found('tired', text, [{ within: 'after', pattern: 'no excuse' }])).toEqual([]);
    expect(found('truly', text, [{ within: 'before', pattern: 'no excuse' }])).toEqual([]);
    expect(found('truly', text, [{ within: 'text', pattern: 'tired' }])).toEqual([]);
  });

  it('tells where a pattern cannot be read', () => {
    for (const [pattern, at] of [
      ['a (b', 4],
      ['a }', 2],
      ['a # b', 2],
      ['ab*', 0],
      ['..99', 0],
    ] as const) {
      expect(() => parsePattern(pattern)).toThrow(PatternFault);
      try {
        parsePattern(pattern);
      } catch (error) {
        expect(error instanceof PatternFault ? error.at : null).toBe(at);
      }
    }
  });
});
