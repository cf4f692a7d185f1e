import type { Province, ProvinceCatalogue, ProvinceEvent } from '@muctieu/data/province-catalogue';
import type { MergeEvent, NewUnit, TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { nationId, nationProvinceId } from '@muctieu/domain/territory/unit';
import { done, type Result } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { bookTerritory } from './book-territory.ts';
import { documentCiter } from './cited-document.ts';
import { firstListTexts } from './first-list.texts.ts';
import { insertNation } from './insert-nation.store.ts';
import { stableEventId, stableUnitId } from './stable-unit-id.ts';
import { findTerritoryVersion, getTerritory } from './territory-state.store.ts';

/** Books the state and its provinces in both eras. Run at every start: a province that is kept already is left alone. */
export async function loadProvinces(database: Database, catalogue: ProvinceCatalogue, at: Date): Promise<number> {
  const act = { provinceId: nationProvinceId, command: 'load-provinces', requestId: 'start', at };
  const outcome = await database.write(programScope, act, (transaction) => loadInto(transaction, catalogue, at));
  if (!outcome.ok) throw new Error(`The provinces cannot be booked: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

async function loadInto(
  transaction: WriteTransaction,
  catalogue: ProvinceCatalogue,
  at: Date,
): Promise<Result<number>> {
  if ((await findTerritoryVersion(transaction, nationProvinceId)) === undefined) {
    await insertNation(transaction, { name: firstListTexts.nation, symbol: firstListTexts.codeList, at });
  }
  let booked = 0;
  for (const province of catalogue.provinces.filter(({ until }) => until === undefined)) {
    if ((await findTerritoryVersion(transaction, province.code)) !== undefined) continue;
    const empty = await getTerritory(transaction, province.code);
    const outcome = await bookTerritory(transaction, empty, eventsOf(province, catalogue), at);
    if (!outcome.ok) return outcome;
    booked += 1;
  }
  return done(booked);
}

/** The province of today with every province it came from, which it keeps. */
function eventsOf(province: Province, catalogue: ProvinceCatalogue): readonly TerritoryEvent[] {
  const cite = documentCiter();
  const event = catalogue.events.find(({ resultIds }) => resultIds.includes(province.id));
  const origins = (event?.originIds ?? [])
    .flatMap((id) => catalogue.provinces.find((one) => one.id === id) ?? [])
    .filter(({ id }) => id !== province.id);
  const create = (one: Province): TerritoryEvent => ({
    id: stableEventId(`create-${one.id}`),
    kind: 'create',
    on: one.from,
    document: cite(undefined),
    unit: newUnitOf(one),
  });
  if (event === undefined || origins.length === 0) return [create(province)];
  const later = catalogue.events.filter(({ resultIds }) => origins.some(({ id }) => resultIds.includes(id)));
  if (later.length > 0) throw new Error(`${province.id} came from a province that came from another one`);
  const [first] = origins;
  if (event.kind === 'reclassify' && first !== undefined) {
    // Tỉnh Thừa Thiên Huế and thành phố Huế are one unit that changed its name and form.
    const { name, form } = province;
    const head = { id: stableEventId(`rename-${province.id}`), on: event.on, document: cite(event.documentId) };
    const unitId = stableUnitId(province.id);
    return [create({ ...first, id: province.id }), { ...head, kind: 'rename', unitId, name, form }];
  }
  return [...origins.map(create), mergeOf(event, province, origins, cite(event.documentId))];
}

/** The new province took in the whole of each origin. */
function mergeOf(
  event: ProvinceEvent,
  province: Province,
  origins: readonly Province[],
  document: MergeEvent['document'],
): MergeEvent {
  return {
    id: stableEventId(`merge-${province.id}`),
    kind: 'merge',
    on: event.on,
    document,
    origins: origins.map(({ id }) => ({ unitId: stableUnitId(id), extent: 'whole', shareReviewed: true, ends: true })),
    result: { kind: 'new', unit: newUnitOf(province) },
  };
}

function newUnitOf({ id, form, name, code }: Province): NewUnit {
  return { id: stableUnitId(id), level: 'province', form, name, code, parentId: nationId };
}
