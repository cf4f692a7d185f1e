import { decimalToNumber, equalDecimals, subtractDecimals } from '@muctieu/kernel/decimal';
import { type Finding, sayBoth } from '../finding.ts';
import { formatAmount, formatFigure } from '../judge/amount.ts';
import { causeOf } from '../judge/cause.ts';
import { findSlip } from '../judge/slip.ts';
import { headingsAbove } from '../reading/distance.ts';
import type { Figure } from '../reading/figure.ts';
import { labelKey, sharedWords } from '../reading/label-key.ts';
import { type ReportReading, rawSpan, type Span } from '../reading/report-reading.ts';
import { figureColumns } from '../reading/table-columns.ts';
import { labelOf } from '../reading/table-tree.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Check } from './check.ts';
import { sameQuantityTexts } from './same-quantity.texts.ts';

/**
 * Finds: one quantity, under the same words, year and programme, given twice; it fails where the two numbers differ only by
 * swapped digits, a lost digit or a separator.
 * Why: the summary is typed from the body, the annex from another file.
 * Does not apply: numbers that differ in any other way, which may be another date or scope; short numbers; labels of one word.
 */
export const sameQuantity: Check = {
  name: 'same-quantity',
  kinds: ['cross'],
  find(reading) {
    return [...inText(reading), ...inTables(reading)];
  },
};

/** A long number that stands often stands for one thing; more pairs tell nothing new. */
const mostPairs = 400;

function inText(reading: ReportReading): Finding[] {
  const findings: Finding[] = [];
  const byUnit = new Map<string, Figure[]>();
  for (const figure of reading.figures) {
    if (figure.unit.kind === 'none' || figure.bound !== 'exact' || figure.key.split(' ').length < 2) continue;
    const seen = byUnit.get(figure.unit.name) ?? [];
    byUnit.set(figure.unit.name, seen);
    for (let at = seen.length - 1; at >= 0 && at >= seen.length - 160 && findings.length < mostPairs; at -= 1) {
      const other = seen[at];
      if (!other || other.block === figure.block) continue;
      const verdict = compare(reading, other, figure);
      if (!verdict) continue;
      findings.push(finding(reading, figure, other, verdict));
      break;
    }
    seen.push(figure);
  }
  return findings;
}

function compare(reading: ReportReading, a: Figure, b: Figure): 'holds' | 'fails' | undefined {
  if ((a.over !== undefined) !== (b.over !== undefined) && a.unit.kind === 'percent') return undefined;
  if (equalDecimals(a.value, b.value)) {
    const telling = a.written.replace(/\D/g, '').length >= 3 || a.value.scale > 0;
    const shared = sharedWords(a.key, b.key);
    return shared >= (telling ? 2 : 3) ? 'holds' : undefined;
  }
  if (!sameUnit(a.unit, b.unit) || a.key !== b.key || a.years !== b.years || a.key.split(' ').length < 3)
    return undefined;
  if (a.written.replace(/\D/g, '').length < 4 || a.under !== undefined || b.under !== undefined) return undefined;
  const slip = findSlip(b.value, a.value);
  if (slip !== 'digits-swapped' && slip !== 'separator-slip') return undefined;
  // Under different headings of one level the same words speak of different places or projects.
  const [headA, headB] = [headingsAbove(reading, a.block.index)[0], headingsAbove(reading, b.block.index)[0]];
  const sisters =
    headA !== headB &&
    headA !== undefined &&
    headB !== undefined &&
    reading.blocks[headA]?.level === reading.blocks[headB]?.level;
  return sisters && slip !== 'digits-swapped' ? undefined : 'fails';
}

function finding(reading: ReportReading, figure: Figure, other: Figure, verdict: 'holds' | 'fails'): Finding {
  const slip = verdict === 'fails' ? findSlip(figure.value, other.value) : undefined;
  const values = {
    stated: formatFigure(figure),
    expected: formatFigure(other),
    other: reading.text.slice(Math.max(other.sentence.start, other.start - 60), other.end).replace(/\s+/g, ' '),
  };
  return {
    kind: 'cross',
    verdict,
    span: rawSpan(reading, figure.start, figure.end),
    stated: values.stated,
    expected: values.expected,
    difference: formatAmount(subtractDecimals(figure.value, other.value), figure.unit),
    message: sayBoth(sameQuantityTexts[verdict], values),
    related: [{ span: rawSpan(reading, other.start, other.end), role: 'same' }],
    blamed: rawSpan(reading, figure.start, figure.end).start,
    ...(slip ? { cause: causeOf(slip, values.stated, values.expected) } : {}),
  };
}

/** The text against the rows of the annex: same words, same number. */
function inTables(reading: ReportReading): Finding[] {
  const rows: { key: string; cells: { digits: number; value: number; span: Span }[]; label: string }[] = [];
  for (const table of reading.tables) {
    const columns = figureColumns(table);
    for (const row of table.rows.slice(table.firstRow, table.firstRow + 400)) {
      const key = labelKey(labelOf(row));
      if (key === '') continue;
      const cells = columns
        .map((column) => row.cells[column])
        .filter((cell) => cell?.value !== undefined)
        .map((cell) => ({
          digits: cell?.text.replace(/\D/g, '').length ?? 0,
          value: cell?.value ? decimalToNumber(cell.value) : 0,
          span: cell?.span ?? { start: 0, end: 0 },
        }));
      rows.push({ key, cells, label: labelOf(row) });
    }
  }
  const findings: Finding[] = [];
  for (const figure of reading.figures) {
    if (rows.length === 0 || findings.length >= mostPairs) break;
    if (figure.key === '' || figure.bound !== 'exact' || figure.under !== undefined || figure.unit.kind === 'percent')
      continue;
    const value = decimalToNumber(figure.value) / 10 ** figure.unit.power;
    for (const row of rows) {
      const shared = sharedWords(row.key, figure.key);
      const words = Math.min(row.key.split(' ').length, figure.key.split(' ').length);
      if (shared < 2 || shared < words * 0.6) continue;
      const cell = row.cells.find((one) => one.value === value && one.digits >= 2);
      if (!cell) continue;
      const stated = formatFigure(figure);
      findings.push({
        kind: 'cross',
        verdict: 'holds',
        span: rawSpan(reading, figure.start, figure.end),
        stated,
        expected: stated,
        difference: '0',
        message: sayBoth(sameQuantityTexts.holds, { stated, other: row.label }),
        related: [{ span: cell.span, role: 'same' }],
      });
      break;
    }
  }
  return findings;
}
