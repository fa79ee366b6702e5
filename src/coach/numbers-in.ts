const COMMA = 44;
const MINUS = 45;
const ZERO = 48;

/** The whole numbers of a row such as `3,-1,20`. */
export function numbersIn(row: string): number[] {
  const numbers: number[] = [];
  let [number, sign] = [0, 1];
  for (let at = 0; at < row.length; at += 1) {
    const code = row.charCodeAt(at);
    if (code === MINUS) sign = -1;
    else if (code !== COMMA) number = number * 10 + code - ZERO;
    else {
      numbers.push(sign * number);
      [number, sign] = [0, 1];
    }
  }
  if (row !== '') numbers.push(sign * number);
  return numbers;
}
