/** Failures that cost nothing: everybody mistypes. */
export const failuresFree = 4;
const delaySecondsMost = 900;

/**
 * How long the next attempt waits after so many failures in a row (O8): nothing for four, then 1, 2, 4, 8 … seconds, at
 * most fifteen minutes. Whoever guesses gets about a hundred tries a day; whoever forgot is never shut out.
 */
export function signInDelaySeconds(failures: number): number {
  if (failures <= failuresFree) return 0;
  return Math.min(delaySecondsMost, 2 ** Math.min(failures - failuresFree - 1, 20));
}
