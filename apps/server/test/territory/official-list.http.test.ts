import * as operations from '@muctieu/contract/territory/territory.operations';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, startTerritoryServer } from './territory-server.ts';

const server = await startTerritoryServer();
afterAll(() => server.close());

const query = { on: '2026-07-01', symbol: '30/NQ-CP', provinceId: '11' };
const heading = 'Mã,Tên,Cấp,Mã tỉnh,Tỉnh';
/** The 45 communes of Điện Biên as the tree has them. */
let rows: string[] = [];

beforeAll(async () => {
  const list = await server.call('reader', operations.listUnits, {
    query: { provinceId: '11', level: 'commune', sort: 'code', day: '2026-07-01', limit: 100 },
  });
  if (!list.ok) throw new Error('the list is refused');
  const words: Record<string, string> = { xa: 'Xã', phuong: 'Phường' };
  rows = list.value.items.map(({ code, name, form }) => `${code},${name},${words[form]},11,Điện Biên`);
});

const csv = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const preview = (lines: readonly string[], asker: Asker = 'keeper') =>
  server.call(asker, operations.previewList, { query, file: csv(lines) });

describe('an official list', () => {
  test('that agrees with the tree has nothing to book', async () => {
    const answer = await preview([heading, ...rows]);
    expect(answer.ok && answer.value).toMatchObject({
      rowCount: 45,
      headingRow: 1,
      counts: { unchanged: 45, added: 0, missing: 0 },
      problems: [],
    });
    const digest = answer.ok ? answer.value.digest : '';
    const booked = await server.call('keeper', operations.bookList, {
      query: { ...query, digest },
      file: csv([heading, ...rows]),
    });
    expect(booked).toMatchObject({ ok: false, problems: [{ code: 'list-nothing-to-book' }] });
  });

  test('shows what was added, renamed, recoded and is missing', async () => {
    const [first = '', second = '', third = '', ...rest] = rows;
    const [code1, name1] = first.split(',');
    const [code2, name2] = second.split(',');
    const lines = [
      'DANH MỤC ĐƠN VỊ HÀNH CHÍNH',
      '',
      heading,
      `${code1},${name1} Mới,Xã,11,Điện Biên`,
      `98765,${name2},${second.split(',')[2]},11,Điện Biên`,
      '98766,Xã Hoàn Toàn Mới,Xã,11,Điện Biên',
      ...rest,
    ];
    const answer = await preview(lines);
    expect(answer.ok && answer.value.headingRow).toBe(3);
    expect(answer.ok && answer.value.problems).toEqual([]);
    expect(
      answer.ok &&
        answer.value.differences.map(({ kind, row, name, before, after }) => [kind, row, name, before, after]),
    ).toEqual([
      ['renamed', 4, `${name1} Mới`, expect.stringContaining(name1 ?? ''), `Xã ${name1} Mới`],
      ['recoded', 5, name2, code2, '98765'],
      ['added', 6, 'Hoàn Toàn Mới', undefined, 'Tỉnh Điện Biên'],
      ['missing', undefined, third.split(',')[1], expect.any(String), undefined],
    ]);
  });

  test('names every wrong cell by row and column, with what was expected', async () => {
    const answer = await preview([
      heading,
      '3127,Mất Số Không,Xã,11,Điện Biên',
      '03127,,Xã,11,Điện Biên',
      '03128,Loại Lạ,Thị tứ,11,Điện Biên',
      '03129,Tỉnh Lạ,Xã,99,Điện Biên',
      '03130,Tỉnh Mâu Thuẫn,Xã,11,Lai Châu',
      '03131,Một,Xã,11,Điện Biên',
      '03131,Hai,Xã,11,Điện Biên',
      ',Không Mã,Xã,11,Điện Biên',
    ]);
    const problems = answer.ok ? answer.value.problems : [];
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['list-code-malformed', 2, 'A'],
      ['list-cell-empty', 3, 'B'],
      ['list-form-unknown', 4, 'C'],
      ['list-province-unknown', 5, 'D'],
      ['list-province-contradicts', 6, 'E'],
      ['list-code-twice', 8, 'A'],
      ['list-cell-empty', 9, 'A'],
    ]);
    expect(problems[0]?.text.vi).toBe(
      'Ô A2: mã phải gồm 5 chữ số, đang là «3127». Hãy ghi đủ số 0 ở đầu (định dạng ô là văn bản).',
    );
    for (const problem of problems) expect(problem.text.vi + problem.text.en, problem.code).not.toMatch(/\{\w+\}/);
  });

  test('with one wrong row books nothing at all', async () => {
    const lines = [heading, '98770,Đúng,Xã,11,Điện Biên', '9877,Sai,Xã,11,Điện Biên'];
    const shown = await preview(lines);
    const digest = shown.ok ? shown.value.digest : '';
    const booked = await server.call('keeper', operations.bookList, { query: { ...query, digest }, file: csv(lines) });
    expect(booked).toMatchObject({ ok: false, problems: [{ code: 'list-code-malformed', row: 3, column: 'A' }] });
    const found = await server.call('reader', operations.searchUnits, { query: { q: '98770' } });
    expect(found.ok && found.value.items).toEqual([]);
  });

  test('as XLSX in the form of the statistics office is booked under its document, once', async () => {
    const header = ['STT', 'Mã', 'Tên', 'Tên tiếng Anh', 'Cấp', 'Mã TP', 'Tỉnh / Thành Phố'];
    const cells = rows.map((row, index) => {
      const [code = '', name = '', form = ''] = row.split(',');
      return [index + 1, code, `${form} ${name}`, '', form, '11', 'Tỉnh Điện Biên'];
    });
    cells.push([46, '98780', 'Xã Thêm Vào', '', 'Xã', '11', 'Tỉnh Điện Biên']);
    const file = new Uint8Array(
      await writeWorkbook([
        { name: 'Danh mục', title: ['DANH MỤC'], columns: header.map((one) => ({ header: one })), rows: cells },
      ]),
    );
    const shown = await server.call('keeper', operations.previewList, { query, file });
    expect(shown.ok && shown.value).toMatchObject({
      sheet: 'Danh mục',
      counts: { added: 1, unchanged: 45 },
      problems: [],
    });
    const digest = shown.ok ? shown.value.digest : '';
    const booked = await server.call('keeper', operations.bookList, { query: { ...query, digest }, file });
    expect(booked).toMatchObject({ ok: true, value: { eventCount: 1 } });
    const events = await server.call('reader', operations.listEvents, { query: { document: '30/NQ-CP' } });
    expect(events.ok && events.value.items.map(({ summary }) => summary)).toEqual(['Thành lập Xã Thêm Vào']);
    const again = await server.call('keeper', operations.bookList, { query: { ...query, digest }, file });
    expect(again).toMatchObject({ ok: false, status: 409, problems: [{ code: 'list-changed-since-preview' }] });
  });

  test.each([
    ['nothing', new Uint8Array(), 'Tệp trống'],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '.xls'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'loại tệp khác'],
  ])('%s is refused in words', async (_what, file, words) => {
    const refused = await server.call('keeper', operations.previewList, { query, file });
    expect(refused).toMatchObject({ ok: false, status: 400, problems: [{ code: 'list-unreadable' }] });
    expect(!refused.ok && refused.problems[0]?.text.vi).toContain(words);
  });

  test('without a heading says which columns are needed', async () => {
    const answer = await preview(['a,b', 'c,d']);
    expect(answer.ok && answer.value.problems.map(({ code }) => code)).toEqual(['list-heading-not-found']);
  });

  test('of another province, or by a reader, is not permitted', async () => {
    expect(await preview([heading, ...rows], 'reader')).toMatchObject({ ok: false, status: 403 });
    const other = await server.call('keeper', operations.previewList, {
      query: { on: query.on, symbol: query.symbol },
      file: csv([heading, '03388,Đoàn Kết,Phường,12,Lai Châu']),
    });
    expect(other).toMatchObject({ ok: false, status: 403 });
  });
});
