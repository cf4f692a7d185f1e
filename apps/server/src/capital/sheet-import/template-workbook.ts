import { unitTexts } from '@muctieu/contract/capital/sheet-import.texts';
import { unitPlaces } from '@muctieu/domain/capital/sheet-import/amount-unit';
import type { StoredAmount } from '@muctieu/domain/capital/sheet-import/compare-import';
import { writeColumnKey, writeTemplateMark } from '@muctieu/domain/capital/sheet-import/template-heading';
import { say, type Text } from '@muctieu/kernel/text';
import { type EntrySheet, lastHeadingRow, writeEntryWorkbook } from '@muctieu/office/workbook/write-entry-workbook';
import { templateTexts as texts } from './template.texts.ts';
import { leadingColumns, type TemplateHolder, type TemplateNode, templateRows } from './template-rows.ts';
import { type TemplateAsked, type TemplateColumn, type TemplateSheet, templateSheets } from './template-sheets.ts';

export interface TemplateParts {
  readonly nodes: readonly TemplateNode[];
  readonly holders: readonly TemplateHolder[];
  /** What the ledger holds of what the template asks for; payments by day. */
  readonly stored: readonly StoredAmount[];
  /** Accounts of the budget year: where money can be paid or carried. */
  readonly accounts: readonly StoredAmount[];
}

/** The templates of a year, filled in with what is stored, keys hidden and locked. */
export function writeTemplate(asked: TemplateAsked, parts: TemplateParts): Promise<Uint8Array> {
  return writeEntryWorkbook(templateSheets(asked, parts.accounts).map((sheet) => entrySheet(asked, parts, sheet)));
}

function entrySheet(
  asked: TemplateAsked,
  { nodes, holders, stored, accounts }: TemplateParts,
  sheet: TemplateSheet,
): EntrySheet {
  const { kind, year, unit } = asked;
  const { about, columns } = sheet;
  const unitText = vi(unitTexts[unit]);
  const placed = about === undefined ? undefined : accounts.filter(about);
  const byPlace = groupBy(stored, ({ nodeCode, holderId }) => `${nodeCode}|${holderId}`);
  const withAccount = placed && new Set(placed.map(({ nodeCode, holderId }) => `${nodeCode}|${holderId}`));
  const parentCodes = new Set(nodes.map(({ parentCode }) => parentCode));
  const rows = templateRows({
    nodes,
    totalLabel: say(texts.allRows, 'vi'),
    columns: columns.length,
    holdersOf: (nodeCode) =>
      holders.filter(({ holderId }) => {
        const place = `${nodeCode}|${holderId}`;
        return withAccount === undefined ? !parentCodes.has(nodeCode) || byPlace.has(place) : withAccount.has(place);
      }),
    amountsOf: (nodeCode, holderId) => {
      const here = byPlace.get(`${nodeCode}|${holderId}`) ?? [];
      return columns.map(({ holds }) => {
        const amount = here.filter(holds).reduce((sum, { amountDong }) => sum + amountDong, 0n);
        return amount === 0n ? undefined : Number(amount) / 10 ** unitPlaces[unit];
      });
    },
  });
  const depth = Math.max(1, ...columns.map(({ path }) => path.length));
  const fixed = [texts.order, texts.nodeCode, texts.holderCode, texts.order, texts.label, texts.total];
  const format = unit === 'dong' ? '#,##0' : '#,##0.00####';
  const headings = [
    ...fixed.map((text, column) => ({ row: 0, column, rows: depth, columns: 1, text: vi(text) })),
    ...groupedHeadings(columns, depth),
  ];
  const lastRow = lastHeadingRow({ headingRows: depth });
  return {
    name: sheet.name,
    keys: [
      writeTemplateMark({ kind, unit, lastRow }),
      writeColumnKey({ kind: 'label', role: 'node-code' }),
      writeColumnKey({ kind: 'label', role: 'holder-code' }),
      '-',
      writeColumnKey({ kind: 'label', role: 'node' }),
      '-',
      ...columns.map(({ attributes }) => writeColumnKey({ kind: 'amount', attributes })),
    ],
    title: say(texts[kind], 'vi', { year: String(year), next: String(year + 1) }),
    attachment: say(texts.attachment, 'vi'),
    unit: say(texts.unit, 'vi', { unit: unitText }),
    headings,
    headingRows: depth,
    columns: [
      { width: 4, hidden: true },
      { width: 12, hidden: true },
      { width: 12, hidden: true },
      { width: 7 },
      { width: 52 },
      { width: 16, format },
      ...columns.map(() => ({ width: 15, format })),
    ],
    rows,
    fixedColumns: leadingColumns,
    mayBeNegative: kind === 'disbursement',
    amountMessage: {
      title: say(texts.amountWrong, 'vi'),
      text: say(kind === 'disbursement' ? texts.paymentMessage : texts.amountMessage, 'vi', { unit: unitText }),
    },
  };
}

/** Neighbours with the same beginning share a heading: «NSTW» over «ĐTPT» and «SN». */
function groupedHeadings(columns: readonly TemplateColumn[], depth: number): EntrySheet['headings'] {
  const headings: { row: number; column: number; rows: number; columns: number; text: string }[] = [];
  for (let row = 0; row < depth; row += 1) {
    for (let at = 0; at < columns.length; ) {
      const path = columns[at]?.path ?? [];
      let next = at + 1;
      const isSame = (other: readonly string[] | undefined) =>
        row < path.length - 1 &&
        other !== undefined &&
        path.slice(0, row + 1).every((text, index) => other[index] === text);
      while (isSame(columns[next]?.path)) next += 1;
      const text = path[row];
      const down = row === path.length - 1 ? depth - row : 1;
      if (text !== undefined) headings.push({ row, column: leadingColumns + at, rows: down, columns: next - at, text });
      at = next;
    }
  }
  return headings;
}

function vi(text: Text | undefined): string {
  return text === undefined ? '' : say(text, 'vi');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}
