import type { ImportMapping } from './column-meaning.ts';
import { noMapping } from './column-meaning.ts';
import { findHeading, type Heading } from './find-heading.ts';
import type { HolderIndex } from './holder-index.ts';
import type { ImportLine, ImportProblem, ImportReading, UnknownLabel } from './import-reading.ts';
import { cellAddress, columnLetters, type ImportSheet } from './import-sheet.ts';
import type { NodeIndex } from './node-index.ts';
import { readSheet, textsAbove } from './read-sheet.ts';
import type { ImportAsked, SheetContext } from './sheet-context.ts';
import { splitTables } from './split-tables.ts';
import { type OtherTemplate, readTemplateHeading, type TemplateHeading } from './template-heading.ts';

/** What an upload is read with: catalogues, and the mappings that were kept, by the signature of their heading. */
export interface ImportSurroundings {
  readonly asked: ImportAsked;
  readonly nodes: NodeIndex;
  readonly holders: HolderIndex;
  readonly mappingOf: (signature: string) => ImportMapping | undefined;
}

/** Of one sort of trouble so many are told one by one; the rest is counted. */
const sameProblemsMost = 2000;

/**
 * Accepted layouts. Above the table: titles, «ĐVT: triệu đồng», «Chương trình …», «Đơn vị: …». The heading may take several
 * rows with or without merges (năm → nguồn → loại vốn), also «1 2 3» or «A B (1)=(2)+(3)» below it. Rows, any of:
 * - one column «Nội dung» with nodes, and communes or agencies under each node; or holders with their nodes under each;
 * - columns «Nội dung» and «Đơn vị» side by side; or «Mã dự án», «Mã đơn vị» (id, code of the unit);
 * - one holder in the whole sheet, said by the sheet's name, by «Đơn vị: …» or by the mapping's defaults;
 * - a flat list, an amount a row, with «Nguồn vốn» (NSTW, NS tỉnh …), «Loại vốn» (ĐTPT, SN), «Năm», «Tháng» or «Ngày».
 * Nodes by code (`GN.P1.S1`), official name, or number under their programme («Dự án 1», «Tiểu dự án 2»). Amounts: a column
 * for each source and kind («NSTW» over «ĐTPT | SN»), year («Kế hoạch năm 2024»), month («Tháng 3»), or «Lũy kế đến 30/6/2024»;
 * money of earlier years as «Vốn năm 2022 kéo dài sang 2023». Rows and columns that add up are checked and not booked.
 *
 * Reads an uploaded workbook: every visible sheet with a heading that names rows and amounts. What cannot be understood is
 * a problem with its cell; the lines are what can be.
 */
export function readImport(sheets: readonly ImportSheet[], around: ImportSurroundings): ImportReading {
  const problems: ImportProblem[] = [];
  const lines: ImportLine[] = [];
  const unknownLabels: UnknownLabel[] = [];
  const summaries: ImportReading['sheets'][number][] = [];
  const told = new Map<string, number>();
  const severities = new Map<string, ImportProblem['severity']>();
  const said = new Set<string>();
  let totalsChecked = 0;
  let totalsHolding = 0;
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.rows.length === 0) continue;
    const complain: SheetContext['complain'] = (severity, code, place, values = {}) => {
      const count = (told.get(code) ?? 0) + 1;
      told.set(code, count);
      severities.set(code, severity);
      const key = `${sheet.name}|${code}|${place.row}|${place.column}`;
      if (count > sameProblemsMost || said.has(key)) return;
      said.add(key);
      problems.push({ severity, code, sheet: sheet.name, ...place, values });
    };
    const read = readTemplateHeading(sheet);
    const other = read === undefined ? undefined : findOtherTemplate(read, around.asked);
    if (other !== undefined) {
      // All sheets of a template are of one kind: it is said once.
      if (!told.has(other.code)) complain('error', other.code, {}, other.values);
      continue;
    }
    const template = read !== undefined && 'mark' in read ? read : undefined;
    const found = template?.heading ?? findHeading(sheet, around.asked.kind);
    if (found === undefined) {
      if (sheets.filter(({ hidden }) => !hidden).length === 1) complain('error', 'heading-missing', {});
      else complain('note', 'sheet-left-out', {});
      continue;
    }
    const tables = template === undefined ? splitTables(sheet, found) : [{ sheet, leftOut: 0 }];
    tables.forEach((table, index) => {
      const ofTable = index === 0 ? found : findHeading(table.sheet, around.asked.kind);
      if (table.leftOut > 0)
        complain(
          'warning',
          'rows-below-left-out',
          {},
          { count: table.leftOut, after: (table.sheet.rows.at(-1)?.row ?? 0) + 1 },
        );
      if (ofTable === undefined) return;
      const mapping = around.mappingOf(ofTable.signature) ?? noMapping;
      const heading = withMapping(ofTable, mapping);
      const context: SheetContext = {
        asked: around.asked,
        mapping,
        defaults: template === undefined ? mapping.defaults : { ...mapping.defaults, unit: template.mark.unit },
        nodes: around.nodes,
        holders: around.holders,
        sheet: sheet.name,
        isTemplate: template !== undefined,
        complain,
      };
      const above = index === 0 ? [] : textsAbove(sheet, found.firstRow);
      const understood = readSheet(table.sheet, heading, context, above);
      summaries.push(understood.summary);
      for (const line of understood.lines) lines.push(line);
      unknownLabels.push(...understood.unknownLabels);
      totalsChecked += understood.checked;
      totalsHolding += understood.holding;
    });
  }
  const hasError = problems.some(({ severity }) => severity === 'error');
  // «The file agrees with the ledger» would be a lie about a sheet of headings.
  const isBlank =
    !hasError && summaries.length > 0 && summaries.every(({ isTemplate, rows }) => !isTemplate && rows === 0);
  if (isBlank) problems.push({ severity: 'error', code: 'no-rows', sheet: summaries[0]?.name ?? '', values: {} });
  for (const [code, count] of told) {
    const left = count - sameProblemsMost;
    if (left > 0)
      problems.push({ severity: 'error', code: 'more-of-the-same', sheet: '', values: { found: code, count: left } });
  }
  const { single, repeated } = withoutRepeats(lines, around.asked.kind === 'disbursement');
  return {
    sheets: summaries,
    lines: single,
    problems: [...problems, ...repeated],
    unknownLabels,
    totalsChecked,
    totalsHolding,
  };
}

/** Why a template of ours is not the one that was asked for. */
function findOtherTemplate(
  read: TemplateHeading | OtherTemplate,
  { kind, budgetYear, provinceId, decision }: ImportAsked,
): { readonly code: string; readonly values: ImportProblem['values'] } | undefined {
  if ('version' in read) return { code: 'template-of-other-version', values: { found: read.version } };
  const { mark } = read;
  if (mark.kind !== kind) return { code: 'template-of-other-kind', values: { found: mark.kind, expected: kind } };
  if (mark.year !== budgetYear)
    return { code: 'template-of-other-year', values: { found: String(mark.year), expected: String(budgetYear) } };
  if (provinceId !== undefined && mark.provinceId !== provinceId)
    return { code: 'template-of-other-province', values: { found: mark.provinceId, expected: provinceId } };
  // Payments and advances share one sheet; plans do not: what a province was granted it does not assign to itself.
  if (kind === 'plan' && decision !== undefined && mark.decision !== decision)
    return { code: 'template-of-other-decision', values: { found: mark.decision, expected: decision } };
  return undefined;
}

function withMapping(heading: Heading, mapping: ImportMapping): Heading {
  return {
    ...heading,
    columns: heading.columns.map((column) => ({
      ...column,
      meaning: mapping.columns[columnLetters(column.column)] ?? column.meaning,
    })),
  };
}

/** Payments of one day are added up; a plan that says the same cell twice is a slip, and nobody can tell which. */
function withoutRepeats(
  lines: readonly ImportLine[],
  mayAdd: boolean,
): { readonly single: readonly ImportLine[]; readonly repeated: readonly ImportProblem[] } {
  const byKey = new Map<string, ImportLine>();
  const repeated: ImportProblem[] = [];
  for (const line of lines) {
    const key = `${importLineKey(line)}|${line.day ?? ''}|${line.cumulative ?? ''}`;
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, line);
    else if (mayAdd && line.cumulative === undefined) {
      byKey.set(key, { ...first, amountDong: (first.amountDong + line.amountDong) as ImportLine['amountDong'] });
    } else if (repeated.length < sameProblemsMost) {
      const { sheet, row, column } = line;
      const values = { first: `${first.sheet}!${cellAddress(first.row, first.column)}`, node: line.nodeCode };
      repeated.push({ severity: 'error', code: 'line-repeated', sheet, row, column, values });
    }
  }
  return { single: [...byKey.values()], repeated };
}

export function importLineKey(
  line: Pick<ImportLine, 'nodeCode' | 'holderId' | 'source' | 'capitalKind' | 'vintage' | 'budgetYear'>,
): string {
  return `${line.budgetYear}|${line.vintage}|${line.nodeCode}|${line.holderId}|${line.source}|${line.capitalKind}`;
}
