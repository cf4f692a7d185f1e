import { createHash } from 'node:crypto';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConcernedAccounts, findConcernedEntries } from '../../src/capital/concerned-entries.store.ts';
import { addDecision, findDecision } from '../../src/capital/decisions.store.ts';
import { bookEntries } from '../../src/capital/entries.store.ts';
import { listEntries } from '../../src/capital/entry-list.store.ts';
import { addHolder } from '../../src/capital/holders.store.ts';
import { takeStep } from '../../src/capital/move-decision.ts';
import { programScope } from '../../src/database/scope.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { createTestDatabase, type TestDatabase, testAct } from '../harness/test-database.ts';

let test: TestDatabase;
const provinceId = '11';
const now = new Date('2026-11-21T02:00:00Z');
const holders: string[] = [];
const documentId = '652-qd-ttg-2022';

/** Two nodes, two years, three holders are given 10 đồng of each; the first passes 4 on to the second and pays 1. */
beforeAll(async () => {
  test = await createTestDatabase();
  await loadProvinces(test.database, readProvinceCatalogue(), now);
  await loadLegalDocuments(test.database, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  await loadProgrammes(test.database, { catalogues, succession: readProgrammeSuccession(), activations: [] }, now);
  const booked = await test.database.write(programScope, testAct(provinceId, 'book'), async (transaction) => {
    for (const name of ['Một', 'Hai', 'Ba'])
      holders.push(await addHolder(transaction, { provinceId, kind: 'owner', name }));
    const [first = '', second = ''] = holders;
    const cells = ['GN.P1', 'GN.P2'].flatMap((nodeCode) => [2022, 2023].map((vintage) => ({ nodeCode, vintage })));
    const lines = cells.flatMap(({ nodeCode, vintage }) => {
      const line = (kind: 'grant' | 'assign' | 'payment', from: string, to: string, amount: bigint) => ({
        ...{ kind, effect: kind, nodeCode, vintage, source: 'CENTRAL', capitalKind: 'RECURRENT' as const },
        from: {
          holderId: from,
          budgetYear: vintage,
          state: kind === 'grant' ? ('granted' as const) : ('available' as const),
        },
        to: {
          holderId: to,
          budgetYear: vintage,
          state: kind === 'payment' ? ('paid' as const) : ('available' as const),
        },
        ...{ amountDong: dong(amount), valueDate: `${vintage}-06-30` as PlainDate, documentId, reason: 'kiểm thử' },
      });
      return [
        ...holders.map((holderId) => line('grant', holderId, holderId, 10n)),
        line('assign', first, second, 4n),
        line('payment', first, first, 1n),
      ];
    });
    return bookEntries(transaction, { id: uuid(), provinceId, knownAt: now }, lines);
  });
  expect(booked).toEqual(done(undefined));
});
afterAll(() => test.close());

/** The same, asked of every entry one by one. */
function isConcerned(
  { nodeCode, vintage, from, to }: Awaited<ReturnType<typeof listEntries>>[number],
  wanted: ConcernedAccounts,
): boolean {
  return [from.holderId, to.holderId].some(
    (holder) =>
      (wanted.holderIds.includes(holder) && wanted.nodeCodes.includes(nodeCode) && wanted.vintages.includes(vintage)) ||
      wanted.limited.some((one) => one.holderId === holder && one.fromYear <= vintage && vintage <= one.toYear),
  );
}

describe('the entries that a decision is checked against', () => {
  it.each<[string, readonly number[], Partial<ConcernedAccounts>, number]>([
    ['of one holder, node and year: given, passed on, paid', [0], {}, 3],
    ['of the receiver of what was passed on', [1], {}, 2],
    ['of both, what lies between them once', [0, 1], {}, 4],
    ['of several nodes and years', [2], { nodeCodes: ['GN.P1', 'GN.P2'], vintages: [2022, 2023] }, 4],
    ['of nobody', [], {}, 0],
  ])('%s', async (_, whose, change, count) => {
    const wanted = {
      ...{ provinceId, vintages: [2022], nodeCodes: ['GN.P1'], limited: [] },
      ...change,
      holderIds: whose.map((index) => holders[index] ?? ''),
    };
    await expectFound(wanted, count);
  });

  it('with a ceiling, all of its holder in its years, whatever the node', async () => {
    const [first = '', , third = ''] = holders;
    const limited = [{ holderId: first, fromYear: 2021, toYear: 2022 }];
    await expectFound({ provinceId, vintages: [2023], nodeCodes: ['GN.P1'], holderIds: [third], limited }, 7);
  });

  async function expectFound(wanted: ConcernedAccounts, count: number) {
    await test.database.read(programScope, async (transaction) => {
      const all = await listEntries(transaction, { provinceId, limit: 100 });
      const found = await findConcernedEntries(transaction, wanted);
      expect(found).toHaveLength(count);
      const byId = new Map(all.map((entry) => [entry.id, entry]));
      for (const entry of found) expect(byId.get(entry.id)).toMatchObject(entry);
      const expected = all.filter((entry) => isConcerned(entry, wanted)).map(({ id }) => id);
      expect(found.map(({ id }) => id).sort()).toEqual(expected.sort());
      return done(undefined);
    });
  }
});

it('the journal has the table where it was written, and its digest where a step was taken on it', async () => {
  const decisionId = uuid();
  const [holderId = ''] = holders;
  const cell = { nodeCode: 'GN.P1', holderId, source: 'CENTRAL', capitalKind: 'RECURRENT' as const, amountDong: '5' };
  const day = { vintage: 2022, budgetYear: 2022, valueDate: '2022-09-01' as PlainDate };
  const content = { kind: 'payment' as const, documentId, ...day, reason: 'trả', lines: [cell] };
  const draft = { decisionId, provinceId, state: 'draft' as const, createdAt: now, version: 1 };
  const submitted = await test.database.write(programScope, testAct(provinceId, 'submit'), async (transaction) => {
    await addDecision(transaction, { ...draft, content: { ...content, printedTotals: [], justification: 'có' } });
    const stored = await findDecision(transaction, decisionId, true);
    if (stored === undefined) throw new Error('the decision was added');
    return takeStep(transaction, stored, { state: 'submitted', reason: '', personId: uuid(), at: now });
  });
  expect(submitted.ok && submitted.value.version).toBe(2);
  await test.database.read(programScope, async (transaction) => {
    const { rows } = await sql<{ after: { content: object; state: string } }>`
      select after from muctieu.journal
      where subject_id = ${decisionId} order by entry_id`.execute(transaction.tables);
    const [text] = (
      await sql<{ text: string }>`select content::text as text from muctieu.capital_decision
        where decision_id = ${decisionId}::uuid`.execute(transaction.tables)
    ).rows;
    expect(rows.map(({ after }) => after.state)).toEqual(['draft', 'submitted']);
    expect(rows[0]?.after.content).toMatchObject({ lines: [cell] });
    const contentSha256 = createHash('sha256')
      .update(text?.text ?? '')
      .digest('hex');
    expect(rows[1]?.after.content).toEqual({ lines: 1, totalDong: '5', contentSha256 });
    const stored = await findDecision(transaction, decisionId);
    expect([stored?.state, stored?.version, stored?.content.lines]).toEqual(['submitted', 2, [cell]]);
    return done(undefined);
  });
});
