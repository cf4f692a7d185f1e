import { unitTexts } from '@muctieu/contract/capital/sheet-import.texts';
import { unitPlaces } from '@muctieu/domain/capital/sheet-import/amount-unit';
import type { StoredAmount } from '@muctieu/domain/capital/sheet-import/compare-import';
import { writeColumnKey, writeTemplateMark } from '@muctieu/domain/capital/sheet-import/template-heading';
import { say } from '@muctieu/kernel/text';
import { type EntrySheet, lastHeadingRow, writeEntryWorkbook } from '@muctieu/office/workbook/write-entry-workbook';
import { templateTexts as texts } from './template.texts.ts';
import { additionsSheet, amountFormat, amountMessage, choiceLists } from './template-additions.ts';
import { leadingColumns, type TemplateHolder, type TemplateNode, templateRows } from './template-rows.ts';
import { type TemplateAsked, type TemplateColumn, type TemplateSheet, templateSheets } from './template-sheets.ts';

export interface TemplateParts {
  readonly nodes: readonly TemplateNode[];
  readonly holders: readonly TemplateHolder[];
  /** What the ledger holds of what the template asks for; payments by day. */
  readonly stored: readonly StoredAmount[];
  /** Accounts of the budget year: where money can be paid or carried, and what is left there. */
  readonly accounts: readonly StoredAmount[];
}

/** The templates of a year, filled in with what is stored, keys hidden and locked, with free rows to choose in. */
export function writeTemplate(asked: TemplateAsked, parts: TemplateParts): Promise<Uint8Array> {
  const sheets = templateSheets(asked, parts.accounts).map((sheet) => entrySheet(asked, parts, sheet));
  const lists = choiceLists(asked, parts);
  return writeEntryWorkbook([...sheets, additionsSheet(asked, lists)], lists.sheet);
}

function entrySheet(
  asked: TemplateAsked,
  { nodes, holders, stored, accounts }: TemplateParts,
  sheet: TemplateSheet,
): EntrySheet {
  const { kind, year, unit, provinceId, decision } = asked;
  const { about, columns, known = [] } = sheet;
  const unitText = say(unitTexts[unit] ?? texts.unit, 'vi');
  const placed = about === undefined ? undefined : accounts.filter(about);
  const byPlace = groupBy(stored, placeOf);
  const leftByPlace = groupBy(accounts, placeOf);
  const withAccount = placed && new Set(placed.map(placeOf));
  const parentCodes = new Set(nodes.map(({ parentCode }) => parentCode));
  const rows = templateRows({
    nodes,
    totalLabel: say(texts.allRows, 'vi'),
    columns: known.length + columns.length,
    known: known.length,
    holdersOf: (nodeCode) =>
      holders.filter(({ holderId }) => {
        const place = placeOf({ nodeCode, holderId });
        return withAccount === undefined ? !parentCodes.has(nodeCode) || byPlace.has(place) : withAccount.has(place);
      }),
    amountsOf: (nodeCode, holderId) => {
      const place = placeOf({ nodeCode, holderId });
      const of = (amounts: readonly StoredAmount[] = [], holds: (amount: StoredAmount) => boolean) => {
        const amount = amounts.filter(holds).reduce((sum, { amountDong }) => sum + amountDong, 0n);
        return amount === 0n ? undefined : Number(amount) / 10 ** unitPlaces[unit];
      };
      return [
        ...known.map(({ holds }) => of(leftByPlace.get(place), holds)),
        ...columns.map(({ holds }) => of(byPlace.get(place), holds)),
      ];
    },
  });
  const drawn = [...known, ...columns];
  const depth = Math.max(1, ...drawn.map(({ path }) => path.length));
  const fixed = [texts.order, texts.nodeCode, texts.holderCode, texts.order, texts.label, texts.total];
  const format = amountFormat(unit);
  return {
    name: sheet.name,
    keys: [
      writeTemplateMark({ kind, unit, lastRow: lastHeadingRow({ headingRows: depth }), provinceId, year, decision }),
      writeColumnKey({ kind: 'label', role: 'node-code' }),
      writeColumnKey({ kind: 'label', role: 'holder-code' }),
      '-',
      writeColumnKey({ kind: 'label', role: 'node' }),
      '-',
      ...known.map(() => '-'),
      ...columns.map(({ attributes }) => writeColumnKey({ kind: 'amount', attributes })),
    ],
    title: say(texts[kind === 'plan' && decision === 'grant' ? 'granted' : kind], 'vi', {
      year: String(year),
      next: String(year + 1),
    }),
    attachment: say(texts.attachment, 'vi'),
    unit: say(texts.unit, 'vi', { unit: unitText }),
    headings: [
      ...fixed.map((text, column) => ({ row: 0, column, rows: depth, columns: 1, text: say(text, 'vi') })),
      ...groupedHeadings(drawn, depth),
    ],
    headingRows: depth,
    columns: [
      { width: 4, hidden: true },
      { width: 12, hidden: true },
      { width: 12, hidden: true },
      { width: 7 },
      { width: 52 },
      { width: 16, format, locked: true },
      ...known.map(() => ({ width: 15, format, locked: true })),
      ...columns.map(() => ({ width: 15, format })),
    ],
    rows,
    fixedColumns: leadingColumns,
    mayBeNegative: kind === 'disbursement',
    amountMessage: amountMessage(asked),
  };
}

function placeOf({ nodeCode, holderId }: Pick<StoredAmount, 'nodeCode' | 'holderId'>): string {
  return `${nodeCode}|${holderId}`;
}

/** Neighbours with the same beginning share a heading: «NSTW» over «ĐTPT» and «SN». */
function groupedHeadings(columns: readonly Pick<TemplateColumn, 'path'>[], depth: number): EntrySheet['headings'] {
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

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}
