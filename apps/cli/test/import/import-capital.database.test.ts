import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../../server/src/programmes/load-programmes.ts';
import { loadProvinces } from '../../../server/src/territory/load-provinces.ts';
import { createTestDatabase } from '../../../server/test/harness/test-database.ts';
import { importData } from '../../src/import/import.ts';

const { database, ownerQuery, ownerUrl, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-import-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

beforeAll(async () => {
  const now = new Date('2026-11-21T02:00:00Z');
  await loadProvinces(database, readProvinceCatalogue(), now);
  await loadLegalDocuments(database, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  const succession = readProgrammeSuccession();
  await loadProgrammes(database, { catalogues, succession, activations: readNodeActivations() }, now);
  await ownerQuery(`insert into muctieu.capital_holder (province_id, holder_id, kind, name)
    values ('11', gen_random_uuid(), 'owner', 'Ngân sách tỉnh')`);
  await sheet('good.xlsx', 100);
  await sheet('bad.xlsx', -5, 'Xã Không Có');
});

async function sheet(name: string, amount: number, holder = 'Ngân sách tỉnh') {
  const columns = ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'].map((header) => ({ header }));
  const rows = [[1, 'DT.P4.S1', holder, amount]];
  writeFileSync(
    join(folder, name),
    await writeWorkbook([{ name: 'Biểu 1', title: ['Biểu số 01', 'ĐVT: triệu đồng'], columns, rows }]),
  );
}

async function run(...args: readonly string[]) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const io = { out: say, err: say, language: 'vi', colour: false, width: 100, folder } as const;
  const code = await importData(['capital', ...args], { ...io, environment: { DATABASE_URL: ownerUrl } });
  return { code, said };
}

const grant = ['--province', '11', '--kind', 'plan', '--year', '2024', '--as', 'grant'];
const draft = ['--document', '653-qd-ttg-2022', '--on', '15/01/2024', '--reason', 'theo biểu kèm quyết định'];
const stored = () =>
  ownerQuery<{ imports: string; drafts: string }>(`select
    (select count(*) from muctieu.capital_import) as imports,
    (select count(*) from muctieu.capital_decision where state = 'draft') as drafts`);

describe('muctieu import capital', () => {
  it('a dry run names every problem with its cell, marks a copy, and stores nothing', async () => {
    const { code, said } = await run('bad.xlsx', ...grant, '--dry-run', '-o', 'marked.xlsx');
    expect(code).toBe(1);
    expect(said).toContain('SAI Biểu 1!C5: Không có đơn vị giữ vốn «Xã Không Có»');
    expect(said).toContain('SAI Biểu 1!D5:');
    const marked = await readWorkbook(readFileSync(join(folder, 'marked.xlsx')));
    expect(marked.ok).toBe(true);
    expect((await stored())[0]).toEqual({ imports: '0', drafts: '0' });
  });

  it('with an error nothing is drafted; without one a dry run only shows', async () => {
    expect((await run('bad.xlsx', ...grant, ...draft)).code).toBe(1);
    const { code, said } = await run('good.xlsx', ...grant, '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('Biểu 1!D5  DT.P4.S1  Ngân sách tỉnh  CENTRAL  0 → 100000000 đồng');
    expect((await stored())[0]).toEqual({ imports: '0', drafts: '0' });
  });

  it('drafts the decision with its file, which somebody then submits and approves', async () => {
    const { code, said } = await run('good.xlsx', ...grant, ...draft);
    expect(said).toContain('Đã lập 1 dự thảo, 1 dòng');
    expect(code).toBe(0);
    expect((await stored())[0]).toEqual({ imports: '1', drafts: '1' });
  });

  it('is refused whole: an unknown document leaves no file behind either', async () => {
    const { code, said } = await run('good.xlsx', ...grant, ...draft.with(1, 'khong-co'));
    expect(code).toBe(1);
    expect(said).toContain('khong-co');
    expect((await stored())[0]?.imports).toBe('1');
  });
});

test.each([
  [['good.xlsx', ...grant], 'Thiếu --document'],
  [['good.xlsx', ...grant.with(3, 'other'), '--dry-run'], '--kind phải là plan'],
  [['good.xlsx', ...grant.with(5, '24'), '--dry-run'], '--year phải là một năm'],
  [['good.xlsx', ...grant.with(1, 'DB'), '--dry-run'], '--province phải là mã tỉnh'],
  [['good.xlsx', ...grant.with(7, 'x'), '--dry-run'], '--as phải là'],
  [['good.xlsx', ...grant, '--dry-run', '--ghi'], 'Không có tùy chọn --ghi'],
  [['good.xlsx', ...grant, '--dry-run', '--giver', 'Ai đó'], '--giver: không có đơn vị'],
  [['none.xlsx', ...grant, '--dry-run'], 'Không đọc được tệp'],
])('%j is misuse: %s', async (args, words) => {
  const { code, said } = await run(...args);
  expect(said).toContain(words);
  expect(code).toBe(2);
  expect(existsSync(join(folder, 'none.xlsx'))).toBe(false);
});
