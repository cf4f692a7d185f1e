const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `năm 2021` with a raised 1 behind it is not 20211, and `km` with a raised 2 is km². */
export function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
}
