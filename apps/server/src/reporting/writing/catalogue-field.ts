import { type Decimal, decimal } from '@muctieu/kernel/decimal';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { RecordShape, TemplateShape } from '@muctieu/office/word-template/template-shape';
import type { Measure, TemplateRecord, TemplateValue } from '@muctieu/office/word-template/template-value';
import type { WordBlock } from '@muctieu/office/word-writing/word-document';

/** A name of the catalogue: what it means, and what it stands for in this report. One place says both. */
export interface CatalogueField {
  readonly shape: TemplateShape;
  readonly value: TemplateValue;
}

export interface CatalogueGroup extends CatalogueField {
  readonly shape: RecordShape;
  readonly value: TemplateRecord;
}

export function group(label: string, fields: Readonly<Record<string, CatalogueField>>): CatalogueGroup {
  const entries = Object.entries(fields);
  return {
    shape: { kind: 'record', label, fields: Object.fromEntries(entries.map(([name, { shape }]) => [name, shape])) },
    value: { kind: 'record', fields: Object.fromEntries(entries.map(([name, { value }]) => [name, value])) },
  };
}

/** @param blank an item that stands for nothing: it says what names an item has where there is none. */
export function list<Item>(
  label: string,
  blank: Item,
  items: readonly Item[],
  build: (item: Item) => Readonly<Record<string, CatalogueField>>,
  outOf?: number,
): CatalogueField {
  return {
    shape: { kind: 'list', label, item: group('', build(blank)).shape },
    value: {
      kind: 'list',
      items: items.map((item) => group('', build(item)).value),
      ...(outOf === undefined ? {} : { outOf }),
    },
  };
}

export function words(label: string, text: string | undefined): CatalogueField {
  return { shape: { kind: 'text', label }, value: { kind: 'text', text: text ?? '' } };
}

export function truth(label: string, holds: boolean): CatalogueField {
  return { shape: { kind: 'truth', label }, value: { kind: 'truth', holds } };
}

export function blocks(label: string, made: readonly WordBlock[]): CatalogueField {
  return { shape: { kind: 'blocks', label }, value: { kind: 'blocks', blocks: made } };
}

export function amount(label: string, key: string, amountDong: bigint | undefined): CatalogueField {
  return figure(
    label,
    key,
    'dong',
    amountDong === undefined ? undefined : { kind: 'dong', amountDong: dong(amountDong) },
  );
}

export function count(label: string, key: string, value: Decimal | number | undefined): CatalogueField {
  const found = typeof value === 'number' ? decimal(value) : value;
  return figure(label, key, 'number', found === undefined ? undefined : { kind: 'number', value: found });
}

export function day(label: string, value: PlainDate | undefined): CatalogueField {
  return figure(label, 'ngay', 'day', value === undefined ? undefined : { kind: 'day', day: value });
}

/** A rate: nothing where there is nothing to hold against. */
export function ratio(
  label: string,
  key: string,
  above: Decimal | undefined,
  below: Decimal | undefined,
): CatalogueField {
  const isKnown = above !== undefined && below !== undefined && below.digits !== 0n;
  return figure(label, key, 'ratio', isKnown ? { kind: 'ratio', numerator: above, denominator: below } : undefined);
}

function figure(label: string, key: string, kind: Measure['kind'], measure: Measure | undefined): CatalogueField {
  return { shape: { kind: 'figure', measure: kind, label }, value: { kind: 'figure', key, measure } };
}
