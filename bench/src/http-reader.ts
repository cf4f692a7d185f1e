import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readOrganisations } from '@muctieu/demo/organisations';
import { readPeople } from '@muctieu/demo/people';
import { readDienBien } from '@muctieu/demo/territory';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { done } from '@muctieu/kernel/result';
import { beginSession } from '@muctieu/server/access/begin-session';
import { prepareDemoPeople } from '@muctieu/server/access/demo-people';
import { compose } from '@muctieu/server/compose';
import { programScope } from '@muctieu/server/database/scope';
import { loadLegalDocuments } from '@muctieu/server/documents/load-legal-documents';
import { loadDemoOrganisations } from '@muctieu/server/organisations/load-demo-organisations';
import { loadProgrammes } from '@muctieu/server/programmes/load-programmes';
import { loadDemoTerritory } from '@muctieu/server/territory/load-demo-territory';
import { loadProvinces } from '@muctieu/server/territory/load-provinces';
import type { BenchDatabase } from './bench-database.ts';

/** Whoever oversees province 11, at the server that people meet. */
const reader = 'thu12';

export interface HttpReader {
  /** The answer as it comes, whole. */
  get(path: string, query: readonly (readonly [string, string])[]): Promise<string>;
  close(): Promise<void>;
}

/** The whole application over the bench's database, with one person signed in. */
export async function openHttpReader(bench: BenchDatabase): Promise<HttpReader> {
  const token = await signIn(bench);
  const application = await compose({
    database: bench.database,
    access: { secretKey: randomBytes(32) },
    clock: () => new Date(),
    log: false,
    requestsPerMinute: 1_000_000,
    version: 'bench',
  });
  const base = await application.listen({ host: '127.0.0.1', port: 0 });
  return {
    async get(path, query) {
      const address = `${base}/api/v1${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
      const answer = await fetch(address, {
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 300)}`);
      return text;
    },
    close: () => application.close(),
  };
}

async function signIn({ database, owner }: BenchDatabase): Promise<string> {
  const now = new Date();
  await loadProvinces(database, readProvinceCatalogue(), now);
  await loadLegalDocuments(database, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  await loadProgrammes(database, { catalogues, succession: readProgrammeSuccession(), activations: [] }, now);
  await loadDemoTerritory(database, readDienBien(), now);
  await loadDemoOrganisations(database, readOrganisations().organisations, now, dayInVietNam(now));
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-bench-people-'));
  await prepareDemoPeople(database, readPeople(), folder, now);
  rmSync(folder, { recursive: true });
  const { rows } = await owner.query<{ province_id: string; person_id: string; unit_id: string | null }>(
    'select province_id, person_id, unit_id from muctieu.person where sign_in_name = $1',
    [reader],
  );
  const [person] = rows;
  if (person === undefined) throw new Error(`The demo has no ${reader}`);
  const whose = { provinceId: person.province_id, personId: person.person_id, unitId: person.unit_id };
  const act = { provinceId: whose.provinceId, command: 'bench', requestId: crypto.randomUUID(), at: now };
  const begun = await database.write(programScope, act, async (transaction) =>
    done(
      await beginSession(transaction, whose, 'password', 'bearer', {
        address: '',
        userAgent: 'bench',
        requestId: act.requestId,
        now,
      }),
    ),
  );
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  return begun.value;
}
