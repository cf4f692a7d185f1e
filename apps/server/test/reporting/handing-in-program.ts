import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import { readDienBien } from '@muctieu/demo/territory';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beginSession } from '../../src/access/begin-session.ts';
import type { BookableEntry } from '../../src/capital/bookable-entry.ts';
import { postEntries } from '../../src/capital/entries.store.ts';
import { addHolder } from '../../src/capital/holders.store.ts';
import { compose } from '../../src/compose.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { addPerson } from '../../src/organisations/person.store.ts';
import { addRole } from '../../src/organisations/role.store.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { loadReporting } from '../../src/reporting/load-reporting.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';

/**
 * A server to be killed: the whole application on the database of the folder it is given. The first time it makes officers
 * of communes with capital and says `officer <unit> <holder> <token>` of each; always `ready <address>` once it answers.
 */
const [folder = '', count = '0'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const provinceId = '11';
const clock = () => new Date('2026-11-21T02:00:00Z');
const opened = await openDatabase({ dataFolder: folder }, (event) => say(`event ${event}`));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const { database } = opened.value;
if (Number(count) > 0) await prepare(database, Number(count));
const application = await compose({
  database,
  access: { secretKey: randomBytes(32) },
  clock,
  log: false,
  requestsPerMinute: 10_000_000,
  version: 'test',
});
say(`ready ${await application.listen({ host: '127.0.0.1', port: 0 })}`);

async function prepare(empty: Database, officers: number): Promise<void> {
  const now = clock();
  await loadProvinces(empty, readProvinceCatalogue(), now);
  await loadDemoTerritory(empty, readDienBien(), now);
  await loadLegalDocuments(empty, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  await loadProgrammes(empty, { catalogues, succession: readProgrammeSuccession(), activations: [] }, now);
  await loadIndicators(empty, readIndicatorCatalogues(), readValidationRules(), now);
  await loadReporting(empty, { regimes: readRegimes(), forms: readReportForms() }, now);
  const { rows } = await empty.read(programScope, ({ tables }) =>
    sql<{ unit_id: string }>`select unit_id from muctieu.unit where province_id = ${provinceId} and level = 'commune'
      and until_day is null order by unit_id limit ${officers}`.execute(tables),
  );
  for (const { unit_id } of rows) say(`officer ${unit_id} ${await prepareOfficer(empty, unit_id, now)}`);
}

async function prepareOfficer(empty: Database, unitId: string, now: Date): Promise<string> {
  const act = { provinceId, command: 'prepare', requestId: uuid(), at: now };
  const whose = { provinceId, personId: uuid() };
  const made = await empty.write(programScope, act, async (transaction) => {
    const name = `Người thử ${unitId}`;
    await addPerson(transaction, { ...whose, version: 1, name, signInName: unitId, active: true, unitId }, now);
    const role = { roleId: uuid(), version: 1, role: 'commune-officer', from: '2025-07-01' as PlainDate, unitId };
    await addRole(transaction, { ...whose, ...role }, undefined, now);
    const holderId = await addHolder(transaction, { provinceId, kind: 'budget', name, unitId });
    const origin = { address: '', userAgent: 'test', requestId: act.requestId, now };
    const token = await beginSession(transaction, { ...whose, unitId }, 'password', 'bearer', origin);
    return done({ holderId, token });
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { holderId, token } = made.value;
  const command = { id: uuid(), provinceId, knownAt: now };
  const posted = await postEntries(empty, programScope, { ...act, requestId: command.id }, command, [grant(holderId)]);
  if (!posted.ok) throw new Error(JSON.stringify(posted.problems));
  return `${holderId} ${token}`;
}

function grant(holderId: string): BookableEntry {
  const position = { holderId, budgetYear: 2026 };
  return {
    ...{
      nodeCode: 'DT.P4.S1',
      source: 'CENTRAL',
      capitalKind: 'INVESTMENT',
      vintage: 2026,
      kind: 'grant',
      effect: 'grant',
    },
    from: { ...position, state: 'granted' },
    to: { ...position, state: 'available' },
    amountDong: dong(1_000_000_000n),
    valueDate: '2026-01-02' as PlainDate,
    documentId: '653-qd-ttg-2022',
    reason: 'giao kế hoạch',
  };
}
