import { listDifficulties } from '@muctieu/contract/reporting/difficulties.operations';
import {
  listLate,
  listObligations,
  readCompleteness,
  readReport,
} from '@muctieu/contract/reporting/reporting.operations';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readRegimes, readReportForms, readWorkCalendar } from '@muctieu/data/reporting';
import { readInventedRounds, readQuotedRound } from '@muctieu/demo/rounds';
import { afterAll, expect, it } from 'vitest';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadDemoRounds } from '../../src/reporting/load-demo-rounds.ts';
import { loadReporting, workCalendarOf } from '../../src/reporting/load-reporting.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { startAccessServer } from '../access/access-server.ts';

const server = await startAccessServer();
await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
await loadReporting(server.database, { regimes: readRegimes(), forms: readReportForms() }, server.now);
const rounds = { quoted: readQuotedRound(), invented: readInventedRounds() };
const calendar = workCalendarOf(readWorkCalendar().days);
await loadDemoRounds(server.database, rounds, calendar, server.now);
afterAll(() => server.close());

const provinceId = '11';
const [receives, officer] = await Promise.all([server.signedIn('thu09'), server.signedIn('thu02')]);
const counted = async (sql: string) =>
  (await server.ownerQuery<{ count: number }>(`select (${sql})::int as count`))[0]?.count;

it('the first half of 2024 is there in the words of the report, for the units of that day', async () => {
  const query = { provinceId, regimeCode: 'mtqg-6-thang', periodKey: '2024-H1', limit: 1000 };
  const listed = await receives.call(listObligations, { query });
  const items = listed.ok ? listed.value.items : [];
  expect(items.filter(({ reporterLevel }) => reporterLevel === 'commune')).toHaveLength(129);
  expect(
    items
      .filter(({ reporterLevel }) => reporterLevel === 'district')
      .map(({ state }) => state)
      .sort(),
  ).toEqual([...Array.from({ length: 8 }, () => 'accepted'), ...['submitted', 'submitted']]);
  expect(items.every(({ cutOff }) => cutOff === '2024-06-30')).toBe(true);
  const params = { regimeCode: query.regimeCode, periodKey: query.periodKey, reporterId: stableUnitId('district-103') };
  const report = await receives.call(readReport, { params, query: { provinceId } });
  const texts = report.ok ? report.value.cells.map(({ text }) => text).join('\n') : '';
  expect(texts).toContain('Nậm Pồ: 05 điểm');
  expect(texts).toContain('(S0, ');
});

it('around today every standing has something to look at, and each of the three communes has work of its own', async () => {
  const listed = await receives.call(listObligations, { query: { provinceId, limit: 1000 } });
  const standings = new Set(listed.ok ? listed.value.items.map(({ standing }) => standing) : []);
  expect([...standings].sort()).toEqual(['late', 'never', 'not-yet-due', 'on-time', 'overdue', 'returned']);
  const all = await server.ownerQuery<{ state: string }>(`select distinct state from muctieu.report_submission`);
  expect(all.map(({ state }) => state).sort()).toEqual(['accepted', 'draft', 'returned', 'submitted']);
  const own = await officer.call(listObligations, { query: { provinceId, view: 'own' } });
  const states = own.ok ? own.value.items.map(({ state }) => state) : [];
  expect(states).toContain('returned');
  expect(states).toContain('draft');
  expect(own.ok && own.value.items.some(({ periodKey }) => periodKey === 'bao-cao-nhanh-thu')).toBe(true);
});

it('the counts of a period are those of an independent count, and who is late is named with the days', async () => {
  const query = { provinceId, regimeCode: 'giai-ngan-thang', periodKey: '2026-11' };
  const counted11 = await receives.call(readCompleteness, { query: { ...query, by: 'period' } });
  const [counts] = counted11.ok ? counted11.value.items : [];
  const [rows] = await server.ownerQuery<Record<string, number>>(`select
    count(*) filter (where state in ('submitted', 'checked', 'accepted') and first_submitted_on <= due_day)::int as on_time,
    count(*) filter (where state in ('submitted', 'checked', 'accepted') and first_submitted_on > due_day)::int as late,
    count(*) filter (where state = 'returned')::int as returned
    from muctieu.report_submission where regime_code = 'giai-ngan-thang' and period_key = '2026-11'`);
  expect(counts).toMatchObject({ onTime: rows?.on_time, late: rows?.late, returned: rows?.returned });
  // 45 communes, an owner and the province.
  expect(counts?.expected).toBe(47);
  const listed = await receives.call(listLate, { query });
  const late = listed.ok ? listed.value.items : [];
  expect(late).toHaveLength((counts?.late ?? 0) + (counts?.overdue ?? 0) + (counts?.never ?? 0));
  expect(late.every(({ due, daysLate }) => due < '2026-11-21' && daysLate > 0)).toBe(true);
  expect(late.find((one) => one.standing === 'late' && one.reporterLevel === 'commune')).toMatchObject({
    due: '2026-11-18',
    handedInOn: '2026-11-20',
    daysLate: 2,
  });
});

it('the desk of each shows its counts, and a shelf holds just what was counted', async () => {
  for (const [visitor, view] of [
    [receives, 'received'],
    [officer, 'own'],
  ] as const) {
    const all = await visitor.call(listObligations, { query: { provinceId, view, limit: 1000 } });
    const shelves = all.ok ? (all.value.shelves ?? {}) : {};
    expect(Object.values(shelves).reduce((sum, count) => sum + count, 0)).toBe(all.ok ? all.value.total : -1);
    for (const [shelf, count] of Object.entries(shelves)) {
      const query = { provinceId, view, shelf: shelf as 'waiting', limit: 1000 };
      const one = await visitor.call(listObligations, { query });
      expect(one.ok && one.value.items.length, `${view} ${shelf}`).toBe(count);
    }
  }
});

it('what is invented says so in every text, and no figure of capital or of an indicator is made up', async () => {
  const invented = `from muctieu.report_cell where not (regime_code = 'mtqg-6-thang' and period_key = '2024-H1')`;
  expect(
    await counted(`select count(*) ${invented} and cell_key !~ '/so-luong$' and typed not like '(Dữ liệu thử)%'`),
  ).toBe(0);
  expect(await counted(`select count(*) from muctieu.report_cell where cell_key ~ '^von/'`)).toBe(0);
  const indicators = await server.ownerQuery<{ cell_key: string; typed: string }>(
    `select cell_key, typed from muctieu.report_cell where cell_key ~ '^chi-tieu/'`,
  );
  expect(indicators).toEqual([{ cell_key: 'chi-tieu/gnbv-ho-ngheo/uoc-nam', typed: '31.385' }]);
  expect(await counted(`select count(*) from muctieu.report_effect`)).toBe(0);
  const steps = `select count(*) from muctieu.report_step where reason !~ '(Dữ liệu thử|do hệ thống đặt ra)'`;
  expect(await counted(steps)).toBe(0);
});

it('the proposals of the report stand open with their addressee and passage; an invented one is answered, one is overdue', async () => {
  const listed = await receives.call(listDifficulties, { query: { provinceId } });
  const items = listed.ok ? listed.value.items : [];
  expect(items).toHaveLength(11);
  expect(items.find(({ addressee }) => addressee === 'Bộ Tài chính')).toMatchObject({
    kind: 'proposal',
    state: 'open',
    legal: { documentId: '55-2023-tt-btc', article: 'khoản 4 Điều 76' },
  });
  expect(items.filter(({ overdue }) => overdue)).toHaveLength(1);
  expect(items.filter(({ state }) => state === 'answered')).toHaveLength(1);
});

it('loaded again it changes nothing; a report accepted by the rules is locked as every other', async () => {
  const before = await counted('select count(*) from muctieu.report_step');
  await loadDemoRounds(server.database, rounds, calendar, new Date(server.now.getTime() + 86_400_000 * 40));
  expect(await counted('select count(*) from muctieu.report_step')).toBe(before);
});
