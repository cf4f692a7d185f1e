import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/page/read-html.ts';

function read(html: string) {
  const result = readHtml(new TextEncoder().encode(html));
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
}

const pages: readonly (readonly [name: string, html: string, text: string])[] = [
  [
    'blocks are lines, inner tags are nothing',
    '<h1>Báo cáo</h1><p>đạt <b>47</b>%<br>kế hoạch</p>',
    'Báo cáo\nđạt 47%\nkế hoạch\n',
  ],
  ['entities are characters', '<p>1&nbsp;598 &lt; 2&#46;000 &amp; &eacute;</p>', '1\u00a0598 < 2.000 & é\n'],
  ['scripts, styles and comments are no text', '<style>p{}</style><p>a<!-- <p>x --></p><script>"<p>y"</script>', 'a\n'],
  ['paragraphs and items need no closing tag', '<p>một<p>hai<ul><li>ba<li>bốn</ul>', 'một\nhai\n- ba\n- bốn\n'],
  ['raised digits stay raised', '<p>năm 2021<sup>1</sup>, 34 km<sup>2</sup></p>', 'năm 2021¹, 34 km²\n'],
  ['a tag that is never closed is text', '<p>5 < 7</p><a href="', '5 < 7\n<a href="\n'],
];

describe('readHtml', () => {
  test.each(pages)('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });

  test('a table keeps its merged cells, also when rows and cells are not closed', () => {
    const document = read(
      '<table><tr><th rowspan=2>STT<th colspan=2>Vốn<tr><td>KH<td>GN<tr><td>1<td>1.000<td>470</table>',
    );
    expect(document.text).toBe('STT\tVốn\t\n\tKH\tGN\n1\t1.000\t470\n');
    expect(document.tables[0]?.cells.map((cell) => [cell.rowSpan, cell.columnSpan]).slice(0, 2)).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });
});
