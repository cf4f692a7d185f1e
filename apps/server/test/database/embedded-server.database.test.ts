import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { findProcessStart } from '../../src/database/embedded/process-identity.ts';
import { joinDatabase, openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';
import { type StartedProgram, startProgram } from '../harness/started-program.ts';

// A path as people make them: spaces, diacritics, and a parent that only its owner may enter.
const parent = mkdtempSync(join(tmpdir(), 'muctieu-kín-'));
const folder = join(parent, 'Mục Tiêu của tỉnh Điện Biên', 'dữ liệu');
const writerFile = join(import.meta.dirname, '..', 'harness', 'writer-program.ts');
const isRoot = userInfo().uid === 0;

const running = new Set<StartedProgram>();
function startWriter(run: string): StartedProgram {
  const writer = startProgram(writerFile, [folder, run]);
  running.add(writer);
  return writer;
}
const postmaster = () => Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function open(tell: (event: string) => void = () => {}) {
  const opened = await openDatabase({ dataFolder: folder }, tell);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

afterEach(async () => {
  for (const writer of running) await writer.kill('SIGTERM');
  running.clear();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('sorts as Vietnamese does, knows UTF-8, keeps checksums, and listens on no port', async () => {
  const { database, stop } = await open();
  const { rows } = await database.read(programScope, ({ tables }) =>
    sql`select
      (select string_agg(name, ' ' order by name) from unnest(array['Đ', 'e', 'D', 'ă', 'z', 'a', 'â', 'ê']) as name) as names,
      current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as addresses, current_setting('synchronous_commit') as durable`.execute(
      tables,
    ),
  );
  await stop();
  expect(rows).toEqual([{ names: 'a ă â D Đ e ê z', encoding: 'UTF8', checksums: 'on', addresses: '', durable: 'on' }]);
});

test('stops in order and leaves nothing running', async () => {
  const writer = startWriter('stop');
  await writer.waitFor(/^acknowledged/, 5);
  const pid = postmaster();
  writer.kill('SIGTERM');
  expect(await writer.ended).toBe(0);
  expect(findProcessStart(pid)).toBeUndefined();
});

describe('kill -9', () => {
  const rounds = [
    ['the program', 'program'],
    ['the postmaster and the program', 'both'],
    ['the program', 'program'],
    ['the program, then its orphaned postmaster', 'program, postmaster'],
    ['the postmaster and the program', 'both'],
  ] as const;

  test.each(rounds)('of %s loses nothing that was acknowledged', async (_name, victims) => {
    const run = crypto.randomUUID();
    const writer = startWriter(run);
    await writer.waitFor(/^acknowledged/, 200);
    const orphan = postmaster();
    if (victims === 'both') process.kill(orphan, 'SIGKILL');
    await writer.kill('SIGKILL');
    if (victims === 'program, postmaster') process.kill(orphan, 'SIGKILL');

    const events: string[] = [];
    const { database, stop } = await open((event) => events.push(event));
    const kept = await database.read(programScope, ({ tables }) =>
      tables.selectFrom('journal').select('subject_id').where('request_id', 'like', `${run}-%`).execute(),
    );
    await stop();
    const keptSubjects = new Set(kept.map(({ subject_id }) => subject_id));
    const acknowledged = writer.lines.flatMap((line) => /^acknowledged (.*)/.exec(line)?.[1] ?? []);
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(acknowledged.filter((subject) => !keptSubjects.has(subject))).toEqual([]);
    expect(keptSubjects.size).toBe(kept.length);
    // A killed postmaster may still be dying when it is looked for.
    if (victims === 'program') expect(events).toEqual(['orphan-stopped']);
    expect(findProcessStart(orphan)).toBeUndefined();
  });

  test('of the postmaster alone: the program starts it again and goes on', async () => {
    const writer = startWriter('revived');
    await writer.waitFor(/^acknowledged/, 50);
    process.kill(postmaster(), 'SIGKILL');
    await writer.waitFor(/^event server-back/);
    const before = writer.lines.filter((line) => line.startsWith('acknowledged')).length;
    await writer.waitFor(/^acknowledged/, before + 50);
  });
});

describe('a second start on the same data', () => {
  test('says so and ends, while a command may work beside the first', async () => {
    const first = startWriter('first');
    await first.waitFor(/^acknowledged/);
    const second = startWriter('second');
    await second.waitFor(/^refused data-in-use/);
    expect(await second.ended).toBe(0);

    const joined = await joinDatabase({ dataFolder: folder }, () => {});
    if (!joined.ok) throw new Error('not joined');
    expect(await joined.value.database.answers()).toBe(true);
    await joined.value.stop();
    const { length } = first.lines;
    await first.waitFor(/^acknowledged/, length + 5);
  });

  test('is not refused for the lock of a process that is gone, nor for its number in another process', async () => {
    writeFileSync(join(folder, 'muctieu.lock'), JSON.stringify({ pid: process.pid, start: 'another boot 1' }));
    await (await open()).stop();
    writeFileSync(join(folder, 'muctieu.lock'), 'torn');
    await (await open()).stop();
  });

  test('of two that start at the same moment one runs', async () => {
    const both = [startWriter('twin-a'), startWriter('twin-b')];
    await Promise.all(both.map((twin) => twin.waitFor(/^(ready|refused data-in-use)/)));
    expect(both.filter((twin) => twin.lines.includes('ready'))).toHaveLength(1);
  });
});

test('a number in postmaster.pid that now belongs to another process does not keep it from starting', async () => {
  writeFileSync(join(folder, 'postgresql', 'postmaster.pid'), `${process.pid}\n/x\n1\n5432\n\n\n`);
  await (await open()).stop();
});

describe('refusals in words', () => {
  test('a folder that is none', async () => {
    const file = join(parent, 'tệp');
    writeFileSync(file, '');
    const opened = await openDatabase({ dataFolder: join(file, 'dữ liệu') }, () => {});
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ code: 'folder-not-writable', values: { reason: 'ENOTDIR' } }],
    });
  });

  test('a cluster of another PostgreSQL', async () => {
    const version = join(folder, 'postgresql', 'PG_VERSION');
    const kept = readFileSync(version, 'utf8');
    writeFileSync(version, '14\n');
    const opened = await openDatabase({ dataFolder: folder }, () => {});
    writeFileSync(version, kept);
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ code: 'data-of-another-version', values: { found: '14', expected: '18' } }],
    });
  });

  test('a server that does not start, with its own words', async () => {
    const configuration = join(folder, 'postgresql', 'postgresql.conf');
    const kept = readFileSync(configuration, 'utf8');
    writeFileSync(configuration, `${kept}\nno_such_setting = 1\n`);
    const opened = await openDatabase({ dataFolder: folder }, () => {});
    writeFileSync(configuration, kept);
    expect(opened).toMatchObject({ ok: false, problems: [{ code: 'server-not-starting' }] });
    await (await open()).stop();
  });

  test.runIf(isRoot)('a folder that the user may not write', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'muctieu-closed-'));
    const nobody = { uid: 65_534, gid: 65_534 };
    const writer = startProgram(writerFile, [join(closed, 'data')], nobody);
    await writer.ended;
    rmSync(closed, { recursive: true });
    expect(writer.lines).toEqual(['refused folder-not-writable']);
  });

  test.runIf(isRoot)('a user that has a number and no name', async () => {
    const open = mkdtempSync(join(tmpdir(), 'muctieu-open-'));
    chmodSync(open, 0o777);
    const writer = startProgram(writerFile, [join(open, 'data')], { uid: 54_321, gid: 54_321 });
    await writer.ended;
    rmSync(open, { recursive: true });
    expect(writer.lines).toEqual(['refused user-without-name']);
  });

  test.runIf(isRoot && mayMount())('a full disk, before and after there is data', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'muctieu-disk-'));
    const refusal = { ok: false, problems: [{ code: 'disk-full' }] };
    try {
      mountMemory(disk, 50);
      expect(await openDatabase({ dataFolder: join(disk, 'data') }, () => {})).toMatchObject(refusal);
      execFileSync('umount', [disk]);
      mountMemory(disk, 120);
      const dataFolder = join(disk, 'data');
      const opened = await openDatabase({ dataFolder }, () => {});
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      await opened.value.stop();
      try {
        writeFileSync(join(disk, 'ballast'), Buffer.alloc(120 * 1024 * 1024));
      } catch {
        // It took what there was.
      }
      expect(await openDatabase({ dataFolder }, () => {})).toMatchObject(refusal);
      rmSync(join(disk, 'ballast'));
      const again = await openDatabase({ dataFolder }, () => {});
      expect(again.ok).toBe(true);
      if (again.ok) await again.value.stop();
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });
});

function mountMemory(folderOfDisk: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folderOfDisk]);
}

/** Containers often may not. */
function mayMount(): boolean {
  const trial = join(parent, 'trial');
  try {
    mkdirSync(trial);
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', trial], { stdio: 'ignore' });
    execFileSync('umount', [trial]);
    return true;
  } catch {
    return false;
  }
}
