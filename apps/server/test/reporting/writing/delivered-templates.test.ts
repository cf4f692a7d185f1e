import { readReportTemplates } from '@muctieu/data/report-template';
import { readWord } from '@muctieu/office/word/read-docx';
import { checkWordTemplate } from '@muctieu/office/word-template/check-word-template';
import { landscapeTags } from '@muctieu/office/word-template/landscape-tags';
import { expect, test } from 'vitest';
import { openXmlFaults } from '../../../../../packages/office/test/open-xml-faults.ts';
import { readOutline, templateOfOutline } from '../../../src/reporting/writing/outline-document.ts';
import { catalogueShape } from '../../../src/reporting/writing/report-values.ts';

const shape = catalogueShape();

test.each(readReportTemplates())(
  '$id is a valid Word file that asks only for names of the catalogue',
  async ({ id, text }) => {
    const bytes = templateOfOutline(readOutline(id, text));
    const read = readWord(bytes);
    expect(read.ok).toBe(true);
    if (read.ok) expect(checkWordTemplate(read.value.document, shape)).toEqual([]);
    expect(await openXmlFaults(bytes)).toEqual([]);
  },
);

test('a wrong name is said with its place and the nearest right one', () => {
  const bytes = templateOfOutline(
    readOutline('thu', 'ten: Thử\ntrich_yeu: Thử\n---\nKế hoạch {von.ke_hoac | trieu} triệu đồng.'),
  );
  const read = readWord(bytes);
  const problems = read.ok ? checkWordTemplate(read.value.document, shape) : [];
  expect(problems).toMatchObject([{ code: 'template-name-nearly', values: { nearest: 'von.ke_hoach' } }]);
});

test('tables of annexes laid across are as broad as their own pages', () => {
  const text = 'ten: Thử\ntrich_yeu: Thử\n---\nLời.\n== Dọc\n{@bang.tieu_chi}\n== Ngang | ngang\n{@bang.phan_bo}';
  const read = readWord(templateOfOutline(readOutline('thu', text)));
  expect(read.ok && [...landscapeTags(read.value.word.document.source)]).toEqual(['bang.phan_bo']);
});

test('an outline has parts on two lines and footnotes that cite documents', () => {
  const text =
    'ten: Thử\ntrich_yeu: Thử\n---\n# Phần I // TÌNH HÌNH\n## I. Giảm nghèo[^Quyết định số 90/QĐ-TTg.] bền vững';
  const read = readWord(templateOfOutline(readOutline('thu', text)));
  expect(read.ok && read.value.document.text).toContain('TÌNH HÌNH');
  expect(read.ok && read.value.document.text).toMatch(
    /I\. Giảm nghèo\[footnoteRef:1\] bền vững.*\[1: {2}Quyết định số 90\/QĐ-TTg\.\]/,
  );
});
