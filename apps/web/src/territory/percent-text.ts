/** `33,5` or `33.5` or `33,5 %` as millionths; undefined for what is no percentage above 0 and up to 100. */
export function parsePercent(written: string): number | undefined {
  const text = written.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return undefined;
  const millionths = Math.round(Number(text) * 10_000);
  return millionths >= 1 && millionths <= 1_000_000 ? millionths : undefined;
}

export function percentText(millionths: number): string {
  return String(millionths / 10_000).replace('.', ',');
}
