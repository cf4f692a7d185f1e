import { fitColumns } from './fit-columns.ts';
import type { FootnoteList } from './footnote-list.ts';
import { paragraphXml } from './paragraph-xml.ts';
import type { WordCell, WordTable } from './word-document.ts';

/** As many rows from the end stay together: none stands alone on the last page. */
const rowsTogether = 4;
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** A table as broad as the text, its columns fixed so that a long word never moves the others. */
export function tableXml(table: WordTable, breadthTwips: number, footnotes: FootnoteList): string {
  const shares = table.columnShares ?? fitColumns(table.rows, table.headingRows, breadthTwips / 20);
  const widths = columnWidths(shares, breadthTwips);
  const line = table.borders ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
  const properties =
    `<w:tblPr><w:tblW w:w="${breadthTwips}" w:type="dxa"/>` +
    `<w:tblBorders>${edges.map((edge) => `<w:${edge} ${line}/>`).join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/>' +
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>';
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const rows = table.rows.map((row, index) => {
    const heads = index < table.headingRows ? '<w:tblHeader/>' : '';
    let column = 0;
    const cells = row.cells.map((cell) => {
      const span = cell.columns ?? 1;
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const isNearEnd = index >= table.rows.length - rowsTogether && index >= table.headingRows;
      const keeps = (row.keepsWithNext || isNearEnd) && index < table.rows.length - 1;
      return cellXml(cell, width, { heads: index < table.headingRows, keeps }, footnotes);
    });
    return `<w:tr><w:trPr><w:cantSplit/>${heads}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl>`;
}

interface RowLook {
  readonly heads: boolean;
  readonly keeps: boolean;
}

function cellXml(cell: WordCell, widthTwips: number, { heads, keeps }: RowLook, footnotes: FootnoteList): string {
  const span = (cell.columns ?? 1) > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
  const down =
    cell.down === undefined
      ? ''
      : cell.down === 'begins'
        ? '<w:vMerge w:val="restart"/>'
        : '<w:vMerge w:val="continue"/>';
  const align = heads ? '<w:vAlign w:val="center"/>' : '';
  const paragraphs = cell.paragraphs
    .map((paragraph) => paragraphXml(keeps ? { ...paragraph, keepsWithNext: true } : paragraph, footnotes))
    .join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${widthTwips}" w:type="dxa"/>${span}${down}${align}</w:tcPr>${paragraphs === '' ? '<w:p/>' : paragraphs}</w:tc>`;
}

/** Whole twips that add up to the breadth. */
function columnWidths(shares: readonly number[], breadthTwips: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  return shares.map((_, index) => {
    const upTo = shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0);
    const end = Math.round((breadthTwips * upTo) / all);
    const width = end - before;
    before = end;
    return width;
  });
}
