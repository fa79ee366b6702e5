import type { SignWeights, Weights } from '../coach/weights.ts';

/** Weights as they are kept beside the program: long rows of numbers as base64, which opens at once. */
export interface PackedWeights extends Omit<Weights, 'signs'> {
  readonly signs: Readonly<Record<keyof SignWeights, string>>;
}

export function packWeights({ signs, ...rest }: Weights): PackedWeights {
  return {
    ...rest,
    signs: {
      numbers: packed(signs.numbers),
      begins: packed(signs.begins),
      scores: packed(signs.scores),
      weights: packed(signs.weights),
    },
  };
}

export function unpackWeights({ signs, ...rest }: PackedWeights): Weights {
  return {
    ...rest,
    signs: {
      numbers: new Int32Array(bytesOf(signs.numbers)),
      begins: new Uint32Array(bytesOf(signs.begins)),
      scores: new Uint8Array(bytesOf(signs.scores)),
      weights: new Int16Array(bytesOf(signs.weights)),
    },
  };
}

function packed({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** A buffer of its own, because rows of numbers must begin at a whole number of them. */
function bytesOf(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
}
