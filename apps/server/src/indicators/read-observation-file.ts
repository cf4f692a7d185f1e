import { textOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { breakdownTexts } from '@muctieu/contract/indicators/indicators.texts';
import type { recordObservationsRequest } from '@muctieu/contract/indicators/observation';
import { breakdownParts, type IndicatorDefinition } from '@muctieu/domain/indicators/indicator-definition';
import type { ObservationStatus } from '@muctieu/domain/indicators/observation';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import { wordsOf } from '@muctieu/domain/territory/form-word';
import { unitForms } from '@muctieu/domain/territory/unit-level';
import { readNumberText } from '@muctieu/kernel/number-text';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { writeColumnLetters } from '@muctieu/office/workbook/cell-address';
import type { z } from 'zod';
import { readTableFile } from '../programmes/read-table-file.ts';
import type { UnitFacts } from './unit-facts.store.ts';

type Cell = z.output<typeof recordObservationsRequest>['cells'][number];

export interface ObservationFile {
  readonly cells: readonly Cell[];
  /** Row and column of each cell as a person counts them. */
  readonly places: readonly { readonly row: number; readonly column: string; readonly unitName: string }[];
  readonly rowCount: number;
}

export interface ObservationFileSurroundings {
  readonly name: string;
  readonly period: ObservationPeriod;
  readonly status: ObservationStatus;
  readonly definitions: readonly IndicatorDefinition[];
  readonly units: readonly UnitFacts[];
}

/** One entry is one line of the journal: a province of 150 communes with 57 rates has 17,000 cells. */
const mostCells = 20_000;
const unitHeadings = new Set([
  'ma don vi',
  'don vi',
  'ma xa',
  'xa',
  'ten xa',
  'ten don vi',
  'ma',
  'unit',
  'unit code',
  'code',
  'xa phuong',
]);
const skippedHeadings = new Set(['stt', 'tt', 'ghi chu', 'note', 'huyen', 'tinh']);
const denominatorWords = ['mau so', 'denominator', 'quyen so', 'weight'];
const numeratorWords = ['tu so', 'numerator', 'gia tri', 'value'];

interface IndicatorColumn {
  readonly index: number;
  readonly definition: IndicatorDefinition;
  readonly part: 'value' | 'denominator';
  /** Empty for the total. */
  readonly breakdown: string;
}

/** A table with one row a unit and one column an indicator (two of a rate: «… tử số» and «… mẫu số»; of a part «… Nữ»). */
export async function readObservationFile(
  bytes: Uint8Array,
  around: ObservationFileSurroundings,
): Promise<Result<ObservationFile>> {
  const lines = await readTableFile(bytes, around.name);
  if (!lines.ok) {
    return refused(...lines.problems.map((problem) => ({ ...problem, code: 'observation-import-unreadable' })));
  }
  const [heading, ...body] = lines.value;
  if (heading === undefined || body.length === 0) {
    return refused({ code: 'observation-import-without-rows', values: { name: around.name } });
  }
  const keys = heading.cells.map((title) => searchKey(title));
  const found = heading.cells
    .filter((title) => title !== '')
    .join(', ')
    .slice(0, 500);
  const unitColumns = keys.flatMap((key, index) => (unitHeadings.has(key) ? [index] : []));
  const problems: Problem[] = [];
  const columns: IndicatorColumn[] = [];
  const headings = headingsOf(around.definitions);
  for (const [index, key] of keys.entries()) {
    if (key === '' || unitColumns.includes(index) || skippedHeadings.has(key)) continue;
    const column = headings.get(key);
    if (column !== undefined) columns.push({ ...column, index });
    else {
      const values = { column: writeColumnLetters(index), found: heading.cells[index] ?? '' };
      problems.push({ code: 'observation-import-column-unknown', row: heading.row, column: values.column, values });
    }
  }
  if (unitColumns.length === 0)
    problems.push({ code: 'observation-import-no-unit-column', row: heading.row, values: { found } });
  if (columns.length === 0)
    problems.push({ code: 'observation-import-no-indicator-column', row: heading.row, values: { found } });
  if (body.length * columns.length > mostCells) {
    const values = { name: around.name, found: body.length * columns.length, most: mostCells };
    problems.push({ code: 'observation-import-too-large', values });
  }
  if (unitColumns.length === 0 || columns.length === 0 || body.length * columns.length > mostCells)
    return refused(...problems);

  const units = unitIndex(around.units);
  const cells = new Map<string, { cell: Cell; row: number; column: string; unitName: string }>();
  for (const line of body) {
    const unit = findUnit(
      unitColumns.map((index) => (line.cells[index] ?? '').trim()),
      line.row,
      units,
      problems,
    );
    for (const { index, definition, part, breakdown } of columns) {
      const written = (line.cells[index] ?? '').trim();
      if (written === '' || written === '-' || written === '–') continue;
      const column = writeColumnLetters(index);
      const value = decimalTextOf(written);
      if (value === undefined) {
        const values = { row: String(line.row), column, found: written.slice(0, 60) };
        problems.push({ code: 'observation-import-cell-unreadable', row: line.row, column, values });
        continue;
      }
      if (unit === undefined) continue;
      const key = `${line.row}|${definition.code}|${breakdown}`;
      const before = cells.get(key);
      const base: Cell = before?.cell ?? {
        unitId: unit.unitId,
        indicator: definition.code,
        period: around.period,
        status: around.status,
        breakdown,
      };
      cells.set(key, {
        cell: { ...base, [part]: value },
        row: line.row,
        column: before?.column ?? column,
        unitName: unit.name,
      });
    }
  }
  if (problems.length > 0) return refused(...problems);
  const all = [...cells.values()];
  return done({ cells: all.map(({ cell }) => cell), places: all, rowCount: body.length });
}

/** Says row and column of the file where a rule of the entry names a cell. */
export function placedInFile(problem: Problem, file: ObservationFile): Problem {
  const index = /^cells\[(\d+)\]/.exec(problem.path ?? '')?.[1];
  const place = index === undefined ? undefined : file.places[Number(index)];
  return place === undefined ? problem : { ...problem, row: place.row, column: place.column };
}

function headingsOf(definitions: readonly IndicatorDefinition[]): ReadonlyMap<string, Omit<IndicatorColumn, 'index'>> {
  const headings = new Map<string, Omit<IndicatorColumn, 'index'>>();
  for (const definition of definitions) {
    if (definition.formula !== undefined) continue;
    for (const name of [definition.code, definition.name.vi, definition.name.en]) {
      for (const [words, breakdown] of [['', ''], ...breakdownWords(definition)] as const) {
        const key = searchKey(`${name} ${words}`);
        headings.set(key, { definition, part: 'value', breakdown });
        for (const word of numeratorWords) headings.set(`${key} ${word}`, { definition, part: 'value', breakdown });
        for (const word of denominatorWords) {
          headings.set(`${key} ${word}`, { definition, part: 'denominator', breakdown });
        }
      }
    }
  }
  return headings;
}

/** How the parts of an indicator are called in a heading: «Nữ», «Female», «sex:female». */
function breakdownWords({ breakdowns }: IndicatorDefinition): readonly (readonly [string, string])[] {
  return breakdowns.flatMap((dimension) =>
    breakdownParts[dimension].flatMap((part) => {
      const breakdown = `${dimension}:${part}`;
      const text = breakdownTexts[breakdown];
      return [breakdown, text?.vi ?? breakdown, text?.en ?? breakdown].map((words) => [words, breakdown] as const);
    }),
  );
}

function unitIndex(units: readonly UnitFacts[]): ReadonlyMap<string, readonly UnitFacts[]> {
  const index = new Map<string, UnitFacts[]>();
  for (const unit of units) {
    const keys = new Set([unit.code ?? '', searchKey(unit.shortName), searchKey(unit.name)]);
    for (const form of unitForms)
      for (const word of wordsOf(form)) {
        if (form === unit.form) keys.add(searchKey(`${word} ${unit.shortName}`));
      }
    for (const key of keys) if (key !== '') index.set(key, [...(index.get(key) ?? []), unit]);
  }
  return index;
}

function findUnit(
  texts: readonly string[],
  row: number,
  units: ReadonlyMap<string, readonly UnitFacts[]>,
  problems: Problem[],
): UnitFacts | undefined {
  let ambiguous: readonly UnitFacts[] = [];
  for (const text of texts) {
    if (text === '') continue;
    const found =
      units.get(/^\d+$/.test(text) ? text.padStart(5, '0') : searchKey(text)) ?? units.get(searchKey(text)) ?? [];
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (found.length > 1) ambiguous = found;
  }
  const found = texts
    .filter((text) => text !== '')
    .join(', ')
    .slice(0, 80);
  const values = { row: String(row), found, count: ambiguous.length };
  const code = ambiguous.length > 0 ? 'observation-import-unit-ambiguous' : 'observation-import-unit-unknown';
  problems.push({ code, row, values });
  return undefined;
}

/** As Vietnamese tables write numbers; a workbook's own numbers come with a dot for the decimals. */
function decimalTextOf(written: string): string | undefined {
  const negative = written.startsWith('-');
  const text = (negative ? written.slice(1) : written).replace(/\s|%$/g, '');
  const reading = readNumberText(text);
  if (reading === undefined || (reading.fault !== undefined && reading.fault !== 'dot-for-comma')) return undefined;
  const value = textOfDecimal(reading.value);
  return /^\d{1,15}(\.\d{1,6})?$/.test(value) ? `${negative ? '-' : ''}${value}` : undefined;
}
