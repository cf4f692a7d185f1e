import { done, refused } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { programScope, type Scope, strangerScope } from '../../src/database/scope.ts';
import type { WriteTransaction } from '../../src/database/transaction.ts';
import { createTestDatabase, testAct } from '../harness/test-database.ts';

const { database, ownerQuery, close } = await createTestDatabase();
afterAll(close);
await ownerQuery(`
  create table muctieu.note (province_id text, note_id text, unit_id uuid, day date, amount bigint, primary key (province_id, note_id));
  select muctieu.bind_to_unit('muctieu.note');
  grant select, insert, update on muctieu.note to muctieu_app`);

const person = '01980000-0000-7000-8000-000000000001';
const commune = '01980000-0000-7000-8000-0000000000a1';
const dienBien: Scope = { personId: person, provinces: ['11'], units: [] };
const oneCommune: Scope = { personId: person, provinces: [], units: [commune] };

const addNote = async ({ tables }: Pick<WriteTransaction, 'tables'>, province: string, note: string, unit?: string) => {
  await sql`insert into muctieu.note values (${province}, ${note}, ${unit ?? null}, '2025-07-01', 9007199254740993)`.execute(
    tables,
  );
};
const notesOf = async (scope: Scope) =>
  database.read(scope, async ({ tables }) => {
    const { rows } = await sql<{ note_id: string }>`select note_id from muctieu.note order by note_id`.execute(tables);
    return rows.map((row) => row.note_id);
  });
const entriesOf = (subject: string) =>
  ownerQuery(
    'select province_id, person_id, command, subject_kind, before, after, request_id from muctieu.journal where subject_id = $1',
    [subject],
  );

test('a change and its journal are written together', async () => {
  const act = testAct('11', 'add-note');
  await database.write(dienBien, act, async (transaction) => {
    await addNote(transaction, '11', 'together', commune);
    transaction.journal({ subject: { kind: 'note', id: 'together' }, after: { text: 'Xã Mường Nhé', amount: 5n } });
    return done(undefined);
  });
  expect(await entriesOf('together')).toEqual([
    {
      province_id: '11',
      person_id: person,
      command: 'add-note',
      subject_kind: 'note',
      before: null,
      after: { text: 'Xã Mường Nhé', amount: '5' },
      request_id: act.requestId,
    },
  ]);
});

test('what is refused or throws leaves neither row nor entry', async () => {
  const add = async (transaction: WriteTransaction) => {
    await addNote(transaction, '11', 'gone');
    transaction.journal({ subject: { kind: 'note', id: 'gone' } });
  };
  const outcome = await database.write(dienBien, testAct('11', 'add-note'), async (transaction) => {
    await add(transaction);
    return refused({ code: 'no' });
  });
  expect(outcome).toEqual({ ok: false, problems: [{ code: 'no' }] });
  const broken = database.write(dienBien, testAct('11', 'add-note'), async (transaction) => {
    await add(transaction);
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  expect(await entriesOf('gone')).toEqual([]);
  expect(await notesOf(programScope)).not.toContain('gone');
});

test('a change that tells the journal nothing fails, a write without a change does not', async () => {
  const silent = database.write(dienBien, testAct('11', 'add-note'), async (transaction) => {
    await addNote(transaction, '11', 'silent');
    return done(undefined);
  });
  await expect(silent).rejects.toThrow(/told the journal nothing/);
  expect(await notesOf(programScope)).not.toContain('silent');
  expect(await database.write(dienBien, testAct('11', 'nothing'), () => Promise.resolve(done(1)))).toEqual(done(1));
  await database.writeUnjournaled(programScope, 'a test', (transaction) => addNote(transaction, '01', 'unjournaled'));
  expect(await notesOf(programScope)).toContain('unjournaled');
});

test('an SQL error that is caught and forgotten does not pass for a commit', async () => {
  const forgetful = database.writeUnjournaled(programScope, 'a test', async (transaction) => {
    await addNote(transaction, '11', 'forgotten');
    await sql`select 1 / 0`.execute(transaction.tables).catch(() => {});
  });
  await expect(forgetful).rejects.toThrow(/aborted/);
});

describe('a scope', () => {
  test('of a province shows that province', async () => {
    expect(await notesOf(dienBien)).toEqual(['together']);
  });
  test('of a commune shows that commune', async () => {
    expect(await notesOf(oneCommune)).toEqual(['together']);
    expect(await notesOf({ ...oneCommune, units: [person] })).toEqual([]);
  });
  test('of nobody shows nothing, and nothing of the one before is left', async () => {
    await Promise.all([notesOf(dienBien), notesOf(dienBien), notesOf(programScope)]);
    for (let again = 0; again < 25; again += 1) expect(await notesOf(strangerScope)).toEqual([]);
  });
  test('does not let rows be written outside', async () => {
    const abroad = database.writeUnjournaled(dienBien, 'a test', (transaction) => addNote(transaction, '01', 'abroad'));
    await expect(abroad).rejects.toThrow(/row-level security/);
  });
  test('does not let the journal be written in the name of another', async () => {
    const feigned = database.writeUnjournaled(dienBien, 'a test', ({ tables }) =>
      sql`insert into muctieu.journal (province_id, entry_id, at, person_id, command, subject_kind, subject_id, request_id)
          values ('11', gen_random_uuid(), now(), gen_random_uuid(), 'c', 'k', 'i', 'r')`.execute(tables),
    );
    await expect(feigned).rejects.toThrow(/row-level security/);
  });
  test('does not let an entry choose its place in the journal', async () => {
    const early = database.writeUnjournaled(programScope, 'a test', ({ tables }) =>
      sql`insert into muctieu.journal (province_id, entry_id, transaction_id, at, command, subject_kind, subject_id, request_id)
          values ('11', gen_random_uuid(), '3', now(), 'c', 'k', 'i', 'r')`.execute(tables),
    );
    await expect(early).rejects.toThrow(/permission denied/);
  });
  test('is read, never written', async () => {
    const sly = database.read(programScope, (transaction) => addNote(transaction, '11', 'sly'));
    await expect(sly).rejects.toThrow(/read-only/);
  });
});

test('days stay days and whole numbers stay whole', async () => {
  const { rows } = await database.read(dienBien, ({ tables }) =>
    sql`select day, amount, array[day] as days from muctieu.note`.execute(tables),
  );
  expect(rows).toEqual([{ day: '2025-07-01', amount: '9007199254740993', days: ['2025-07-01'] }]);
});

test('two that lock each other both get through', async () => {
  await database.writeUnjournaled(programScope, 'a test', async (transaction) => {
    await addNote(transaction, '20', 'a');
    await addNote(transaction, '20', 'b');
  });
  const touch = ({ tables }: Pick<WriteTransaction, 'tables'>, note: string) =>
    sql`update muctieu.note set amount = amount + 1 where province_id = '20' and note_id = ${note}`.execute(tables);
  const crossing = (first: string, second: string) =>
    database.writeUnjournaled(programScope, 'a test', async (transaction) => {
      await touch(transaction, first);
      await sql`select pg_sleep(0.05)`.execute(transaction.tables);
      await touch(transaction, second);
    });
  await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
  const rows = await ownerQuery("select amount from muctieu.note where province_id = '20'");
  expect(rows).toEqual([{ amount: '9007199254740995' }, { amount: '9007199254740995' }]);
});

describe('C8: a request that arrives twice', () => {
  const send = (key: string, fingerprint: string, note: string, value: unknown = { note }) =>
    database.write(
      dienBien,
      { ...testAct('11', 'add-note'), idempotency: { key: `${person}:${key}`, fingerprint } },
      async (transaction) => {
        await addNote(transaction, '11', note);
        transaction.journal({ subject: { kind: 'note', id: note } });
        return done(value);
      },
    );

  test('is answered as the first time and books once', async () => {
    expect(await send('k1', 'same', 'once')).toEqual(done({ note: 'once' }));
    expect(await send('k1', 'same', 'once')).toEqual(done({ note: 'once' }));
    expect(await entriesOf('once')).toHaveLength(1);
  });
  test('is refused when it says something else', async () => {
    expect(await send('k1', 'other', 'twice')).toEqual(refused({ code: 'key-used-otherwise' }));
    expect(await entriesOf('twice')).toEqual([]);
  });
  test('books once when both arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => send('k2', 'same', 'at-once')));
    expect(answers).toEqual(Array.from({ length: 16 }, () => done({ note: 'at-once' })));
    expect(await entriesOf('at-once')).toHaveLength(1);
  });
  test('may carry nothing as its answer', async () => {
    expect(await send('k3', 'same', 'nothing', null)).toEqual(done(null));
    expect(await send('k3', 'same', 'nothing', null)).toEqual(done(undefined));
  });
});
