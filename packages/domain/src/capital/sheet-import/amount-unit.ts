import { searchKey } from '@muctieu/kernel/search-key';

/** What a sheet counts money in. */
export type AmountUnit = 'dong' | 'thousand' | 'million' | 'billion';

/** How many zeros of đồng one unit has. */
export const unitPlaces: Readonly<Record<AmountUnit, number>> = { dong: 0, thousand: 3, million: 6, billion: 9 };

const words: readonly (readonly [RegExp, AmountUnit])[] = [
  [/^(?:trieu|tr)(?: (?:dong|d))?\b/, 'million'],
  [/^ti?y? (?:dong|d)\b|^ty\b/, 'billion'],
  [/^(?:nghin|ngan|1 000|1000)(?: (?:dong|d))?\b/, 'thousand'],
  [/^(?:dong|vnd)\b/, 'dong'],
];

function unitAt(key: string): AmountUnit | undefined {
  return words.find(([pattern]) => pattern.test(key))?.[1];
}

/** «ĐVT: triệu đồng», «Đơn vị tính: 1.000 đồng», «Đơn vị: tỷ đồng» as they stand above a table. */
export function findDeclaredUnit(text: string): AmountUnit | undefined {
  const key = searchKey(text);
  const after = /\b(?:dvt|don vi tinh|don vi)\s+(.*)$/.exec(key)?.[1];
  return after === undefined ? undefined : unitAt(after);
}

/** A unit inside a heading, «Số tiền (triệu đồng)», or a cell of a column of units. */
export function findUnitWord(text: string): AmountUnit | undefined {
  const key = searchKey(text);
  const found = /\b((?:trieu|ty|nghin|ngan|1 000|1000) dong|trieu|dong|vnd)$/.exec(key)?.[1];
  return found === undefined ? undefined : unitAt(found);
}
