import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReportTemplates } from '@muctieu/data/report-template';
import { prepareData } from '@muctieu/server/start/prepare-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noLibreoffice } from '../../../../packages/office/test/libreoffice.ts';
import { createTestDatabase } from '../../../server/test/harness/test-database.ts';
import { runMuctieu } from '../run-muctieu.ts';

const { database, ownerUrl, ownerQuery, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-report-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});
beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-report-data-'));
  await prepareData(database, { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1], new Date());
  rmSync(dataFolder, { recursive: true });
}, 120_000);

const run = (...args: readonly string[]) =>
  runMuctieu(['report', ...args, '--lang', 'en'], folder, { DATABASE_URL: ownerUrl });
const startOf = (file: string) => readFileSync(join(folder, file)).subarray(0, 4).toString();

test('without a template every template is named', async () => {
  const { code, out } = await run();
  expect(code).toBe(0);
  for (const { id } of readReportTemplates()) expect(out).toContain(`  ${id} `);
});

test('the report that the system has is taken with the words written into it; a new one is a draft of its own', async () => {
  const asked = ['--template', 'giam-sat-ba-chuong-trinh', '--unit', '11', '--period', '2024-H1', '-o', 'gs.docx'];
  const first = await run(...asked);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('The system has this report already (Draft)');
  expect(startOf('gs.docx')).toBe('PK\u0003\u0004');
  const bytes = readFileSync(join(folder, 'gs.docx'));
  await run(...asked);
  expect(readFileSync(join(folder, 'gs.docx')).equals(bytes)).toBe(true);
  const drafts = 'select count(*)::int as drafts from muctieu.written_report';
  const [before] = await ownerQuery<{ drafts: number }>(drafts);
  expect((await run(...asked, '--new')).out).not.toContain('The system has');
  expect(await ownerQuery(drafts)).toEqual([{ drafts: (before?.drafts ?? 0) + 1 }]);
});

describe('every delivered template, for a unit it is meant for', () => {
  const unitOf: Readonly<Record<string, string>> = { 'bao-cao-xa': 'xã Thanh Xương' };
  test.each(readReportTemplates().map(({ id }) => id))('%s: nothing to complain about', async (id) => {
    for (const period of ['2024-H1', '2022', '2021-H1', '2019-Q3', '2024-06']) {
      const file = `${id}-${period}.docx`;
      const ran = await run('--template', id, '--unit', unitOf[id] ?? '11', '--period', period, '-o', file);
      expect({ period, ...ran }).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain(', 0 to look at)');
    }
  });
});

test('annexes come as a workbook', async () => {
  const asked = ['--template=giai-ngan-thang', '--unit=11', '--period=2024-06', '-o=gn.xlsx'];
  expect((await run(...asked)).code).toBe(0);
  expect(startOf('gn.xlsx')).toBe('PK\u0003\u0004');
});

test.skipIf(noLibreoffice)('pages come as PDF', async () => {
  const asked = ['--template', 'giai-ngan-thang', '--unit', '11', '--period', '2024-06', '-o', 'gn.pdf'];
  expect((await run(...asked)).code).toBe(0);
  expect(startOf('gn.pdf')).toBe('%PDF');
});

const gs = ['--template', 'giam-sat-ba-chuong-trinh'];
const h1 = ['--period', '2024-H1', '-o', 'x.docx'];
const xa = ['--template', 'bao-cao-xa'];
test.each([
  ['a name without diacritics', [...xa, '--unit', 'xa thanh xuong', ...h1]],
  ['a code', [...xa, '--unit', '100', ...h1]],
])('a unit is found by %s', async (_, args) => {
  expect(await run(...args)).toMatchObject({ code: 0, err: '' });
});

test.each([
  [
    1,
    'There is no template “giam-sat”. Did you mean “giam-sat-ba-chuong-trinh”? Templates: ',
    ['--template', 'giam-sat', '--unit', '11', ...h1],
  ],
  [1, 'There is no template “x”. Templates: ', ['--template', 'x', '--unit', '11', ...h1]],
  [1, 'The template “bao-cao-xa” is not for Tỉnh Điện Biên. Templates that are: ', [...xa, '--unit', '11', ...h1]],
  [
    1,
    'There is no unit “xã Thanh Xuonq” in province 11 on 30/6/2024. Did you mean “Xã ',
    [...xa, '--unit', 'xã Thanh Xuonq', ...h1],
  ],
  [1, 'There is no unit “99” in province 99', [...gs, '--unit', '99', ...h1]],
  [1, '“điện biên” may be several units', [...xa, '--unit', 'điện biên', ...h1]],
  [
    2,
    '--period must be 2024 (the year), 2024-H1 (half)',
    [...gs, '--unit', '11', '--period', '2024-H3', '-o', 'x.docx'],
  ],
  [2, '-o must be a file that ends with', [...gs, '--unit', '11', '--period', '2024-H1', '-o', 'x.txt']],
  [2, '“--unit” is missing or wrong', [...gs, ...h1]],
  [2, 'There is no option “--uni=11”. Did you mean --unit?', [...gs, '--uni=11', ...h1]],
  [
    2,
    'There is no folder to write “none/x.docx” into',
    [...gs, '--unit', '11', '--period', '2024-H1', '-o', 'none/x.docx'],
  ],
  [1, 'EISDIR', [...gs, '--unit', '11', '--period', '2024-H1', '-o', 'folder.docx']],
] as const)('%i: %s', async (code, words, args) => {
  mkdirSync(join(folder, 'folder.docx'), { recursive: true });
  const ran = await run(...args);
  expect(ran.err).toContain(words);
  expect(ran.code).toBe(code);
});

test('on a machine without data it says what to do', async () => {
  const asked = ['report', ...gs, '--unit', '11', ...h1, '--data', join(folder, 'nothing'), '--lang', 'en'];
  const ran = await runMuctieu(asked, folder);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('Run npm start first; or add --demo');
});

test('with --demo it needs nothing and leaves nothing', async () => {
  const data = join(folder, 'untouched');
  const asked = ['report', ...gs, '--unit', '11', '--period', '2024-H1', '-o', 'demo.docx', '--demo', '--data', data];
  const ran = await runMuctieu([...asked, '--lang', 'en'], folder);
  expect(ran).toMatchObject({ code: 0, err: 'Loading the demo province into a place of its own…\n' });
  expect(ran.out).toContain('0 to look at)');
  expect(startOf('demo.docx')).toBe('PK\u0003\u0004');
}, 120_000);
