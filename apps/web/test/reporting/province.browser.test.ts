import {
  enterDisbursement,
  listDisbursements,
  moveDisbursementOperation,
} from '@muctieu/contract/capital/disbursement.operations';
import {
  fillFromConsolidation,
  freezeConsolidation,
  readConsolidation,
  redrawSnapshot,
} from '@muctieu/contract/reporting/consolidation.operations';
import type { ObligationItem } from '@muctieu/contract/reporting/report';
import {
  listLate,
  listObligations,
  moveManyReports,
  moveReport,
  readCompleteness,
  readReport,
  saveCells,
} from '@muctieu/contract/reporting/reporting.operations';
import type { SubmissionAct } from '@muctieu/domain/reporting/submission';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consolidationAddress, reportAddress } from '../../src/reporting/report-address.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { signIn } from '../harness/sign-in.ts';
import {
  type Asker,
  accountRow,
  askAs,
  assignedTo,
  makeProvince,
  must,
  nodes,
  provinceId,
  type ReporterPerson,
} from './province-people.ts';
import { type ReportingWebServer, startReportingWebServer, typeCell, waitForShell } from './reporting-web-server.ts';

/** The period is over since six days; the reports of communes and agencies are due on 8 January. */
let now = new Date('2026-01-06T02:00:00Z');
const round = { regimeCode: 'mtqg-6-thang', periodKey: '2025-H2' } as const;
const query = { provinceId };
let server: ReportingWebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startReportingWebServer(() => now), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/**
 * What becomes of the reports of the 45 communes, by place in the list. Two are typed in browsers. Those that are late come
 * on 20 January; those that are returned have a wrong figure first; one of them never comes back.
 */
const plan = {
  inBrowser: 0,
  offline: 1,
  late: [5, 6, 7, 8, 9],
  returned: [10, 11, 12],
  staysReturned: 13,
  reopened: [14, 15],
  never: [42, 43, 44],
  /** Their payments before the report are in the ledger already. */
  paidBefore: [2, 3, 4, 14],
} as const;

/** What a commune reports: figures that follow from its place, so that sums can be counted on paper. */
const paid = (place: number, node: number) => BigInt(10_000 * (place + 1) + node);
const before = (place: number) => BigInt(500 + place);
const households = (place: number) => 1000 + 7 * place;
const documents = (place: number) => place + 1;
const cellsOf = (place: number, { holderId }: ReporterPerson): Record<string, string> => ({
  ...Object.fromEntries(
    nodes.map((node, index) => [`von/${accountRow(node, holderId)}/giai-ngan`, paid(place, index).toString()]),
  ),
  'chi-tieu/gnbv-tong-ho/thuc-hien': String(households(place)),
  'cong-viec/van-ban/so-luong': String(documents(place)),
  'thuyet-minh/ket-qua/noi-dung': `Kết quả của xã thứ ${place + 1}`,
  ...(place % 9 === 0 ? { 'kho-khan/r1/noi-dung': `Thiếu định mức, xã thứ ${place + 1}` } : {}),
});

/** Of the sections of the form, by key. */
const titles = new Map<string, string>();

const paramsOf = ({ reporterId }: Pick<ReporterPerson, 'reporterId'>) => ({ ...round, reporterId });

async function type(asker: Asker, person: ReporterPerson, cells: Readonly<Record<string, string>>): Promise<void> {
  const params = paramsOf(person);
  const stored = new Map(must(await asker.call(readReport, { params, query })).cells.map((cell) => [cell.key, cell]));
  const given = Object.entries(cells).map(([key, text]) => ({ key, text, basedOn: stored.get(key)?.version ?? 0 }));
  const saved = must(await asker.call(saveCells, { params, body: { provinceId, cells: given } }));
  expect(saved.conflicts).toEqual([]);
}

async function take(asker: Asker, act: SubmissionAct, person: Pick<ReporterPerson, 'reporterId'>, reason = '') {
  const params = paramsOf(person);
  const { version } = must(await asker.call(readReport, { params, query }));
  return must(await asker.call(moveReport, { params, body: { provinceId, act, reason }, ifMatch: version }));
}

/** Half a minute on a quiet machine, minutes on a busy one. */
const patience = { timeout: 600_000 };
test(
  'a half-year round of 45 communes and 20 agencies: the figures at the top are the sum of the entries',
  patience,
  async () => {
    const { enters, finance, communes, agencies } = await makeProvince(server);
    expect([communes.length, agencies.length]).toEqual([45, 20]);
    const signedIn = (person: ReporterPerson) => askAs(server.address, person.signInName, person.password);
    const at = <Item>(list: readonly Item[], place: number): Item => {
      const item = list[place];
      if (item === undefined) throw new Error(`There is no ${place}`);
      return item;
    };
    const one = (place: number) => at(communes, place);
    const owed = must(await enters.call(listObligations, { query: { ...query, ...round, limit: 1000 } })).items;
    expect(owed.filter(({ reporterLevel }) => reporterLevel === 'commune')).toHaveLength(45);
    expect(owed.filter(({ reporterLevel }) => reporterLevel === 'agency')).toHaveLength(20);
    // All but one of the communes were made of others on the first day of the period, and say so.
    expect(owed.filter(({ alsoFor }) => alsoFor.length > 0).length).toBeGreaterThan(40);

    await payBefore(finance, communes);
    const { form } = must(await enters.call(readReport, { params: paramsOf(one(0)), query }));
    for (const { key, title } of form.sections) titles.set(key, title.vi);

    // Two browsers at once, one of them without a network, while the others hand in by HTTP.
    const online = await openPage(browser, server.address);
    const offline = await openPage(browser, server.address);
    await playInBrowser(online.page, one(plan.inBrowser), plan.inBrowser, false);
    await prepareOffline(offline.page, one(plan.offline));
    await offline.page.context().setOffline(true);
    await playInBrowser(offline.page, one(plan.offline), plan.offline, true);

    const apart = new Set<number>([plan.inBrowser, plan.offline, ...plan.late, ...plan.never]);
    const wrong = new Set<number>([...plan.returned, plan.staysReturned]);
    for (const [place, person] of communes.entries()) {
      if (apart.has(place)) continue;
      const asker = await signedIn(person);
      const cells = cellsOf(place, person);
      if (wrong.has(place)) cells['cong-viec/van-ban/so-luong'] = '9999';
      await type(asker, person, cells);
      await take(asker, 'submit', person);
    }
    for (const [place, agency] of agencies.entries()) {
      if (place >= 15) continue;
      const asker = await signedIn(agency);
      await type(asker, agency, { 'cong-viec/cuoc-kiem-tra/so-luong': String(place + 1) });
      await take(asker, 'submit', agency);
    }
    await offline.page.context().setOffline(false);
    await offline.page.getByText(/Báo cáo đang ở trạng thái «Đã nộp»/).waitFor({ timeout: 60_000 });

    for (const place of wrong) await take(enters, 'return', one(place), 'Số văn bản không đúng');
    for (const place of plan.returned) {
      const asker = await signedIn(one(place));
      await type(asker, one(place), { 'cong-viec/van-ban/so-luong': String(documents(place)) });
      await take(asker, 'submit', one(place));
    }
    await approveAll(finance);
    await acceptAll(enters);
    // Nobody accepts the report of their own agency: another one does.
    await acceptAll(await signedIn(at(agencies, 1)));

    // Twelve days after the due day.
    now = new Date('2026-01-20T02:00:00Z');
    const later = await askAs(server.address, 'thu09', server.demoPassword);
    const payer = await askAs(server.address, 'thu10', server.demoPassword);
    for (const place of plan.late) {
      const asker = await signedIn(one(place));
      await type(asker, one(place), cellsOf(place, one(place)));
      await take(asker, 'submit', one(place));
    }
    for (const place of plan.reopened) {
      await take(later, 'reopen', one(place), 'Kho bạc điều chỉnh');
      const asker = await signedIn(one(place));
      const row = accountRow(nodes[0], one(place).holderId);
      // The first pays more than it had said, the second less.
      const amount = place === plan.reopened[0] ? paid(place, 0) + 111n : paid(place, 0) - 222n;
      await type(asker, one(place), { [`von/${row}/giai-ngan`]: amount.toString() });
      await take(asker, 'submit', one(place));
    }
    await approveAll(payer);
    await acceptAll(later);

    // Counted on paper: what the plan says, from the places alone.
    const missing = new Set<number>([...plan.never, plan.staysReturned]);
    const places = communes.map((_, place) => place).filter((place) => !missing.has(place));
    const sum = (of: (place: number) => bigint) => places.reduce((total, place) => total + of(place), 0n);
    const changed = (place: number) => (place === plan.reopened[0] ? 111n : place === plan.reopened[1] ? -222n : 0n);
    const receiver = owed.find(({ reporterLevel }) => reporterLevel === 'commune')?.receiverId ?? '';
    const top = must(
      await later.call(readConsolidation, {
        params: { ...round, reporterId: receiver },
        query: { provinceId, of: 'accepted' },
      }),
    );
    const values = new Map(top.cells.map(({ key, value }) => [key, value]));
    const line = (node: number) => accountRow(nodes[node] ?? '', undefined).replace('~undefined', '');
    const expected = {
      [`von/${line(0)}/giai-ngan`]: sum((place) => paid(place, 0) + changed(place)),
      [`von/${line(1)}/giai-ngan`]: sum((place) => paid(place, 1)),
      [`von/${line(0)}/da-giai-ngan`]: plan.paidBefore.reduce((total, place) => total + before(place), 0n),
      [`von/${line(1)}/da-giai-ngan`]: 0n,
      [`von/${line(0)}/duoc-giao`]: sum((place) => assignedTo(place, 0)),
      [`von/${line(1)}/duoc-giao`]: sum((place) => assignedTo(place, 1)),
      'chi-tieu/gnbv-tong-ho/thuc-hien': sum((place) => BigInt(households(place))),
      'cong-viec/van-ban/so-luong': sum((place) => BigInt(documents(place))),
      'cong-viec/cuoc-kiem-tra/so-luong': 120n,
    };
    for (const [key, value] of Object.entries(expected))
      expect([key, values.get(key)]).toEqual([key, value.toString()]);

    // Read from the tables by plain SQL: entries of the ledger, observations, cells.
    const ids = places.map((place) => one(place).reporterId);
    for (const [index, node] of nodes.entries()) {
      const said = BigInt(values.get(`von/${line(index)}/giai-ngan`) ?? 0);
      const known = BigInt(values.get(`von/${line(index)}/da-giai-ngan`) ?? 0);
      expect((said + known).toString()).toBe(await ledgerSum(node, ids));
    }
    expect(values.get('chi-tieu/gnbv-tong-ho/thuc-hien')).toBe(await observedSum(ids));
    expect(values.get('cong-viec/van-ban/so-luong')).toBe(await cellSum('cong-viec/van-ban/so-luong', ids));

    // Who is missing is named; nobody is a zero.
    const notIn = [...missing].map((place) => one(place).name).concat(agencies.slice(15).map(({ name }) => name));
    expect(top.missing.map(({ name }) => name.replace(/^(Xã|Phường) /, '')).toSorted()).toEqual(
      notIn.map((name) => name.replace(/^(Xã|Phường) /, '')).toSorted(),
    );
    expect([top.expected, top.contributors.length]).toEqual([65, places.length + 15]);
    expect(top.texts.filter(({ key }) => key === 'thuyet-minh/ket-qua/noi-dung')).toHaveLength(places.length);
    expect(top.cells.find(({ key }) => key === 'cong-viec/van-ban/so-luong')?.parts).toHaveLength(places.length);

    await countStandings(later);
    await fillAndFreeze(later, receiver, one(plan.reopened[0]), values);

    const { page } = await openPage(browser, server.address);
    await signIn(page, 'thu09', server.demoPassword);
    await page.goto(consolidationAddress({ ...round, provinceId, reporterId: receiver }));
    await page.getByText('Còn thiếu 9 đơn vị').waitFor();
    await page.getByRole('button', { name: '120: xem số của 15 đơn vị' }).waitFor();
  },
);

async function playInBrowser(page: Page, person: ReporterPerson, place: number, isOffline: boolean): Promise<void> {
  if (!isOffline) await signIn(page, person.signInName, person.password);
  await page.goto(reportAddress({ ...round, provinceId, reporterId: person.reporterId }));
  const grid = (key: string) => titles.get(key) ?? key;
  await page.getByRole('grid', { name: grid('von') }).waitFor();
  for (const [index] of nodes.entries())
    await typeCell(page, grid('von'), index, columnOf.paid, paid(place, index).toString());
  await typeCell(page, grid('cong-viec'), 1, columnOf.count, String(documents(place)));
  await typeCell(page, grid('chi-tieu'), 0, columnOf.actual, String(households(place)));
  await page.getByRole('textbox', { name: 'Kết quả nổi bật' }).fill(`Kết quả của xã thứ ${place + 1}`);
  if (place % 9 === 0) {
    await typeCell(page, grid('kho-khan'), 0, 1, `Thiếu định mức, xã thứ ${place + 1}`);
  }
  if (!isOffline) await page.getByText(/^Đã lưu lúc/).waitFor();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click();
  if (isOffline)
    await page
      .getByText(/Chờ mạng: \d+ ô/)
      .first()
      .waitFor();
  else await page.getByText(/Báo cáo đang ở trạng thái «Đã nộp»/).waitFor();
}

/** Two of three columns of comparison, then what is asked; accounts show what is known first. */
const columnOf = { paid: 6, actual: 3, count: 3 };

async function prepareOffline(page: Page, person: ReporterPerson): Promise<void> {
  await signIn(page, person.signInName, person.password);
  await waitForShell(page);
  await page.goto('/bao-cao');
  await page.getByText(/biểu lên máy này để nhập khi mất mạng/).waitFor();
}

/** Payments that finance has entered before anybody reported: the ledger knows them. */
async function payBefore(finance: Asker, communes: readonly ReporterPerson[]): Promise<void> {
  const lines = plan.paidBefore.map((place) => ({
    ...({ kind: 'payment', nodeCode: nodes[0], source: 'CENTRAL', capitalKind: 'INVESTMENT', vintage: 2025 } as const),
    ...{ budgetYear: 2025, holderId: communes[place]?.holderId ?? '' },
    ...{ amountDong: before(place).toString(), valueDate: '2025-09-10' as PlainDate },
  }));
  const content = { documentId: '653-qd-ttg-2022', reason: 'thanh toán tháng 9', lines };
  const entered = must(await finance.call(enterDisbursement, { body: { provinceId, content } }));
  expect(entered.state).toBe('booked');
}

async function approveAll(finance: Asker): Promise<void> {
  const waiting = must(await finance.call(listDisbursements, { query: { ...query, state: 'entered', limit: 1000 } }));
  for (const { disbursementId, version } of waiting.items) {
    const body = { provinceId, state: 'booked', reason: '' } as const;
    must(await finance.call(moveDisbursementOperation, { params: { disbursementId }, body, ifMatch: version }));
  }
}

async function acceptAll(enters: Asker): Promise<void> {
  const waiting = must(
    await enters.call(listObligations, { query: { ...query, ...round, state: 'submitted', limit: 1000 } }),
  ).items.filter(({ acts }) => acts.includes('accept'));
  const reports = waiting.map(({ regimeCode, periodKey, reporterId, version }: ObligationItem) => ({
    ...{ regimeCode, periodKey, reporterId, version },
  }));
  const done = must(await enters.call(moveManyReports, { body: { provinceId, act: 'accept', reports } }));
  expect([done.refused, done.moved.length]).toEqual([[], reports.length]);
}

/** The plan's own counts: 33 communes and 15 agencies on time, five late, one returned, three communes and five agencies never. */
async function countStandings(asker: Asker): Promise<void> {
  const { items } = must(await asker.call(readCompleteness, { query: { ...query, ...round, by: 'regime' } }));
  const [counts] = items;
  const late = plan.late.length;
  const never = plan.never.length + 5;
  expect(counts).toMatchObject({ expected: 66, onTime: 65 - late - never - 1, late, returned: 1 });
  const listed = must(await asker.call(listLate, { query: { ...query, ...round, limit: 1000 } })).items;
  expect(listed.filter(({ standing }) => standing === 'late')).toHaveLength(late);
}

async function ledgerSum(node: string, unitIds: readonly string[]): Promise<string> {
  const [row] = await server.test.ownerQuery<{ sum: string }>(
    `select sum(case e.kind when 'payment' then e.amount when 'payment-repayment' then -e.amount else 0 end)::text as sum
     from muctieu.capital_entry e
     join muctieu.capital_account a on a.province_id = e.province_id and a.vintage = e.vintage
       and a.account_id = case e.kind when 'payment' then e.from_account_id else e.to_account_id end
     join muctieu.capital_holder h on h.province_id = a.province_id and h.holder_id = a.holder_id
     where e.kind in ('payment', 'payment-repayment') and a.node_code = $1 and h.unit_id = any($2::uuid[])`,
    [node, unitIds],
  );
  return row?.sum ?? '';
}

async function observedSum(unitIds: readonly string[]): Promise<string> {
  const [row] = await server.test.ownerQuery<{ sum: string }>(
    `select trim_scale(sum(value))::text as sum from (
       select distinct on (o.unit_id) o.value from muctieu.observation o
       join muctieu.indicator i on i.indicator_no = o.indicator_no
       where i.code = 'GNBV.TONG-HO' and o.period = '2025-H2' and o.status = 'actual' and o.unit_id = any($1::uuid[])
       order by o.unit_id, o.version desc) latest`,
    [unitIds],
  );
  return row?.sum ?? '';
}

async function cellSum(key: string, reporterIds: readonly string[]): Promise<string> {
  const [row] = await server.test.ownerQuery<{ sum: string }>(
    `select sum(value::numeric)::text as sum from muctieu.report_cell
     where cell_key = $1 and period_key = '2025-H2' and reporter_id = any($2::uuid[])`,
    [key, reporterIds],
  );
  return row?.sum ?? '';
}

/** The report of the province takes the sums, but not over what was typed there; what was frozen stays when a report changes. */
async function fillAndFreeze(
  asker: Asker,
  receiver: string,
  commune: ReporterPerson,
  values: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const top = { reporterId: receiver };
  const params = { ...round, ...top };
  const key = 'cong-viec/van-ban/so-luong';
  const byHand = [{ key, text: '77', basedOn: 0 }];
  must(await asker.call(saveCells, { params, body: { provinceId, cells: byHand } }));
  const fill = (take: readonly string[]) =>
    asker.call(fillFromConsolidation, {
      params,
      body: { provinceId, of: 'accepted', take: [...take], reason: 'tổng hợp' },
    });
  const filled = must(await fill([]));
  expect(filled.differences.map(({ typed, consolidated }) => [typed, consolidated])).toEqual([
    ['77', Number(values.get(key)).toLocaleString('de-DE')],
  ]);
  expect([filled.missing, filled.missingNames.length]).toEqual([9, 9]);
  const read = async () => must(await asker.call(readReport, { params, query }));
  expect((await read()).cells.find((cell) => cell.key === key)?.text).toBe('77');
  expect(must(await fill([key])).differences).toEqual([]);
  const report = await read();
  for (const cell of report.cells) expect([cell.key, cell.value]).toEqual([cell.key, values.get(cell.key)]);
  expect(report.known.filter(({ from }) => from === 'consolidation').length).toBe(2 * 3);

  const frozen = must(
    await asker.call(freezeConsolidation, { params, body: { provinceId, title: '6 tháng cuối năm', reason: 'chốt' } }),
  );
  await take(asker, 'reopen', commune, 'sửa sau khi chốt');
  const person = await askAs(server.address, commune.signInName, commune.password);
  await type(person, commune, { [key]: '5000' });
  await take(person, 'submit', commune);
  await take(asker, 'accept', commune);
  const again = must(await asker.call(redrawSnapshot, { params: { snapshotId: frozen.snapshotId } }));
  expect([again.same, again.untouched, again.differences]).toEqual([true, true, []]);
  const live = must(await asker.call(readConsolidation, { params, query: { provinceId, of: 'accepted' } }));
  expect(live.cells.find((cell) => cell.key === key)?.value).not.toBe(values.get(key));
}
