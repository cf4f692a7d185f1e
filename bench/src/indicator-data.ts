import { definitionContent } from '@muctieu/contract/indicators/definition';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { decimal } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { programScope } from '@muctieu/server/database/scope';
import { addDefinitionVersion } from '@muctieu/server/indicators/definition.store';
import { addObservations, type NewObservation } from '@muctieu/server/indicators/observation.store';
import { bookTerritory } from '@muctieu/server/territory/book-territory';
import { loadProvinces } from '@muctieu/server/territory/load-provinces';
import { stableEventId, stableUnitId } from '@muctieu/server/territory/stable-unit-id';
import { getTerritory } from '@muctieu/server/territory/territory-state.store';
import type { BenchDatabase } from './bench-database.ts';

export const communeCount = 3321;
export const indicatorCount = 57;
export const benchPeriods = ['2021', '2022', '2023', '2024', '2025', '2026'] as unknown as readonly ObservationPeriod[];
export const benchCodes = Array.from(
  { length: indicatorCount },
  (_, index) => `BENCH.${String(index + 1).padStart(2, '0')}`,
);
/** The day on which the country has its communes of today. */
const sinceDay = '2025-07-01' as PlainDate;

export interface IndicatorData {
  /** In the order of the codes. */
  readonly indicatorNos: readonly number[];
  readonly communes: readonly { readonly provinceId: string; readonly unitId: string }[];
}

/** 3,321 communes, 57 rates of one programme and 1.1 million values, written by the product's own stores; made once. */
export async function ensureIndicatorData(bench: BenchDatabase): Promise<IndicatorData> {
  await loadProvinces(bench.database, readProvinceCatalogue(), new Date());
  const provinces = readProvinceCatalogue().provinces.filter(({ until }) => until === undefined);
  const communes = provinces.flatMap(({ code, id }, place) =>
    Array.from({ length: communesOf(place) }, (_, index) => ({
      provinceId: code,
      parentId: stableUnitId(id),
      unitId: stableUnitId(`bench-${code}-${index}`),
      name: `Mường ${String(index + 1).padStart(3, '0')}`,
    })),
  );
  const found = await findNumbers(bench);
  if (found.length === indicatorCount) return { indicatorNos: found, communes };
  console.error('indicator data: making 3,321 communes and 1.1 million values');
  await makeDefinitions(bench);
  const indicatorNos = await findNumbers(bench);
  for (const [place, { code }] of provinces.entries()) {
    const own = communes.filter(({ provinceId }) => provinceId === code);
    await bookCommunes(bench, code, own);
    await enterValues(bench, code, own, indicatorNos, place);
  }
  await bench.owner.query('vacuum analyze muctieu.observation');
  await bench.owner.query('analyze');
  return { indicatorNos, communes };
}

/** 34 provinces of 97 or 98 communes. */
function communesOf(place: number): number {
  return place < 23 ? 98 : 97;
}

/** Which value a cell has follows from its place alone: every run is the same. */
function valueAt(province: number, commune: number, indicator: number, year: number) {
  const seed = (province * 7919 + commune * 104729 + indicator * 1299709 + year * 15485863) % 1_000_003;
  return { value: seed % 900, denominator: 1000 + (seed % 7001) };
}

async function findNumbers({ owner }: BenchDatabase): Promise<readonly number[]> {
  const { rows } = await owner.query<{ indicator_no: number }>(
    `select indicator_no from muctieu.indicator where code like 'BENCH.%' order by code`,
  );
  return rows.map(({ indicator_no }) => indicator_no);
}

async function makeDefinitions({ database }: BenchDatabase): Promise<void> {
  const at = new Date();
  const act = { provinceId: 'VN', command: 'bench', requestId: crypto.randomUUID(), at };
  await database.write(programScope, act, async (transaction) => {
    for (const [index, code] of benchCodes.entries()) {
      const name = { vi: `Tỷ lệ hộ đạt chỉ tiêu thành phần số ${index + 1}`, en: `Rate ${index + 1}` };
      const content = definitionContent.parse({
        programme: 'MTQG2635',
        name,
        unit: { code: 'percent', name: { vi: '%', en: '%' } },
        kind: 'ratio',
        direction: 'up',
        regrouping: { kind: 'ratio-of-sums' },
        breakdowns: [],
        per: 100,
        collectedBy: name,
        documentIds: [],
        sources: [],
        validFrom: '2021-01-01',
        verified: false,
      });
      await addDefinitionVersion(transaction, { code, content, origin: 'person', checksum: '', at, reason: 'bench' });
    }
    return done(undefined);
  });
}

type Commune = { readonly unitId: string; readonly parentId: string; readonly name: string };

async function bookCommunes({ database }: BenchDatabase, provinceId: string, own: readonly Commune[]): Promise<void> {
  const at = new Date();
  const act = { provinceId, command: 'bench', requestId: crypto.randomUUID(), at };
  const events = own.map(
    ({ unitId, parentId, name }): TerritoryEvent => ({
      id: stableEventId(`bench ${unitId}`),
      kind: 'create',
      on: sinceDay,
      document: { symbol: 'bench' },
      unit: { id: unitId, level: 'commune', form: 'xa', name, parentId },
    }),
  );
  const outcome = await database.write(programScope, act, async (transaction) => {
    const territory = await getTerritory(transaction, provinceId);
    const booked = await bookTerritory(transaction, territory, events, at);
    return booked.ok ? done(undefined) : booked;
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
}

async function enterValues(
  { database }: BenchDatabase,
  provinceId: string,
  own: readonly Commune[],
  indicatorNos: readonly number[],
  province: number,
): Promise<void> {
  const at = new Date();
  for (const period of benchPeriods) {
    const act = { provinceId, command: 'bench', requestId: crypto.randomUUID(), at };
    const batch = { provinceId, batchId: crypto.randomUUID(), at, reason: 'bench' };
    const values = own.flatMap(({ unitId }, commune) =>
      indicatorNos.map((indicatorNo, index): NewObservation => {
        const { value, denominator } = valueAt(province, commune, index, Number(period));
        return {
          unitId,
          period,
          indicatorNo,
          status: 'actual',
          breakdown: '',
          level: 'commune',
          version: 1,
          justification: '',
          place: '',
          value: decimal(value),
          denominator: decimal(denominator),
        };
      }),
    );
    await database.write(programScope, act, async (transaction) => {
      await addObservations(transaction, batch, values);
      return done(undefined);
    });
  }
}
