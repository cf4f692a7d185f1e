import { type Decimal, shiftDecimal, trimDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText, readNumberText } from '@muctieu/kernel/number-text';
import { formatPlainDate, type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import type { GridChoice, GridColumn, MoneyUnit } from './grid-content.ts';

export type CellFault =
  | 'number'
  | 'group'
  | 'short-form'
  | 'hashes'
  | 'negative'
  | 'whole'
  | 'dong-part'
  | 'too-large'
  | 'day'
  | 'choice'
  | 'choice-several'
  | 'tick';

/** What a typed text means. Values travel as texts: đồng as digits, decimals with a dot, days as ISO, a tick as `true`. */
export type CellReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string; readonly shown: string; readonly otherwise?: string }
  | { readonly kind: 'fault'; readonly fault: CellFault };

const unitPlaces: Readonly<Record<MoneyUnit, number>> = { dong: 0, million: 6, billion: 9 };
const empty: CellReading = { kind: 'empty' };
const fault = (found: CellFault): CellReading => ({ kind: 'fault', fault: found });

export function readCell(column: GridColumn, typed: string): CellReading {
  const text = typed.normalize('NFC').trim();
  if (text === '') return empty;
  switch (column.kind) {
    case 'text':
      return { kind: 'value', value: text, shown: typed };
    case 'choice':
      return readChoice(column.choices ?? [], text);
    case 'tick':
      return readTick(text);
    case 'day':
      return readDay(text);
    case 'money':
    case 'number':
    case 'whole':
      return readAmount(column, text);
    default:
      return column.kind satisfies never;
  }
}

function readAmount(column: GridColumn, text: string): CellReading {
  // An accountant's dash is nothing, not a minus.
  if (/^[-–—]$/.test(text)) return empty;
  if (/^#+$/.test(text)) return fault('hashes');
  if (/^[-+]?\d+([.,]\d+)?E[-+]?\d+$/i.test(text)) return fault('short-form');
  const bracketed = /^\((.+)\)$/.exec(text);
  const bare = (bracketed?.[1] ?? text).replace(/[\s\u00a0\u202f]/gu, '').replace(/(đồng|đ|vnđ|vnd|₫)$/iu, '');
  const negative = bracketed !== null || /^[-−–]/.test(bare);
  const reading = readNumberText(bare.replace(/^[-−–+]/, ''));
  if (reading === undefined) return fault('number');
  if (reading.fault === 'unreadable' || reading.fault === 'broken-group') return fault('group');
  const sign = negative ? -1n : 1n;
  const value: Decimal = { digits: sign * reading.value.digits, scale: reading.value.scale };
  if (value.digits < 0n && column.negative !== true) return fault('negative');
  const [other] = reading.fault === undefined && /^\d{1,3},\d{3}$/.test(bare) ? reading.others : [];
  const otherwise = other === undefined ? {} : { otherwise: formatNumberText(other) };
  const shown = formatNumberText(value);
  if (column.kind === 'money') {
    const amount = trimDecimal(shiftDecimal(value, unitPlaces[column.unit ?? 'dong']));
    if (amount.scale > 0) return fault('dong-part');
    const digits = amount.digits.toString();
    return /^-?\d{1,18}$/.test(digits) ? { kind: 'value', value: digits, shown, ...otherwise } : fault('too-large');
  }
  const trimmed = trimDecimal(value);
  if (column.kind === 'whole' && trimmed.scale > 0) return fault('whole');
  return { kind: 'value', value: plainDecimal(trimmed), shown, ...otherwise };
}

/** `-1023.5`: as decimals travel. */
export function plainDecimal({ digits, scale }: Decimal): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const written = scale === 0 ? size : `${size.slice(0, -scale)}.${size.slice(-scale)}`;
  return digits < 0n ? `-${written}` : written;
}

/** An amount of đồng as it would be typed in a unit, to its last đồng: 1.500.000 is 1,5 triệu. */
export function moneyText(dong: string, unit: MoneyUnit): string {
  return formatNumberText(trimDecimal(shiftDecimal({ digits: BigInt(dong), scale: 0 }, -unitPlaces[unit])));
}

function readDay(text: string): CellReading {
  const day: PlainDate | undefined = parsePlainDate(text);
  return day === undefined ? fault('day') : { kind: 'value', value: day, shown: formatPlainDate(day) };
}

function readTick(text: string): CellReading {
  const key = searchKey(text);
  if (['x', 'v', 'co', 'dat', '1', 'true', 'yes', 'dung'].includes(key) || /^[✓✔☑]$/u.test(text)) {
    return { kind: 'value', value: 'true', shown: 'x' };
  }
  if (['khong', 'chua', 'chua dat', '0', 'false', 'no', 'sai'].includes(key) || /^[-–—☐]$/u.test(text)) return empty;
  return fault('tick');
}

function readChoice(choices: readonly GridChoice[], text: string): CellReading {
  const exact = choices.find(({ value, label }) => label === text || value === text);
  if (exact !== undefined) return { kind: 'value', value: exact.value, shown: exact.label };
  const { whole, start } = choiceIndex(choices);
  const key = searchKey(text);
  const found = whole.get(key) ?? [];
  const [only] = found;
  if (found.length === 1 && only !== undefined) return { kind: 'value', value: only.value, shown: only.label };
  if (found.length > 1) return fault('choice-several');
  // «GN.P1.S1 Đầu tư…» shortened, or the code alone in front of other words.
  const begun = start.get(key.split(' ')[0] ?? '') ?? [];
  const near = begun.filter(({ label }) => searchKey(label).startsWith(key));
  const [single] = near;
  return near.length === 1 && single !== undefined && key.length >= 3
    ? { kind: 'value', value: single.value, shown: single.label }
    : fault('choice');
}

interface ChoiceIndex {
  readonly whole: ReadonlyMap<string, readonly GridChoice[]>;
  readonly start: ReadonlyMap<string, readonly GridChoice[]>;
}

const indexes = new WeakMap<readonly GridChoice[], ChoiceIndex>();

/** Made once a list: a pasted block of 5,000 rows asks for the same list 5,000 times. */
function choiceIndex(choices: readonly GridChoice[]): ChoiceIndex {
  const known = indexes.get(choices);
  if (known !== undefined) return known;
  const whole = new Map<string, GridChoice[]>();
  const start = new Map<string, GridChoice[]>();
  const put = (map: Map<string, GridChoice[]>, key: string, choice: GridChoice) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [choice]);
    else if (!list.includes(choice)) list.push(choice);
  };
  for (const choice of choices) {
    const names = [choice.label, choice.value, ...(choice.also ?? [])].map(searchKey);
    for (const name of names) put(whole, name, choice);
    put(start, searchKey(choice.label).split(' ')[0] ?? '', choice);
  }
  const made = { whole, start };
  indexes.set(choices, made);
  return made;
}
