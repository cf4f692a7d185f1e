import { checkDecisionTable } from '@muctieu/contract/capital/decision-entry.operations';
import {
  createRule,
  endRule,
  listRules,
  readRuleHistory,
  replaceRule,
} from '@muctieu/contract/capital/statement.operations';
import { readDemoRules } from '@muctieu/demo/capital';
import { afterAll, describe, expect, it } from 'vitest';
import { addRules } from '../../src/capital/rules.store.ts';
import { programScope } from '../../src/database/scope.ts';
import { codesOf } from '../access/access-server.ts';
import { testAct } from '../harness/test-database.ts';
import { contentOf, day, documentId, holders, provinceId, startCapitalPeople } from './capital-people.ts';

const { server, enters, finance, oversees, officer } = await startCapitalPeople();
afterAll(() => server.close());

const house = (mostDong: string) =>
  ({ kind: 'norm', nodeCode: 'GN.P5', item: 'Xây mới nhà ở', unit: 'nhà', mostDong }) as const;

/** What the checks say while ten houses are typed for this much, on this day. */
async function tenHouses(amountDong: string, on: string): Promise<string> {
  const {
    documentId: _,
    reason: __,
    justification: ___,
    ...content
  } = contentOf({
    ...{ kind: 'grant', valueDate: day(on), vintage: 2024, budgetYear: 2024 },
    lines: [
      {
        ...{ nodeCode: 'GN.P5', holderId: holders.tinh, source: 'CENTRAL', capitalKind: 'RECURRENT' },
        ...{ amountDong, quantity: 10 },
      },
    ],
  });
  const found = await enters.call(checkDecisionTable, { body: { provinceId, content } });
  if (!found.ok) return codesOf(found);
  return found.value.findings.map(({ severity, problem }) => `${severity} ${problem.code}`).join(', ');
}

describe('a rule is replaced from a day on, and nothing of it is lost', () => {
  let first = '';
  let second = '';
  const replace = (ruleId: string, ifMatch: number, change: object = {}, visitor = enters) =>
    visitor.call(replaceRule, {
      params: { ruleId },
      body: {
        ...{ provinceId, content: house('60000000'), from: day('2024-07-01'), documentId, verified: true },
        ...{ reason: 'mức mới', note: '', ...change },
      },
      ifMatch,
    });

  it('until that day the old one holds, from it on the new one', async () => {
    const made = await enters.call(createRule, {
      body: { provinceId, content: house('40000000'), from: day('2022-01-01'), documentId, verified: true },
    });
    first = made.ok ? made.value.ruleId : '';
    expect(await tenHouses('400000000', '2024-06-30')).toBe('');
    expect(await tenHouses('400000001', '2024-06-30')).toBe('error norm-exceeded');
    const done = await replace(first, 1);
    second = done.ok ? done.value.ruleId : codesOf(done);
    expect(await tenHouses('400000001', '2024-06-30')).toBe('error norm-exceeded');
    expect(await tenHouses('600000000', '2024-07-01')).toBe('');
    expect(await tenHouses('600000001', '2024-07-01')).toBe('error norm-exceeded');
  });

  it.each<readonly [string, () => Promise<string>, string]>([
    ['by an overseer', async () => codesOf(await replace(second, 1, {}, oversees)), 'not-permitted'],
    ['by a commune', async () => codesOf(await replace(second, 1, {}, officer)), 'not-permitted'],
    ['of a rule that is not there', async () => codesOf(await replace('khong-co', 1)), 'rule-not-found'],
    ['at a version that is past', async () => codesOf(await replace(second, 7)), 'changed-meanwhile'],
    [
      'from before it begins',
      async () => codesOf(await replace(second, 1, { from: day('2024-07-01') })),
      'rule-ends-before-it-begins',
    ],
    [
      'by a rule of another kind',
      async () =>
        codesOf(
          await replace(second, 1, {
            content: { kind: 'counterpart', programmeCode: 'NTM', capitalKind: 'INVESTMENT', atLeastPerMille: 50 },
          }),
        ),
      'rule-kind-changed',
    ],
    [
      'under a document that is not there',
      async () => codesOf(await replace(second, 1, { from: day('2025-01-01'), documentId: 'khong-co-2025' })),
      'document-not-found',
    ],
    [
      'of one that ended before',
      async () => codesOf(await replace(first, 2, { from: day('2025-01-01') })),
      'rule-ended-already',
    ],
  ])('refuses a replacement %s', async (_, attempt, code) => {
    expect(await attempt()).toBe(code);
  });

  it('the history says what each said, from when, by whom and why, from either end of the chain', async () => {
    const ended = await enters.call(endRule, {
      params: { ruleId: second },
      body: { provinceId, until: day('2026-01-01'), reason: 'hết giai đoạn' },
      ifMatch: 1,
    });
    expect(codesOf(ended)).toBe('done');
    const historyOf = async (ruleId: string) => {
      const read = await officer.call(readRuleHistory, { params: { ruleId }, query: { provinceId } });
      if (!read.ok) return codesOf(read);
      return read.value.versions.map(({ from, until, amountDong, version, reason }) =>
        [from, until ?? '…', amountDong, `v${version}`, reason].join(' '),
      );
    };
    const told = [
      '2024-07-01 2026-01-01 60000000 v2 hết giai đoạn',
      '2024-07-01 … 60000000 v1 mức mới',
      '2022-01-01 2024-07-01 40000000 v2 mức mới',
      '2022-01-01 … 40000000 v1 ',
    ];
    expect(await historyOf(first)).toEqual(told);
    expect(await historyOf(second)).toEqual(told);
    expect(await historyOf('khong-co')).toBe('rule-not-found');
  });

  it('a rule of the state is replaced for the province alone', async () => {
    const rules = await finance.call(listRules, { query: { provinceId, kind: 'carry-over' } });
    const state = rules.ok ? rules.value.items.find((rule) => rule.provinceId === 'VN') : undefined;
    if (state === undefined) throw new Error('no rule of the state');
    const from = day('2030-01-01');
    const done = await replace(state.ruleId, state.version, { content: state.content, from });
    expect(codesOf(done)).toBe('done');
    const after = await finance.call(listRules, { query: { provinceId, kind: 'carry-over' } });
    const own = after.ok ? after.value.items.filter((rule) => rule.provinceId === provinceId) : [];
    expect(
      own.map(({ ruleId, until, replacesRuleId }) => [ruleId === state.ruleId, until, replacesRuleId]).toSorted(),
    ).toEqual([
      [false, undefined, state.ruleId],
      [true, '2030-01-01', undefined],
    ]);
    const beside = await server.ownerQuery<{ count: number }>(
      `select count(*)::int as count from muctieu.capital_rule where province_id = 'VN' and valid_until is not null`,
    );
    expect(beside[0]?.count).toBe(0);
  });
});

describe('norms and ratios as the reports of the demo state them', () => {
  it('are dated, cite their source, and are never called verified', () => {
    for (const rule of readDemoRules()) {
      expect([rule.id, rule.verified, rule.from < (rule.until ?? '9999')]).toEqual([rule.id, false, true]);
      expect(rule.note).toMatch(/\[S\d\]$/);
    }
  });

  it('warn while a table is typed, and stop nothing: they were not held against the law', async () => {
    const rules = readDemoRules().filter((rule) => rule.provinceId === provinceId);
    await server.database.write(programScope, testAct('11', 'load'), async (transaction) => {
      await addRules(
        transaction,
        rules.map(({ id, sources: _, ...rule }) => ({ ...rule, ruleId: id })),
      );
      return { ok: true, value: undefined };
    });
    const {
      documentId: _,
      reason: __,
      justification: ___,
      ...content
    } = contentOf({
      ...{ kind: 'grant', valueDate: day('2024-05-01'), vintage: 2024, budgetYear: 2024 },
      lines: [
        {
          ...{ nodeCode: 'DT.P4.S1', holderId: holders.tinh, source: 'CENTRAL', capitalKind: 'INVESTMENT' },
          ...{ amountDong: '3200000001', quantity: 2 },
        },
      ],
    });
    const found = await enters.call(checkDecisionTable, { body: { provinceId, content } });
    if (!found.ok) throw new Error(codesOf(found));
    expect(found.value.findings.map(({ severity, problem }) => `${severity} ${problem.code}`).toSorted()).toEqual([
      'warning counterpart-short',
      'warning norm-exceeded-unverified',
    ]);
    const words = found.value.findings.map(({ problem }) => problem.text.vi).join('\n');
    expect(words).toContain('Cứng hóa đường đến trung tâm xã');
    expect(words).toContain('chưa đối chiếu');
  });
});
