import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readDemoIndicators } from '@muctieu/demo/indicators';
import { readDienBien, readPhongTho } from '@muctieu/demo/territory';
import { loadDemoIndicators } from '../../src/indicators/load-demo-indicators.ts';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { type RegisterServer, startRegisterServer } from '../documents/register-server.ts';

export const dienBien = stableUnitId('province-11');
export const phongTho = stableUnitId('district-109');

/** The server with the units of the demo, the indicators and what the reports print. */
export async function startIndicatorsServer(): Promise<RegisterServer> {
  const server = await startRegisterServer();
  const at = new Date();
  const { database } = server.database;
  const { ownerQuery } = server.database;
  // The commune of the register's officer stands in no list of units: it is set aside while the provinces are booked.
  await ownerQuery(`update muctieu.person_role set unit_id = null where role = 'commune-officer'`);
  const unit = await ownerQuery<{ unit_id: string }>(
    `delete from muctieu.unit where province_id = '11' returning unit_id`,
  );
  await ownerQuery(`delete from muctieu.territory where province_id = '11'`);
  await loadProvinces(database, readProvinceCatalogue(), at);
  await loadDemoTerritory(database, readDienBien(), at);
  await ownerQuery(
    `insert into muctieu.unit (province_id, unit_id, level, from_day) values ('11', $1, 'commune', '2025-07-01')`,
    [unit[0]?.unit_id],
  );
  await ownerQuery(`update muctieu.person_role set unit_id = $1 where role = 'commune-officer'`, [unit[0]?.unit_id]);
  await loadDemoTerritory(database, readPhongTho(), at);
  // Twice: a second start changes nothing.
  for (const _ of [1, 2]) {
    await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), at);
    await loadDemoIndicators(database, readDemoIndicators(), at);
  }
  return server;
}

/** The commune of the register's officer gets the name that no list of units gave it. */
export async function nameOwnCommune({ ownerQuery }: RegisterServer['database']): Promise<string> {
  const own = '01980000-0000-7000-8000-00000000cc01';
  const event = '01980000-0000-7000-8000-00000000cc02';
  await ownerQuery(
    `insert into muctieu.unit_event (province_id, event_id, kind, on_day, document_symbol, summary, booked_at)
     values ('11', $1, 'create', '2025-07-01', 'x', 'x', now())`,
    [event],
  );
  await ownerQuery(
    `insert into muctieu.unit_name (province_id, unit_id, from_day, name, form, event_id)
     values ('11', $1, '2025-07-01', 'Xã của cán bộ', 'xa', $2)`,
    [own, event],
  );
  return own;
}

export interface Outcome {
  readonly ok: boolean;
  readonly problems?: readonly {
    readonly code: string;
    readonly path?: string | undefined;
    readonly row?: number | undefined;
    readonly column?: string | undefined;
  }[];
}

export async function answered<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problems: unknown }>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** `done`, or the codes of the refusal. */
export async function codesOf(result: Promise<Outcome>) {
  const outcome = await result;
  return outcome.ok ? 'done' : outcome.problems?.map(({ code }) => code);
}

export const key = () => crypto.randomUUID();
