import { done } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { programScope } from '../../src/database/scope.ts';
import { sealJournal } from '../../src/journal/seal-journal.ts';
import { verifyJournal } from '../../src/journal/verify-journal.ts';
import { sealAll } from '../harness/seal-all.ts';
import { createTestDatabase, testAct } from '../harness/test-database.ts';

const { database, ownerQuery, close } = await createTestDatabase();
afterAll(close);

const write = (province: string, subject: string) =>
  database.write(programScope, testAct(province, 'rename-unit'), (transaction) => {
    transaction.journal({
      subject: { kind: 'unit', id: subject },
      before: { name: 'Mường Tè' },
      after: { name: 'Mường Nhé' },
    });
    return Promise.resolve(done(undefined));
  });
const verify = (wanted: Parameters<typeof verifyJournal>[1] = {}) =>
  database.read(programScope, (transaction) => verifyJournal(transaction, wanted));
const entryOf = async (subject: string) => {
  const [row] = await ownerQuery<{ entry_id: string }>('select entry_id from muctieu.journal where subject_id = $1', [
    subject,
  ]);
  return row?.entry_id ?? '';
};

beforeEach(async () => {
  for (const subject of ['a', 'b', 'c']) await write('11', subject);
  await sealAll(database);
  for (const subject of ['d', 'e', 'f']) await write('11', subject);
  await write('VN', 'g');
  await sealAll(database);
});
afterEach(async () => {
  await ownerQuery('truncate muctieu.journal, muctieu.journal_seal');
});

test('an untouched journal holds, province by province', async () => {
  await write('11', 'h');
  expect(await verify()).toEqual([
    {
      provinceId: '11',
      entriesSealed: 6,
      entriesUnsealed: 1,
      anchor: { provinceId: '11', sealNumber: '2', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
    { provinceId: 'VN', entriesSealed: 1, entriesUnsealed: 0, anchor: expect.objectContaining({ sealNumber: '1' }) },
  ]);
});

test.each([
  ['update muctieu.journal set after = \'{"name": "Mường Toong"}\'', 'entry-changed'],
  ["update muctieu.journal set at = at - interval '1 microsecond'", 'entry-changed'],
  ['update muctieu.journal set person_id = gen_random_uuid()', 'entry-changed'],
  ['update muctieu.journal set before = null', 'entry-changed'],
  ["update muctieu.journal set request_id = request_id || ' '", 'entry-changed'],
  ['delete from muctieu.journal', 'entry-removed'],
])('«%s» shows as %s at the very entry', async (tampering, kind) => {
  const entryId = await entryOf('e');
  await ownerQuery(`${tampering} where subject_id = 'e'`);
  const [dienBien, state] = await verify();
  expect(dienBien).toMatchObject({ entriesSealed: 3, firstBreak: { kind, sealNumber: '2', entryId } });
  expect(state).not.toHaveProperty('firstBreak');
});

test('an entry slipped in between shows', async () => {
  await ownerQuery(`
    insert into muctieu.journal (province_id, entry_id, transaction_id, at, command, subject_kind, subject_id, request_id)
    select province_id, gen_random_uuid(), transaction_id, at, command, subject_kind, 'x', request_id
    from muctieu.journal where subject_id = 'b'`);
  const [dienBien] = await verify();
  expect(dienBien?.firstBreak).toEqual({ kind: 'entry-inserted', sealNumber: '1', entryId: await entryOf('x') });
});

test('two entries with their places exchanged show', async () => {
  await ownerQuery(`
    update muctieu.journal j set transaction_id = other.transaction_id
    from muctieu.journal other where (j.subject_id, other.subject_id) in (('a', 'c'), ('c', 'a'))`);
  expect((await verify())[0]?.firstBreak).toMatchObject({ sealNumber: '1', kind: 'entry-removed' });
});

test('a changed or missing seal shows', async () => {
  await ownerQuery("update muctieu.journal_seal set hash = sha256('') where seal_number = 1 and province_id = '11'");
  expect((await verify())[0]?.firstBreak).toEqual({ kind: 'seal-changed', sealNumber: '1' });
  await ownerQuery("delete from muctieu.journal_seal where seal_number = 1 and province_id = '11'");
  expect((await verify())[0]?.firstBreak).toEqual({ kind: 'seal-removed', sealNumber: '1' });
});

test('a tail cut off together with its seal shows by the anchor', async () => {
  const anchors = (await verify()).flatMap(({ anchor }) => anchor ?? []);
  expect((await verify({ anchors })).some(({ firstBreak }) => firstBreak)).toBe(false);
  await ownerQuery("delete from muctieu.journal where subject_id in ('d', 'e', 'f')");
  await ownerQuery("delete from muctieu.journal_seal where seal_number = 2 and province_id = '11'");
  expect((await verify())[0]).not.toHaveProperty('firstBreak');
  expect((await verify({ anchors }))[0]?.firstBreak).toEqual({ kind: 'anchor-missed', sealNumber: '2' });
  await write('11', 'other');
  await sealAll(database);
  expect((await verify({ anchors, provinceId: '11' }))[0]?.firstBreak).toEqual({
    kind: 'anchor-missed',
    sealNumber: '2',
  });
});

test('a province of which nothing is left shows by its anchor', async () => {
  const anchors = (await verify()).flatMap(({ anchor }) => anchor ?? []);
  await ownerQuery('truncate muctieu.journal, muctieu.journal_seal');
  expect((await verify({ anchors })).map(({ firstBreak }) => firstBreak?.kind)).toEqual([
    'anchor-missed',
    'anchor-missed',
  ]);
});

test('an entry is not sealed while an earlier transaction may still write, and no writer waits for the sealer', async () => {
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const slow = database.write(programScope, testAct('11', 'slow'), async (transaction) => {
    await sql`select pg_current_xact_id()`.execute(transaction.tables);
    begun.resolve();
    await held.promise;
    transaction.journal({ subject: { kind: 'unit', id: 'slow' } });
    return done(undefined);
  });
  await begun.promise;
  try {
    await write('11', 'quick');
    await sealJournal(database);
    expect((await verify())[0]).toMatchObject({ entriesSealed: 6, entriesUnsealed: 1 });
  } finally {
    // Held on, it would keep every journal of the server from being sealed.
    held.resolve();
    await slow;
  }
  await sealAll(database);
  expect((await verify())[0]).toMatchObject({ entriesSealed: 8, entriesUnsealed: 0 });
});

test('transaction 1000 comes after 999', async () => {
  for (const transaction of ['1000', '999', '99']) {
    await ownerQuery(
      `insert into muctieu.journal (province_id, entry_id, transaction_id, at, command, subject_kind, subject_id, request_id)
       values ('20', gen_random_uuid(), $1::xid8, now(), 'c', 'unit', $2, 'r')`,
      [transaction, `t${transaction}`],
    );
  }
  const [now] = await ownerQuery<{ many: boolean }>('select pg_current_xact_id()::text::bigint > 1000 as many');
  if (!now?.many) for (let count = 0; count < 500; count += 1) await ownerQuery('select pg_current_xact_id()');
  await sealAll(database);
  const [seal] = await ownerQuery("select entry_ids from muctieu.journal_seal where province_id = '20'");
  expect(seal).toEqual({ entry_ids: [await entryOf('t99'), await entryOf('t999'), await entryOf('t1000')] });
});

test('many writers and several sealers at once leave one whole chain', async () => {
  const writers = Array.from({ length: 200 }, (_, count) => write('11', `w${count}`));
  const sealers = Array.from({ length: 8 }, () => sealJournal(database));
  await Promise.all([...writers, ...sealers]);
  await sealAll(database);
  expect((await verify({ provinceId: '11' }))[0]).toMatchObject({ entriesSealed: 206, entriesUnsealed: 0 });
  expect((await verify({ provinceId: '11' }))[0]).not.toHaveProperty('firstBreak');
});

test('a journal restored into a new cluster, whose transaction numbers begin anew, goes on in order', async () => {
  await ownerQuery(
    `insert into muctieu.journal (province_id, entry_id, transaction_id, at, command, subject_kind, subject_id, request_id)
     values ('20', gen_random_uuid(), '5000000000', now(), 'c', 'unit', 'old', 'r')`,
  );
  await ownerQuery("insert into muctieu.journal_era (era, system_identifier) values (2, 'the new cluster')");
  await write('20', 'new');
  await sealAll(database);
  await ownerQuery('delete from muctieu.journal_era where era = 2');
  const seals = await ownerQuery(
    "select era, entry_ids from muctieu.journal_seal where province_id = '20' order by seal_number",
  );
  expect(seals).toEqual([{ era: 2, entry_ids: [await entryOf('old'), await entryOf('new')] }]);
  expect((await verify({ provinceId: '20' }))[0]).not.toHaveProperty('firstBreak');
});
