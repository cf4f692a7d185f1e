import {
  importObservations,
  listObservations,
  listOutliers,
  listRegrouped,
  previewObservationImport,
  readIndicatorTable,
  readNationTable,
  readObservation,
  recordObservationsOperation,
} from '@muctieu/contract/indicators/observations.operations';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, describe, expect, test } from 'vitest';
import {
  answered,
  codesOf,
  dienBien,
  key,
  nameOwnCommune,
  type Outcome,
  startIndicatorsServer,
} from './indicators-server.ts';

const { call, database, close } = await startIndicatorsServer();
afterAll(close);

const units = new Map<string, string>();
for (const row of await database.ownerQuery<{ unit_id: string; name: string; level: string; until_day: string | null }>(
  `select unit_id, name, level, unit.until_day from muctieu.unit join muctieu.unit_name using (province_id, unit_id)
   where province_id = '11' and level in ('commune', 'district')`,
)) {
  units.set(`${row.level}:${row.name}:${row.until_day === null ? 'now' : 'then'}`, row.unit_id);
}
const unit = (name: string) => units.get(name) ?? '';
const communeOf = (name: string) => unit(`commune:${name}:then`);

function record(
  cells: readonly object[],
  more: object = {},
  asker: 'standing' | 'commune' | 'neighbour' | 'oversight' = 'standing',
) {
  const body = { provinceId: '11', cells, ...more } as never;
  return call(asker, recordObservationsOperation, { body, idempotencyKey: key() });
}

describe('entering figures', () => {
  const muongPhang = communeOf('Mường Phăng');
  const naTau = communeOf('Nà Tấu');
  const cell = (unitId: string, indicator: string, value: string, more: object = {}) => ({
    unitId,
    indicator,
    period: '2023',
    value,
    ...more,
  });

  test('every problem is said at once, each with its cell, and nothing is entered', async () => {
    const outcome = (await record([
      cell(muongPhang, 'KHONG.CO', '1'),
      cell(key(), 'GNBV.HO-NGHEO', '1'),
      cell(muongPhang, 'GNBV.TY-LE-HO-NGHEO', '5'),
      cell(muongPhang, 'GNBV.TY-LE-HO-NGHEO-DTTS', '5', { denominator: '0' }),
      cell(muongPhang, 'GNBV.HO-NGHEO-DA-CHIEU', '5'),
      cell(muongPhang, 'GNBV.HO-NGHEO', '5.5'),
      cell(muongPhang, 'GNBV.HO-CAN-NGHEO', '5'),
      cell(muongPhang, 'GNBV.HO-CAN-NGHEO', '6'),
      { unitId: muongPhang, indicator: 'GNBV.HO-NGHEO', period: '2026', value: '5' },
      cell(muongPhang, 'GNBV.HO-CAN-NGHEO', '6', { breakdown: 'sex:female' }),
    ])) as Outcome;
    expect(outcome.problems?.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'cells[0].indicator indicator-unknown',
      'cells[1].unitId observation-unit-unknown',
      'cells[2].denominator observation-denominator-missing',
      'cells[3].denominator observation-denominator-not-positive',
      'cells[4].indicator observation-of-formula',
      'cells[5].value observation-not-a-count',
      'cells[7] observation-twice',
      'cells[8].unitId observation-unit-not-then',
      'cells[9].breakdown observation-breakdown-unknown',
    ]);
  });

  test('a correction is a new version with its reason; the earlier one stays (I4)', async () => {
    expect(await codesOf(record([cell(naTau, 'GNBV.HO-NGHEO', '300'), cell(naTau, 'GNBV.TONG-HO', '900')]))).toBe(
      'done',
    );
    expect(await codesOf(record([cell(naTau, 'GNBV.HO-NGHEO', '310')]))).toEqual([
      'observation-correction-needs-reason',
    ]);
    const again = await answered(record([cell(naTau, 'GNBV.HO-NGHEO', '300')]));
    expect(again).toMatchObject({ recorded: 0, unchanged: 1 });
    expect(await codesOf(record([cell(naTau, 'GNBV.HO-NGHEO', '310', { basedOn: 0 })], { reason: 'x' }))).toEqual([
      'observation-changed-meanwhile',
    ]);
    expect(
      await codesOf(record([cell(naTau, 'GNBV.HO-NGHEO', '310', { basedOn: 1 })], { reason: 'Rà soát lại' })),
    ).toBe('done');
    const query = { unitId: naTau, indicator: 'GNBV.HO-NGHEO', period: '2023' } as never;
    const detail = await answered(call('standing', readObservation, { query }));
    expect(
      detail.versions.map(({ version, figure, reason, personName }) => [version, figure.shown, reason, personName]),
    ).toEqual([
      [2, '310', 'Rà soát lại', 'standing'],
      [1, '300', '', 'standing'],
    ]);
  });

  test('a part above its whole is refused; a great change wants a justification, which stays', async () => {
    expect(await codesOf(record([cell(naTau, 'GNBV.HO-NGHEO', '901')], { reason: 'thử' }))).toEqual([
      'observation-part-above-whole',
    ]);
    const next = cell(naTau, 'GNBV.HO-NGHEO', '100', { period: '2024' });
    expect(await codesOf(record([next]))).toEqual(['observation-changed-much-unjustified']);
    expect(await codesOf(record([{ ...next, justification: 'Chia tách bản' }]))).toBe('done');
    const query = { unitId: naTau, indicator: 'GNBV.HO-NGHEO', period: '2024' } as never;
    const detail = await answered(call('standing', readObservation, { query }));
    expect(detail.versions[0]?.justification).toBe('Chia tách bản');
  });

  test('parts by ethnicity add up to the total or are refused', async () => {
    const at = { period: '2022' };
    expect(
      await codesOf(
        record([
          cell(muongPhang, 'GNBV.HO-NGHEO', '100', at),
          cell(muongPhang, 'GNBV.HO-NGHEO', '1', { ...at, breakdown: 'ethnicity:kinh' }),
          cell(muongPhang, 'GNBV.HO-NGHEO', '98', { ...at, breakdown: 'ethnicity:minority' }),
        ]),
      ),
    ).toContain('observation-breakdown-differs');
  });

  test('the same request twice is entered once', async () => {
    const body = { provinceId: '11', cells: [cell(muongPhang, 'GNBV.DAO-TAO-NGHE', '7')] } as never;
    const idempotencyKey = key();
    const first = await answered(call('standing', recordObservationsOperation, { body, idempotencyKey }));
    const second = await answered(call('standing', recordObservationsOperation, { body, idempotencyKey }));
    expect(second).toEqual(first);
  });

  test.each([
    ['oversight', ['not-permitted']],
    ['neighbour', ['not-permitted']],
    ['commune', ['not-permitted']],
  ] as const)('%s enters nothing for a commune of the province that is not theirs', async (asker, expected) => {
    expect(await codesOf(record([cell(muongPhang, 'GNBV.DAO-TAO-NGHE', '8')], { reason: 'x' }, asker))).toEqual(
      expected,
    );
  });

  test('a commune officer enters for the own commune, and sees no other', async () => {
    const own = await nameOwnCommune(database);
    const mine = { unitId: own, indicator: 'GNBV.KET-NOI-VIEC-LAM', period: '2026', value: '12' };
    expect(await codesOf(record([mine], {}, 'commune'))).toBe('done');
    const { items } = await answered(call('commune', listObservations, { query: { provinceId: '11', limit: 500 } }));
    expect(new Set(items.map(({ unit: { id } }) => id))).toEqual(new Set([own]));
    expect(
      await codesOf(
        call('commune', readObservation, { query: { unitId: dienBien, indicator: 'NTM.XA', period: '2024' } as never }),
      ),
    ).toEqual(['not-permitted']);
  });
});

describe('many units at once', () => {
  const names = [
    'Mường Phăng',
    'Pá Khoang',
    'Nà Nhạn',
    'Nà Tấu',
    'Thanh Minh',
    'Mường Pồn',
    'Thanh Nưa',
    'Hua Thanh',
    'Thanh Luông',
    'Thanh Chăn',
  ];
  const found = names.map(communeOf).filter((id) => id !== '');

  test('a table has a row a unit and a cell an indicator, and the roll-up is their sum', async () => {
    const cells = found.map((unitId, index) => ({
      unitId,
      indicator: 'GNBV.XA-DAT-CHUAN-Y-TE',
      period: '2022',
      value: String(index),
      denominator: '20',
    }));
    await answered(record(cells));
    const corrected = [{ ...cells[0], value: '9' }];
    await answered(record(corrected, { reason: 'sửa' }));
    const query = {
      provinceId: '11',
      level: 'commune',
      indicators: 'GNBV.XA-DAT-CHUAN-Y-TE',
      periods: '2022',
      limit: 200,
    } as never;
    const table = await answered(call('standing', readIndicatorTable, { query }));
    const shown = table.items.flatMap(({ cells: rows }) => rows[0]?.[0]?.a ?? []);
    expect(shown.length).toBe(found.length);
    const sum = shown.reduce((total, text) => total + Number(text), 0);
    const nation = await answered(
      call('standing', readNationTable, { query: { periods: '2022', indicators: 'GNBV.XA-DAT-CHUAN-Y-TE' } as never }),
    );
    expect(nation.rows[0]?.cells[0]?.[0]).toMatchObject({
      a: String(sum),
      b: String(found.length * 20),
      n: found.length,
    });
  });

  test('one figure far from its peers is found and explained in a sentence', async () => {
    const cells = found.map((unitId, index) => ({
      unitId,
      indicator: 'GNBV.LAO-DONG-NUOC-NGOAI',
      period: '2021',
      value: index === 3 ? '9000' : String(40 + index),
    }));
    await answered(record(cells));
    const query = { provinceId: '11', period: '2021', level: 'commune' } as never;
    const { items } = await answered(call('standing', listOutliers, { query }));
    const mine = items.filter(({ indicator }) => indicator === 'GNBV.LAO-DONG-NUOC-NGOAI');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.sentence).toMatch(/^9\.000 cách trung vị \d+(,\d+)? của 9 đơn vị cùng cấp 8\.9\d\d/);
  });

  test('old communes on today’s map: rates by both parts, what is missing says so (T4)', async () => {
    const query = {
      provinceId: '11',
      indicator: 'GNBV.XA-DAT-CHUAN-Y-TE',
      period: '2022',
      onDay: '2026-01-01',
      limit: 200,
    } as never;
    const { items } = await answered(call('standing', listRegrouped, { query }));
    expect(items.length).toBeGreaterThan(20);
    for (const { value, denominator, notCarried, reason } of items) {
      if (notCarried !== undefined) expect(reason).toMatch(/^(Chưa quy đổi được|Phải đánh giá lại)/);
      else expect(Number(value)).toBeLessThanOrEqual(Number(denominator));
    }
  });
});

describe('an Excel of the officer', () => {
  const query = { name: 'so-lieu.xlsx', provinceId: '11', period: '2020' } as never;
  const book = async (rows: readonly (readonly (string | number)[])[]) => new Uint8Array(await bookBytes(rows));

  test('is read by code or name, and a damaged cell is named with its row and column', async () => {
    const bad = await book([
      ['Đơn vị', 'GNBV.HO-NGHEO', 'Số hộ cận nghèo theo chuẩn 2022-2025', 'Lạ'],
      ['Mường Phăng', 'mười', 5, 1],
      ['Không có xã này', 3, 4, 1],
    ]);
    const outcome = (await call('standing', previewObservationImport, { query, file: bad })) as {
      ok: boolean;
      problems?: readonly { code: string; row?: number; column?: string }[];
    };
    expect(outcome.problems?.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['observation-import-column-unknown', 1, 'D'],
      ['observation-import-cell-unreadable', 2, 'B'],
      ['observation-import-unit-unknown', 3, undefined],
    ]);
  });

  test('is previewed, then entered once', async () => {
    const good = await book([
      ['STT', 'Đơn vị', 'GNBV.HO-NGHEO', 'GNBV.XA-DAT-CHUAN-Y-TE tử số', 'GNBV.XA-DAT-CHUAN-Y-TE mẫu số'],
      [1, 'Xã Mường Phăng', 120, 3, 10],
      [2, 'Nà Tấu', '1.250', 4, 10],
    ]);
    const preview = await answered(call('standing', previewObservationImport, { query, file: good }));
    expect(preview).toMatchObject({ rowCount: 2, cellCount: 4, changedCount: 4, unchangedCount: 0 });
    const entered = await answered(call('standing', importObservations, { query, file: good, idempotencyKey: key() }));
    expect(entered).toMatchObject({ recorded: 4 });
    const again = await answered(call('standing', importObservations, { query, file: good, idempotencyKey: key() }));
    expect(again).toMatchObject({ recorded: 0, unchanged: 4 });
  });

  test('parts stand in columns of their own and are held to the total; a soft rule is met by a justification', async () => {
    const heading = [
      'Đơn vị',
      'GNBV.HO-NGHEO',
      'GNBV.HO-NGHEO Kinh',
      'Số hộ nghèo theo chuẩn 2022-2025 Dân tộc thiểu số',
    ];
    const wrong = await book([heading, ['Xã Pá Khoang', 100, 30, 71]]);
    const outcome = (await call('standing', previewObservationImport, { query, file: wrong })) as Outcome;
    expect(outcome.problems?.map(({ code, row, column }) => `${code} ${column}${row}`)).toEqual([
      'observation-breakdown-differs B2',
      'observation-breakdown-differs C2',
      'observation-breakdown-differs D2',
    ]);
    const right = await book([heading, ['Xã Pá Khoang', 100, 30, 70]]);
    await answered(call('standing', importObservations, { query, file: right, idempotencyKey: key() }));
    const next = await book([
      ['Đơn vị', 'GNBV.HO-NGHEO'],
      ['Xã Pá Khoang', 300],
    ]);
    const later = { ...(query as object), period: '2021' } as never;
    expect(await codesOf(call('standing', previewObservationImport, { query: later, file: next }))).toEqual([
      'observation-changed-much-unjustified',
    ]);
    const justified = { ...(later as object), justification: 'Chuẩn mới' } as never;
    await answered(call('standing', importObservations, { query: justified, file: next, idempotencyKey: key() }));
  });

  test.each<[string, readonly (readonly (string | number)[])[], string]>([
    [
      'the same unit twice',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO'],
        ['Pá Khoang', 5],
        ['Xã Pá Khoang', 6],
      ],
      'observation-twice B3',
    ],
    [
      'a formula of a spreadsheet for a name',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO'],
        ['=HYPERLINK("http://x")', 5],
      ],
      'observation-import-unit-unknown undefined2',
    ],
    [
      'a negative count',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO'],
        ['Pá Khoang', -5],
      ],
      'observation-not-a-count B2',
    ],
    [
      'a number longer than any',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO'],
        ['Pá Khoang', '99999999999999999999'],
      ],
      'observation-import-cell-unreadable B2',
    ],
    [
      'a date in a cell',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO'],
        ['Pá Khoang', '30/6/2024'],
      ],
      'observation-import-cell-unreadable B2',
    ],
    [
      'an indicator that is computed',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO-DA-CHIEU'],
        ['Pá Khoang', 5],
      ],
      'observation-import-column-unknown B1',
    ],
    [
      'a breakdown that the indicator does not have',
      [
        ['Đơn vị', 'GNBV.HO-NGHEO Nữ'],
        ['Pá Khoang', 5],
      ],
      'observation-import-column-unknown B1',
    ],
  ])('%s is named with its place', async (_, table, expected) => {
    const outcome = (await call('standing', previewObservationImport, { query, file: await book(table) })) as Outcome;
    const found = outcome.problems?.map(({ code, row, column }) => `${code} ${column}${row}`);
    expect(found).toContain(expected);
  });

  test.each([
    ['no archive', new Uint8Array([0x50, 0x4b, 1, 2, 3, 4])],
    ['nothing', new Uint8Array()],
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
  ])('%s is refused in words', async (_, bytes) => {
    const outcome = await codesOf(call('standing', previewObservationImport, { query, file: bytes }));
    expect([
      'observation-import-unreadable',
      'observation-import-without-rows',
      'request-without-file',
      'body-missing',
      'file-missing',
    ]).toContain(outcome?.[0]);
  });
});

function bookBytes([heading = [], ...rows]: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  return writeWorkbook([{ name: 'Sheet1', columns: heading.map((header) => ({ header: String(header) })), rows }]);
}
