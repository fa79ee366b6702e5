import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateSyntax } from '../../src/content/template-syntax.ts';

describe('the syntax of templates', () => {
  it('names what is filled in, with its place', () => {
    expect(templateSyntax('Hi {{ who }}, {{#act}}x{{/act}}{{^act}}y{{/act}}').names).toEqual([
      { name: 'who', offset: 3, kind: 'variable' },
      { name: 'act', offset: 14, kind: 'section' },
      { name: 'act', offset: 23, kind: 'end' },
      { name: 'act', offset: 31, kind: 'section' },
      { name: 'act', offset: 40, kind: 'end' },
    ]);
  });

  it.each([
    '{{> other}}',
    '{{=<% %>=}}',
    '{{! note}}',
    '{{{name}}}',
    '{{&name}}',
    '{{ & name }}',
    '{{<parent}}',
    '{{$block}}',
    '{{.}}',
    '{{a.b}}',
    '{{A}}',
    '{{}}',
    '{{ }}',
    '{{__proto__}}',
    '{{open',
    '{{#a}}x',
    'x{{/a}}',
    '{{#a}}{{#b}}{{/a}}{{/b}}',
    '{{#a}}'.repeat(9) + '{{/a}}'.repeat(9),
    '{{a}}'.repeat(201),
    '{{ {{a}}',
  ])('refuses %j', (template) => {
    expect(templateSyntax(template).faults).not.toEqual([]);
  });

  it('finds nothing wrong in words without braces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(templateSyntax(words.replaceAll('{', '('))).toEqual({ names: [], faults: [] });
      }),
    );
  });

  it('reads any mixture of braces and marks, each fault at a place inside', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '#',
      '/',
      '^',
      '>',
      'a',
      ' ',
      '\n',
      '{{#a}}',
      '{{/a}}',
      '{{a}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const template = pieces.join('');
        for (const { offset } of templateSyntax(template).faults) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThan(template.length);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
