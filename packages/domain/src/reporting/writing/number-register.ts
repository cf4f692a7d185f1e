/** Numbers go up by one within an authority, a direction and a year: a gap could hide a document. */
export function nextNumber(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

/** What a register of one year and direction says of itself: whoever inspects it asks for the numbers that are missing. */
export interface RegisterSummary {
  readonly last: number;
  readonly used: number;
  readonly reserved: number;
  readonly voided: number;
  /** Numbers below the last that stand nowhere. None ever should. */
  readonly missing: readonly number[];
}

export function summariseRegister(
  entries: readonly { readonly number: number; readonly state: 'used' | 'reserved' | 'voided' }[],
): RegisterSummary {
  const numbers = new Set(entries.map(({ number }) => number));
  const last = Math.max(0, ...numbers);
  const count = (state: 'used' | 'reserved' | 'voided') => entries.filter((one) => one.state === state).length;
  return {
    last,
    used: count('used'),
    reserved: count('reserved'),
    voided: count('voided'),
    missing: Array.from({ length: last }, (_, index) => index + 1).filter((number) => !numbers.has(number)),
  };
}
