import { changePassword, signIn } from '@muctieu/contract/access/access.operations';
import { createDelegation } from '@muctieu/contract/organisations/delegation.operations';
import { listPeople, readPerson } from '@muctieu/contract/organisations/people.operations';
import { publishForm, readForm, saveForm } from '@muctieu/contract/reporting/forms.operations';
import {
  listObligations,
  moveManyReports,
  readCellHistory,
  readReportChanges,
  saveCells,
} from '@muctieu/contract/reporting/reporting.operations';
import type { SubmissionAct } from '@muctieu/domain/reporting/submission';
import { afterAll, expect, test } from 'vitest';
import { stableId } from '../../src/organisations/stable-id.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, type Visitor } from '../access/access-server.ts';
import { day, holders, provinceId } from '../capital/capital-people.ts';
import {
  accountRow,
  bookDecision,
  must,
  type ReportParams,
  readAs,
  startReportingPeople,
  take,
  tryStep,
  type,
} from './reporting-people.ts';

const people = await startReportingPeople();
const { server, enters, officer, neighbour, oversees } = people;
const leads = await server.signedIn('thu07');
const administrator = await server.signedIn('thu13');
afterAll(() => server.close());

const commune = stableUnitId('commune-03202-2025');
const query = { provinceId };
const monthly = (periodKey: string, reporterId = commune): ReportParams => ({
  ...{ regimeCode: 'giai-ngan-thang', periodKey, reporterId },
});
const half = (periodKey: string): ReportParams => ({ regimeCode: 'mtqg-6-thang', periodKey, reporterId: commune });

/** Months and quarters, one for every row of a table. */
const periods: ReportParams[] = [
  ...['2025', '2026'].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
      .filter((month) => month >= '2025-08' && month <= '2026-11')
      .map((month) => monthly(month)),
  ),
  ...['2026-Q1', '2026-Q2', '2026-Q3'].map((periodKey) => ({ ...monthly(periodKey), regimeCode: 'mtqg-quy' })),
];

const ways: Readonly<Record<string, readonly (readonly [Visitor, SubmissionAct])[]>> = {
  draft: [],
  submitted: [[officer, 'submit']],
  checked: [
    [officer, 'submit'],
    [enters, 'check'],
  ],
  accepted: [
    [officer, 'submit'],
    [enters, 'accept'],
  ],
  returned: [
    [officer, 'submit'],
    [enters, 'return'],
  ],
};
const reason = 'theo quy định';

async function reach(state: string): Promise<ReportParams> {
  const params = periods.shift();
  if (params === undefined) throw new Error('No period is left');
  await type(officer, params, { 'thuyet-minh/han-che/noi-dung': 'Không có' });
  for (const [visitor, act] of ways[state] ?? []) must(await take(visitor, act, params, { reason }));
  return params;
}

const who: Readonly<Record<string, Visitor>> = {
  'công chức xã': officer,
  'xã khác': neighbour,
  'cơ quan thường trực': enters,
  'Hội đồng nhân dân': oversees,
};
const acts = ['submit', 'take-back', 'check', 'accept', 'return', 'reopen'] as const;
const meaning: Readonly<Record<string, string>> = {
  '-': 'submission-step-of-others',
  x: 'submission-step-impossible',
  o: 'obligation-not-found',
};

/** Who may do what in which state. ✓ may; - is not theirs; x is theirs, but not now; o does not even see the report. */
const table = `
  draft     | công chức xã        | ✓ x - - - -
  draft     | xã khác             | o o o o o o
  draft     | cơ quan thường trực | - - x x x x
  draft     | Hội đồng nhân dân   | - - - - - -
  submitted | công chức xã        | x ✓ - - - -
  submitted | cơ quan thường trực | - - ✓ ✓ ✓ x
  submitted | Hội đồng nhân dân   | - - - - - -
  checked   | công chức xã        | x x - - - -
  checked   | cơ quan thường trực | - - x ✓ ✓ x
  accepted  | công chức xã        | x x - - - -
  accepted  | cơ quan thường trực | - - x x x ✓
  accepted  | Hội đồng nhân dân   | - - - - - -
  returned  | công chức xã        | ✓ x - - - -
  returned  | cơ quan thường trực | - - x x x x`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string]);

test('R4: who may take which step in which state, and nobody else', async () => {
  const shared = new Map<string, ReportParams>();
  const found: string[][] = [];
  for (const [state, name, expected] of table) {
    const visitor = who[name];
    if (visitor === undefined) throw new Error(`nobody is ${name}`);
    const marks: string[] = [];
    for (const [place, mark] of expected.split(' ').entries()) {
      // A step that is refused changes nothing: those of one state share a report.
      const params = mark === '✓' ? await reach(state) : (shared.get(state) ?? (await reach(state)));
      if (mark !== '✓') shared.set(state, params);
      const outcome = await tryStep(visitor, acts[place] ?? 'submit', params, { reason });
      marks.push(
        outcome === 'done' ? '✓' : (Object.entries(meaning).find(([, code]) => code === outcome)?.[0] ?? outcome),
      );
    }
    found.push([state, name, marks.join(' ')]);
  }
  expect(found).toEqual(table.map((row) => [...row]));
});

test('a step that needs a reason is refused without one, in general and at each cell', async () => {
  const params = half('2025-H2');
  await type(officer, params, { 'cong-viec/van-ban/so-luong': '3' });
  must(await take(officer, 'submit', params));
  expect(await tryStep(enters, 'return', params)).toBe('submission-step-without-reason');
  const cell = 'cong-viec/van-ban/so-luong';
  must(await take(enters, 'return', params, { cellReasons: [{ cell, reason: 'Thiếu văn bản của xã' }] }));
  expect((await readAs(officer, params)).returned).toEqual([{ cell, reason: 'Thiếu văn bản của xã' }]);
  await type(officer, params, { [cell]: '4' });
  const changes = must(await enters.call(readReportChanges, { params, query }));
  expect(changes.items.map(({ key, before, after }) => [key, before, after])).toEqual([[cell, '3', '4']]);
  const history = must(await officer.call(readCellHistory, { params, query: { ...query, cell } }));
  expect(history.versions.map(({ version, text, by }) => [version, text, by?.slice(0, 12)])).toEqual([
    [2, '4', 'Người thử 02'],
    [1, '3', 'Người thử 02'],
  ]);
  expect(codesOf(await neighbour.call(readCellHistory, { params, query: { ...query, cell } }))).toBe(
    'obligation-not-found',
  );
  await type(officer, params, { 'chi-tieu/gnbv-tong-ho/thuc-hien': '100' });
  must(await take(officer, 'submit', params));
  must(await take(enters, 'accept', params));
});

test('a hard finding stops the handing in; a soft one lets it go with a sentence', async () => {
  await bookDecision(people, 'grant', undefined, [{ holderId: holders.tinh, amountDong: '1000' }]);
  await bookDecision(people, 'assign', holders.tinh, [{ holderId: holders.xa, amountDong: '300' }]);
  const params = half('2026-H1');
  const paid = `von/${accountRow(holders.xa)}/giai-ngan`;
  const households = 'chi-tieu/gnbv-tong-ho/thuc-hien';
  const saved = await type(officer, params, { [paid]: '301', [households]: '200' });
  expect(saved.findings.map(({ cell, severity, explained }) => [cell, severity, explained])).toEqual([
    [paid, 'hard', false],
    [households, 'soft', false],
  ]);
  expect(await tryStep(officer, 'submit', params)).toBe('report-check-failed report-finding-unexplained');
  await type(officer, params, { [paid]: '300' });
  expect(await tryStep(officer, 'submit', params)).toBe('report-finding-unexplained');
  const explained = [{ key: households, text: '200', explanation: 'Tính cả hai xã cũ', basedOn: 1 }];
  must(await officer.call(saveCells, { params, body: { provinceId, cells: explained } }));
  expect(must(await take(officer, 'submit', params)).effects.disbursements).toBe(1);
});

test('sections are looked at by the agency that leads them, each step with its name; the last look makes the report checked', async () => {
  const draft = must(await administrator.call(readForm, { params: { formCode: 'giai-ngan' }, query: {} }));
  const led = stableId('organisation', 'so-y-te-dien-bien');
  const form = {
    ...draft.form,
    sections: draft.form.sections.map((section) =>
      section.key === 'von' ? { ...section, leadOrganisationId: led } : section,
    ),
  };
  const params = { formCode: 'giai-ngan' };
  const body = { form, reason: 'giao Sở Y tế thẩm tra phần vốn' };
  // Forms hold for the nation: here whoever may design them nationally is the program's first administrator.
  const designer = server.visitor();
  const { signInName, password } = server.administrator;
  must(await designer.call(signIn, { body: { signInName, password } }));
  const fresh = 'một mật khẩu đủ dài để thử';
  must(
    await designer.call(changePassword, {
      body: { currentPassword: password, newPassword: fresh },
    }),
  );
  must(await designer.call(saveForm, { params, body, ifMatch: 0 }));
  must(await designer.call(publishForm, { params, body: { reason: 'ban hành' }, ifMatch: 1 }));
  const report = await reach('submitted');
  expect(must(await take(leads, 'check', report, { section: 'von' })).state).toBe('submitted');
  must(await take(enters, 'check', report, { section: 'thuyet-minh' }));
  expect(must(await take(enters, 'check', report, { section: 'kho-khan' })).state).toBe('checked');
  const { steps, checkedSections } = await readAs(officer, report);
  expect(steps.slice(1).map(({ act, actor, section }) => [act, actor, section])).toEqual([
    ['check', 'lead-agency', 'von'],
    ['check', 'receiver', 'thuyet-minh'],
    ['check', 'receiver', 'kho-khan'],
  ]);
  expect(checkedSections).toEqual(['von', 'thuyet-minh', 'kho-khan']);
});

test('a role that is lent accepts, and both names stand at the step; whoever handed in does not accept', async () => {
  const personOf = async (name: string) => {
    const found = must(await administrator.call(listPeople, { query: { search: name } }));
    return found.items.find(({ signInName }) => signInName === name)?.personId ?? '';
  };
  const personId = await personOf('thu09');
  const { roles } = must(await enters.call(readPerson, { params: { provinceId, personId } }));
  const roleIds = roles.filter(({ until }) => until === undefined).map(({ roleId }) => roleId);
  const days = { from: day('2026-11-21'), until: day('2026-12-01') };
  const toPersonId = await personOf('thu04');
  must(await enters.call(createDelegation, { body: { toPersonId, roleIds, ...days, reason: 'đi công tác' } }));
  const own = monthly('2026-09', stableUnitId('commune-03158-2025'));
  await type(neighbour, own, { 'thuyet-minh/han-che/noi-dung': 'Không có' });
  must(await take(neighbour, 'submit', own));
  expect(await tryStep(neighbour, 'accept', own)).toBe('creator-approves');
  const params = await reach('submitted');
  must(await take(neighbour, 'accept', params));
  const [step] = await server.ownerQuery<{ person: string; lender: string }>(
    `select p.sign_in_name as person, l.sign_in_name as lender from muctieu.report_step s
     join muctieu.person p on p.person_id = s.person_id join muctieu.person l on l.person_id = s.for_person_id`,
  );
  expect(step).toEqual({ person: 'thu04', lender: 'thu09' });
});

test('many are accepted at once: what cannot be done says why, the others are done', async () => {
  const [first, second, third] = [await reach('submitted'), await reach('submitted'), await reach('returned')];
  const version = async (params: ReportParams) => (await readAs(enters, params)).version;
  const reports = [
    { ...first, version: await version(first) },
    { ...second, version: (await version(second)) - 1 },
    { ...third, version: await version(third) },
  ];
  const body = { provinceId, act: 'accept', reports } as const;
  const outcome = must(await enters.call(moveManyReports, { body, idempotencyKey: 'mot-lan' }));
  expect([outcome.moved.length, outcome.refused.map(({ code }) => code)]).toEqual([
    1,
    ['changed-meanwhile', 'submission-step-impossible'],
  ]);
  expect(outcome.refused.every(({ sentence }) => sentence.vi !== '' && !/[{}]/.test(sentence.vi))).toBe(true);
  expect((await readAs(enters, first)).obligation.state).toBe('accepted');
  expect((await readAs(enters, second)).obligation.state).toBe('submitted');
});

test('every step stands in the journal, once', async () => {
  const [counts] = await server.ownerQuery<{ steps: number; journaled: number }>(
    `select (select count(*)::int from muctieu.report_step) as steps,
       (select count(*)::int from muctieu.journal where subject_kind = 'report' and after ? 'act') as journaled`,
  );
  expect(counts?.steps).toBeGreaterThan(40);
  expect(counts?.journaled).toBe(counts?.steps);
});

test('a commune made of two says in the period of the merger for whom it reports too', async () => {
  const owed = must(
    await officer.call(listObligations, { query: { ...query, periodKey: '2025-07', since: day('2025-01-01') } }),
  );
  expect(owed.items.map(({ regimeCode, alsoFor }) => [regimeCode, alsoFor.length])).toContainEqual([
    'giai-ngan-thang',
    2,
  ]);
  const { obligation } = await readAs(officer, monthly('2025-07'));
  expect(obligation.alsoFor.toSorted()).toEqual(['Xã Mường Mươn', 'Xã Mường Pồn'].toSorted());
  expect((await readAs(officer, monthly('2025-08'))).obligation.alsoFor).toEqual([]);
});

test('before 1 July 2025 a commune reports to its district and the district to the province', async () => {
  server.now = new Date('2025-05-20T02:00:00Z');
  const above = await server.signedIn('thu09');
  const tuanGiao = stableUnitId('district-099');
  const ofDistrict = must(
    await above.call(listObligations, {
      query: { ...query, regimeCode: 'giai-ngan-thang', periodKey: '2025-05', limit: 1000 },
    }),
  ).items;
  const levels = (level: string) => ofDistrict.filter(({ reporterLevel }) => reporterLevel === level);
  expect([levels('commune').length, levels('district').length]).toEqual([129, 10]);
  expect(new Set(levels('commune').map(({ receiverId }) => receiverId)).size).toBe(10);
  expect(new Set(levels('district').map(({ receiverName }) => receiverName))).toEqual(new Set(['Tỉnh Điện Biên']));
  const district = await server.signedIn('thu05');
  const own = must(
    await district.call(listObligations, {
      query: { ...query, view: 'own', regimeCode: 'giai-ngan-thang', periodKey: '2025-05' },
    }),
  );
  expect(own.items.map(({ reporterId }) => reporterId)).toContain(tuanGiao);
  // Its own report goes up; it is received by the province and by nobody below.
  const params = monthly('2025-05', tuanGiao);
  await type(district, params, { 'thuyet-minh/han-che/noi-dung': 'Thiếu cán bộ' });
  must(await take(district, 'submit', params));
  expect(await tryStep(district, 'accept', params)).toBe('submission-step-of-others');
  must(await take(above, 'accept', params));
  const received = must(
    await district.call(listObligations, {
      query: { ...query, view: 'received', regimeCode: 'giai-ngan-thang', periodKey: '2025-05' },
    }),
  );
  expect(new Set(received.items.map(({ receiverId }) => receiverId))).toEqual(new Set([tuanGiao]));
});
