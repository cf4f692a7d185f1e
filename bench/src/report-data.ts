import { randomBytes } from 'node:crypto';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { beginSession } from '@muctieu/server/access/begin-session';
import type { BookableEntry } from '@muctieu/server/capital/bookable-entry';
import { postEntries } from '@muctieu/server/capital/entries.store';
import { addHolder } from '@muctieu/server/capital/holders.store';
import { compose } from '@muctieu/server/compose';
import { programScope } from '@muctieu/server/database/scope';
import type { WriteTransaction } from '@muctieu/server/database/transaction';
import { loadLegalDocuments } from '@muctieu/server/documents/load-legal-documents';
import { loadIndicators } from '@muctieu/server/indicators/load-indicators';
import { addPerson } from '@muctieu/server/organisations/person.store';
import { addRole } from '@muctieu/server/organisations/role.store';
import { loadProgrammes } from '@muctieu/server/programmes/load-programmes';
import { loadReporting } from '@muctieu/server/reporting/load-reporting';
import { bookTerritory } from '@muctieu/server/territory/book-territory';
import { loadProvinces } from '@muctieu/server/territory/load-provinces';
import { getTerritory } from '@muctieu/server/territory/territory-state.store';
import { v7 as uuid, v5 } from 'uuid';
import type { BenchDatabase } from './bench-database.ts';

export const reportProvince = '40';
export const communeCount = 130;
/** Half-years of all communes: one is being filled in, the other was handed in by everybody. */
export const openRound = { regimeCode: 'mtqg-6-thang', periodKey: '2025-H2', year: 2025 } as const;
export const handedInRound = { regimeCode: 'mtqg-6-thang', periodKey: '2026-H1', year: 2026 } as const;
export type ReportRound = typeof openRound | typeof handedInRound;
/** Any day after the period: reports are due or late. */
const clock = () => new Date('2026-07-20T02:00:00Z');
const accounts = ['DT.P1', 'DT.P4.S1', 'GN.P1.S1'] as const;

export function describeReportData(): string {
  return `${communeCount} invented communes of one province, each with ${accounts.length} accounts of capital and an officer`;
}

interface BenchCommune {
  readonly unitId: string;
  readonly holderId: string;
  readonly token: string;
}

export interface ReportServer {
  readonly base: string;
  readonly communes: readonly BenchCommune[];
  readonly provinceUnitId: string;
  /** A session of the officer of that place for a browser. */
  cookieOf(place: number): Promise<string>;
  /** Whoever receives the reports of the communes. */
  readonly receiverToken: string;
  close(): Promise<void>;
}

const idOf = (name: string) => v5(`bench report ${name}`, '5a8cf1de-6f0e-4b5e-8d2e-0e2d1c9b7a11');

/** The whole application over the bench's database, with the province made once and everybody signed in. */
export async function openReportServer(bench: BenchDatabase, webFolder?: string): Promise<ReportServer> {
  const { database, owner } = bench;
  const now = clock();
  await loadProvinces(database, readProvinceCatalogue(), now);
  await loadLegalDocuments(database, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  await loadProgrammes(database, { catalogues, succession: readProgrammeSuccession(), activations: [] }, now);
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), now);
  await loadReporting(database, { regimes: readRegimes(), forms: readReportForms() }, now);
  const communes = await ensureCommunes(bench);
  const tokens = new Map<string, string>();
  for (const [index, { unitId }] of communes.entries())
    tokens.set(unitId, await signInAs(bench, `officer ${index}`, 'commune-officer', unitId));
  const receiverToken = await signInAs(bench, 'receiver', 'standing-agency', undefined);
  const { rows } = await owner.query<{ unit_id: string }>(
    `select unit_id from muctieu.unit where province_id = $1 and level = 'province' and until_day is null`,
    [reportProvince],
  );
  const application = await compose({
    database,
    access: { secretKey: randomBytes(32) },
    clock,
    log: false,
    requestsPerMinute: 10_000_000,
    version: 'bench',
    ...(webFolder === undefined ? {} : { webFolder }),
  });
  return {
    base: await application.listen({ host: '127.0.0.1', port: 0 }),
    communes: communes.map((commune) => ({ ...commune, token: tokens.get(commune.unitId) ?? '' })),
    provinceUnitId: rows[0]?.unit_id ?? '',
    receiverToken,
    cookieOf: (place) => signInAs(bench, `officer ${place}`, 'commune-officer', communes[place]?.unitId, 'cookie'),
    close: () => application.close(),
  };
}

async function ensureCommunes({ database, owner }: BenchDatabase): Promise<readonly Omit<BenchCommune, 'token'>[]> {
  const known = await owner.query<{ unit_id: string; holder_id: string }>(
    `select unit_id, holder_id from muctieu.capital_holder where province_id = $1 and name like 'bench xã %' order by name`,
    [reportProvince],
  );
  if (known.rows.length === communeCount)
    return known.rows.map(({ unit_id, holder_id }) => ({ unitId: unit_id, holderId: holder_id }));
  const at = clock();
  const act = { provinceId: reportProvince, command: 'bench', requestId: uuid(), at };
  const made = await database.write(programScope, act, async (transaction) => {
    const territory = await getTerritory(transaction, reportProvince);
    const province = [...territory.units.values()].find(({ level }) => level === 'province');
    if (province === undefined) throw new Error(`There is no province ${reportProvince}`);
    const units = Array.from({ length: communeCount }, (_, index) => idOf(`commune ${index}`));
    const booked = await bookTerritory(
      transaction,
      territory,
      units.map((id, index) => ({
        id: idOf(`event ${index}`),
        kind: 'create',
        on: '2025-07-01' as PlainDate,
        document: { symbol: 'bench' },
        unit: {
          id,
          level: 'commune',
          form: 'xa',
          name: `Xã thử ${String(index + 1).padStart(3, '0')}`,
          code: String(90_000 + index),
          parentId: province.id,
        },
      })) as Parameters<typeof bookTerritory>[2],
      at,
    );
    if (!booked.ok) return booked;
    return done(await addHolders(transaction, units));
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  for (const node of accounts) {
    const lines = made.value.flatMap(({ holderId }) => [grant(holderId, node, 2025), grant(holderId, node, 2026)]);
    const command = { id: uuid(), provinceId: reportProvince, knownAt: at };
    const posted = await postEntries(database, programScope, { ...act, requestId: command.id }, command, lines);
    if (!posted.ok) throw new Error(JSON.stringify(posted.problems));
  }
  return made.value;
}

async function addHolders(transaction: WriteTransaction, units: readonly string[]) {
  const holders: Omit<BenchCommune, 'token'>[] = [];
  for (const [index, unitId] of units.entries()) {
    const name = `bench xã ${String(index + 1).padStart(3, '0')}`;
    const holderId = await addHolder(transaction, { provinceId: reportProvince, kind: 'budget', name, unitId });
    holders.push({ unitId, holderId });
  }
  return holders;
}

function grant(holderId: string, nodeCode: string, year: number): BookableEntry {
  const position = { holderId, budgetYear: year };
  return {
    ...{ nodeCode, source: 'CENTRAL', capitalKind: 'INVESTMENT', vintage: year, kind: 'grant', effect: 'grant' },
    from: { ...position, state: 'granted' },
    to: { ...position, state: 'available' },
    amountDong: dong(5_000_000_000n),
    valueDate: `${year}-01-15` as PlainDate,
    documentId: '653-qd-ttg-2022',
    reason: 'giao kế hoạch',
  };
}

export function accountRow(holderId: string, index: number, year: number): string {
  return `${accounts[index % accounts.length]}~CENTRAL~INVESTMENT~${year}~${year}~${holderId}`;
}

async function signInAs(
  { database, owner }: BenchDatabase,
  name: string,
  role: string,
  unitId: string | undefined,
  carriedBy: 'bearer' | 'cookie' = 'bearer',
) {
  const now = clock();
  const personId = idOf(`person ${name}`);
  const place = unitId === undefined ? {} : { unitId };
  const { rowCount } = await owner.query('select from muctieu.person where person_id = $1', [personId]);
  const act = { provinceId: reportProvince, command: 'bench', requestId: uuid(), at: now };
  const begun = await database.write(programScope, act, async (transaction) => {
    const whose = { provinceId: reportProvince, personId };
    if (rowCount === 0) {
      const signInName = `bench-${name.replaceAll(' ', '-')}`;
      await addPerson(transaction, { ...whose, version: 1, name, signInName, active: true, ...place }, now);
      const from = '2025-07-01' as PlainDate;
      await addRole(transaction, { ...whose, roleId: uuid(), version: 1, role, from, ...place }, undefined, now);
    }
    const origin = { address: '', userAgent: 'bench', requestId: act.requestId, now };
    return done(await beginSession(transaction, { ...whose, unitId: unitId ?? null }, 'password', carriedBy, origin));
  });
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  return begun.value;
}
