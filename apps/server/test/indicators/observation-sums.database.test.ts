import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import { decimal } from '@muctieu/kernel/decimal';
import { done } from '@muctieu/kernel/result';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { programScope } from '../../src/database/scope.ts';
import {
  addObservations,
  findObservations,
  lockUnits,
  type NewObservation,
} from '../../src/indicators/observation.store.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, appQuery, close } = await createTestDatabase();
afterAll(close);

const at = new Date('2026-11-01T00:00:00Z');
const unitIds = [1, 2, 3, 4].map((n) => `01980000-0000-7000-8000-00000000070${n}`);
const act = () => ({ provinceId: '11', command: 'record-observations', requestId: crypto.randomUUID(), at });

interface Entry {
  readonly unit: number;
  readonly indicatorNo: number;
  readonly value: number;
  readonly denominator: number;
  readonly breakdown: string;
}

/** Enters as the command does: locked, read, a version further. */
async function enter(entries: readonly Entry[]): Promise<void> {
  const outcome = await database.write(programScope, act(), async (transaction) => {
    await lockUnits(transaction, unitIds);
    const stored = await findObservations(transaction, { provinceIds: ['11'], unitIds });
    const keyed = new Map(entries.map((one) => [`${one.unit}|${one.indicatorNo}|${one.breakdown}`, one]));
    const fresh = [...keyed.values()].map((one): NewObservation => {
      const unitId = unitIds[one.unit] ?? '';
      const before = stored.find(
        (each) => each.unitId === unitId && each.indicatorNo === one.indicatorNo && each.breakdown === one.breakdown,
      );
      return {
        unitId,
        period: '2024' as ObservationPeriod,
        indicatorNo: one.indicatorNo,
        status: 'actual',
        breakdown: one.breakdown,
        level: 'commune',
        version: (before?.version ?? 0) + 1,
        value: decimal(one.value, 2),
        denominator: decimal(one.denominator),
        justification: '',
        place: '',
        ...(before === undefined ? {} : { before }),
      };
    });
    await addObservations(transaction, { provinceId: '11', batchId: crypto.randomUUID(), at, reason: 'thử' }, fresh);
    return done(undefined);
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

const difference = `
  select count(*)::int as count from (
    select province_id, period, indicator_no, sum(value) as value, sum(coalesce(denominator, 0)) as denominator, count(value)::int as units
    from (select distinct on (unit_id, period, indicator_no, status, breakdown) * from muctieu.observation
          order by unit_id, period, indicator_no, status, breakdown, version desc) latest
    where breakdown = '' group by province_id, period, indicator_no) fact
  full join muctieu.observation_sum kept using (province_id, period, indicator_no)
  where (fact.value, fact.denominator, fact.units) is distinct from (kept.value, kept.denominator, kept.unit_count)
    and coalesce(kept.unit_count, 1) <> 0`;

test('whatever is entered and corrected, the kept sums are what the latest versions say', async () => {
  const entry = fc.record({
    unit: fc.nat(3),
    indicatorNo: fc.integer({ min: 1, max: 3 }),
    value: fc.nat(100_000),
    denominator: fc.integer({ min: 1, max: 1000 }),
    breakdown: fc.constantFrom('', '', 'sex:female'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
      await enter(entries);
      expect(await ownerQuery<{ count: number }>(difference)).toEqual([{ count: 0 }]);
    }),
    { numRuns: 15 },
  );
});

test('eight entries at once for the same units lose nothing and meet no deadlock', async () => {
  await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      enter([0, 1, 2, 3].map((unit) => ({ unit, indicatorNo: 9, value: n, denominator: 10, breakdown: '' }))),
    ),
  );
  const versions = await ownerQuery<{ most: number }>(
    'select max(version)::int as most from muctieu.observation where indicator_no = 9',
  );
  expect(versions).toEqual([{ most: 8 }]);
  expect(await ownerQuery<{ count: number }>(difference)).toEqual([{ count: 0 }]);
});

test('I4: a version is never changed or removed by the application', async () => {
  await expect(appQuery('update muctieu.observation set value = 1')).rejects.toThrow(/permission denied/);
  await expect(appQuery('delete from muctieu.observation')).rejects.toThrow(/permission denied/);
  await expect(appQuery('update muctieu.indicator_target set value = 1')).rejects.toThrow(/permission denied/);
});
