import { describe, expect, it } from 'vitest';
import { parseCards, parseCountry } from '../../src/content/parse-support.ts';
import { staleLines } from '../../src/content/support.ts';

const LAND = `country: Landia
code: ld
emergency: '112'
lines:
  - name: Open line
    for: crisis
    call: '116 123'
    verified_on: '2026-11-01'
    source: https://example.org
    confidence: A
`;

function faultsOf(text: string, code = 'ld') {
  return parseCountry(text, `${code}.yaml`, code).faults.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('help lines', () => {
  it('are read with what they lack as null', () => {
    expect(parseCountry(LAND, 'ld.yaml', 'ld')).toEqual({
      faults: [],
      country: {
        country: 'Landia',
        code: 'ld',
        emergency: '112',
        lines: [
          {
            name: 'Open line',
            for: ['crisis'],
            call: '116 123',
            text: null,
            chat: null,
            hours: null,
            note: null,
            verifiedOn: '2026-11-01',
            source: 'https://example.org',
            confidence: 'A',
          },
        ],
      },
    });
  });

  it.each([
    ["call: '116 123'", 'hours: always', '5:5 there is no way to reach this line; add call, text or chat'],
    ["call: '116 123'", 'call: 116123', 'call must be a text; put it in quotes'],
    ['confidence: A', 'confidence: C', 'confidence cannot be "C"; use A, B'],
    ["verified_on: '2026-11-01'", "verified_on: '2026-02-30'", 'this is no day of the calendar'],
    ["verified_on: '2026-11-01'", 'verified_on: yesterday', 'verified_on must look like'],
    ['    source: https://example.org\n', '', 'source is missing'],
    ['for: crisis', 'for: crises', 'for'],
    ['code: ld', 'code: xx', 'the file is called ld, the code is xx'],
  ])('with %j as %j are refused', (from, to, message) => {
    expect(faultsOf(LAND.replace(from, to)).join('\n')).toContain(message);
  });

  it('are stale when nobody has looked at them for more than twelve months', () => {
    const { country } = parseCountry(LAND, 'ld.yaml', 'ld');
    const countries = country === null ? [] : [country];
    expect(staleLines({ countries }, '2027-11-01')).toEqual([]);
    expect(staleLines({ countries }, '2027-11-02')).toEqual([
      { country: 'Landia', name: 'Open line', verifiedOn: '2026-11-01' },
    ]);
  });
});

describe('help cards', () => {
  it('are read, each name once', () => {
    const card = '  - { name: self-harm, title: You matter, text: Help is near. }\n';
    expect(parseCards(`cards:\n${card}`, 'cards.yaml').cards).toHaveLength(1);
    expect(parseCards(`cards:\n${card}${card}`, 'cards.yaml')).toMatchObject({
      cards: null,
      faults: [{ line: 3, column: 13 }],
    });
  });
});
