import {
  listJournalCommands,
  listJournalEntries,
  verifyJournalChain,
} from '@muctieu/contract/journal/journal.operations';
import { readSystemState } from '@muctieu/contract/settings/settings.operations';
import { readWorkList } from '@muctieu/contract/work-list/work-list.operations';
import { afterAll, expect, test } from 'vitest';
import { codesOf, startAccessServer } from '../access/access-server.ts';
import { sealAll } from '../harness/seal-all.ts';

const server = await startAccessServer();
afterAll(server.close);

test('a stranger reads neither journal nor work list nor system state', async () => {
  const visitor = server.visitor();
  for (const operation of [
    listJournalEntries,
    listJournalCommands,
    verifyJournalChain,
    readWorkList,
    readSystemState,
  ]) {
    expect(codesOf(await visitor.call(operation)), operation.id).toBe('not-signed-in');
  }
});

test('the administrator of the province reads its journal, newest first, page by page, each once', async () => {
  const visitor = await server.signedIn('thu13');
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 50; page += 1) {
    const outcome = await visitor.call(listJournalEntries, {
      query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) },
    });
    if (!outcome.ok) throw new Error(codesOf(outcome));
    seen.push(...outcome.value.items.map(({ entryId }) => entryId));
    cursor = outcome.value.nextCursor;
    if (cursor === undefined) break;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual([...seen].sort().reverse());
});

test('domain.md §9.2: a commune officer reads own entries only', async () => {
  const visitor = await server.signedIn('thu02');
  const outcome = await visitor.call(listJournalEntries, { query: { limit: 1000 } });
  if (!outcome.ok) throw new Error(codesOf(outcome));
  const people = new Set(outcome.value.items.map(({ personName }) => personName));
  expect([...people].every((name) => name?.startsWith('Người thử 02'))).toBe(true);
});

test('a filter that fits nothing gives nothing; a search by name needs no diacritics', async () => {
  const visitor = await server.signedIn('thu13');
  const none = await visitor.call(listJournalEntries, { query: { from: '2999-01-01' } });
  expect(none).toMatchObject({ ok: true, value: { items: [] } });
  const found = await visitor.call(listJournalEntries, { query: { search: 'nguoi thu 13' } });
  if (!found.ok) throw new Error(codesOf(found));
  expect(found.value.items.every(({ personName }) => personName?.includes('Người thử 13'))).toBe(true);
});

test('the work list holds only what the person can do, gravest first, each with its page', async () => {
  for (const name of ['thu02', 'thu13']) {
    const visitor = await server.signedIn(name);
    const outcome = await visitor.call(readWorkList);
    if (!outcome.ok) throw new Error(codesOf(outcome));
    const order = outcome.value.items.map(({ urgency }) => ['wrong', 'due', 'waiting'].indexOf(urgency));
    expect(order).toEqual([...order].sort());
    expect(outcome.value.items.every(({ to }) => to.startsWith('/'))).toBe(true);
    if (name === 'thu02') expect(outcome.value.items.map(({ code }) => code)).not.toContain('succession-unmatched');
  }
});

test('the system state is for administrators', async () => {
  const administrator = await server.signedIn('thu13');
  const state = await administrator.call(readSystemState);
  expect(state).toMatchObject({ ok: true, value: { version: 'test', runtime: expect.stringContaining('Node v24') } });
  const officer = await server.signedIn('thu02');
  expect(codesOf(await officer.call(readSystemState))).toBe('not-permitted');
});

test('a journal that was tampered with stands first in the work list of those who read it', async () => {
  const auditor = await server.signedIn('thu12');
  const before = await auditor.call(readWorkList);
  if (!before.ok) throw new Error(codesOf(before));
  expect(before.value.items.map(({ code }) => code)).not.toContain('journal-broken');
  await sealAll(server.database);
  await server.ownerQuery(
    `update muctieu.journal set after = '{"name": "khác"}' where entry_id = (select entry_id from muctieu.journal where province_id = '11' limit 1)`,
  );
  server.now = new Date(server.now.getTime() + 11 * 60 * 1000);
  const after = await auditor.call(readWorkList);
  if (!after.ok) throw new Error(codesOf(after));
  expect(after.value.items[0]).toMatchObject({ code: 'journal-broken', urgency: 'wrong', to: '/nhat-ky' });
});
