/**
 * An amount as a value of a problem: a number, which every language groups its own way, as long as no đồng is lost by it
 * (nine quadrillion, sixty times the programmes of five years); else its digits.
 */
export function amountValue(amountDong: bigint): number | string {
  const amount = Number(amountDong);
  return Number.isSafeInteger(amount) ? amount : amountDong.toString();
}
