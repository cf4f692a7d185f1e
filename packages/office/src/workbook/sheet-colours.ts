import { writeCellAddress } from './cell-address.ts';
import type { CellMark } from './cell-mark.ts';
import type { MarkedStyles } from './marked-styles.ts';

/** The sheet with the marked cells in their colours; a cell that is not there yet is put in its place. */
export function colourCells(xml: string, marks: readonly CellMark[], styles: MarkedStyles): string {
  const byRow = new Map<number, CellMark[]>();
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  let last = -1;
  return xml.replace(
    /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
    (whole, attributes: string, inside: string | undefined) => {
      const said = /\sr="(\d+)"/.exec(attributes)?.[1];
      last = said === undefined ? last + 1 : Number(said) - 1;
      const ofRow = byRow.get(last);
      if (ofRow === undefined) return whole;
      return `<row${attributes}>${colourRow(inside ?? '', ofRow, styles)}</row>`;
    },
  );
}

function colourRow(inside: string, marks: readonly CellMark[], styles: MarkedStyles): string {
  const cells = [...inside.matchAll(/<c\b([^>]*?)(\/>|>[\s\S]*?<\/c>)/g)].map(
    ([, attributes = '', rest = ''], index) => {
      const letters = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1];
      return { column: letters === undefined ? index : columnOf(letters), attributes, rest };
    },
  );
  for (const mark of marks) {
    const cell = cells.find(({ column }) => column === mark.column);
    const style = Number(/\ss="(\d+)"/.exec(cell?.attributes ?? '')?.[1] ?? 0);
    const marked = styles.markedOf(style, mark.tone);
    if (marked === undefined) continue;
    if (cell !== undefined) cell.attributes = `${cell.attributes.replace(/\ss="\d+"/, '')} s="${marked}"`;
    else {
      const attributes = ` r="${writeCellAddress(mark.row, mark.column)}" s="${marked}"`;
      cells.push({ column: mark.column, attributes, rest: '/>' });
    }
  }
  cells.sort((a, b) => a.column - b.column);
  return cells.map(({ attributes, rest }) => `<c${attributes}${rest}`).join('');
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
