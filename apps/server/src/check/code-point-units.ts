/** Turns places counted in code points (as the checker names them) into UTF-16 code units (as strings count). */
export function codePointUnits(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (codePoint) => codePoint;
  const units: number[] = [];
  let at = 0;
  for (const letter of text) {
    units.push(at);
    at += letter.length;
  }
  return (codePoint) => units[codePoint] ?? at;
}
