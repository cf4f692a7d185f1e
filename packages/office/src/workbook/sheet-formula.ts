import { writeCellAddress } from './cell-address.ts';
import type { SheetFormula, SheetPlace } from './official-sheet.ts';

/** Excel takes at most 255 arguments of a function; LibreOffice as many. */
const argumentsMost = 200;

/** A formula without `=`, for a table whose rows begin at `firstRow`. */
export function writeFormula(formula: SheetFormula, firstRow: number): string {
  switch (formula.kind) {
    case 'sum':
      return sumOf(formula.of, firstRow);
    case 'quotient': {
      const below = sumOf(formula.below, firstRow);
      return `IF(${below}=0,"",${sumOf(formula.top, firstRow)}/${below})`;
    }
    default:
      return formula satisfies never;
  }
}

function sumOf(places: readonly SheetPlace[], firstRow: number): string {
  const [first] = places;
  if (first === undefined) return '0';
  if (places.length === 1) return addressOf(first, firstRow);
  const ranges = rangesOf(places, firstRow);
  const sums: string[] = [];
  for (let from = 0; from < ranges.length; from += argumentsMost) {
    sums.push(`SUM(${ranges.slice(from, from + argumentsMost).join(',')})`);
  }
  return sums.length === 1 ? (sums[0] ?? '0') : `(${sums.join('+')})`;
}

/** Cells that follow one another downwards or to the right as one range: what a person would have written. */
function rangesOf(places: readonly SheetPlace[], firstRow: number): readonly string[] {
  const ranges: string[] = [];
  let start: SheetPlace | undefined;
  let last: SheetPlace | undefined;
  let step: 'down' | 'right' | undefined;
  const close = () => {
    if (start === undefined || last === undefined) return;
    const from = addressOf(start, firstRow);
    ranges.push(start === last ? from : `${from}:${addressOf(last, firstRow)}`);
  };
  for (const place of places) {
    const down = last !== undefined && place.column === last.column && place.row === last.row + 1;
    const right = last !== undefined && place.row === last.row && place.column === last.column + 1;
    if (last !== undefined && ((down && step !== 'right') || (right && step !== 'down'))) {
      step = down ? 'down' : 'right';
    } else {
      close();
      start = place;
      step = undefined;
    }
    last = place;
  }
  close();
  return ranges;
}

function addressOf({ row, column }: SheetPlace, firstRow: number): string {
  return writeCellAddress(firstRow + row, column);
}
