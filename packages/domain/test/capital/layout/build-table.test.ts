import { arrangedColumns } from '@muctieu/domain/capital/layout/arranged-columns';
import { buildTable } from '@muctieu/domain/capital/layout/build-table';
import type { CapitalFact, CapitalFacts, TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { OfficialTable } from '@muctieu/domain/capital/layout/official-table';
import { findLayout, isOfMobilised, tableLayouts } from '@muctieu/domain/capital/layout/table-layouts';
import { amountOf, type TableMeasure } from '@muctieu/domain/capital/layout/table-measure';
import { percentHundredths } from '@muctieu/domain/capital/rate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const by = ['programme', 'node', 'vintage', 'source', 'capitalKind', 'budgetYear'] as const;
const million = 1_000_000n;

function factsOf(
  ...rows: readonly (readonly [string, string, string, string, string, CapitalFact['amounts']])[]
): CapitalFacts {
  const facts = rows.map(([node, vintage, source, kind, year, amounts]) => ({
    keys: [node.split('.')[0] ?? '', node, vintage, source, kind, year],
    amounts,
  }));
  const members = Object.fromEntries(
    by.map((dimension, place) => [dimension, [...new Set(facts.map(({ keys }) => keys[place] ?? ''))].toSorted()]),
  );
  return { by, facts, members };
}

/** As a person reads it: number, key, then what is shown; `60,00` for a rate, `-` for nothing. */
function drawn(table: OfficialTable): readonly string[] {
  return table.rows.map(({ number, keys, cells }) =>
    [
      number,
      keys.at(-1) ?? 'tổng',
      ...cells.map((cell) => {
        if (cell.kind === 'amount') return cell.shown.toString();
        if (cell.kind === 'rate') return `${Number(percentHundredths(cell.rate)) / 100}%`;
        return cell.kind === 'text' ? cell.text : '-';
      }),
    ].join(' | '),
  );
}

const granted = (amount: number, spent = 0) => ({ granted: BigInt(amount) * million, paid: BigInt(spent) * million });

describe('the forms of the reports', () => {
  const small = factsOf(
    ['GN.P1', '2022', 'CENTRAL', 'INVESTMENT', '2022', granted(100, 60)],
    ['GN.P1', '2022', 'PROVINCE', 'RECURRENT', '2022', granted(20, 5)],
    ['GN.P2', '2023', 'CENTRAL', 'RECURRENT', '2023', granted(30)],
    [
      'GN.P1',
      '2022',
      'CENTRAL',
      'INVESTMENT',
      '2023',
      { carriedIn: 40n * million, paid: 10n * million, disbursedCarried: 10n * million },
    ],
    ['DT.P1', '2022', 'DISTRICT', 'INVESTMENT', '2022', granted(50, 50)],
  );

  test('S0 PL02: the period, then each year by source and kind; local is all that is not central', () => {
    const layout = findLayout('S0-PL02');
    const table = buildTable(small, {
      layout: 'S0-PL02',
      rowAxis: layout?.rowAxis ?? [],
      columns: layout?.columns(small) ?? [],
      plan: 'granted',
      unitDong: million,
      places: 0,
    });
    // period: total, central, local | 2022: total, central inv, rec, local inv, rec | 2023: the same
    expect(drawn(table)).toEqual([
      ' | tổng | 200 | 130 | 70 | 170 | 100 | 0 | 50 | 20 | 30 | 0 | 30 | 0 | 0',
      'I | DT | 50 | 0 | 50 | 50 | 0 | 0 | 50 | 0 | 0 | 0 | 0 | 0 | 0',
      '1 | DT.P1 | 50 | 0 | 50 | 50 | 0 | 0 | 50 | 0 | 0 | 0 | 0 | 0 | 0',
      'II | GN | 150 | 130 | 20 | 120 | 100 | 0 | 0 | 20 | 30 | 0 | 30 | 0 | 0',
      '1 | GN.P1 | 120 | 100 | 20 | 120 | 100 | 0 | 0 | 20 | 0 | 0 | 0 | 0 | 0',
      '2 | GN.P2 | 30 | 30 | 0 | 0 | 0 | 0 | 0 | 0 | 30 | 0 | 30 | 0 | 0',
    ]);
  });

  test('S0 PL03: both rates of a year stand there, each with what it counts: with what was carried on, and without', () => {
    const layout = findLayout('S0-PL03');
    const table = buildTable(small, {
      layout: 'S0-PL03',
      rowAxis: ['programme'],
      columns: layout?.columns(small) ?? [],
      plan: 'granted',
      unitDong: million,
      places: 0,
    });
    // Period: plan, disbursed, rate | 2022: plan, with what was carried on: total, central inv, rec, local inv, rec, rate;
    // within the year, rate | 2023: the same.
    expect(drawn(table)).toEqual([
      ' | tổng | 200 | 125 | 62.5% | 170 | 125 | 70 | 0 | 50 | 5 | 73.53% | 115 | 67.65% | 30 | 0 | 0 | 0 | 0 | 0 | 0% | 0 | 0%',
      'I | DT | 50 | 50 | 100% | 50 | 50 | 0 | 0 | 50 | 0 | 100% | 50 | 100% | 0 | 0 | 0 | 0 | 0 | 0 | - | 0 | -',
      'II | GN | 150 | 75 | 50% | 120 | 75 | 70 | 0 | 0 | 5 | 62.5% | 65 | 54.17% | 30 | 0 | 0 | 0 | 0 | 0 | 0% | 0 | 0%',
    ]);
    expect(table.columns[9]).toMatchObject({ kind: 'rate', basis: 'stage', numerator: [4], denominator: [3] });
    expect(table.columns[11]).toMatchObject({ kind: 'rate', basis: 'assigned', numerator: [10], denominator: [3] });
    expect(table.notes).toContainEqual({ kind: 'with-carried' });
  });

  describe('rows in which nothing stands', () => {
    const withNothing = factsOf(
      ['GN.P1', '2022', 'CENTRAL', 'INVESTMENT', '2022', granted(100)],
      ['GN.P2', '2022', 'CENTRAL', 'INVESTMENT', '2022', {}],
      ['DT.P1', '2022', 'CENTRAL', 'INVESTMENT', '2022', {}],
      // Cancels out in the sum of its programme, not in its rows.
      ['NTM.P1', '2022', 'CENTRAL', 'INVESTMENT', '2022', granted(5)],
      ['NTM.P2', '2022', 'CENTRAL', 'INVESTMENT', '2022', granted(-5)],
    );
    const rows = (withoutZeroRows: boolean, texts?: ReadonlyMap<string, string>) =>
      buildTable(withNothing, {
        layout: 'free',
        rowAxis: ['programme', 'node'],
        columns: [
          ...arrangedColumns(withNothing, [], ['assigned'], []),
          ...(texts === undefined
            ? []
            : [{ heading: { kind: 'word', word: 'reason' }, under: { kind: 'reason' } } as const]),
        ],
        plan: 'granted',
        unitDong: million,
        places: 0,
        withoutZeroRows,
        ...(texts === undefined ? {} : { texts }),
      });

    test('stand where they are asked for', () => {
      expect(rows(false).rows.map(({ keys }) => keys.at(-1) ?? 'tổng')).toEqual([
        'tổng',
        'DT',
        'DT.P1',
        'GN',
        'GN.P1',
        'GN.P2',
        'NTM',
        'NTM.P1',
        'NTM.P2',
      ]);
      expect(rows(false).notes).toEqual([{ kind: 'rounded' }]);
    });

    test('are hidden with the groups they leave empty; the numbers follow on, the total stays, the note counts them', () => {
      const table = rows(true);
      expect(drawn(table)).toEqual([
        ' | tổng | 100',
        'I | GN | 100',
        '1 | GN.P1 | 100',
        'II | NTM | 0',
        '1 | NTM.P1 | 5',
        '2 | NTM.P2 | -5',
      ]);
      expect(table.notes).toContainEqual({ kind: 'zero-rows', rows: 3 });
      expect(table.rows[0]?.sumOf).toEqual([1, 3]);
    });

    test('stay where words stand in them: a reason is said also of a node without money', () => {
      const table = rows(true, new Map([['DT|DT.P1', 'chưa đủ thủ tục']]));
      expect(table.rows.map(({ keys }) => keys.at(-1) ?? 'tổng')).toContain('DT.P1');
    });
  });

  test('of some holders what is not allocated yet is not said, and a note says why', () => {
    const form = findLayout('S1-capital');
    const table = buildTable(small, {
      layout: 'S1-capital',
      rowAxis: ['programme'],
      columns: form?.columns(small) ?? [],
      plan: 'held',
      unitDong: million,
      places: 0,
    });
    const place = table.columns.findIndex((column) => column.kind === 'amount' && column.measure === 'unallocated');
    expect(table.rows.map(({ cells }) => cells[place])).toEqual(table.rows.map(() => ({ kind: 'none' })));
    expect(table.notes).toContainEqual({ kind: 'held-unallocated' });
  });

  test('S0 PL04: what was allowed to be carried on, what of it was spent, and the rate of the two', () => {
    const layout = findLayout('S0-PL04');
    const table = buildTable(small, {
      layout: 'S0-PL04',
      rowAxis: ['programme'],
      columns: layout?.columns(small) ?? [],
      plan: 'granted',
      unitDong: million,
      places: 0,
    });
    expect(drawn(table)[0]).toBe(' | tổng | 40 | 40 | 0 | 10 | 10 | 0 | 25%');
  });

  test('S1: the year’s own plan by kind, then what each earlier year left, with reasons in words', () => {
    const year = { ...small, facts: small.facts.filter(({ keys }) => keys[5] === '2023') };
    const layout = findLayout('S1-capital');
    const texts = new Map([['GN', 'chưa hoàn thành thủ tục đầu tư']]);
    const table = buildTable(year, {
      layout: 'S1-capital',
      rowAxis: ['programme'],
      columns: layout?.columns(year) ?? [],
      plan: 'granted',
      unitDong: million,
      places: 0,
      texts,
    });
    expect(drawn(table)[1]).toBe(
      'I | GN | 0 | 0 | 0 | 0 | - | 0 | 0 | 30 | 0 | 30 | 0 | 0% | 0 | 0 | 40 | 10 | 25% | 0 | chưa hoàn thành thủ tục đầu tư',
    );
  });

  test('S0 PL10 and the form of S3: six categories add up to what the report prints, 781.971', () => {
    const printed = [
      ['CENTRAL', 0],
      ['LOCAL', 30_000],
      ['INTEGRATED', 160_000],
      ['CREDIT', 578_000],
      ['ENTERPRISE', 11_263],
      ['COMMUNITY', 2708],
    ] as const;
    const mobilised: CapitalFacts = {
      by: ['programme', 'category'],
      members: { programme: ['NTM'], category: printed.map(([category]) => category) },
      facts: printed.map(([category, plan]) => ({ keys: ['NTM', category], amounts: granted(plan) })),
    };
    const drawnAs = (layout: 'S0-PL10' | 'S3-mobilised') => {
      const form = findLayout(layout);
      const columns = form?.columns(mobilised) ?? [];
      const wish = {
        layout,
        rowAxis: form?.rowAxis ?? [],
        columns,
        plan: 'granted',
        unitDong: million,
        places: 0,
      } as const;
      return drawn(buildTable(mobilised, wish));
    };
    expect(drawnAs('S3-mobilised')).toEqual([
      ' | tổng | 781971 | 0 | 0%',
      'I | CENTRAL | 0 | 0 | -',
      'II | LOCAL | 30000 | 0 | 0%',
      'III | INTEGRATED | 160000 | 0 | 0%',
      'IV | CREDIT | 578000 | 0 | 0%',
      'V | ENTERPRISE | 11263 | 0 | 0%',
      'VI | COMMUNITY | 2708 | 0 | 0%',
    ]);
    expect(drawnAs('S0-PL10')[1]).toMatch(/^I \| NTM \| 781971 \| 0 \| 0% \| 0 \| 0 \| - \| 30000 \| 0 \| 0%/);
  });

  test('a node that is its own only child stands once', () => {
    const table = buildTable(small, {
      layout: 'free',
      rowAxis: ['node', 'node'],
      columns: arrangedColumns(small, [], ['assigned'], []),
      plan: 'granted',
      unitDong: 1n,
      places: 0,
    });
    expect(table.rows.map(({ level }) => level)).toEqual([0, 1, 1, 1]);
  });
});

const dong = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 15n });
const anyFacts = fc
  .array(
    fc.tuple(
      fc.constantFrom('GN.P1', 'GN.P1.S1', 'GN.P2', 'DT.P1', 'DT.P10', 'NTM'),
      fc.constantFrom('2022', '2023'),
      fc.constantFrom('CENTRAL', 'PROVINCE', 'COMMUNE'),
      fc.constantFrom('INVESTMENT', 'RECURRENT', 'UNDETERMINED'),
      fc.constantFrom('2023', '2024'),
      fc.record({
        granted: dong,
        received: dong,
        passed: dong,
        allocated: dong,
        carriedIn: dong,
        paid: dong,
        advanced: dong,
        disbursedCarried: dong,
      }),
    ),
    { maxLength: 40 },
  )
  .map((rows) => factsOf(...rows));
const anyAxis = fc.subarray<TableDimension>([...by], { minLength: 0, maxLength: 3 });
const measures: readonly TableMeasure[] = ['assigned', 'disbursed', 'carriedIn', 'available'];

describe('any arrangement', () => {
  test('totals equal the sums of the ledger, and every shown part adds up to its shown whole', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyAxis,
        anyAxis,
        fc.constantFrom('granted' as const, 'held' as const),
        fc.constantFrom(1n, million, 1000n * million),
        fc.integer({ min: 0, max: 3 }),
        (facts, rowAxis, columnAxis, plan, unitDong, places) => {
          const columns = arrangedColumns(facts, columnAxis, measures, ['available']);
          const table = buildTable(facts, {
            layout: 'free',
            rowAxis,
            columns,
            plan,
            unitDong,
            places: unitDong === 1n ? 0 : places,
          });
          const cell = (row: number, column: number) => {
            const found = table.rows[row]?.cells[column];
            return found?.kind === 'amount' ? found : { dong: 0n, shown: 0n };
          };
          for (const measure of measures) {
            const place = table.columns.findIndex((column) => column.kind === 'amount' && column.measure === measure);
            const oracle = facts.facts.reduce((sum, { amounts }) => sum + amountOf(amounts, measure, plan), 0n);
            expect(cell(0, place).dong).toBe(oracle);
          }
          table.rows.forEach((row, at) => {
            table.columns.forEach((column, place) => {
              if (column.kind !== 'amount') return;
              const whole = cell(at, place);
              const check = (parts: readonly { readonly dong: bigint; readonly shown: bigint }[]) => {
                expect(parts.reduce((sum, part) => sum + part.dong, 0n)).toBe(whole.dong);
                expect(parts.reduce((sum, part) => sum + part.shown, 0n)).toBe(whole.shown);
              };
              if (row.sumOf.length > 0) check(row.sumOf.map((part) => cell(part, place)));
              if (column.sumOf.length > 0) check(column.sumOf.map((part) => cell(at, part)));
            });
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('every official form holds all the money of its facts, whatever sources and kinds there are', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const layout of tableLayouts.filter(({ id }) => id !== 'S1-capital' && !isOfMobilised(id))) {
          const table = buildTable(facts, {
            layout: layout.id,
            rowAxis: layout.rowAxis,
            columns: layout.columns(facts),
            plan: 'granted',
            unitDong: million,
            places: 0,
          });
          table.columns.forEach((column, place) => {
            if (column.kind !== 'amount' || column.sumOf.length === 0) return;
            for (const { cells } of table.rows) {
              const of = (at: number) => (cells[at]?.kind === 'amount' ? cells[at] : { dong: 0n, shown: 0n });
              expect(column.sumOf.reduce((sum, part) => sum + of(part).dong, 0n)).toBe(of(place).dong);
              expect(column.sumOf.reduce((sum, part) => sum + of(part).shown, 0n)).toBe(of(place).shown);
            }
          });
        }
      }),
    );
  });
});
