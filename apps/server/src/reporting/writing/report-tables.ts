import { changeReasonTexts } from '@muctieu/contract/capital/capital.texts';
import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { arrangeTable } from '@muctieu/contract/capital/table-arrangement';
import { memberNames } from '@muctieu/contract/capital/table-headings';
import type { OfficialTable } from '@muctieu/domain/capital/layout/official-table';
import type { OfficialLayoutId } from '@muctieu/domain/capital/layout/table-layouts';
import { decimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { paragraph, type WordBlock, type WordCell, type WordRow } from '@muctieu/office/word-writing/word-document';
import { blocks, type CatalogueField, type CatalogueGroup, group } from './catalogue-field.ts';
import { wordTablesOf } from './official-word-table.ts';
import type { IndicatorFact, ReportFacts } from './report-facts.ts';
import { reportTableTexts as texts } from './report-tables.texts.ts';
import { decimalOf, periodText } from './result-values.ts';

/** A form of capital over the facts of a report; of a unit below the province the plan is what it holds. */
export function capitalTable(
  facts: ReportFacts,
  layout: OfficialLayoutId,
  programme?: string,
): { readonly table: OfficialTable; readonly answer: CapitalFactsAnswer } {
  const isMobilised = layout === 'S0-PL10' || layout === 'S3-mobilised';
  const all = isMobilised ? facts.mobilised : layout === 'S1-capital' ? ofLastYear(facts.capital) : facts.capital;
  const answer = programme === undefined ? all : ofProgramme(all, programme);
  const table = arrangeTable(
    answer,
    { layout, rows: [], columns: [], measures: [], rates: [], unit: 'million', places: 0 },
    facts.unit.level !== 'province',
    (code) => changeReasonTexts[code]?.vi ?? code,
  );
  return { table, answer };
}

function ofProgramme(answer: CapitalFactsAnswer, programme: string): CapitalFactsAnswer {
  const place = answer.by.indexOf('programme');
  return { ...answer, rows: answer.rows.filter((row) => row[place] === programme) };
}

/** The form of one budget year. */
function ofLastYear(answer: CapitalFactsAnswer): CapitalFactsAnswer {
  const place = answer.by.indexOf('budgetYear');
  const last = answer.rows
    .map((row) => row[place] ?? '')
    .toSorted()
    .at(-1);
  return { ...answer, rows: answer.rows.filter((row) => row[place] === last) };
}

/** `bang` of the catalogue: every table of the annexes, each alone in its paragraph. */
export function tableValues(facts: ReportFacts): CatalogueGroup {
  return group(texts.all, {
    phan_bo: capital(facts, texts.allocation, 'S0-PL02'),
    giai_ngan: capital(facts, texts.disbursement, 'S0-PL03'),
    keo_dai: capital(facts, texts.carried, 'S0-PL04'),
    theo_doi_nam: capital(facts, texts.yearly, 'S1-capital'),
    huy_dong: capital(facts, texts.mobilised, 'S0-PL10'),
    huy_dong_theo_nguon: capital(facts, texts.mobilisedBySource, 'S3-mobilised'),
    ntm: ofOne(facts, texts.ntm, 'NTM'),
    gnbv: ofOne(facts, texts.gnbv, 'GNBV'),
    dtts: ofOne(facts, texts.dtts, 'DTTSMN'),
    tieu_chi: blocks(texts.criteria, criteriaTable(facts)),
    bieu_01: blocks(texts.matrix, matrixTable(facts)),
    bieu_02: blocks(texts.villages, villageTable(facts)),
    van_ban: blocks(texts.documents, documentTable(facts)),
    ngheo: blocks(texts.poverty, indicatorTable(facts.indicators.filter(({ code }) => /NGHEO/.test(code)))),
  });
}

function ofOne(facts: ReportFacts, label: string, programme: string): CatalogueGroup {
  const key = facts.programmes.find(({ code }) => code === programme)?.key ?? programme;
  return group(label, {
    phan_bo: capital(facts, texts.allocation, 'S0-PL02', key),
    giai_ngan: capital(facts, texts.disbursement, 'S0-PL03', key),
    keo_dai: capital(facts, texts.carried, 'S0-PL04', key),
    theo_doi_nam: capital(facts, texts.yearly, 'S1-capital', key),
    chi_tieu: blocks(texts.indicators, indicatorTable(facts.indicators.filter((one) => one.programme === programme))),
  });
}

function capital(facts: ReportFacts, label: string, layout: OfficialLayoutId, programme?: string): CatalogueField {
  const { table, answer } = capitalTable(facts, layout, programme);
  if (answer.rows.length === 0) return blocks(label, nothingBlock);
  return blocks(label, wordTablesOf(table, memberNames(answer.members)));
}

/** Said where a table would be empty: an annex without rows looks like a mistake. */
const nothingBlock: readonly WordBlock[] = [paragraph('table-note', texts.nothing)];

export interface SimpleCell {
  readonly text: string;
  readonly number?: true;
  readonly bold?: true;
  readonly figure?: string;
}

function simpleTable(
  headings: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly (string | SimpleCell)[])[],
  narrow = false,
): readonly WordBlock[] {
  if (rows.length === 0) return nothingBlock;
  const cellOf = (content: string | SimpleCell): WordCell => {
    const { text, number, bold, figure } = typeof content === 'string' ? { text: content } : (content as SimpleCell);
    const style = number ? (narrow ? 'narrow-number' : 'cell-number') : narrow ? 'narrow-cell' : 'cell';
    const run = { text, ...(bold ? { bold: true as const } : {}), ...(figure === undefined ? {} : { figure }) };
    return { paragraphs: [paragraph(style, run)] };
  };
  const heads: WordRow = {
    cells: headings.map((text) => ({ paragraphs: [paragraph(narrow ? 'narrow-heading' : 'cell-heading', text)] })),
  };
  return [
    {
      kind: 'table',
      columnShares: shares,
      headingRows: 1,
      borders: true,
      rows: [heads, ...rows.map((cells) => ({ cells: cells.map(cellOf) }))],
    },
  ];
}

function indicatorTable(facts: readonly IndicatorFact[]): readonly WordBlock[] {
  const rows = facts
    .filter(({ shown, target }) => shown !== undefined || target !== undefined)
    .map(({ code, name, unit, kind, target = '', shown, period, achievement }, index) => [
      String(index + 1),
      name,
      kind === 'ratio' ? '%' : unit,
      { text: target, number: true as const },
      { text: written(shown), number: true as const, figure: `chi-tieu:${code};${period ?? ''}` },
      periodText(period),
      { text: written(achievement), number: true as const },
    ]);
  return simpleTable(texts.indicatorHeadings, [4, 40, 10, 16, 12, 10, 10], rows);
}

function written(shown: string | undefined): string {
  const value = decimalOf(shown);
  return value === undefined ? '' : formatNumberText(value);
}

function criteriaTable({ criteria }: ReportFacts): readonly WordBlock[] {
  const rows = criteria.map(({ number, name, met, units }): readonly (string | SimpleCell)[] => [
    String(number),
    name,
    { text: String(met), number: true, figure: `tieu-chi:${number}` },
    { text: String(units), number: true },
    { text: percent(met, units), number: true },
  ]);
  return simpleTable(texts.criteriaHeadings, [6, 54, 14, 12, 14], rows);
}

function percent(part: number, whole: number): string {
  if (whole === 0) return '';
  return formatNumberText(decimal((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)), 2));
}

/** Biểu 01: communes by district, a column for each criterion, sums that are counted. */
function matrixTable({ matrix }: ReportFacts): readonly WordBlock[] {
  if (matrix === undefined || matrix.rows.length === 0) return nothingBlock;
  const { numbers, rows } = matrix;
  const sums = (of: typeof rows) =>
    numbers.map((_, place) => of.filter(({ signs }) => '1n'.includes(signs[place] ?? ' ')).length);
  const lines: (readonly (string | SimpleCell)[])[] = [];
  for (const [district, inside] of Map.groupBy(rows, (row) => row.district)) {
    if (district !== '')
      lines.push([
        '',
        { text: district, bold: true },
        ...sums(inside).map(bold),
        bold(inside.reduce((all, row) => all + row.met, 0)),
      ]);
    for (const [index, row] of inside.entries())
      lines.push([
        String(index + 1),
        row.name,
        ...numbers.map(
          (_, place): SimpleCell => ({ text: '1n'.includes(row.signs[place] ?? ' ') ? '1' : '', number: true }),
        ),
        { text: String(row.met), number: true },
      ]);
  }
  lines.push([
    '',
    { text: texts.total, bold: true },
    ...sums(rows).map(bold),
    bold(rows.reduce((all, row) => all + row.met, 0)),
  ]);
  return simpleTable(
    [texts.number, texts.commune, ...numbers.map(String), texts.sum],
    [3, 16, ...numbers.map(() => 4), 5],
    lines,
    true,
  );
}

function bold(value: number): SimpleCell {
  return { text: String(value), number: true, bold: true };
}

function villageTable({ villages }: ReportFacts): readonly WordBlock[] {
  const rows = villages.map(({ name, commune, kind, year }, index) => [
    String(index + 1),
    name,
    commune,
    kind === 'village' ? 'x' : '',
    kind === 'village-model' ? 'x' : '',
    String(year),
  ]);
  return simpleTable(texts.villageHeadings, [6, 34, 28, 10, 12, 10], rows);
}

function documentTable({ documents }: ReportFacts): readonly WordBlock[] {
  const rows = documents.map(({ id, symbol, issuedOn, issuer, abstract }, index): readonly (string | SimpleCell)[] => [
    String(index + 1),
    { text: symbol, figure: `van-ban:${id}` },
    issuedOn === undefined ? '' : formatPlainDate(issuedOn),
    issuer,
    abstract,
  ]);
  return simpleTable(texts.documentHeadings, [6, 20, 12, 22, 40], rows);
}
