import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyDecoder, type Sent } from '../../../src/ui/rich/keys.ts';

const decoded = (...pieces: readonly string[]) => {
  const decoder = createKeyDecoder();
  return merged([...pieces.flatMap((piece) => decoder.feed(piece)), ...decoder.flush()]);
};

/** Letters that came apart are the same as letters that came together. */
function merged(keys: readonly Sent[]): readonly Sent[] {
  return keys.reduce<readonly Sent[]>((all, key) => {
    const last = all.at(-1);
    if (key.kind !== 'text' || last?.kind !== 'text') return [...all, key];
    return [...all.slice(0, -1), { kind: 'text', text: last.text + key.text }];
  }, []);
}

const names = (...pieces: readonly string[]) =>
  decoded(...pieces).map((key) => (key.kind === 'press' ? key.name : key.kind));

describe('decoding keys', () => {
  it('knows the keys of a terminal', () => {
    expect(
      names('\x1b[A', '\x1bOB', '\x1b[1;5C', '\x1b[1;3D', '\x1b[3~', '\x1b[5~', '\x1b[H', '\x1b[4~'),
    ).toEqual(['up', 'down', 'ctrl-right', 'alt-left', 'delete', 'page-up', 'home', 'end']);
    expect(names('\r', '\x7f', '\x04', '\x03', '\x1a', '\x1f', '\x1bOP', '\t')).toEqual([
      'enter',
      'backspace',
      'ctrl-d',
      'ctrl-c',
      'ctrl-z',
      'ctrl-_',
      'f1',
      'tab',
    ]);
  });

  it('takes a paste as one, line ends and all', () => {
    expect(decoded('\x1b[200~one\rtwo\x03\x1b', '[A three\x1b[201~x')).toEqual([
      { kind: 'paste', text: 'one\rtwo\x03\x1b[A three' },
      { kind: 'text', text: 'x' },
    ]);
  });

  it('waits for the rest of a sequence, and takes a lone Escape for itself', () => {
    const decoder = createKeyDecoder();
    expect(decoder.feed('\x1b')).toEqual([]);
    expect(decoder.isWaiting()).toBe(true);
    expect(decoder.feed('[A')).toEqual([{ kind: 'press', name: 'up' }]);
    expect(decoder.feed('\x1b')).toEqual([]);
    expect(decoder.flush()).toEqual([{ kind: 'press', name: 'escape' }]);
    expect(decoder.isWaiting()).toBe(false);
  });

  it('takes Escape and a letter for two keys where Alt means nothing', () => {
    expect(decoded('\x1bs')).toEqual([
      { kind: 'press', name: 'escape' },
      { kind: 'text', text: 's' },
    ]);
  });

  it('hears where the terminal says that its cursor is', () => {
    expect(decoded('a\x1b[12;34Rb')).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'cursor', row: 12, column: 34 },
      { kind: 'text', text: 'b' },
    ]);
  });

  it('swallows sequences that it does not know', () => {
    expect(decoded('a\x1b[?1;2c\x1b[<0;1;1Mb')).toEqual([{ kind: 'text', text: 'ab' }]);
  });

  it('gives the same keys however the pieces are cut', () => {
    const piece = fc.constantFrom(
      '\x1b[A',
      '\x1b[1;5C',
      'word',
      '\r',
      '\x1b[200~one\rtwo\x1b[201~',
      '漢',
      '\x1b[3~',
      '\x04',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(100)), (pieces, cuts) => {
        const all = pieces.join('');
        const at = [...new Set(cuts.map((cut) => Math.min(cut, all.length)))].toSorted((a, b) => a - b);
        const cutUp = [0, ...at].map((from, index) => all.slice(from, at[index] ?? all.length));
        expect(decoded(...cutUp)).toEqual(decoded(all));
      }),
      { numRuns: 1000 },
    );
  });

  it('never loses a letter, nor stops at any bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\x1b', '[', '~', '2', '\x00', 'O', ';', '\r') }),
        (text) => {
          const decoder = createKeyDecoder();
          decoder.feed(text);
          decoder.flush();
          const rest = decoder.feed('\x1b[201~z');
          expect(rest.at(-1)).toEqual({ kind: 'text', text: 'z' });
        },
      ),
    );
  });
});
