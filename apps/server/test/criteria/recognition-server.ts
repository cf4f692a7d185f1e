import { criteriaProblems } from '@muctieu/contract/criteria/criteria.problems';
import { ocopProblems } from '@muctieu/contract/criteria/ocop.problems';
import { recognitionProblems } from '@muctieu/contract/criteria/recognition.problems';
import { documentsProblems } from '@muctieu/contract/documents/documents.problems';
import { type CallResult, callOperation, type OperationInput } from '@muctieu/contract/http/call-operation';
import { httpProblems } from '@muctieu/contract/http/http.problems';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { programmesProblems } from '@muctieu/contract/programmes/programmes.problems';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readRecognition } from '@muctieu/data/recognition';
import { readWorkCalendar } from '@muctieu/data/reporting';
import { readOrganisations } from '@muctieu/demo/organisations';
import { readDemoRecognition } from '@muctieu/demo/recognition';
import { readDienBien } from '@muctieu/demo/territory';
import { addWorkingDays } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { loadCriteria } from '../../src/criteria/load-criteria.ts';
import { loadDemoRecognition } from '../../src/criteria/load-demo-recognition.ts';
import { loadRecognitionRules } from '../../src/criteria/load-recognition-rules.ts';
import { ocopRoutes } from '../../src/criteria/ocop.routes.ts';
import { recognisedRoutes } from '../../src/criteria/recognised.routes.ts';
import { recognisedImportRoutes } from '../../src/criteria/recognised-import.routes.ts';
import { recognitionRoutes } from '../../src/criteria/recognition.routes.ts';
import { recognitionFileRoutes } from '../../src/criteria/recognition-file.routes.ts';
import { recognitionOpinionRoutes } from '../../src/criteria/recognition-opinion.routes.ts';
import { recognitionRuleRoutes } from '../../src/criteria/recognition-rule.routes.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { buildApplication } from '../../src/http/application.ts';
import type { Gate } from '../../src/http/request-context.ts';
import { loadDemoOrganisations } from '../../src/organisations/load-demo-organisations.ts';
import { stableId } from '../../src/organisations/stable-id.ts';
import { workCalendarOf } from '../../src/reporting/load-reporting.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { createTestDatabase } from '../harness/test-database.ts';

/** Xã Mường Pồn and Xã Sín Thầu of Điện Biên, as of today. */
export const muongPon = stableUnitId('commune-03202-2025');
export const sinThau = stableUnitId('commune-03158-2025');

interface Person {
  readonly unit?: string;
  readonly organisation?: string;
  readonly actions: readonly string[];
}

const people = {
  officer: { unit: muongPon, actions: ['read', 'write'] },
  chair: { unit: muongPon, actions: ['read', 'approve'] },
  neighbour: { unit: sinThau, actions: ['read', 'write'] },
  office: { actions: ['read', 'write', 'approve'] },
  director: { actions: ['read', 'write', 'approve'] },
  council: { actions: ['read'] },
  /** Of two departments, each bound to its own criteria. */
  health: { actions: ['read', 'approve'], organisation: 'so-y-te-dien-bien' },
  interior: { actions: ['read', 'approve'], organisation: 'so-noi-vu-dien-bien' },
} as const satisfies Record<string, Person>;
export type Asker = keyof typeof people;

function isAsker(word: string | undefined): word is Asker {
  return word !== undefined && word in people;
}

const numbers: Readonly<Record<Asker, number>> = {
  officer: 1,
  chair: 2,
  neighbour: 3,
  office: 4,
  director: 5,
  council: 6,
  health: 7,
  interior: 8,
};

/** Stands for the matrix of permissions: officers and chairs of one commune, people of the province. */
const gate: Gate = {
  identify: ({ bearer }) =>
    Promise.resolve(
      isAsker(bearer)
        ? {
            personId: `01980000-0000-7000-8000-00000000bb0${numbers[bearer]}`,
            personName: bearer,
            sessionId: bearer,
            mustChangePassword: false,
          }
        : undefined,
    ),
  scopeOf: (signedIn) => {
    const name = signedIn?.personName;
    if (!isAsker(name)) return Promise.resolve({ provinces: [], units: [] });
    const one = people[name];
    return Promise.resolve({
      ...(signedIn === undefined ? {} : { personId: signedIn.personId }),
      provinces: 'unit' in one ? [] : ['11'],
      units: 'unit' in one ? [one.unit] : [],
    });
  },
  permits: (signedIn, access, place) => {
    const name = signedIn.personName;
    const one = isAsker(name) ? people[name] : undefined;
    const acts = (one?.actions as readonly string[] | undefined)?.includes(access.action) ?? false;
    const reaches =
      one !== undefined &&
      (place === undefined || ('unit' in one ? place.unitId === one.unit : place.provinceId === '11'));
    const values = {
      action: access.action,
      object: access.object,
      reason: '…',
      actionEnglish: '…',
      objectEnglish: '…',
      reasonEnglish: '…',
    };
    return Promise.resolve(
      acts && reaches ? { ok: true, value: undefined } : { ok: false, problems: [{ code: 'not-permitted', values }] },
    );
  },
  actingFor: (signedIn) => Promise.resolve({ personId: signedIn.personId }),
  boundBy: (signedIn, access) => {
    const name = signedIn.personName;
    const one: Person | undefined = isAsker(name) ? people[name] : undefined;
    if (access.action !== 'approve' || one?.organisation === undefined) return Promise.resolve(undefined);
    return Promise.resolve({ scope: 'own-criteria', organisationIds: [stableId('organisation', one.organisation)] });
  },
};

export interface RecognitionServer {
  call<O extends Operation>(asker: Asker, operation: O, input?: OperationInput<O>): Promise<CallResult<AnswerOf<O>>>;
  fetchAs(asker: Asker, path: string): Promise<Response>;
  readonly database: Awaited<ReturnType<typeof createTestDatabase>>;
  close(): Promise<void>;
}

/** The routes of recognition and OCOP over HTTP, with Điện Biên and the villages of its report. */
export async function startRecognitionServer(): Promise<RecognitionServer> {
  const database = await createTestDatabase();
  const at = new Date('2026-11-20T03:00:00Z');
  await loadProvinces(database.database, readProvinceCatalogue(), at);
  await loadDemoTerritory(database.database, readDienBien(), at);
  await loadDemoRecognition(database.database, readDemoRecognition(), new Map(), at);
  await loadLegalDocuments(database.database, readLegalDocuments(), at);
  await loadCriteria(database.database, readCriteriaSets(), at);
  await loadRecognitionRules(database.database, readRecognition(), at);
  await loadDemoOrganisations(database.database, readOrganisations().organisations, at, '2026-11-20' as PlainDate);
  const calendar = workCalendarOf(readWorkCalendar().days);
  const application = await buildApplication({
    database: database.database,
    gate,
    routes: [
      ...recognitionRoutes((day, count) => addWorkingDays(calendar, day, count)),
      ...recognitionOpinionRoutes,
      ...recognitionFileRoutes,
      ...recognitionRuleRoutes,
      ...recognisedRoutes(),
      ...recognisedImportRoutes,
      ...ocopRoutes(),
    ],
    problems: {
      ...httpProblems,
      ...territoryProblems,
      ...programmesProblems,
      ...documentsProblems,
      ...criteriaProblems,
      ...recognitionProblems,
      ...ocopProblems,
    },
    clock: () => at,
    log: false,
    requestsPerMinute: 100_000,
    version: 'test',
  });
  const base = await application.listen({ host: '127.0.0.1', port: 0 });
  return {
    call: (asker, operation, input) =>
      callOperation({ fetch, base, headers: { authorization: `Bearer ${asker}` } }, operation, input),
    fetchAs: (asker, path) => fetch(`${base}${path}`, { headers: { authorization: `Bearer ${asker}` } }),
    database,
    async close() {
      await application.close();
      await database.close();
    },
  };
}
