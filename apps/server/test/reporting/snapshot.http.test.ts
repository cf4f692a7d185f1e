import { enterDisbursement } from '@muctieu/contract/capital/disbursement.operations';
import { readCapitalFacts } from '@muctieu/contract/capital/table.operations';
import { recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import {
  freezeConsolidation,
  readConsolidation,
  readSnapshot,
  redrawSnapshot,
} from '@muctieu/contract/reporting/consolidation.operations';
import { afterAll, expect, test } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf } from '../access/access-server.ts';
import { day, documentId, holders, provinceId } from '../capital/capital-people.ts';
import { accountRow, bookDecision, must, readAs, startReportingPeople, take, type } from './reporting-people.ts';

const people = await startReportingPeople();
const { server, enters, finance, officer, neighbour } = people;
afterAll(() => server.close());

const commune = stableUnitId('commune-03202-2025');
const params = { regimeCode: 'mtqg-6-thang', periodKey: '2026-H1', reporterId: commune };
const paid = `von/${accountRow(holders.xa)}/giai-ngan`;
const line = 'von/DT.P4.S1~CENTRAL~INVESTMENT~2026~2026';

await bookDecision(people, 'grant', undefined, [{ holderId: holders.tinh, amountDong: '1000' }]);
await bookDecision(people, 'assign', holders.tinh, [{ holderId: holders.xa, amountDong: '300' }]);
await type(officer, params, {
  [paid]: '120',
  'chi-tieu/gnbv-tong-ho/thuc-hien': '1.250',
  'thuyet-minh/ket-qua/noi-dung': 'Đã làm đường',
});
must(await take(officer, 'submit', params));
must(await take(enters, 'accept', params));
const { obligation } = await readAs(enters, params);
const of = { ...params, reporterId: obligation.receiverId ?? '' };
const asked = { params: of, query: { provinceId, of: 'accepted' } } as const;
const frozen = must(
  await enters.call(freezeConsolidation, { params: of, body: { provinceId, title: '6 tháng', reason: 'thông qua' } }),
);
const { snapshotId, valueDate, knownAt } = frozen;
const redraw = async () => must(await enters.call(redrawSnapshot, { params: { snapshotId } }));
const factsAsFrozen = async () =>
  JSON.stringify(
    must(await enters.call(readCapitalFacts, { query: { provinceId, by: ['holder', 'node'], valueDate, knownAt } }))
      .rows,
  );
const table = await factsAsFrozen();

/** What may happen after figures were frozen; each must leave them as they are. */
const later: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'a payment is booked, dated back into the period',
    async () => {
      const account = {
        nodeCode: 'DT.P4.S1',
        source: 'CENTRAL',
        capitalKind: 'INVESTMENT',
        vintage: 2026,
        budgetYear: 2026,
      };
      const lines = [
        { kind: 'payment', ...account, holderId: holders.xa, amountDong: '7', valueDate: day('2026-05-05') },
      ];
      const content = { documentId, reason: 'chứng từ đến muộn', lines: lines as never[] };
      expect(must(await finance.call(enterDisbursement, { body: { provinceId, content } })).state).toBe('booked');
    },
  ],
  [
    'the indicator of the unit is observed anew',
    async () => {
      const cell = { unitId: commune, indicator: 'GNBV.TONG-HO', period: '2026-H1', status: 'actual', breakdown: '' };
      const cells = [{ ...cell, value: '999' }] as never[];
      must(await enters.call(recordObservationsOperation, { body: { provinceId, cells, reason: 'rà soát lại' } }));
    },
  ],
  [
    'the report is opened again, changed and accepted',
    async () => {
      must(await take(enters, 'reopen', params, { reason: 'sửa' }));
      await type(officer, params, { [paid]: '150', 'thuyet-minh/ket-qua/noi-dung': 'Viết lại' });
      must(await take(officer, 'submit', params));
      must(await take(enters, 'accept', params));
    },
  ],
  [
    'another unit hands in and is accepted',
    async () => {
      const other = { ...params, reporterId: stableUnitId('commune-03158-2025') };
      await type(neighbour, other, { 'cong-viec/van-ban/so-luong': '8' });
      must(await take(neighbour, 'submit', other));
      must(await take(enters, 'accept', other));
    },
  ],
];

test.each(later)('R5: frozen figures stay to the đồng after %s', async (_what, happen) => {
  server.now = new Date(server.now.getTime() + 60_000);
  await happen();
  const drawn = await redraw();
  expect([drawn.untouched, drawn.same, drawn.differences]).toEqual([true, true, []]);
  const kept = must(await enters.call(readSnapshot, { params: { snapshotId } })).content;
  const values = Object.fromEntries(kept.cells.map(({ key, value }) => [key, value]));
  expect([values[`${line}/giai-ngan`], values[`${line}/duoc-giao`], values['chi-tieu/gnbv-tong-ho/thuc-hien']]).toEqual(
    ['120', '300', '1250'],
  );
  // And so does any table of capital that is asked as of the same two.
  expect(await factsAsFrozen()).toBe(table);
});

test('what is live has moved on meanwhile', async () => {
  const live = must(await enters.call(readConsolidation, asked));
  const values = Object.fromEntries(live.cells.map(({ key, value }) => [key, value]));
  expect([values[`${line}/giai-ngan`], values[`${line}/da-giai-ngan`], live.contributors.length]).toEqual([
    '150',
    '7',
    2,
  ]);
});

test('figures that somebody changed behind the application are found; others do not see them drawn anew', async () => {
  expect(codesOf(await neighbour.call(redrawSnapshot, { params: { snapshotId } }))).toBe('snapshot-not-found');
  await server.ownerQuery(
    `update muctieu.report_snapshot set content = jsonb_set(content, '{cells,0,value}', '"1"') where snapshot_id = '${snapshotId}'`,
  );
  const drawn = await redraw();
  expect([drawn.untouched, drawn.same, drawn.differences.length]).toEqual([false, false, 1]);
});
