import type { recordObservationsRequest } from '@muctieu/contract/indicators/observation';
import { parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { cellKey, readCellKey } from '@muctieu/domain/reporting/form-cell';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result } from '@muctieu/kernel/result';
import type { z } from 'zod';
import { addForecast } from '../capital/forecasts.store.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { recordObservations } from '../indicators/record-observations.ts';
import type { StoredCell } from './cells.store.ts';
import { addDifficulty, rewordDifficulty } from './difficulties.store.ts';
import type { ReportEffect } from './effects.store.ts';
import { forecastsOf } from './enter-disbursed.ts';
import type { FoundReport } from './find-report.ts';

interface BroughtBy {
  readonly personId: string | undefined;
  readonly at: Date;
  readonly today: PlainDate;
  readonly reason: string;
}

/** What an accepted report says becomes observations, forecasts and records of difficulties: each once, later only what changed. */
export async function bringInFigures(
  transaction: WriteTransaction,
  found: FoundReport,
  cells: readonly StoredCell[],
  earlier: readonly ReportEffect[],
  by: BroughtBy,
): Promise<Result<readonly ReportEffect[]>> {
  const last = new Map(earlier.map((effect) => [effect.cell, effect]));
  const observed = await bringInObservations(transaction, found, cells, last, by);
  if (!observed.ok) return observed;
  const effects = [...observed.value];
  for (const { amount, cells: of, ...forecast } of forecastsOf(found, cells, by.today)) {
    const value = amount.toString();
    const isNew = of.some((cell) => last.get(cell)?.value !== value);
    if (!isNew) continue;
    const forecastId = await addForecast(transaction, {
      ...forecast,
      amountDong: value,
      reason: by.reason,
      personId: by.personId,
      unitId: found.known.reporter.unitId,
      at: by.at,
    });
    for (const cell of of) effects.push({ cell, kind: 'forecast', amount: 0n, value, subjectId: forecastId });
  }
  effects.push(...(await bringInDifficulties(transaction, found, cells, last, by)));
  return done(effects);
}

type ObservedCell = z.output<typeof recordObservationsRequest>['cells'][number];

async function bringInObservations(
  transaction: WriteTransaction,
  { known, form }: FoundReport,
  cells: readonly StoredCell[],
  last: ReadonlyMap<string, ReportEffect>,
  by: BroughtBy,
): Promise<Result<readonly ReportEffect[]>> {
  const period = parsePeriod(known.period.key);
  const year = parsePeriod(known.obligation.cutOff.slice(0, 4));
  if (known.reporter.kind !== 'unit' || known.receiver === undefined || period === undefined || year === undefined)
    return done([]);
  const typed = new Map(cells.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const])));
  const explanationOf = new Map(cells.map(({ key, explanation }) => [key, explanation]));
  const entered: { readonly cell: string; readonly said: string; readonly observed: ObservedCell }[] = [];
  for (const section of form.form.sections.filter(({ kind }) => kind === 'indicators')) {
    const columnOf = (measure: string) => section.columns.find((one) => one.measure === measure)?.key ?? '';
    for (const row of section.rows) {
      const at = (column: string) => cellKey({ section: section.key, row: row.key, column });
      const denominator = typed.get(at(columnOf('denominator')));
      for (const status of ['actual', 'forecast'] as const) {
        const cell = at(columnOf(status));
        const value = typed.get(cell);
        if (value === undefined || row.indicator === undefined) continue;
        const said = `${value}/${denominator ?? ''}`;
        if (last.get(cell)?.value === said) continue;
        const justification = explanationOf.get(cell) ?? '';
        entered.push({
          cell,
          said,
          observed: {
            unitId: known.reporter.id,
            indicator: row.indicator,
            period: status === 'actual' ? period : year,
            status,
            breakdown: row.breakdown ?? '',
            value,
            ...(denominator === undefined ? {} : { denominator }),
            ...(justification === '' ? {} : { justification }),
          },
        });
      }
    }
  }
  if (entered.length === 0) return done([]);
  const recorded = await recordObservations(transaction, {
    provinceId: known.provinceId,
    cells: entered.map(({ observed }) => observed),
    reason: by.reason,
    at: by.at,
    ...(by.personId === undefined ? {} : { personId: by.personId }),
  });
  if (!recorded.ok) {
    return {
      ok: false,
      problems: recorded.problems.map((problem) => {
        const index = Number(/cells\[(\d+)\]/.exec(problem.path ?? '')?.[1] ?? 0);
        return { ...problem, path: `cells.${entered[index]?.cell ?? ''}` };
      }),
    };
  }
  const subjectId = recorded.value.batchId;
  return done(
    entered.map(({ cell, said }) => ({ cell, kind: 'observation' as const, amount: 0n, value: said, subjectId })),
  );
}

/** One row of a section of difficulties is one record; its columns are found by what they hold. */
async function bringInDifficulties(
  transaction: WriteTransaction,
  { known, form }: FoundReport,
  cells: readonly StoredCell[],
  last: ReadonlyMap<string, ReportEffect>,
  by: BroughtBy,
): Promise<readonly ReportEffect[]> {
  const effects: ReportEffect[] = [];
  for (const section of form.form.sections.filter(({ kind }) => kind === 'difficulties')) {
    const [kindColumn, subjectColumn, sinceColumn, legalColumn, addresseeColumn, answerColumn] = section.columns;
    if (subjectColumn === undefined) continue;
    for (const { key, value } of cells) {
      const place = readCellKey(key);
      if (place?.section !== section.key || place.column !== subjectColumn.key || value === undefined) continue;
      const of = (column: { readonly key: string } | undefined) =>
        column === undefined
          ? undefined
          : cells.find((one) => one.key === cellKey({ ...place, column: column.key }))?.value;
      const written = {
        kind: of(kindColumn) === 'proposal' ? ('proposal' as const) : ('difficulty' as const),
        subject: value.slice(0, 300),
        detail: value.length > 300 ? value.slice(0, 5000) : '',
        since: (of(sinceColumn) ?? known.obligation.cutOff) as PlainDate,
        legalArticle: of(legalColumn),
        addressee: of(addresseeColumn) ?? known.receiver?.nameOn(known.period.to) ?? '',
        answerBy: of(answerColumn) as PlainDate | undefined,
      };
      const said = JSON.stringify(written);
      const before = last.get(key);
      if (before?.value === said) continue;
      if (before !== undefined) await rewordDifficulty(transaction, known.provinceId, before.subjectId, written);
      const subjectId =
        before?.subjectId ??
        (await addDifficulty(transaction, {
          ...written,
          provinceId: known.provinceId,
          reporterId: known.reporter.id,
          unitId: known.reporter.unitId,
          organisationId: known.reporter.kind === 'organisation' ? known.reporter.id : undefined,
          regimeCode: known.regime.code,
          periodKey: known.period.key,
          personId: by.personId,
          at: by.at,
        }));
      effects.push({ cell: key, kind: 'difficulty', amount: 0n, value: said, subjectId });
    }
  }
  return effects;
}
