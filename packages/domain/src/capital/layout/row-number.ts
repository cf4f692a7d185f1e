const romanSteps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** What stands in the column STT: I, II …; under it 1, 2 …; under that 1.1, 1.2 …, as Vietnamese tables count. */
export function rowNumber(above: string, level: number, index: number): string {
  if (level === 1) return roman(index + 1);
  return level === 2 ? String(index + 1) : `${above}.${index + 1}`;
}

function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [value, sign] of romanSteps) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}
