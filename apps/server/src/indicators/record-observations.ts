import { decimalOfText } from '@muctieu/contract/indicators/decimal-text';
import type { recordObservationsRequest } from '@muctieu/contract/indicators/observation';
import { checkObservations, type KnownObservations } from '@muctieu/domain/indicators/check-observations';
import type { IndicatorDefinition } from '@muctieu/domain/indicators/indicator-definition';
import type { ObservedValue } from '@muctieu/domain/indicators/observation';
import { type ObservationPeriod, periodBefore, periodDays } from '@muctieu/domain/indicators/observation-period';
import { averageParts } from '@muctieu/domain/indicators/regroup-observations';
import type { ValidationRule } from '@muctieu/domain/indicators/validation-rule';
import { type Decimal, equalDecimals } from '@muctieu/kernel/decimal';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { findDefinitions, type StoredDefinition } from './definition.store.ts';
import {
  addObservations,
  findObservations,
  lockUnits,
  type NewObservation,
  type StoredObservation,
} from './observation.store.ts';
import { findRuleVersions, type RuleVersion, rulesOn, validationRule } from './rule.store.ts';
import { findUnitFacts, type UnitFacts } from './unit-facts.store.ts';

type Cell = z.output<typeof recordObservationsRequest>['cells'][number];

export interface EnteredBatch {
  readonly provinceId: string;
  readonly cells: readonly Cell[];
  readonly reason: string;
  readonly at: Date;
  readonly personId?: string;
  readonly documentId?: string;
  readonly fileName?: string;
}

export interface JudgedBatch {
  readonly fresh: readonly NewObservation[];
  readonly unchanged: number;
  /** Of the fresh ones, the cell of the batch each came from. */
  readonly cellIndexes: readonly number[];
}

/** Enters many cells as one command: all of them, or every problem there is. The same values again change nothing (I4). */
export async function recordObservations(
  transaction: WriteTransaction,
  batch: EnteredBatch,
): Promise<Result<{ batchId: string; recorded: number; unchanged: number }>> {
  await lockUnits(
    transaction,
    batch.cells.map(({ unitId }) => unitId),
  );
  const judged = await judgeObservations(transaction, batch);
  if (!judged.ok) return judged;
  const { fresh, unchanged } = judged.value;
  const batchId = uuid();
  if (fresh.length > 0) await addObservations(transaction, { ...batch, batchId }, fresh);
  return done({ batchId, recorded: fresh.length, unchanged });
}

/** What a batch would do; the same for preview and entry. */
export async function judgeObservations(
  transaction: ReadTransaction,
  batch: EnteredBatch,
): Promise<Result<JudgedBatch>> {
  const definitions = await findDefinitions(transaction);
  const units = await findUnitFacts(
    transaction,
    batch.cells.map(({ unitId }) => unitId),
  );
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const values = batch.cells.map((cell, index): ObservedValue | undefined => {
    const path = `cells[${index}]`;
    const found = cellProblems(cell, batch.provinceId, definitions.get(cell.indicator), units.get(cell.unitId));
    const key = keyOf(cell);
    const first = seen.get(key);
    if (first !== undefined) found.push({ code: 'observation-twice', values: { first: first + 1 } });
    seen.set(key, index);
    problems.push(
      ...found.map((problem) => ({ ...problem, path: problem.path === undefined ? path : `${path}.${problem.path}` })),
    );
    return found.length === 0 ? observedOf(cell) : undefined;
  });
  if (problems.length > 0) return { ok: false, problems };
  return judgeAgainstStored(transaction, batch, values as readonly ObservedValue[], definitions, units);
}

async function judgeAgainstStored(
  transaction: ReadTransaction,
  batch: EnteredBatch,
  values: readonly ObservedValue[],
  definitions: ReadonlyMap<string, StoredDefinition>,
  units: ReadonlyMap<string, UnitFacts>,
): Promise<Result<JudgedBatch>> {
  const { cells, provinceId, reason } = batch;
  const codeOf = new Map([...definitions].map(([code, { no }]) => [no, code]));
  const periods = new Set(cells.flatMap(({ period }) => [period, periodBefore(period) ?? period]));
  const stored = await findObservations(transaction, {
    provinceIds: [provinceId],
    unitIds: [...new Set(cells.map(({ unitId }) => unitId))],
    periods: [...periods],
  });
  const known = new Map<string, ObservedValue>();
  const before = new Map<string, StoredObservation>();
  for (const one of stored) {
    const key = keyOf({ ...one, indicator: codeOf.get(one.indicatorNo) ?? '' });
    known.set(key, one);
    before.set(key, one);
  }
  const problems: Problem[] = [];
  const fresh: NewObservation[] = [];
  const cellIndexes: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const value = values[index] ?? {};
    const earlier = before.get(keyOf(cell));
    const path = `cells[${index}]`;
    if (cell.basedOn !== undefined && cell.basedOn !== (earlier?.version ?? 0)) {
      problems.push({
        code: 'observation-changed-meanwhile',
        path,
        values: { based: cell.basedOn, stored: earlier?.version ?? 0 },
      });
      continue;
    }
    if (earlier !== undefined && sameValue(earlier, value)) continue;
    if (earlier !== undefined && reason === '')
      problems.push({ code: 'observation-correction-needs-reason', path: 'reason' });
    known.set(keyOf(cell), value);
    const definition = definitions.get(cell.indicator);
    const unit = units.get(cell.unitId);
    if (definition === undefined || unit === undefined) continue;
    cellIndexes.push(index);
    fresh.push({
      unitId: cell.unitId,
      period: cell.period,
      indicatorNo: definition.no,
      status: cell.status,
      breakdown: cell.breakdown,
      level: unit.level,
      version: (earlier?.version ?? 0) + 1,
      justification: cell.justification ?? '',
      place: cell.place ?? '',
      ...value,
      ...(earlier === undefined ? {} : { before: earlier }),
    });
  }
  const entered = cellIndexes.map((index, place) => ({ cell: cells[index], index, value: fresh[place] }));
  const lookUp: KnownObservations = { find: (key) => known.get(keyOf(key)) };
  // A figure is held to the rules of the last day of its period.
  const versions = await findRuleVersions(transaction, provinceId);
  const rulesOf = rulesByPeriod(versions);
  const byCode = new Map(
    [...definitions].map(([code, { definition }]): [string, IndicatorDefinition] => [code, definition]),
  );
  const justified = new Set<NewObservation>();
  for (const { cell, index, value } of entered) {
    if (cell === undefined || value === undefined) continue;
    const observation = { ...value, indicator: cell.indicator };
    for (const finding of checkObservations(rulesOf(cell.period), byCode, [observation], lookUp)) {
      const isSoft = finding.rule.severity === 'soft';
      if (isSoft && (cell.justification ?? '') !== '') {
        justified.add(value);
        continue;
      }
      problems.push({
        code: isSoft ? `${finding.code}-unjustified` : finding.code,
        path: `cells[${index}].${isSoft ? 'justification' : 'value'}`,
        values: { ...finding.values, rule: finding.rule.id },
      });
    }
  }
  const once = problems.filter(
    (problem, index) => problem.path !== 'reason' || problems.findIndex(({ path }) => path === 'reason') === index,
  );
  return once.length > 0
    ? { ok: false, problems: once }
    : done({
        // One justification is typed for many figures; it stays with those that needed it.
        fresh: fresh.map((one) => (justified.has(one) ? one : { ...one, justification: '' })),
        cellIndexes,
        unchanged: cells.length - fresh.length,
      });
}

function rulesByPeriod(versions: readonly RuleVersion[]): (period: ObservationPeriod) => readonly ValidationRule[] {
  const known = new Map<string, readonly ValidationRule[]>();
  return (period) => {
    const rules = known.get(period) ?? rulesOn(versions, periodDays(period).to).map(validationRule);
    known.set(period, rules);
    return rules;
  };
}

function cellProblems(
  cell: Cell,
  provinceId: string,
  stored: StoredDefinition | undefined,
  unit: UnitFacts | undefined,
): Problem[] {
  const problems: Problem[] = [];
  if (stored === undefined) {
    problems.push({ code: 'indicator-unknown', path: 'indicator', values: { code: cell.indicator } });
  }
  if (unit === undefined || unit.provinceId !== provinceId) {
    problems.push({
      code: 'observation-unit-unknown',
      path: 'unitId',
      values: { unit: cell.unitId, province: provinceId },
    });
  } else {
    const days = periodDays(cell.period);
    if (days.to < unit.from || (unit.until !== undefined && days.from >= unit.until)) {
      const values = { name: unit.name, period: cell.period, from: unit.from, until: unit.until ?? '–' };
      problems.push({ code: 'observation-unit-not-then', path: 'unitId', values });
    }
  }
  if (stored !== undefined) problems.push(...valueProblems(cell, stored.definition));
  return problems;
}

function valueProblems(cell: Cell, definition: IndicatorDefinition): readonly Problem[] {
  const { value, denominator, average, printed, breakdown } = cell;
  const code = definition.code;
  const problems: Problem[] = [];
  if (definition.formula !== undefined) {
    return [{ code: 'observation-of-formula', path: 'indicator', values: { code, formula: definition.formula } }];
  }
  if (breakdown !== '' && !definition.breakdowns.some((dimension) => breakdown.startsWith(`${dimension}:`))) {
    problems.push({ code: 'observation-breakdown-unknown', path: 'breakdown', values: { code, found: breakdown } });
  }
  const given = value ?? average;
  if (given === undefined && printed === undefined) {
    return [...problems, { code: 'observation-empty', path: 'value', values: { code } }];
  }
  const hasParts = definition.kind === 'ratio' || definition.kind === 'average';
  if (hasParts && given !== undefined && denominator === undefined) {
    problems.push({ code: 'observation-denominator-missing', path: 'denominator', values: { code } });
  }
  if (!hasParts && denominator !== undefined) {
    problems.push({ code: 'observation-denominator-unwanted', path: 'denominator', values: { code } });
  }
  if (average !== undefined && definition.kind !== 'average') {
    problems.push({ code: 'observation-average-unwanted', path: 'average', values: { code } });
  }
  if (denominator !== undefined && (denominator.startsWith('-') || Number(denominator) === 0)) {
    problems.push({
      code: 'observation-denominator-not-positive',
      path: 'denominator',
      values: { code, found: denominator },
    });
  }
  if (definition.kind === 'yes-no' && given !== undefined && given !== '0' && given !== '1') {
    problems.push({ code: 'observation-not-yes-or-no', path: 'value', values: { code, found: given } });
  }
  if (definition.kind === 'count' && given !== undefined && !/^\d+$/.test(given)) {
    problems.push({ code: 'observation-not-a-count', path: 'value', values: { code, found: given } });
  }
  return problems;
}

function observedOf(cell: Cell): ObservedValue {
  const printed = cell.printed === undefined ? {} : { printed: decimalOfText(cell.printed) };
  const denominator = cell.denominator === undefined ? undefined : decimalOfText(cell.denominator);
  if (cell.average !== undefined && denominator !== undefined) {
    return { ...averageParts(decimalOfText(cell.average), denominator), ...printed };
  }
  return {
    ...(cell.value === undefined ? {} : { value: decimalOfText(cell.value) }),
    ...(denominator === undefined ? {} : { denominator }),
    ...printed,
  };
}

function sameValue(a: ObservedValue, b: ObservedValue): boolean {
  const same = (one: Decimal | undefined, other: Decimal | undefined) =>
    one === undefined || other === undefined ? one === other : equalDecimals(one, other);
  return same(a.value, b.value) && same(a.denominator, b.denominator) && same(a.printed, b.printed);
}

function keyOf(key: {
  readonly unitId: string;
  readonly period: ObservationPeriod;
  readonly indicator: string;
  readonly status: string;
  readonly breakdown: string;
}): string {
  return `${key.unitId}|${key.period}|${key.indicator}|${key.status}|${key.breakdown}`;
}
