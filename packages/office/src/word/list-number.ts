const romanSteps: readonly (readonly [number, string])[] = [
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
];

/** A list's number in a number format of Word (`w:numFmt`); those that Vietnamese reports do not use read as digits. */
export function writeListNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return writeRoman(number);
    case 'lowerRoman':
      return writeRoman(number).toLowerCase();
    case 'upperLetter':
      return writeLetter(number);
    case 'lowerLetter':
      return writeLetter(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

function writeRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let written = '';
  for (const [value, letters] of romanSteps)
    while (left >= value) {
      written += letters;
      left -= value;
    }
  return written;
}

/** a … z, aa, bb … as Word counts on. */
function writeLetter(number: number): string {
  if (number < 1 || number > 26 * 20) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}
