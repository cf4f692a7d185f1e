import { readConsolidation } from '@muctieu/contract/reporting/consolidation.operations';
import { listObligations } from '@muctieu/contract/reporting/reporting.operations';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import { afterAll, expect, it } from 'vitest';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { loadReporting } from '../../src/reporting/load-reporting.ts';
import { provinceId, startCapitalPeople } from '../capital/capital-people.ts';

const { server, enters } = await startCapitalPeople();
await loadIndicators(server.database, readIndicatorCatalogues(), readValidationRules(), server.now);
await loadReporting(server.database, { regimes: readRegimes(), forms: readReportForms() }, server.now);
afterAll(() => server.close());

it('a whole province: what 40 of 45 communes handed in adds up at the top to an independent sum; the other five and the agencies are named', async () => {
  const query = { provinceId, regimeCode: 'mtqg-6-thang', periodKey: '2026-H1' };
  const owed = await enters.call(listObligations, { query });
  if (!owed.ok) throw new Error(JSON.stringify(owed));
  const communes = owed.value.items.filter(({ reporterLevel }) => reporterLevel === 'commune');
  const [first] = communes;
  const in40 = communes.slice(0, 40);
  for (const [index, { reporterId, due, cutOff }] of in40.entries()) {
    const state = ['accepted', 'submitted', 'returned', 'checked'][index % 4] ?? 'draft';
    await server.ownerQuery(
      `insert into muctieu.report_submission (province_id, regime_code, period_key, reporter_id, unit_id, form_code, form_version, state, cut_off, due_day, first_submitted_on, version, changed_at)
       values ('11', 'mtqg-6-thang', '2026-H1', '${reporterId}', '${reporterId}', 'bao-cao-mtqg', 1, '${state}', '${cutOff}', '${due}', '${due}', 2, now())`,
    );
    await server.ownerQuery(
      `insert into muctieu.report_cell (province_id, regime_code, period_key, reporter_id, unit_id, cell_key, typed, value, version, at)
       values ('11', 'mtqg-6-thang', '2026-H1', '${reporterId}', '${reporterId}', 'cong-viec/van-ban/so-luong', '${index + 1}', '${index + 1}', 1, now())`,
    );
  }
  const joined = await enters.call(readConsolidation, {
    params: { regimeCode: 'mtqg-6-thang', periodKey: '2026-H1', reporterId: first?.receiverId ?? '' },
    query: { provinceId, of: 'handed-in' },
  });
  if (!joined.ok) throw new Error(JSON.stringify(joined));
  const [sum] = await server.ownerQuery<{ sum: string; count: string }>(
    `select sum(value::int) as sum, count(*) as count from muctieu.report_cell join muctieu.report_submission
     using (province_id, regime_code, period_key, reporter_id) where state in ('accepted', 'submitted', 'checked')`,
  );
  const total = joined.value.cells.find(({ key }) => key === 'cong-viec/van-ban/so-luong');
  expect([total?.value, total?.units]).toEqual([sum?.sum, Number(sum?.count)]);
  const missing = new Set(joined.value.missing.map(({ reporterId }) => reporterId));
  expect(communes.slice(40).every(({ reporterId }) => missing.has(reporterId))).toBe(true);
  expect(joined.value.contributors.length + joined.value.missing.length).toBe(joined.value.expected);
  // Returned ones count as missing, by name.
  const returned = joined.value.missing.filter(({ state }) => state === 'returned');
  expect(returned).toHaveLength(10);
  expect(returned.every(({ name }) => name !== '')).toBe(true);
});
