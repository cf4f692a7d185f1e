import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readCapitalChoices, readPrintedFigures } from '@muctieu/demo/capital';
import { readDemoReport } from '@muctieu/demo/report';
import { type Decimal, decimal, roundDecimal, shiftDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText, readNumberText } from '@muctieu/kernel/number-text';
import { percentOf } from '@muctieu/office/word-template/format-measure';
import { figureMarks } from '@muctieu/office/word-writing/figure-mark';
import { describe, expect, test } from 'vitest';
import { type CapitalSlice, CapitalView } from '../../../src/reporting/writing/capital-view.ts';
import type { ReportFacts } from '../../../src/reporting/writing/report-facts.ts';
import { valuesOf } from '../../../src/reporting/writing/report-values.ts';
import { referenceText } from '../../../src/reporting/writing/slot-values.ts';
import { statedFigures } from './stated-figures.ts';

const packed = readFileSync(join(import.meta.dirname, 'oversight-facts.json.gz'));
const facts = JSON.parse(gunzipSync(packed).toString('utf8')) as ReportFacts;
const view = new CapitalView(facts.capital, 'granted', new Map(facts.programmes.map(({ key, code }) => [key, code])));

type Printed = ReturnType<typeof readPrintedFigures>[number];
const capital = readPrintedFigures().filter(({ report, measure }) => report === 'S0' && measure !== 'mobilised');

function sliceOf({ source, kind, vintage, programme, nodeCode, measure }: Printed): CapitalSlice {
  return {
    ...(programme === undefined ? {} : { programme }),
    ...(nodeCode === undefined ? {} : { node: nodeCode }),
    ...(source === undefined ? {} : { source: source === 'CENTRAL' ? ('CENTRAL' as const) : ('LOCAL' as const) }),
    ...(kind === undefined ? {} : { kind }),
    ...(vintage === undefined ? {} : { vintage: String(vintage) }),
    ...(measure.startsWith('carr') ? { carried: true as const } : {}),
  };
}

/** What a report of ours prints there, to as many places as theirs. */
function drawn(figure: Printed): Decimal | undefined {
  const places = readNumberText(figure.printed)?.value.scale ?? 0;
  const slice = sliceOf(figure);
  const sum = (measure: Parameters<CapitalView['sum']>[0]) => decimal(view.sum(measure, slice));
  const million = (dong: Decimal) => roundDecimal(shiftDecimal(dong, -6), places);
  switch (figure.measure) {
    case 'assigned':
      return million(sum('assigned'));
    case 'disbursed':
      return million(sum('disbursed'));
    case 'carriedIn':
      return million(sum('carriedIn'));
    case 'carryDisbursed':
      return million(sum('disbursedCarried'));
    case 'disbursed-rate':
      return percentOf(sum('disbursed'), sum('assigned'), places);
    case 'carry-rate':
      return percentOf(sum('disbursedCarried'), sum('carriedIn'), places);
    default:
      return undefined;
  }
}

const table = capital.map((figure) => {
  const ours = drawn(figure);
  const shown = ours === undefined ? '–' : formatNumberText(ours);
  return { ...figure, ours: shown, equal: shown === figure.printed };
});

describe('capital: what the report of 2024 prints, and what ours draws', () => {
  test('every figure is equal, or a choice that the demo explains says why it is not', () => {
    const unexplained = table.filter(({ equal, choices }) => !equal && choices.length === 0);
    expect(unexplained.map(({ id, name, printed, ours }) => [id, name, printed, ours])).toEqual([]);
  });

  test('what is equal stays equal, and of the others the number is known', () => {
    const counts = {
      printed: table.length,
      equal: table.filter(({ equal }) => equal).length,
      explained: table.filter(({ equal, choices }) => !equal && choices.length > 0).length,
    };
    expect(counts).toEqual({ printed: 281, equal: 238, explained: 43 });
  });

  test('each choice that is named is there with its reason', () => {
    const numbers = new Set(readCapitalChoices().map(({ number }) => number));
    for (const { id, choices } of capital) for (const one of choices) expect(numbers.has(one), id).toBe(true);
  });
});

describe('criteria and poverty: the same', () => {
  const head = { ...readDemoReport().head, shortCode: '', verifyAddress: '' };
  const values = valuesOf(facts, head, {});
  const inYear = (year: string) =>
    values.fields.ngheo?.kind === 'record' && values.fields.ngheo.fields.theo_nam?.kind === 'list'
      ? values.fields.ngheo.fields.theo_nam.items.find((one) => JSON.stringify(one.fields.nam).includes(`"${year}"`))
      : undefined;

  function said(name: string): string | undefined {
    const [year = '', rest = ''] = name.split(':', 1).concat(name.slice(name.indexOf(':') + 1));
    if (/^\d{4}$/.test(year)) {
      const item = inYear(year);
      return item && referenceText(`{${rest}}`, item);
    }
    const criterion = /^tieu_chi:(\d+):(\w+)$/.exec(name);
    if (criterion === null) return referenceText(`{${name}}`, values);
    const found = facts.criteria.find(({ number }) => number === Number(criterion[1]));
    if (found === undefined) return undefined;
    if (criterion[2] === 'so') return String(found.met);
    const percent = percentOf(decimal(found.met), decimal(found.units), 2);
    return percent && `${formatNumberText(percent)}%`;
  }

  test.each(statedFigures)('$place: $printed', ({ name, printed, ours, why }) => {
    expect(said(name)?.replace(figureMarks, '$2')).toBe(ours ?? printed);
    if (ours !== undefined) expect(why).toBeTruthy();
  });
});
