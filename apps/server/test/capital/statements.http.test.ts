import { createDecision, moveDecisionOperation } from '@muctieu/contract/capital/capital.operations';
import {
  listMobilised,
  readMobilisedTable,
  recordMobilised,
  reverseMobilised,
} from '@muctieu/contract/capital/disbursement.operations';
import {
  closePeriod,
  createRule,
  editRule,
  endRule,
  explainUnallocated,
  listForecasts,
  listRules,
  listUnallocated,
  makeForecast,
} from '@muctieu/contract/capital/statement.operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, type Visitor } from '../access/access-server.ts';
import {
  contentOf,
  day,
  documentId,
  enter,
  holders,
  lineOf,
  provinceId,
  seenBy,
  startCapitalPeople,
} from './capital-people.ts';

const { server, enters, finance, oversees, officer, neighbour } = await startCapitalPeople();
afterAll(() => server.close());

/** The commune has paid 100, the owner 70; the ledger is closed until the middle of the year. */
beforeAll(async () => {
  const paid = await enter(finance, [
    lineOf({ amountDong: '100' }),
    lineOf({ holderId: holders.chuDauTu, kind: 'advance', amountDong: '60' }),
    lineOf({ holderId: holders.chuDauTu, amountDong: '10' }),
  ]);
  const body = { provinceId, until: day('2022-06-30'), reason: 'quyết toán nửa năm' };
  expect([codesOf(paid), codesOf(await finance.call(closePeriod, { body }))]).toEqual(['done', 'done']);
});

describe('rules of law are dated data', () => {
  it('a province writes its own version of a rule of the state, which says that it is not verified', async () => {
    const rules = await enters.call(listRules, { query: { provinceId, kind: 'carry-over' } });
    const rule = rules.ok ? rules.value.items.find(({ ruleId }) => ruleId === 'nq-159-160-2024') : undefined;
    if (rule === undefined) throw new Error('no rule');
    expect([rule.provinceId, rule.verified, rule.version]).toEqual(['VN', false, 1]);
    const { content, from, note } = rule;
    const edit = (visitor: Visitor, change: object, ifMatch = 1) =>
      visitor.call(editRule, {
        params: { ruleId: rule.ruleId },
        body: { provinceId, content, from, note, verified: true, reason: 'đã đọc toàn văn', ...change },
        ifMatch,
      });
    expect(codesOf(await edit(oversees, {}))).toBe('not-permitted');
    expect(codesOf(await edit(officer, {}))).toBe('not-permitted');
    expect(codesOf(await edit(enters, {}))).toBe('rule-verified-without-document');
    expect(codesOf(await edit(enters, { documentId: '160-2024-qh15' }, 7))).toBe('changed-meanwhile');
    expect(codesOf(await edit(enters, { documentId: '160-2024-qh15' }))).toBe('done');
    const after = await officer.call(listRules, { query: { provinceId, kind: 'carry-over' } });
    const own = after.ok ? after.value.items.filter(({ ruleId }) => ruleId === rule.ruleId) : [];
    expect(own.map((item) => [item.provinceId, item.verified, item.version])).toEqual([['11', true, 2]]);
  });

  it('a medium-term ceiling over a project stops the decision that exceeds it below, until it ends', async () => {
    const ceiling = {
      kind: 'ceiling',
      nodeCode: 'DT.P4',
      source: 'CENTRAL',
      capitalKind: 'INVESTMENT',
      holderId: holders.tinh,
      fromYear: 2021,
      toYear: 2025,
      amountDong: '1200',
    } as const;
    const made = await enters.call(createRule, {
      body: { provinceId, content: ceiling, from: day('2021-01-01'), documentId, verified: false },
    });
    const ruleId = made.ok ? made.value.ruleId : '';
    const attempt = async () => {
      const lines = [
        {
          nodeCode: 'DT.P4.S1',
          source: 'CENTRAL',
          capitalKind: 'INVESTMENT' as const,
          holderId: holders.tinh,
          amountDong: '201',
        },
      ];
      const draft = await enters.call(createDecision, {
        body: { provinceId, content: contentOf({ kind: 'grant', valueDate: day('2022-12-01'), lines }) },
      });
      const params = { decisionId: draft.ok ? draft.value.decisionId : '' };
      return codesOf(
        await enters.call(moveDecisionOperation, { params, body: { state: 'submitted', reason: '' }, ifMatch: 1 }),
      );
    };
    expect(await attempt()).toBe('ceiling-exceeded');
    const end = (until: string) =>
      enters.call(endRule, {
        params: { ruleId },
        body: { provinceId, until: day(until), reason: 'thay thế' },
        ifMatch: 1,
      });
    expect(codesOf(await end('2020-12-31'))).toBe('rule-ends-before-it-begins');
    expect(codesOf(await end('2022-11-01'))).toBe('done');
    expect(await attempt()).toBe('done');
  });
});

describe('what is said beside the entries', () => {
  it('what a budget has not allocated is listed with its reason, which is said by who may write there', async () => {
    const account = {
      holderId: holders.xa,
      nodeCode: 'DT.P4.S1',
      source: 'CENTRAL',
      capitalKind: 'INVESTMENT',
      vintage: 2022,
      budgetYear: 2022,
    } as const;
    const say = (visitor: Visitor, change: object = {}) =>
      visitor.call(explainUnallocated, {
        body: {
          provinceId,
          ...account,
          reasonCode: 'INVESTMENT_PROCEDURE',
          reason: 'dự án chưa xong thủ tục',
          ...change,
        },
      });
    expect(codesOf(await say(neighbour))).toBe('not-permitted');
    expect(codesOf(await say(oversees))).toBe('not-permitted');
    expect(codesOf(await say(officer, { nodeCode: 'DT.P9' }))).toBe('account-not-found');
    expect(codesOf(await say(officer))).toBe('done');
    expect(codesOf(await say(officer, { reasonCode: 'LAND_CLEARANCE', reason: 'vướng mặt bằng' }))).toBe('done');
    const list = await oversees.call(listUnallocated, { query: { provinceId, nodeCode: 'DT', budgetYear: 2022 } });
    expect(list.ok && list.value.items.map((item) => [item.holder, item.unallocatedDong, item.reasonCode])).toEqual([
      ['Ngân sách tỉnh', '400', undefined],
      ['Ngân sách xã khác', '200', undefined],
      ['Ngân sách xã', '80', 'LAND_CLEARANCE'],
    ]);
  });

  it('C11: a forecast is never below what was disbursed, and is shown beside the actual, not in it', async () => {
    const make = (visitor: Visitor, amountDong: string, change: object = {}) =>
      visitor.call(makeForecast, {
        body: {
          ...{ provinceId, holderId: holders.xa, nodeCode: 'DT.P4', capitalKind: 'INVESTMENT', budgetYear: 2022 },
          ...{ madeOn: day('2022-10-15'), forDay: day('2022-12-31'), amountDong, reason: 'theo tiến độ', ...change },
        },
      });
    expect(codesOf(await make(officer, '99'))).toBe('forecast-below-actual');
    expect(codesOf(await make(officer, '181'))).toBe('forecast-beyond-capital');
    expect(codesOf(await make(officer, '150', { forDay: day('2022-10-14') }))).toBe('forecast-for-the-past');
    expect(codesOf(await make(neighbour, '150'))).toBe('holder-unknown');
    expect(codesOf(await make(oversees, '150'))).toBe('not-permitted');
    expect(codesOf(await make(officer, '150'))).toBe('done');
    const list = await oversees.call(listForecasts, { query: { provinceId } });
    expect(
      list.ok && list.value.items.map((item) => [item.holder, item.amountDong, item.actualDong, item.overtaken]),
    ).toEqual([['Ngân sách xã', '150', '100', false]]);
    expect(await seenBy(officer)).toContain('Ngân sách xã 300/80');
  });

  it('mobilised capital: six categories, forms with their value, reversal, and budgets taken from the ledger once', async () => {
    const unitId = stableUnitId('commune-03202-2025');
    const record = (visitor: Visitor, change: object = {}) =>
      visitor.call(recordMobilised, {
        body: {
          ...{ provinceId, nodeCode: 'DTTSMN', unitId, category: 'COMMUNITY', measure: 'actual', form: 'CASH' },
          ...{ amountDong: '70', valueDate: day('2022-08-01'), documentId, reason: 'góp làm đường', ...change },
        },
      });
    expect(codesOf(await record(oversees))).toBe('not-permitted');
    expect(codesOf(await record(neighbour))).toBe('not-permitted');
    expect(codesOf(await record(officer, { form: 'LABOUR', amountDong: '30' }))).toBe('mobilised-quantity-missing');
    const labour = { form: 'LABOUR', quantity: 12.5, piece: 'ngày công', pieceDong: '4' };
    expect(codesOf(await record(officer, { ...labour, amountDong: '51' }))).toBe('mobilised-value-differs');
    expect(codesOf(await record(officer, { ...labour, amountDong: '50' }))).toBe('done');
    expect(codesOf(await record(officer, { category: 'CREDIT', ...labour, amountDong: '50' }))).toBe(
      'mobilised-form-impossible',
    );
    expect(codesOf(await record(officer, { valueDate: day('2022-06-01') }))).toBe('period-closed');
    expect(codesOf(await record(officer))).toBe('done');
    expect(
      codesOf(await record(enters, { unitId: undefined, category: 'CENTRAL', measure: 'plan', amountDong: '9' })),
    ).toBe('done');
    expect(
      codesOf(
        await record(enters, {
          unitId: undefined,
          nodeCode: 'NTM',
          category: 'LOCAL',
          measure: 'plan',
          amountDong: '7',
        }),
      ),
    ).toBe('done');
    const list = await officer.call(listMobilised, { query: { provinceId } });
    const wrong = list.ok ? list.value.items.find(({ form }) => form === 'CASH') : undefined;
    expect(list.ok && list.value.items.map((item) => [item.form, item.quantity, item.amountDong]).sort()).toEqual([
      ['CASH', undefined, '70'],
      ['LABOUR', 12.5, '50'],
    ]);
    const reverse = (visitor: Visitor) =>
      visitor.call(reverseMobilised, {
        params: { recordId: wrong?.recordId ?? '' },
        body: { provinceId, documentId, reason: 'ghi trùng' },
      });
    expect(codesOf(await reverse(neighbour))).toBe('mobilised-not-found');
    expect(codesOf(await reverse(officer))).toBe('done');
    expect(codesOf(await reverse(officer))).toBe('reversed-already');
    const table = await oversees.call(readMobilisedTable, { query: { provinceId, fromYear: 2022, toYear: 2022 } });
    const sums = (key: string) =>
      table.ok
        ? table.value.rows
            .find((row) => row.key === key)
            ?.sums.map(({ planDong, actualDong, basis }) => `${planDong}/${actualDong} ${basis}`)
        : [];
    // Granted 1000; disbursed 100 (xã) + 35 + 35 (chủ đầu tư): the recorded 9 of the same budget are left out, not added.
    expect(sums('DTTSMN')).toEqual([
      '1000/170 ledger',
      '0/0 records',
      '0/0 records',
      '0/0 records',
      '0/0 records',
      '0/50 records',
    ]);
    expect(sums('NTM')?.[1]).toBe('7/0 records');
    expect(table.ok && table.value.rows[0]?.sums[0]?.leftOutDong).toBe('9');
  });
});
