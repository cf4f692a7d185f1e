import { findChild, type XmlElement } from '../archive/xml-tree.ts';
import { flattenBlocks } from './word-blocks.ts';

/** A cell of a Word table with the cells merged into it; `content` are its paragraphs and tables. */
export interface WordCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly XmlElement[];
}

export function readWordTable(table: XmlElement): WordCell[] {
  const cells: WordCell[] = [];
  const openMerges = new Map<number, WordCell>();
  let row = 0;
  for (const line of flattenBlocks(table, 'w:tr')) {
    const rowProperties = findChild(line, 'w:trPr');
    if (findChild(rowProperties, 'w:del')) continue;
    let column = count(findChild(rowProperties, 'w:gridBefore')) ?? 0;
    for (const element of flattenBlocks(line, 'w:tc')) {
      const properties = findChild(element, 'w:tcPr');
      const columnSpan = Math.max(1, count(findChild(properties, 'w:gridSpan')) ?? 1);
      const merge = findChild(properties, 'w:vMerge');
      const above = openMerges.get(column);
      if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && above !== undefined) {
        above.rowSpan = row - above.row + 1;
      } else {
        const cell: WordCell = { row, column, rowSpan: 1, columnSpan, content: element.children };
        cells.push(cell);
        if (merge === undefined) openMerges.delete(column);
        else openMerges.set(column, cell);
      }
      column += columnSpan;
    }
    row += 1;
  }
  return cells;
}

function count(element: XmlElement | undefined): number | undefined {
  const value = Number(element?.attributes['w:val']);
  return Number.isInteger(value) && value >= 0 && value < 1000 ? value : undefined;
}
