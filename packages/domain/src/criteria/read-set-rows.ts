import { readNumberText } from '@muctieu/kernel/number-text';
import type { Problem } from '@muctieu/kernel/problem';
import { searchKey } from '@muctieu/kernel/search-key';
import type { CriteriaSet, CriterionIndicator, IndicatorMeasure } from './criteria-set.ts';
import { cellOf, columnLetter, findColumns, type ListedLine } from './list-columns.ts';
import type { ThresholdAudience } from './threshold.ts';

/** A threshold as a cell of an annex gives it. */
export interface ThresholdLine {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly audience: ThresholdAudience;
  readonly kind: 'figure' | 'reached' | 'province-sets';
  readonly value?: string;
}

export interface SetReading {
  readonly headingRow: number;
  readonly rowCount: number;
  /** Indicators that the set lacks or has in other words. */
  readonly indicators: readonly CriterionIndicator[];
  readonly thresholds: readonly ThresholdLine[];
  readonly problems: readonly Problem[];
}

type Meaning = 'code' | 'name' | 'unit' | 'threshold' | 'region' | 'group';

const headings: Readonly<Record<Meaning, RegExp>> = {
  code: /^(ma|ma so|so tt|stt|tt|so|tieu chi so|code)$/,
  name: /^(noi dung|ten|chi tieu|noi dung tieu chi|ten tieu chi|indicator)/,
  unit: /^(don vi tinh|dvt|unit)$/,
  threshold: /^(nguong|muc dat|chi tieu chung|quy dinh chung|ca nuoc|threshold)/,
  region: /^(vung|region)$/,
  group: /^(nhom xa|group)$/,
};

const regions: readonly (readonly [RegExp, string])[] = [
  [/^(tdmnpb|trung du.*mien nui phia bac)$/, 'TDMNPB'],
  [/^(dbsh|dong bang song hong)$/, 'DBSH'],
  [/^(btb|bac trung bo)$/, 'BTB'],
  [/^(dhntb|(duyen hai )?nam trung bo)$/, 'DHNTB'],
  [/^(tn|tay nguyen)$/, 'TN'],
  [/^(dnb|dong nam bo)$/, 'DNB'],
  [/^(dbscl|dong bang song cuu long)$/, 'DBSCL'],
];
const groups = /^(nhom|group|n) ?([123])$/;

/** Which column is of which region or group; a column of neither is for everybody. */
function audienceOf(key: string): ThresholdAudience | undefined {
  const group = groups.exec(key)?.[2];
  if (group !== undefined) return { communeGroup: group };
  const region = regions.find(([words]) => words.test(key))?.[1];
  return region === undefined ? undefined : { region };
}

interface Bar {
  readonly kind: ThresholdLine['kind'];
  readonly value?: string;
  readonly measure?: IndicatorMeasure;
}

/** «≥ 80 %», «≤13», «Đạt», «UBND cấp tỉnh quy định»; undefined for anything else. */
export function readBar(text: string): Bar | undefined {
  const key = searchKey(text);
  if (/(cap )?tinh quy dinh|province/.test(key)) return { kind: 'province-sets' };
  if (/^(dat|reached)$/.test(key)) return { kind: 'reached' };
  const found = /^(≥|>=|≤|<=|tu|toi da|khong qua)?\s*([\d.,\s]+?)\s*(%|triệu.*|m2.*|m².*)?( tro len)?$/iu.exec(
    text.normalize('NFC').trim().toLowerCase(),
  );
  const figure = found?.[2] === undefined ? undefined : readNumberText(found[2].trim());
  if (figure === undefined) return undefined;
  const { digits, scale } = figure.value;
  const value = decimalText(digits, scale);
  const isMost = /^(≤|<=|toi da|khong qua)/.test(found?.[1] ?? '');
  return { kind: 'figure', value, ...(found?.[1] === undefined ? {} : { measure: isMost ? 'at-most' : 'at-least' }) };
}

function decimalText(digits: bigint, scale: number): string {
  const text = String(digits).padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** An annex of a document: indicators and thresholds row by row; every cell that means nothing is named, none is guessed. */
export function readSetRows(lines: readonly ListedLine[], set: CriteriaSet): SetReading {
  const heading = findColumns<Meaning>(lines, headings, ['code']);
  const bars = (lines[heading.index]?.cells ?? []).flatMap((cell, column) => {
    const audience = audienceOf(searchKey(cell));
    return audience === undefined ? [] : [{ column, audience }];
  });
  const own = heading.columns.get('threshold');
  if (own !== undefined) bars.push({ column: own, audience: {} });
  if (heading.missing.length > 0) return nothing([{ code: 'set-column-code' }]);
  if (bars.length === 0 && !heading.columns.has('name')) return nothing([{ code: 'set-column-threshold' }]);
  const known = new Map(set.criteria.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])));
  const numbers = new Set(set.criteria.map(({ number }) => number));
  const problems: Problem[] = [];
  const thresholds: ThresholdLine[] = [];
  const indicators = new Map<string, CriterionIndicator>();
  const seen = new Map<string, number>();
  const body = lines.slice(heading.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const line of body) {
    const { row } = line;
    const wrong = (code: string, column: number, found: string) => {
      const letter = columnLetter(column);
      problems.push({ code, row, column: letter, values: { row, column: letter, found } });
    };
    const written = cellOf(heading, line, 'code');
    const code = /^(?:tc ?|tieu chi )?(\d{1,2}(?:\.\d{1,2})?)\.?$/.exec(searchKeyOfCode(written))?.[1];
    const cells = bars.map(({ column, audience }) => ({
      column,
      audience: audience.region === undefined && audience.communeGroup === undefined ? audienceOfLine(line) : audience,
      text: (line.cells[column] ?? '').normalize('NFC').trim(),
    }));
    const filled = cells.filter(({ text }) => text !== '' && text !== '-' && text !== '–');
    // Sections and words between the rows name no code and no threshold.
    if (code === undefined && filled.length === 0) continue;
    if (code === undefined || !numbers.has(Number(code.split('.')[0]))) {
      wrong('set-cell-code', heading.columns.get('code') ?? 0, written);
      continue;
    }
    const measures: IndicatorMeasure[] = [];
    for (const { column, audience, text } of filled) {
      const bar = readBar(text);
      if (bar === undefined) {
        wrong('set-cell-threshold', column, text);
        continue;
      }
      const isPercent = (cellOf(heading, line, 'unit') || known.get(code)?.unit) === '%' && !text.includes('%');
      if (
        bar.value !== undefined &&
        bar.measure === undefined &&
        isPercent &&
        Number(bar.value) > 0 &&
        Number(bar.value) <= 1
      ) {
        wrong('set-cell-percent', column, text);
        continue;
      }
      const key = `${code} ${audience.region ?? ''} ${audience.communeGroup ?? ''}`;
      const first = seen.get(key);
      if (first !== undefined) problems.push({ code: 'set-row-twice', row, values: { row, first, code } });
      seen.set(key, row);
      if (bar.kind === 'reached') measures.push('reached');
      if (bar.kind === 'figure') measures.push(bar.measure ?? 'at-least');
      const { measure: _, ...given } = bar;
      thresholds.push({ row, column: columnLetter(column), code, audience, ...given });
    }
    // Without a column of words a list sets thresholds and leaves the indicators as they are.
    if (!code.includes('.') || !heading.columns.has('name')) continue;
    const indicator = indicatorOfLine(code, known.get(code), measures, {
      name: cellOf(heading, line, 'name').replace(/\s+/g, ' '),
      unit: cellOf(heading, line, 'unit'),
    });
    if (indicator === undefined)
      wrong('set-cell-name', heading.columns.get('name') ?? 0, cellOf(heading, line, 'name'));
    else if (indicator !== known.get(code)) indicators.set(code, indicator);
  }
  return {
    headingRow: lines[heading.index]?.row ?? 0,
    rowCount: body.length,
    indicators: [...indicators.values()],
    thresholds,
    problems,
  };

  function audienceOfLine(line: ListedLine): ThresholdAudience {
    const written = cellOf(heading, line, 'region') || cellOf(heading, line, 'group');
    return audienceOf(searchKey(written)) ?? (/^[123]$/.test(written) ? { communeGroup: written } : {});
  }
}

function nothing(problems: readonly Problem[]): SetReading {
  return { headingRow: 0, rowCount: 0, indicators: [], thresholds: [], problems };
}

function searchKeyOfCode(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^tiêu chí /, 'tc ')
    .replace(/\.$/, '');
}

/** The indicator as the annex has it; the known one itself where nothing differs; undefined where it lacks a name. */
function indicatorOfLine(
  code: string,
  before: CriterionIndicator | undefined,
  measures: readonly IndicatorMeasure[],
  { name, unit }: { readonly name: string; readonly unit: string },
): CriterionIndicator | undefined {
  const called = name === '' ? before?.name : name;
  if (called === undefined || called.length > 500) return undefined;
  const measure =
    measures.find((one) => one === 'at-most') ?? measures.find((one) => one === 'at-least') ?? measures[0];
  const after: CriterionIndicator = {
    ...before,
    code,
    name: called,
    // A bare figure says nothing of its direction: that of the indicator stays.
    measure:
      measure === 'at-least' && before?.measure === 'at-most' ? 'at-most' : (measure ?? before?.measure ?? 'reached'),
    ...(unit === '' ? {} : { unit }),
    verified: before?.verified ?? false,
  };
  const isSame =
    before !== undefined &&
    before.name === after.name &&
    before.measure === after.measure &&
    (before.unit ?? '') === (after.unit ?? '');
  return isSame ? before : after;
}
