import type { MatrixLine } from './matrix-line.ts';

/** Where things stand in a matrix. Columns count from 0. */
export interface MatrixShape {
  readonly columnOf: ReadonlyMap<number, number>;
  readonly nameColumn: number;
  readonly totalColumn: number;
  /** Place of the first line below the heading. */
  readonly bodyFrom: number;
}

/** Finds the line that numbers the criteria: 1, 2, 3, … one column each, in their order. */
export function readMatrixShape(lines: readonly MatrixLine[], numbers: readonly number[]): MatrixShape | undefined {
  for (const [index, { cells }] of lines.entries()) {
    const first = cells.findIndex((_, start) =>
      numbers.every((number, step) => isNumbered(cells[start + step], number)),
    );
    // Left of the numbers stand at least the names.
    if (first < 1) continue;
    return {
      columnOf: new Map(numbers.map((number, step) => [number, first + step])),
      nameColumn: first - 1,
      totalColumn: first + numbers.length,
      bodyFrom: index + 1,
    };
  }
  return undefined;
}

/** `7`, `TC7`, `Tiêu chí 7`. */
function isNumbered(cell: string | undefined, number: number): boolean {
  return new RegExp(`^(?:tc|tiêu chí)?\\s*(?:số\\s*)?0?${number}$`, 'iu').test((cell ?? '').trim().normalize('NFC'));
}
