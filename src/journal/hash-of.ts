/** FNV-1a over bytes as 8 hex digits: short and the same on every machine. Tells versions apart; keeps no secrets. */
export function hashOf(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
