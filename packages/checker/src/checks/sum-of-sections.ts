import { decimalToNumber, subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import { type Finding, sayBoth } from '../finding.ts';
import { formatAmount, formatFigure, formatLike } from '../judge/amount.ts';
import { causeOf, findSuspect } from '../judge/cause.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import type { Block } from '../reading/block.ts';
import { levelOfParagraph } from '../reading/block.ts';
import type { Figure } from '../reading/figure.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Cause } from '../statement.ts';
import type { Check } from './check.ts';
import { sumOfSectionsTexts } from './sum-of-sections.texts.ts';

/**
 * Finds: an amount of a project and the same amount of its sub-projects in the sections below (`Kế hoạch vốn giao là …` under
 * 3.3 and under a, b, c) that do not add up.
 * Why: a paragraph is copied from the project to its first sub-project and its figures stay.
 * Does not apply: sections that say it in other words; fewer than two sub-sections with the amount; far gaps, where sections
 * below may be missing.
 */
export const sumOfSections: Check = {
  name: 'sum-of-sections',
  kinds: ['sum'],
  find(reading) {
    const children = new Map<number, Block[]>();
    for (const block of reading.blocks) {
      if (block.parent === undefined || block.level >= levelOfParagraph) continue;
      children.set(block.parent, [...(children.get(block.parent) ?? []), block]);
    }
    const own = new Map(reading.blocks.map((block) => [block.index, ownFigures(reading, block)]));
    const findings: Finding[] = [];
    for (const [parent, sections] of children) {
      if (sections.length < 2) continue;
      for (const total of own.get(parent) ?? []) {
        const finding = judge(reading, total, sections, own);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  },
};

/** What a section says of itself: the first figures of its heading and of the paragraphs right below it. */
function ownFigures(reading: ReportReading, section: Block): Figure[] {
  if (section.level >= levelOfParagraph) return [];
  const figures = [...(reading.figuresOfBlock.get(section.index) ?? [])];
  for (let at = section.index + 1; at < reading.blocks.length; at += 1) {
    const block = reading.blocks[at];
    if (!block || block.parent !== section.index || block.level < levelOfParagraph) break;
    figures.push(...(reading.figuresOfBlock.get(at) ?? []));
  }
  const first = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.depth > 0 || figure.key === '' || figure.under !== undefined || figure.bound !== 'exact') continue;
    if (figure.unit.kind !== 'money' || figure.unit.name.includes('/')) continue;
    const key = `${figure.key}|${figure.years}`;
    if (!first.has(key)) first.set(key, figure);
  }
  return [...first.values()];
}

const foreseen = /(?<!\p{L})(?:ước|dự kiến|phấn đấu)(?!\p{L})/iu;

function judge(
  reading: ReportReading,
  total: Figure,
  sections: readonly Block[],
  own: ReadonlyMap<number, readonly Figure[]>,
): Finding | undefined {
  const parts: Figure[] = [];
  for (const section of sections) {
    const figures = own.get(section.index) ?? [];
    const part = figures.find(
      (one) =>
        one.key === total.key &&
        one.years === total.years &&
        sameUnit(one.unit, total.unit) &&
        foreseen.test(one.label) === foreseen.test(total.label),
    );
    if (part) parts.push(part);
    else if (figures.length > 0) return undefined;
  }
  if (parts.length < 2 || parts.includes(total)) return undefined;
  const sum = sumDecimals(parts.map((part) => part.value));
  const difference = subtractDecimals(total.value, sum);
  const holds = meets(roundedOf(total), parts.map(roundedOf));
  // Another amount of the section is what they add up to: this one is of another day.
  const other = (reading.figuresOfBlock.get(total.block.index) ?? []).some(
    (one) => one !== total && sameUnit(one.unit, total.unit) && meets(roundedOf(one), parts.map(roundedOf)),
  );
  if (!holds && other) return undefined;
  const gap = Math.abs(decimalToNumber(difference)) / Math.max(1, decimalToNumber(total.value));
  const copied = parts.find((part) => part.written === total.written);
  const suspect = findSuspect([
    { item: total, written: total.value, meant: sum },
    ...parts.map((part) => ({ item: part, written: part.value, meant: sumDecimals([part.value, difference]) })),
  ]);
  if (!holds && gap > 0.15 && !copied && suspect?.code !== 'digits-swapped') return undefined;
  const values = {
    stated: formatFigure(total),
    expected: formatAmount(sum, total.unit),
    difference: formatLike(difference, total),
    parts: parts.map(formatFigure).join(' + '),
  };
  const verdict = holds ? 'holds' : 'fails';
  const cause: Cause | undefined = holds
    ? undefined
    : copied
      ? causeOf(
          'copied-from-line-above',
          formatFigure(copied),
          reading.text.slice(total.sentence.start, total.end).slice(0, 120),
        )
      : suspect && causeOf(suspect.code, formatFigure(suspect.item), formatLike(suspect.meant, suspect.item));
  const blamed = copied ?? suspect?.item ?? total;
  return {
    kind: 'sum',
    verdict,
    span: rawSpan(reading, total.start, total.end),
    stated: values.stated,
    expected: values.expected,
    difference: values.difference,
    message: sayBoth(sumOfSectionsTexts[verdict], values),
    related: parts.map((part) => ({ span: rawSpan(reading, part.start, part.end), role: 'part' as const })),
    blamed: rawSpan(reading, blamed.start, blamed.end).start,
    ...(cause ? { cause } : {}),
  };
}
