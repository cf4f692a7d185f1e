import { decimal } from '@muctieu/kernel/decimal';
import { dong } from '@muctieu/kernel/dong';
import { expect, test } from 'vitest';
import { openZip } from '../../src/archive/zip-archive.ts';
import { readDocx } from '../../src/word/read-docx.ts';
import { renderWordTemplate } from '../../src/word-template/render-word-template.ts';
import type { RecordShape } from '../../src/word-template/template-shape.ts';
import { record, type TemplateFigure, type TemplateRecord, text } from '../../src/word-template/template-value.ts';
import { cell, paragraph, type WordBlock } from '../../src/word-writing/word-document.ts';
import { writeDocx } from '../../src/word-writing/write-docx.ts';
import { openXmlFaults } from '../open-xml-faults.ts';

const amount = (key: string, millions: number): TemplateFigure => ({
  kind: 'figure',
  key,
  measure: { kind: 'dong', amountDong: dong(BigInt(millions) * 1_000_000n) },
});

const catalogue: RecordShape = {
  kind: 'record',
  fields: {
    tinh: { kind: 'text' },
    von: {
      kind: 'record',
      fields: { tong: { kind: 'figure', measure: 'dong' }, ty_le: { kind: 'figure', measure: 'ratio' } },
    },
    xa: {
      kind: 'list',
      item: { kind: 'record', fields: { ten: { kind: 'text' }, von: { kind: 'figure', measure: 'dong' } } },
    },
    bang: { kind: 'blocks' },
    nhan_xet: { kind: 'sentence' },
  },
};

const table: WordBlock = {
  kind: 'table',
  columnShares: [2, 1],
  headingRows: 1,
  borders: true,
  rows: [
    { cells: [cell('cell-heading', 'Xã'), cell('cell-heading', 'Vốn')] },
    {
      cells: [
        cell('cell', 'Nà Tấu'),
        { paragraphs: [paragraph('cell-number', { text: '12', figure: 'bang.na-tau' })] },
      ],
    },
  ],
};

const values: TemplateRecord = record({
  tinh: text('Điện Biên & <Lai Châu>'),
  von: record({
    tong: amount('capital.total', 964_282),
    ty_le: {
      kind: 'figure',
      key: 'capital.rate',
      measure: { kind: 'ratio', numerator: decimal(964_282), denominator: decimal(1_598_716) },
    },
  }),
  xa: {
    kind: 'list',
    items: [
      record({ ten: text('Nà Tấu'), von: amount('na-tau', 12) }),
      record({ ten: text('Mường Pồn'), von: amount('muong-pon', 1_300) }),
    ],
  },
  bang: { kind: 'blocks', blocks: [table] },
  nhan_xet: { kind: 'sentence', parts: ['đạt ', amount('capital.total', 964_282), ' triệu đồng'] },
});

function template(...blocks: readonly WordBlock[]): Uint8Array {
  return writeDocx({ title: 'Mẫu', sections: [{ landscape: false, blocks }] });
}

function render(bytes: Uint8Array, given: TemplateRecord = values) {
  return renderWordTemplate({ template: bytes, values: given, catalogue, snapshot: 'snapshot-1' });
}

function textOfRendered(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.text;
}

test('sentences, loops, rows, passages and tables are filled, and the file is valid Open XML', async () => {
  const rendered = render(
    template(
      paragraph(
        'body',
        'Tỉnh {tinh}: ',
        { text: 'giải ngân {von.tong | trieu} triệu đồng', bold: true },
        ', đạt {von.ty_le}; {nhan_xet}.',
      ),
      paragraph('body', '{#xa}[{ten}: {von | trieu}]{/xa}{^xa}không có xã nào{/}'),
      paragraph('body', '{#von.tong > 1000000}'),
      paragraph('body', 'Vượt một nghìn tỷ.'),
      paragraph('body', '{/}'),
      {
        kind: 'table',
        columnShares: [3, 1],
        headingRows: 1,
        borders: true,
        rows: [
          { cells: [cell('cell-heading', 'Xã'), cell('cell-heading', 'Vốn')] },
          { cells: [cell('cell', '{#xa}{ten}'), cell('cell-number', '{von | trieu}{/xa}')] },
        ],
      },
      paragraph('body', '{@bang}'),
    ),
  );
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  expect(textOfRendered(rendered.value.bytes).trim().split('\n')).toEqual([
    'Tỉnh Điện Biên & <Lai Châu>: giải ngân 964.282 triệu đồng, đạt 60,32%; đạt 964.282 triệu đồng.',
    '[Nà Tấu: 12][Mường Pồn: 1.300]',
    'Xã\tVốn',
    'Nà Tấu\t12',
    'Mường Pồn\t1.300',
    'Xã\tVốn',
    'Nà Tấu\t12',
  ]);
  expect(rendered.value.figures.map(({ bookmark, key, text: shown }) => [bookmark, key, shown])).toEqual([
    ['_MT1', 'capital.total', '964.282'],
    ['_MT2', 'capital.rate', '60,32%'],
    ['_MT3', 'capital.total', '964.282'],
    ['_MT4', 'na-tau', '12'],
    ['_MT5', 'muong-pon', '1.300'],
    ['_MT6', 'na-tau', '12'],
    ['_MT7', 'muong-pon', '1.300'],
    ['_MT8', 'bang.na-tau', '12'],
  ]);
  expect(await openXmlFaults(rendered.value.bytes)).toEqual([]);
});

test('R5: equal templates and values give equal bytes', () => {
  const bytes = template(paragraph('body', '{von.tong}'), paragraph('body', '{@bang}'));
  const [once, again] = [render(bytes), render(bytes)];
  expect(once.ok && again.ok && Buffer.from(once.value.bytes).equals(Buffer.from(again.value.bytes))).toBe(true);
});

test('R5: the file itself says of each figure where it comes from, and keeps the looks of the words around it', () => {
  const rendered = render(template(paragraph('body', { text: 'Vốn {von.tong} triệu', bold: true, italic: true })));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  const part = (name: string) => {
    const zip = openZip(rendered.value.bytes);
    const read = zip.ok ? zip.value.read(name, 1_000_000) : zip;
    return read.ok ? new TextDecoder().decode(read.value) : JSON.stringify(read.problems);
  };
  expect(part('customXml/item1.xml')).toContain(
    '<figures xmlns="urn:muctieu:figures" snapshot="snapshot-1"><figure bookmark="_MT1" key="capital.total" text="964.282"/></figures>',
  );
  const looks = '<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>';
  expect(part('word/document.xml')).toContain(
    `<w:r>${looks}<w:t xml:space="preserve">Vốn </w:t></w:r><w:bookmarkStart w:id="1000000" w:name="_MT1"/><w:r>${looks}<w:t xml:space="preserve">964.282</w:t></w:r><w:bookmarkEnd w:id="1000000"/><w:r>${looks}<w:t xml:space="preserve"> triệu</w:t></w:r>`,
  );
});

test('words that people typed cannot pass for a figure, nor for a placeholder', () => {
  const typed = record({ ...values.fields, tinh: text('\ue0f0von\ue0f1999\ue0f2 {von.tong}') });
  const rendered = render(template(paragraph('body', '{tinh}')), typed);
  expect(rendered.ok && rendered.value.figures).toEqual([]);
  expect(rendered.ok && textOfRendered(rendered.value.bytes).trim()).toBe('von999 {von.tong}');
});

test.each([
  ['{tin}', 'template-name-nearly', { name: 'tin', nearest: 'tinh' }],
  ['{von.tongg}', 'template-name-nearly', { name: 'von.tongg', nearest: 'von.tong' }],
  ['{hoan_toan_khac}', 'template-name-unknown', { name: 'hoan_toan_khac' }],
  ['{von.tong | trieuu}', 'template-helper-unknown', { helper: 'trieuu', nearest: 'trieu' }],
  ['{tinh | trieu}', 'template-helper-does-not-fit', { helper: 'trieu', kind: 'text' }],
  ['{von}', 'template-value-not-plain', { tag: 'von' }],
  ['{bang}', 'template-blocks-without-sign', { tag: 'bang' }],
  ['{@tinh}', 'template-value-no-blocks', { tag: 'tinh' }],
  ['{a b}', 'template-expression-unreadable', { tag: 'a b' }],
  ['{#xa}{ten}', 'template-passage-not-closed', { tag: 'xa' }],
  ['{/xa}', 'template-passage-not-open', { tag: 'xa' }],
  ['{#xa}{ten}{/von}', 'template-passage-crossed', { tag: 'von', expected: 'xa' }],
  ['{#xa}{tenn}{/xa}', 'template-name-nearly', { name: 'tenn', nearest: 'ten' }],
  ['{ten}', 'template-name-unknown', { name: 'ten' }],
  ['{tinh', 'template-braces-broken', {}],
  ['tinh}', 'template-braces-broken', {}],
  ['bảng {@bang}', 'template-blocks-not-alone', {}],
])('the placeholder %s is refused: %s', (written, code, expected) => {
  const rendered = render(template(paragraph('body', 'Tỉnh'), paragraph('body', written)));
  expect(rendered.ok ? [] : rendered.problems.map((problem) => problem.code)).toContain(code);
  const found = rendered.ok ? undefined : rendered.problems.find((problem) => problem.code === code);
  expect(found?.values).toMatchObject(expected);
});

test('all that is wrong with a template is said at once, each with the words around it', () => {
  const rendered = render(
    template(paragraph('body', 'Vốn {von.tog} và {tin}'), paragraph('body', 'Cả {von.tong | tyy} nữa')),
  );
  expect(rendered.ok ? [] : rendered.problems.map(({ path, values: said }) => [path, said?.near])).toEqual([
    ['paragraph[1]', 'Vốn {von.tog} và {tin}'],
    ['paragraph[1]', 'Vốn {von.tog} và {tin}'],
    ['paragraph[2]', 'Cả {von.tong | tyy} nữa'],
  ]);
});

test('what is no Word file is refused in words', () => {
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('PK no zip'), new Uint8Array(1000).fill(7)]) {
    const rendered = render(bytes);
    expect(rendered.ok).toBe(false);
  }
});
