import { writeFileSync } from 'node:fs';
import { afterAll, test } from 'vitest';
import { programScope } from '../../../src/database/scope.ts';
import { findUnitFacts } from '../../../src/indicators/unit-facts.store.ts';
import { findProvinceUnit } from '../../../src/organisations/unit-lookup.ts';
import { readReportFacts } from '../../../src/reporting/writing/read-report-facts.ts';
import { prepareData } from '../../../src/start/prepare-data.ts';
import { createTestDatabase } from '../../harness/test-database.ts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { mkdtempSync } from 'node:fs';

const { database, close } = await createTestDatabase();
afterAll(close);
test('dump', async () => {
  await prepareData(database, { isDemo: true, dataFolder: mkdtempSync('/tmp/helper-h2-') } as never, new Date('2026-11-21T02:00:00Z'));
  const facts = await database.read(programScope, async (t) => {
    const day = '2024-06-30' as PlainDate;
    const unit = await findProvinceUnit(t, '11', day);
    const found = await findUnitFacts(t, [unit!.unitId], day);
    const begun = performance.now();
    const made = await readReportFacts(t, {
      unit: found.get(unit!.unitId)!,
      period: { name: '06 tháng đầu năm 2024', from: '2024-01-01' as PlainDate, to: day, valueDate: day, previousDate: '2023-12-31' as PlainDate },
      knownAt: new Date('2026-11-21T03:00:00Z'),
    });
    console.log('facts ms', performance.now() - begun);
    return made;
  });
  writeFileSync('/tmp/h2-facts.json', JSON.stringify(facts));
}, 300_000);
