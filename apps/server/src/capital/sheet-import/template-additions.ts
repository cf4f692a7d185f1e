import { unitTexts } from '@muctieu/contract/capital/sheet-import.texts';
import type { AmountUnit } from '@muctieu/domain/capital/sheet-import/amount-unit';
import type { LabelRole } from '@muctieu/domain/capital/sheet-import/column-meaning';
import { distinctHolderNames } from '@muctieu/domain/capital/sheet-import/holder-index';
import { writeColumnKey, writeTemplateMark } from '@muctieu/domain/capital/sheet-import/template-heading';
import { say } from '@muctieu/kernel/text';
import type { EntryColumn, EntrySheet, HiddenSheet } from '@muctieu/office/workbook/write-entry-workbook';
import { lastHeadingRow } from '@muctieu/office/workbook/write-entry-workbook';
import { templateTexts as texts } from './template.texts.ts';
import type { TemplateHolder, TemplateNode } from './template-rows.ts';
import { kindName, sourceName, sourcesOf, type TemplateAsked } from './template-sheets.ts';

/** More than one unit ever added by hand to a year's sheet; who needs more hands in a second file. */
const freeRows = 200;

/** What may be chosen in the free rows, on a sheet that nobody sees. */
export interface ChoiceLists {
  readonly sheet: HiddenSheet;
  readonly ranges: Readonly<Record<'node' | 'holder' | 'source' | 'capital-kind', string>>;
}

export function choiceLists(
  { year }: TemplateAsked,
  { nodes, holders }: { readonly nodes: readonly TemplateNode[]; readonly holders: readonly TemplateHolder[] },
): ChoiceLists {
  const names = distinctHolderNames(holders);
  const lists = [
    nodes.map(({ code, label }) => `${code} ${label}`),
    holders.map(({ holderId, name }) => names.get(holderId) ?? name),
    sourcesOf(year).map(sourceName),
    (['INVESTMENT', 'RECURRENT'] as const).map(kindName),
  ];
  const name = say(texts.sheetLists, 'vi');
  const rows = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) =>
    lists.map((list) => list[row] ?? ''),
  );
  const rangeOf = (column: number) =>
    `'${name}'!$${'ABCD'[column]}$1:$${'ABCD'[column]}$${Math.max(1, lists[column]?.length ?? 1)}`;
  return {
    sheet: { name, rows },
    ranges: { node: rangeOf(0), holder: rangeOf(1), source: rangeOf(2), 'capital-kind': rangeOf(3) },
  };
}

interface FreeColumn extends EntryColumn {
  readonly title: string;
  readonly key: string;
}

/** Rows for what the main sheets have none: a node, holder or source of its own, chosen from the lists and read back by them. */
export function additionsSheet(asked: TemplateAsked, lists: ChoiceLists): EntrySheet {
  const { kind, year, unit, provinceId, decision } = asked;
  const columns = freeColumns(asked, lists);
  return {
    name: say(texts.sheetMore, 'vi'),
    keys: [
      writeTemplateMark({ kind, unit, lastRow: lastHeadingRow({ headingRows: 1 }), provinceId, year, decision }),
      ...columns.slice(1).map(({ key }) => key),
    ],
    title: say(texts.more, 'vi', { year: String(year) }),
    attachment: say(texts.moreNote, 'vi'),
    unit: say(texts.unit, 'vi', { unit: say(unitTexts[unit] ?? texts.unit, 'vi') }),
    headings: columns.map(({ title }, column) => ({ row: 0, column, rows: 1, columns: 1, text: title })),
    headingRows: 1,
    columns,
    rows: Array.from({ length: freeRows }, (_, index) => ({
      strong: false,
      level: 0,
      cells: columns.map((_column, column) => (column === 1 ? index + 1 : undefined)),
    })),
    fixedColumns: 2,
    mayBeNegative: kind === 'disbursement',
    amountMessage: amountMessage(asked),
  };
}

function freeColumns(asked: TemplateAsked, { ranges }: ChoiceLists): readonly FreeColumn[] {
  const { kind, year, unit } = asked;
  const message = { title: say(texts.choiceWrong, 'vi'), text: say(texts.choiceMessage, 'vi') };
  const chosen = (
    role: LabelRole,
    title: keyof typeof texts,
    width: number,
    choices: NonNullable<EntryColumn['choices']>,
    format: string,
  ): FreeColumn => ({
    title: say(texts[title], 'vi'),
    key: writeColumnKey({ kind: 'label', role }),
    width,
    format,
    typed: 'text',
    choices,
    message,
  });
  const numbers = (from: number, until: number) =>
    Array.from({ length: until - from + 1 }, (_, index) => String(from + index));
  // Money of five years may still be on its way; a plan is of its own year.
  const vintage = chosen('vintage', 'vintage', 10, numbers(year - 5, year), '0');
  const amount: FreeColumn = {
    title: say(texts.amount, 'vi'),
    key: writeColumnKey({
      kind: 'amount',
      attributes: kind === 'carry-over' ? { year: year + 1, carried: true } : { year },
    }),
    width: 18,
    format: amountFormat(unit),
  };
  return [
    { title: '', key: '', width: 4, hidden: true },
    { title: say(texts.order, 'vi'), key: '-', width: 7 },
    chosen('node', 'node', 60, { range: ranges.node }, '@'),
    chosen('holder', 'holder', 40, { range: ranges.holder }, '@'),
    chosen('source', 'source', 22, { range: ranges.source }, '@'),
    chosen('capital-kind', 'capitalKind', 20, { range: ranges['capital-kind'] }, '@'),
    ...(kind === 'plan' ? [] : [vintage]),
    ...(kind === 'disbursement' ? [chosen('month', 'monthOnly', 8, numbers(1, 12), '0')] : []),
    amount,
  ];
}

export function amountFormat(unit: AmountUnit): string {
  return unit === 'dong' ? '#,##0' : '#,##0.00####';
}

export function amountMessage({ kind, unit }: TemplateAsked): EntrySheet['amountMessage'] {
  return {
    title: say(texts.amountWrong, 'vi'),
    text: say(kind === 'disbursement' ? texts.paymentMessage : texts.amountMessage, 'vi', {
      unit: say(unitTexts[unit] ?? texts.unit, 'vi'),
    }),
  };
}
