/** 0 is A, 26 is AA. */
export function writeColumnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** Row and column from 0: (6, 1) is B7. */
export function writeCellAddress(row: number, column: number): string {
  return `${writeColumnLetters(column)}${row + 1}`;
}
