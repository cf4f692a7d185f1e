import { listCitations } from '@muctieu/contract/documents/documents.operations';
import {
  addSuccession,
  applyCatalogueVersion,
  editSuccession,
  importNodes,
  listActivations,
  listCatalogues,
  listCatalogueVersions,
  listNodes,
  listSuccessions,
  previewImport,
  readCatalogueVersion,
  readNode,
  readUnmatched,
  setActivation,
  withdrawSuccession,
} from '@muctieu/contract/programmes/programmes.operations';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, describe, expect, test } from 'vitest';
import { startRegisterServer } from '../documents/register-server.ts';

const { call, database, fetchAs, close } = await startRegisterServer();
afterAll(close);

async function answered<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problems: unknown }>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

async function codesOf(result: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) {
  const outcome = await result;
  return outcome.ok ? 'done' : outcome.problems?.map(({ code }) => code);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const decision417 = '417-qd-bnnmt-2026';
const merged = { catalogueId: 'MTQG2635-2026-2035' };

describe('the tree as of a day (P1)', () => {
  test.each([
    ['2020-12-31', []],
    ['2023-01-01', ['DTTSMN', 'GNBV', 'NTM']],
    ['2025-12-31', ['DTTSMN', 'GNBV', 'NTM']],
    ['2026-01-01', ['MTQG2635']],
  ] as const)('on %s it has the programmes %j', async (onDay, roots) => {
    const { items } = await answered(call('commune', listNodes, { query: { onDay, limit: 500 } }));
    expect(
      items
        .filter(({ depth }) => depth === 0)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(roots);
  });

  test('parents stand before children, in the order of the decision', async () => {
    const query = { onDay: '2023-01-01', catalogue: 'GNBV-2021-2025', limit: 500 } as const;
    const { items } = await answered(call('commune', listNodes, { query }));
    expect(items.map(({ code }) => code)).toEqual([
      ...['GNBV', 'GN.P1', 'GN.P1.S1', 'GN.P1.S2', 'GN.P2', 'GN.P3', 'GN.P3.S1', 'GN.P3.S2'],
      ...['GN.P4', 'GN.P4.S1', 'GN.P4.S2', 'GN.P4.S3', 'GN.P5', 'GN.P6', 'GN.P6.S1', 'GN.P6.S2'],
      ...['GN.P7', 'GN.P7.S1', 'GN.P7.S2'],
    ]);
  });

  test('is searched without diacritics and comes as XLSX', async () => {
    const query = { onDay: '2023-01-01', search: 'dinh duong' } as const;
    const { items } = await answered(call('commune', listNodes, { query }));
    expect(items.map(({ code }) => code)).toContain('GN.P3.S2');
    const response = await fetchAs('commune', '/api/v1/programmes/nodes?onDay=2023-01-01', {
      accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    expect(new Uint8Array(await response.arrayBuffer()).subarray(0, 2)).toEqual(bytesOf('PK'));
  });
});

describe('a node', () => {
  test('says what it is, who leads and whether that is verified, its documents and where it is active', async () => {
    const node = await answered(call('commune', readNode, { params: { code: 'DT.P3.S3' } }));
    expect(node).toMatchObject({ level: 'subProject', above: [{ code: 'DTTSMN' }, { code: 'DT.P3' }] });
    expect(node.leadAgencies).toMatchObject([{ name: 'Bộ Quốc phòng', verified: false }]);
    expect(node.documents).toContainEqual(expect.objectContaining({ symbol: '1719/QĐ-TTg' }));
    expect(node.activity).toEqual([
      {
        provinceId: '11',
        years: [2021, 2022, 2023, 2024, 2025].map((year) => expect.objectContaining({ year, kind: 'left-out' })),
      },
    ]);
  });

  test('a programme says under what it goes on', async () => {
    const node = await answered(call('commune', readNode, { params: { code: 'NTM' } }));
    expect(node.successors).toMatchObject([{ code: 'MTQG2635', verified: true, documentId: '257-2025-qh15' }]);
    const after = await answered(call('commune', readNode, { params: { code: 'MTQG2635' } }));
    expect(after.predecessors.map(({ code }) => code)).toEqual(['DTTSMN', 'GNBV', 'NTM']);
  });

  test('says nothing of a province whose rows the reader does not see: silence would read as active', async () => {
    const params = { code: 'DT.P3.S3' };
    const provincesFor = async (asker: 'neighbour' | 'commune' | 'state', query: { province?: string }) =>
      (await answered(call(asker, readNode, { params, query }))).activity.map(({ provinceId }) => provinceId);
    expect(await provincesFor('neighbour', { province: '11' })).toEqual([]);
    expect(await provincesFor('neighbour', {})).toEqual(['12']);
    expect(await provincesFor('commune', {})).toEqual(['11']);
    expect(await provincesFor('state', { province: '20' })).toEqual(['11', '20']);
  });

  test('that is not there is not found', async () => {
    expect(await codesOf(call('commune', readNode, { params: { code: 'GN.P99' } }))).toEqual([
      'programme-node-unknown',
    ]);
  });

  test('is cited by the document that set it up', async () => {
    const { items } = await answered(call('commune', listCitations, { params: { documentId: '90-qd-ttg-2022' } }));
    expect(items).toContainEqual(expect.objectContaining({ source: 'programme-node', subjectId: 'GN.P4.S2' }));
  });
});

describe('P2: a province leaves a node out', () => {
  const body = {
    provinceId: '11',
    nodeCode: 'GN.P3',
    years: [2024],
    active: false,
    reason: 'Không bố trí vốn',
    documentId: '90-qd-ttg-2022',
  };

  test('and with it what is below, in that year only, there only; then takes it up again', async () => {
    await answered(call('standing', setActivation, { body }));
    const activityOf = async (asker: 'standing' | 'neighbour') => {
      const { activity } = await answered(call(asker, readNode, { params: { code: 'GN.P3.S2' } }));
      return activity.map(({ provinceId, years }) => [provinceId, years.filter(({ kind }) => kind !== 'active')]);
    };
    const leftOut = { year: 2024, kind: 'left-out-above', above: 'GN.P3', reason: 'Không bố trí vốn' };
    expect(await activityOf('standing')).toEqual([['11', [expect.objectContaining(leftOut)]]]);
    expect(await activityOf('neighbour')).toEqual([['12', []]]);
    await answered(call('standing', setActivation, { body: { ...body, active: true, reason: 'Bố trí lại' } }));
    expect(await activityOf('standing')).toEqual([['11', []]]);
    const { items } = await answered(call('standing', listActivations, { query: { node: 'GN.P3' } }));
    expect(items).toMatchObject([{ year: 2024, active: true, documentSymbol: '90/QĐ-TTg' }]);
  });

  test.each([
    ['a node that is not there', 'standing', { nodeCode: 'GN.P99' }, ['programme-node-unknown']],
    [
      'years outside its validity',
      'standing',
      { years: [2020, 2026] },
      ['activation-outside-validity', 'activation-outside-validity'],
    ],
    ['without a document of the register', 'standing', { documentId: 'nowhere' }, ['cited-document-unknown']],
    ['for another province', 'neighbour', {}, ['not-permitted']],
    ['by who only reads', 'oversight', {}, ['not-permitted']],
  ] as const)('refused: %s', async (_, asker, change, codes) => {
    const given = { ...body, ...change, years: [...('years' in change ? change.years : body.years)] };
    expect(await codesOf(call(asker, setActivation, { body: given }))).toEqual(codes);
  });
});

await database.ownerQuery(`insert into muctieu.document
  (province_id, document_id, kind, symbol, numbered, symbol_key, issuer, issuer_level, verified)
  select '11', 'kh-7-' || n, 'plan', '7/KH-UBND', true, '7/kh-ubnd', 'UBND ' || n, 'province', true from generate_series(1, 2) n`);

describe('P4: a catalogue is completed by import', () => {
  const csv = [
    'Mã;Mã cấp trên;Cấp;Tên;Loại vốn;Cơ quan chủ trì;Văn bản;Đã đối chiếu;Nguồn',
    'MTQG2635.D1;MTQG2635;Dự án;Hợp phần thứ nhất;"ĐTPT; SN (?)";"Bộ Nông nghiệp và Môi trường";417/QĐ-BNNMT;có;QĐ 417',
  ].join('\n');
  const query = { name: 'danh-muc-2026.csv', reason: 'Nhập theo QĐ 417', documentId: decision417 };

  test('previewed, with nothing stored', async () => {
    const preview = await answered(
      call('standing', previewImport, { params: merged, query: { name: query.name }, file: bytesOf(csv) }),
    );
    expect(preview).toMatchObject({ basedOn: 1, rowCount: 1, counts: { added: 1, moved: 0, changed: 0 } });
    expect(preview.differences.find(({ kind }) => kind === 'added')).toMatchObject({
      code: 'MTQG2635.D1',
      changes: expect.arrayContaining([
        { field: 'capitalKinds', before: '', after: 'INVESTMENT; RECURRENT (?)' },
        { field: 'documents', before: '', after: decision417 },
      ]),
    });
    expect(await codesOf(call('standing', readNode, { params: { code: 'MTQG2635.D1' } }))).toEqual([
      'programme-node-unknown',
    ]);
  });

  test('wrong rows are named by row and column, all at once, and nothing is half imported', async () => {
    const wrong = [
      'Mã;Mã cấp trên;Cấp;Tên;Hiệu lực từ',
      'MTQG2635.D1;MTQG2635;Dự án;Hợp phần thứ nhất;31/02/2026',
      'MTQG2635.D2;MTQG2635;Bộ phận;Hợp phần thứ hai;01/01/2026',
      'MTQG2635.D3;MTQG2635;Dự án;;01/01/2026',
    ].join('\n');
    const outcome = await call('standing', previewImport, {
      params: merged,
      query: { name: 'sai.csv' },
      file: bytesOf(wrong),
    });
    expect(outcome.ok ? [] : outcome.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['import-cell-invalid', 2, 'E'],
      ['import-cell-invalid', 3, 'C'],
      ['import-cell-invalid', 4, 'D'],
    ]);
    const orphan = csv.replace(';MTQG2635;', ';MTQG2635.X;');
    const lost = await call('standing', previewImport, {
      params: merged,
      query: { name: 'mồ côi.csv' },
      file: bytesOf(orphan),
    });
    expect(lost.ok ? [] : lost.problems).toMatchObject([{ code: 'node-parent-unknown', row: 2, column: 'B' }]);
  });

  test.each([
    ['a picture', bytesOf('GIF89a\u0000\u0000'), ['import-unreadable']],
    ['a heading only', bytesOf('Mã;Cấp;Tên'), ['import-without-rows']],
    ['without needed columns', bytesOf('Mã;Ghi chú\nA;b'), ['import-column-missing', 'import-column-missing']],
    ['broken JSON', bytesOf('{"nodes": ['), ['import-unreadable']],
    [
      'a node of another catalogue',
      bytesOf('Mã;Mã cấp trên;Cấp;Tên\nGN.P1;MTQG2635;Dự án;X'),
      ['node-of-other-catalogue'],
    ],
    [
      'a document nobody knows',
      bytesOf('Mã;Mã cấp trên;Cấp;Tên;Văn bản\nMTQG2635.D9;MTQG2635;Dự án;X;999999/QĐ-TTg'),
      ['cited-document-unknown'],
    ],
    [
      'a symbol that two documents share',
      bytesOf('Mã;Mã cấp trên;Cấp;Tên;Văn bản\nMTQG2635.D9;MTQG2635;Dự án;X;7/KH-UBND'),
      ['cited-document-ambiguous'],
    ],
  ] as const)('refused: %s', async (_, file, codes) => {
    expect(await codesOf(call('standing', previewImport, { params: merged, query: { name: 'tệp' }, file }))).toEqual(
      codes,
    );
  });

  test('only by who may approve, under a document of the register, upon the version that was seen', async () => {
    const input = { params: merged, query, file: bytesOf(csv), ifMatch: 1 };
    expect(await codesOf(call('lead', importNodes, input))).toEqual(['not-permitted']);
    expect(await codesOf(call('standing', importNodes, { ...input, ifMatch: 9 }))).toEqual(['changed-meanwhile']);
    const unknown = { ...input, query: { ...query, documentId: 'nowhere' } };
    expect(await codesOf(call('standing', importNodes, unknown))).toEqual(['cited-document-unknown']);
  });

  test('imported it stands in the tree, as a version with its difference', async () => {
    const imported = await answered(
      call('standing', importNodes, { params: merged, query, file: bytesOf(csv), ifMatch: 1 }),
    );
    expect(imported).toMatchObject({ version: 2, counts: { added: 1 } });
    const node = await answered(call('commune', readNode, { params: { code: 'MTQG2635.D1' } }));
    expect(node).toMatchObject({ verified: true, capitalKinds: [{ verified: true }, { verified: false }] });
    const { items } = await answered(call('commune', listCatalogueVersions, { params: merged }));
    expect(items.map(({ number, state, origin }) => [number, state, origin])).toEqual([
      [2, 'in-use', 'import'],
      [1, 'earlier', 'data-file'],
    ]);
    const version = await answered(call('commune', readCatalogueVersion, { params: { ...merged, number: 2 } }));
    expect(version).toMatchObject({ reason: query.reason, documentId: decision417 });
    expect(version.differences).toContainEqual(expect.objectContaining({ kind: 'added', code: 'MTQG2635.D1' }));
    const again = { params: merged, query, file: bytesOf(csv), ifMatch: 2 };
    expect(await codesOf(call('standing', importNodes, again))).toEqual(['import-changes-nothing']);
  });

  test.each(['NTM-2021-2025', 'GNBV-2021-2025', 'DTTSMN-2021-2025'])(
    '%s exported and imported again changes nothing, and verifies nothing on the way',
    async (catalogueId) => {
      for (const language of ['vi', 'en']) {
        const address = `/api/v1/programmes/nodes?onDay=2024-01-01&catalogue=${catalogueId}`;
        const response = await fetchAs('standing', address, { accept: 'text/csv', 'accept-language': language });
        const file = new Uint8Array(await response.arrayBuffer());
        const input = { params: { catalogueId }, query: { name: 'xuất.csv' }, file };
        const preview = await answered(call('standing', previewImport, input));
        expect(preview.rowCount).toBeGreaterThan(10);
        expect(preview.differences).toEqual([]);
      }
    },
  );

  test('the same as XLSX and as JSON', async () => {
    const columns = ['Mã', 'Mã cấp trên', 'Cấp', 'Tên'].map((header) => ({ header }));
    const rows = [['MTQG2635.D2', 'MTQG2635', 'Dự án', 'Hợp phần thứ hai']];
    const workbook = await writeWorkbook([{ name: 'Danh mục', columns, rows }]);
    const params = { params: merged, query: { name: 'danh-muc' } };
    const fromWorkbook = await answered(call('standing', previewImport, { ...params, file: new Uint8Array(workbook) }));
    const json = JSON.stringify([
      {
        code: 'MTQG2635.D2',
        parentCode: 'MTQG2635',
        level: 'project',
        order: 9,
        name: { vi: 'Hợp phần thứ hai', en: '' },
        validity: { from: '2026-01-01', until: '2036-01-01' },
        verified: false,
      },
    ]);
    const fromJson = await answered(call('standing', previewImport, { ...params, file: bytesOf(json) }));
    for (const preview of [fromWorkbook, fromJson]) expect(preview.counts).toMatchObject({ added: 1 });
  });

  test('a version that waits is applied by a person', async () => {
    await database.ownerQuery(
      `insert into muctieu.catalogue_version (catalogue_id, version_number, state, origin, file_name, checksum, at, content, differences)
       select catalogue_id, 3, 'waiting', 'data-file', file_name, 'new', now(), content, '[]'
       from muctieu.catalogue_version where catalogue_id = $1 and version_number = 1`,
      [merged.catalogueId],
    );
    const catalogues = await answered(call('commune', listCatalogues));
    expect(catalogues.items.find(({ catalogueId }) => catalogueId === merged.catalogueId)).toMatchObject({
      waiting: 1,
    });
    const input = { params: { ...merged, number: 3 }, body: { reason: 'Đã đối chiếu' }, ifMatch: 2 };
    expect(await codesOf(call('lead', applyCatalogueVersion, input))).toEqual(['not-permitted']);
    const wrong = { ...input, params: { ...merged, number: 1 } };
    expect(await codesOf(call('standing', applyCatalogueVersion, wrong))).toEqual(['catalogue-version-not-waiting']);
    expect(await answered(call('standing', applyCatalogueVersion, input))).toMatchObject({ version: 4 });
    expect(await codesOf(call('standing', applyCatalogueVersion, input))).toEqual(['changed-meanwhile']);
  });

  test('what is not there is not found', async () => {
    const params = { catalogueId: 'NOWHERE' };
    expect(await codesOf(call('commune', listCatalogueVersions, { params }))).toEqual(['catalogue-unknown']);
    expect(await codesOf(call('commune', readCatalogueVersion, { params: { ...merged, number: 99 } }))).toEqual([
      'catalogue-version-unknown',
    ]);
    expect(
      await codesOf(call('standing', previewImport, { params, query: { name: 'x' }, file: bytesOf(csv) })),
    ).toEqual(['catalogue-unknown']);
  });
});

describe('P3: succession', () => {
  test('lists what is matched, and what is not on both sides', async () => {
    const { items } = await answered(call('commune', listSuccessions, { query: { search: 'gnbv' } }));
    expect(items).toMatchObject([{ fromCode: 'GNBV', toCode: 'MTQG2635', documentSymbol: '257/2025/QH15' }]);
    const unmatched = await answered(call('commune', readUnmatched));
    expect(unmatched.from).toContainEqual(expect.objectContaining({ code: 'GN.P4', below: 3 }));
    expect(unmatched.from.map(({ code }) => code)).not.toContain('GN.P4.S1');
    expect(unmatched.to.map(({ code }) => code)).toContain('MTQG2635.D1');
  });

  test('a row is added under a document, edited, withdrawn; the unmatched follow', async () => {
    const body = { fromCode: 'GN.P4', toCode: 'MTQG2635.D1', documentId: decision417, note: 'Theo QĐ 417' };
    expect(await codesOf(call('lead', addSuccession, { body }))).toEqual(['not-permitted']);
    const { rowId } = await answered(call('standing', addSuccession, { body }));
    const unmatched = await answered(call('commune', readUnmatched));
    expect(unmatched.from.map(({ code }) => code)).not.toContain('GN.P4');
    expect(unmatched.to.map(({ code }) => code)).not.toContain('MTQG2635.D1');

    const params = { rowId };
    const edit = { documentId: decision417, verified: true, note: '' };
    expect(await codesOf(call('standing', editSuccession, { params, body: edit, ifMatch: 5 }))).toEqual([
      'changed-meanwhile',
    ]);
    expect(await answered(call('standing', editSuccession, { params, body: edit, ifMatch: 1 }))).toMatchObject({
      version: 2,
    });
    const withdrawal = { documentId: decision417, reason: 'Ghi nhầm' };
    await answered(call('standing', withdrawSuccession, { params, body: withdrawal, ifMatch: 2 }));
    expect((await answered(call('commune', readUnmatched))).from.map(({ code }) => code)).toContain('GN.P4');
    const gone = call('standing', withdrawSuccession, { params, body: withdrawal, ifMatch: 3 });
    expect(await codesOf(gone)).toEqual(['succession-unknown']);
  });

  test.each([
    ['a code that is not there', { fromCode: 'GN.P99' }, ['programme-node-unknown']],
    ['backwards', { fromCode: 'MTQG2635', toCode: 'GNBV' }, ['successor-not-later']],
    ['twice', { fromCode: 'GNBV', toCode: 'MTQG2635' }, ['succession-known']],
    ['without a document of the register', { documentId: 'nowhere' }, ['cited-document-unknown']],
  ] as const)('refused: %s', async (_, change, codes) => {
    const body = { fromCode: 'GN.P2', toCode: 'MTQG2635', documentId: decision417, ...change };
    expect(await codesOf(call('standing', addSuccession, { body }))).toEqual(codes);
  });
});
