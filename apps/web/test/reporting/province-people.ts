import { changePassword, signIn as signInOperation } from '@muctieu/contract/access/access.operations';
import { createDecision, createHolder, moveDecisionOperation } from '@muctieu/contract/capital/capital.operations';
import type { Caller, CallResult, OperationInput } from '@muctieu/contract/http/call-operation';
import { callOperation } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, BodyOf, Operation } from '@muctieu/contract/http/operation';
import { createOrganisation, listOrganisations } from '@muctieu/contract/organisations/organisations.operations';
import { createPerson, grantRole, resetPassword } from '@muctieu/contract/organisations/people.operations';
import { listUnits } from '@muctieu/contract/territory/territory.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { LedgerWebServer } from '../capital/ledger-web-server.ts';

export const provinceId = '11';
const day = (text: string) => text as PlainDate;

/** Somebody who asks by programs, signed in. */
export interface Asker {
  call<O extends Operation>(operation: O, input?: OperationInput<O>): Promise<CallResult<AnswerOf<O>>>;
}

/** Who fills in the report of a commune or an agency. */
export interface ReporterPerson {
  readonly reporterId: string;
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  readonly holderId?: string;
}

export function must<Value>(outcome: CallResult<Value>): Value {
  if (!outcome.ok)
    throw new Error(JSON.stringify(outcome.problems.map(({ code, path, text }) => [code, path, text.vi])));
  return outcome.value;
}

export async function askAs(address: string, signInName: string, password: string): Promise<Asker> {
  const signedIn = await fetch(`${address}/api/v1${signInOperation.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, password }),
  });
  if (signedIn.status !== 200) throw new Error(`${signInName}: ${await signedIn.text()}`);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const caller: Caller = { fetch, base: address, headers: { cookie } };
  return { call: (operation, input) => callOperation(caller, operation, input) };
}

const ownPassword = 'mật khẩu riêng của người thử';

/** A person as an administrator makes one: entered, given a role, a password for once, which they change. */
async function makePerson(
  server: LedgerWebServer,
  administrator: Asker,
  signInName: string,
  role: Omit<BodyOf<typeof grantRole>, 'provinceId' | 'personId' | 'from'>,
): Promise<void> {
  const { unitId } = role;
  const at = unitId === undefined ? {} : { unitId };
  const made = must(
    await administrator.call(createPerson, {
      body: { provinceId, name: `Người thử ${signInName}`, signInName, ...at },
    }),
  );
  const { personId } = made;
  must(await administrator.call(grantRole, { body: { provinceId, personId, from: day('2026-01-01'), ...role } }));
  const issued = must(await administrator.call(resetPassword, { params: { provinceId, personId }, body: {} }));
  const person = await askAs(server.address, signInName, issued.oneTimePassword);
  must(
    await person.call(changePassword, { body: { currentPassword: issued.oneTimePassword, newPassword: ownPassword } }),
  );
}

/** Forty-five communes and twenty agencies, each with somebody who reports; every commune holds capital of two nodes. */
export async function makeProvince(server: LedgerWebServer) {
  const administrator = await askAs(server.address, 'thu13', server.demoPassword);
  const enters = await askAs(server.address, 'thu09', server.demoPassword);
  const finance = await askAs(server.address, 'thu10', server.demoPassword);
  const units = must(
    await administrator.call(listUnits, {
      query: { provinceId, level: 'commune', day: day('2026-01-06'), limit: 100 },
    }),
  ).items;
  const communes: ReporterPerson[] = [];
  for (const [index, { id, name }] of units.entries()) {
    const signInName = `xa${String(index + 1).padStart(2, '0')}`;
    await makePerson(server, administrator, signInName, { role: 'commune-officer', unitId: id });
    const holder = { provinceId, kind: 'budget', name: `Ngân sách ${name}`, unitId: id } as const;
    const { holderId } = must(await enters.call(createHolder, { body: holder }));
    communes.push({ reporterId: id, name, signInName, password: ownPassword, holderId });
  }
  const agencies = await makeAgencies(server, administrator);
  const { holderId: root } = must(
    await enters.call(createHolder, { body: { provinceId, kind: 'budget', name: 'Ngân sách tỉnh' } }),
  );
  await assignCapital(enters, finance, root, communes);
  return { administrator, enters, finance, communes, agencies };
}

async function makeAgencies(server: LedgerWebServer, administrator: Asker): Promise<readonly ReporterPerson[]> {
  const known = must(
    await administrator.call(listOrganisations, { query: { provinceId, day: day('2025-12-31'), limit: 1000 } }),
  ).items.filter(({ kind }) => kind === 'department' || kind === 'coordination-office');
  const found = known.map(({ organisationId, name }) => ({ organisationId, name }));
  while (found.length < 20) {
    const name = `Cơ quan thử ${found.length + 1}`;
    const from = day('2025-03-01');
    const kind = 'department';
    const body = { provinceId, kind, from, names: [{ name, from }] } satisfies BodyOf<typeof createOrganisation>;
    found.push(must(await administrator.call(createOrganisation, { body })));
  }
  const agencies: ReporterPerson[] = [];
  for (const [index, { organisationId, name }] of found.entries()) {
    const signInName = `cq${String(index + 1).padStart(2, '0')}`;
    await makePerson(server, administrator, signInName, {
      ...{ role: 'province-lead-agency', organisationId, programmeCode: 'GNBV' },
    });
    agencies.push({ reporterId: organisationId, name, signInName, password: ownPassword });
  }
  return agencies;
}

export const nodes = ['DT.P4.S1', 'GN.P1.S1'] as const;
/** đồng that the commune of this place is assigned of a node. */
export const assignedTo = (place: number, node: number) => BigInt(1_000_000 * (place + 1) + 1_000 * node);
export const accountRow = (node: string, holderId: string | undefined) =>
  `${node}~CENTRAL~INVESTMENT~2025~2025~${holderId}`;

async function assignCapital(enters: Asker, finance: Asker, root: string, communes: readonly ReporterPerson[]) {
  const line = (node: number, holderId: string, amount: bigint) => ({
    ...{ nodeCode: nodes[node] ?? '', source: 'CENTRAL', capitalKind: 'INVESTMENT', holderId },
    amountDong: amount.toString(),
  });
  const whole = nodes.map((_, node) => line(node, root, 10_000_000_000n));
  const parts = communes.flatMap(({ holderId = '' }, place) =>
    nodes.map((_, node) => line(node, holderId, assignedTo(place, node))),
  );
  await bookDecision(enters, finance, { kind: 'grant', lines: whole as never[] });
  await bookDecision(enters, finance, { kind: 'assign', giverId: root, lines: parts as never[] });
}

type Content = BodyOf<typeof createDecision>['content'];

async function bookDecision(
  enters: Asker,
  finance: Asker,
  change: Pick<Content, 'kind' | 'lines'> & Partial<Content>,
): Promise<void> {
  const content: Content = {
    ...{ documentId: '653-qd-ttg-2022', vintage: 2025, budgetYear: 2025, valueDate: day('2025-08-01') },
    ...{ reason: 'giao kế hoạch năm 2025', printedTotals: [], justification: 'ghi để thử' },
    ...change,
  };
  const made = must(await enters.call(createDecision, { body: { provinceId, content } }));
  let { version } = made;
  for (const [who, state] of [
    [enters, 'submitted'],
    [finance, 'approved'],
    [finance, 'booked'],
  ] as const) {
    const params = { decisionId: made.decisionId };
    version = must(
      await who.call(moveDecisionOperation, { params, body: { state, reason: '' }, ifMatch: version }),
    ).version;
  }
}
