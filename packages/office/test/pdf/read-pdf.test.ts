import { describe, expect, it } from 'vitest';
import { findPlace } from '../../src/document.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { buildPdf, lineAt, textAt } from '../build-pdf.ts';

async function read(...pages: readonly string[]) {
  const result = await readPdf(buildPdf(...pages));
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.code).join());
  return result.value;
}

const long = 'Tong von giao la 1.598.716 trieu dong, trong do ngan sach trung uong la 901.556';
const longer = 'trieu dong, ngan sach dia phuong la 62.726 trieu dong, den nay da giai ngan xong';

describe('readPdf', () => {
  it('joins the lines of a paragraph and parts paragraphs', async () => {
    const document = await read(
      textAt(90, 700, long) +
        textAt(70, 684, long) +
        textAt(70, 668, long) +
        textAt(70, 652, 'dat 47%.') +
        textAt(90, 636, 'Doan moi.'),
    );
    expect(document.text).toBe(`${long} ${long} ${long} dat 47%.\nDoan moi.\n`);
    expect(findPlace(document, document.text.indexOf('Doan'))).toMatchObject({ page: 1, paragraph: 2 });
  });

  it('joins a paragraph over the end of a page and drops the numbers of pages', async () => {
    const first = textAt(290, 800, '1') + textAt(70, 120, long) + textAt(70, 104, longer);
    const second =
      textAt(290, 800, '2') + textAt(70, 760, 'dat 47% ke hoach.') + textAt(70, 744, longer) + textAt(70, 728, longer);
    const document = await read(first, second);
    expect(document.text.split('\n')[0]).toContain(`${longer} dat 47% ke hoach.`);
    expect(document.text).not.toMatch(/^\d$/m);
    expect(findPlace(document, document.text.indexOf('dat 47%'))).toMatchObject({ page: 2 });
  });

  it('reads words drawn out of order from left to right', async () => {
    const document = await read(
      textAt(200, 700, 'trieu dong') + textAt(70, 700, 'Giai ngan duoc') + textAt(163, 700.4, '1.598'),
    );
    expect(document.text).toBe('Giai ngan duoc 1.598 trieu dong\n');
  });

  it('reads a ruled table with its merged cells', async () => {
    const rules = [700, 680, 660, 640]
      .map((y) => (y === 680 ? lineAt(150, y, 400, y) : lineAt(70, y, 400, y)))
      .join('');
    const posts =
      lineAt(70, 640, 70, 700) + lineAt(150, 640, 150, 700) + lineAt(280, 640, 280, 680) + lineAt(400, 640, 400, 700);
    const words =
      textAt(75, 675, 'Noi dung') +
      textAt(155, 685, 'Von trieu dong') +
      textAt(155, 665, 'Ke hoach') +
      textAt(285, 665, 'Giai ngan') +
      textAt(75, 645, 'Du an 1') +
      textAt(155, 645, '1.000') +
      textAt(285, 645, '470');
    const document = await read(rules + posts + words + textAt(70, 600, 'Sau bang.'));
    expect(document.text).toBe('Noi dung\tVon trieu dong\t\n\tKe hoach\tGiai ngan\nDu an 1\t1.000\t470\nSau bang.\n');
    expect(document.tables[0]?.cells).toContainEqual(
      expect.objectContaining({ row: 0, column: 0, rowSpan: 2, columnSpan: 1 }),
    );
    expect(document.tables[0]?.cells).toContainEqual(
      expect.objectContaining({ row: 0, column: 1, rowSpan: 1, columnSpan: 2 }),
    );
    expect(findPlace(document, document.text.indexOf('470'))).toMatchObject({ page: 1, table: 1, row: 3, column: 3 });
  });

  it('reads a raised number as the call of a footnote and sets its words behind the paragraph', async () => {
    const body =
      textAt(70, 700, 'Nam 2021 co 03 so') +
      textAt(174, 705, '2', 7) +
      textAt(178, 700, ' lam viec.') +
      textAt(70, 684, 'Dien tich 34,6 km') +
      textAt(163, 689, '2', 7);
    const foot = textAt(70, 100, '2', 6) + textAt(75, 96, 'So A, So B va So C', 9);
    const document = await read(body + foot);
    expect(document.text).toContain('Nam 2021 co 03 so[footnoteRef:2] lam viec. [2: So A, So B va So C]');
    expect(document.text).toContain('34,6 km²');
  });

  it('turns a page whose words stand on their side', async () => {
    const words = ['Noi dung', 'Von 1.598 trieu', 'dat 47%'].map(
      (text, line) => `BT /F1 12 Tf 0 1 -1 0 ${200 + line * 40} 100 Tm (${text}) Tj ET\n`,
    );
    const document = await read(words.join(''));
    expect(document.text).toBe('Noi dung\nVon 1.598 trieu\ndat 47%\n');
  });

  it('says that a file without text is a scan', async () => {
    const result = await readPdf(buildPdf(lineAt(70, 70, 300, 300), ''));
    expect(result).toEqual({ ok: false, problems: [{ code: 'unreadable-scan', values: { pages: 2 } }] });
  });

  it('counts scanned pages among pages of text', async () => {
    const document = await read(textAt(70, 700, long), '');
    expect(document.notices).toEqual([{ code: 'pages-without-text', values: { pages: 1 } }]);
  });
});
