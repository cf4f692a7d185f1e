import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Database } from '@muctieu/server/database/database';
import { openDatabase } from '@muctieu/server/database/open-database';
import { programScope } from '@muctieu/server/database/scope';
import { findUnitFacts, findUnitsOfLevel, type UnitFacts } from '@muctieu/server/indicators/unit-facts.store';
import { findProvinceUnit } from '@muctieu/server/organisations/unit-lookup';
import { prepareData } from '@muctieu/server/start/prepare-data';

const reportDay = '2024-06-30' as PlainDate;
export const reportPeriod = {
  name: '06 tháng đầu năm 2024',
  from: '2024-01-01' as PlainDate,
  to: reportDay,
  valueDate: reportDay,
  previousDate: '2023-12-31' as PlainDate,
};

export interface DemoProvince {
  readonly database: Database;
  readonly province: UnitFacts;
  readonly communes: readonly UnitFacts[];
  close(): Promise<void>;
}

/** The demo in a database of its own, kept between runs: reports are of what real reports print, not of made figures. */
export async function openDemoProvince(): Promise<DemoProvince> {
  const dataFolder = `${process.env.BENCH_FOLDER ?? join(tmpdir(), 'muctieu-bench')}-demo`;
  const opened = await openDatabase({ dataFolder }, () => {});
  if (!opened.ok) throw new Error(`The database does not open: ${JSON.stringify(opened.problems)}`);
  const { database } = opened.value;
  await prepareData(database, { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1], new Date());
  return await database.read(programScope, async (transaction) => {
    const found = await findProvinceUnit(transaction, '11', reportDay);
    const ids = await findUnitsOfLevel(transaction, '11', 'commune', reportDay);
    const units = await findUnitFacts(transaction, [...ids, found?.unitId ?? ''], reportDay);
    const province = units.get(found?.unitId ?? '');
    if (province === undefined) throw new Error('the demo has its province');
    const communes = ids.flatMap((id) => units.get(id) ?? []);
    return { database, province, communes, close: () => opened.value.stop() };
  });
}
