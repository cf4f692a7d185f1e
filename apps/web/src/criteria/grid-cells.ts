import type { MatrixAnswer, MatrixUnit } from '@muctieu/contract/criteria/criteria-round';
import type { CellEditItem } from '@muctieu/contract/criteria/criterion-cell';
import { type CellStatus, countsAsMet, statusOfSign } from '@muctieu/domain/criteria/cell-status';
import { type CellReading, readCellText } from '@muctieu/domain/criteria/read-cell-text';

/** A column of the grid: a criterion, or an indicator of one. */
export interface CellColumn {
  readonly code: string;
  readonly title: string;
  readonly group?: string;
  readonly takesFigures: boolean;
}

/** What is typed and not yet saved: texts by unit and code. */
export type TypedCells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How a saved cell stands in the grid; what is copied from it can be pasted again. */
export function savedText(matrix: MatrixAnswer, unit: MatrixUnit, column: CellColumn): string {
  const value = unit.values[column.code];
  if (column.takesFigures && value !== undefined) return value.replace('.', ',');
  return (unit.signs[matrix.codes.indexOf(column.code)] ?? ' ').trim();
}

/** In a column of criteria 1 and 0 are always signs, whatever figure the criterion may have. */
export function readTyped(text: string, column: CellColumn): CellReading {
  const isSign = !column.code.includes('.') && /^[01]$/.test(text.trim());
  return readCellText(text, column.takesFigures && !isSign);
}

/** What saving sends: each cell that was typed, with the version that was seen. */
export function editsOf(
  matrix: MatrixAnswer,
  columns: readonly CellColumn[],
  typed: TypedCells,
  blankIsNotMet: boolean,
): readonly CellEditItem[] {
  return matrix.units.flatMap((unit) => {
    const own = typed[unit.unitId];
    if (own === undefined) return [];
    return columns.flatMap((column): readonly CellEditItem[] => {
      const before = savedText(matrix, unit, column);
      const text = own[column.code] ?? before;
      const reading = readTyped(text, column);
      const cell = { unitId: unit.unitId, code: column.code, version: unit.versions[column.code] ?? 0 };
      const edit = editOf(reading, blankIsNotMet, unit.values[column.code] !== undefined);
      if (edit === undefined || (text === before && !(reading.kind === 'blank' && blankIsNotMet))) return [];
      if (edit.status === null && cell.version === 0) return [];
      return [{ ...cell, ...edit }];
    });
  });
}

function editOf(
  reading: CellReading,
  blankIsNotMet: boolean,
  hasValue: boolean,
): Pick<CellEditItem, 'status' | 'value'> | undefined {
  switch (reading.kind) {
    case 'blank':
      return { status: blankIsNotMet ? 'not-met' : null, ...(hasValue ? { value: null } : {}) };
    case 'status':
      return { status: reading.status, ...(hasValue ? { value: null } : {}) };
    case 'figure':
      return { value: reading.value };
    case 'unreadable':
      return undefined;
    default:
      return reading satisfies never;
  }
}

/** The status a row would have once saved, as far as it can be told without thresholds; for live sums. */
export function liveStatus(
  matrix: MatrixAnswer,
  unit: MatrixUnit,
  column: CellColumn,
  typed: TypedCells,
): CellStatus | undefined {
  const text = typed[unit.unitId]?.[column.code];
  if (text === undefined) return statusOfSign(unit.signs[matrix.codes.indexOf(column.code)] ?? ' ');
  const reading = readTyped(text, column);
  return reading.kind === 'status' ? reading.status : undefined;
}

export function liveCount(
  matrix: MatrixAnswer,
  unit: MatrixUnit,
  columns: readonly CellColumn[],
  typed: TypedCells,
): number {
  return columns.filter((column) => countsAsMet(liveStatus(matrix, unit, column, typed))).length;
}
