import { searchKey } from '@muctieu/kernel/search-key';
import type { CellStatus } from './cell-status.ts';
import { matchUnitName, type NamedUnit } from './match-unit-name.ts';
import type { DamagedLine, MatrixDoubt, MatrixLine, PrintedFigure } from './matrix-line.ts';
import { type MatrixShape, readMatrixShape } from './matrix-shape.ts';
import { readCellText } from './read-cell-text.ts';

export interface MatrixSurroundings {
  /** Numbers of the criteria of the set. */
  readonly numbers: readonly number[];
  /** Units that the matrix may name. */
  readonly units: readonly NamedUnit[];
  readonly districts: readonly { readonly unitId: string; readonly name: string }[];
}

export interface MatrixRow {
  readonly row: number;
  readonly unit: NamedUnit;
  readonly statuses: ReadonlyMap<number, CellStatus>;
}

export interface ReadMatrix {
  readonly rows: readonly MatrixRow[];
  readonly damaged: readonly DamagedLine[];
  readonly doubts: readonly MatrixDoubt[];
  readonly printed: readonly PrintedFigure[];
  /** Units of which no line could be taken. */
  readonly without: readonly NamedUnit[];
}

/** Undefined where no line carries the numbers of the criteria: then it is no matrix of this set. */
export function readMatrix(lines: readonly MatrixLine[], around: MatrixSurroundings): ReadMatrix | undefined {
  const shape = readMatrixShape(lines, around.numbers);
  if (shape === undefined) return undefined;
  const reader = new MatrixReader(shape, around);
  for (const line of lines.slice(shape.bodyFrom)) reader.take(line);
  return reader.result();
}

const districtForms = /^(?:huyen|thi xa|thanh pho|quan|tx|tp)\s+/u;

class MatrixReader {
  readonly #shape: MatrixShape;
  readonly #around: MatrixSurroundings;
  readonly #rows = new Map<string, MatrixRow>();
  readonly #damaged: DamagedLine[] = [];
  readonly #doubts: MatrixDoubt[] = [];
  readonly #printed: PrintedFigure[] = [];
  #districtId: string | undefined;
  #isOver = false;

  constructor(shape: MatrixShape, around: MatrixSurroundings) {
    this.#shape = shape;
    this.#around = around;
  }

  result(): ReadMatrix {
    const rows = [...this.#rows.values()];
    return {
      rows,
      damaged: this.#damaged,
      doubts: this.#doubts,
      printed: this.#printed,
      without: this.#around.units.filter(({ unitId }) => !this.#rows.has(unitId)),
    };
  }

  take(line: MatrixLine): void {
    const name = plain(line.cells[this.#shape.nameColumn] ?? '');
    const key = searchKey(name);
    const filled = line.cells.filter((cell) => plain(cell) !== '').length;
    if (this.#isOver || name === '' || filled < 3) return;
    if (/^(?:tong so tieu chi|tong so|tong cong|toan tinh|cong)\b/u.test(key)) {
      this.#print(line, 'province', name);
      this.#isOver = true;
      return;
    }
    const district = this.#districtNamed(key);
    if (district !== undefined) {
      this.#districtId = district.unitId;
      if (this.#isWhole(line, name)) this.#print(line, 'district', name, district.unitId);
      return;
    }
    this.#takeUnit(line, name);
  }

  #takeUnit(line: MatrixLine, name: string): void {
    const printedTotal = countOf(line.cells[this.#shape.totalColumn] ?? '');
    const total = printedTotal === undefined ? {} : { printedTotal };
    const found = this.#find(name);
    const unit = found.unit;
    if (unit === undefined) {
      this.#damaged.push({ row: line.row, name, reason: found.reason, found: found.words, ...total });
      return;
    }
    const isLost = unit.districtId !== this.#districtId;
    // The lines below it stand under the same lost heading.
    this.#districtId = unit.districtId;
    if (!this.#isWhole(line, name)) return;
    const statuses = new Map<number, CellStatus>();
    for (const [number, column] of this.#shape.columnOf) {
      const written = plain(line.cells[column] ?? '');
      const reading = readCellText(written, false);
      if (reading.kind === 'status') {
        statuses.set(number, reading.status);
        if (written === '0')
          this.#doubts.push({ kind: 'stray-zero', row: line.row, written: name, column: column + 1 });
      } else if (reading.kind === 'blank') {
        // In such a table a blank is «not met»: it has two signs, 1 and nothing.
        statuses.set(number, 'not-met');
      } else {
        this.#damaged.push({
          row: line.row,
          name,
          reason: 'cell-unreadable',
          column: column + 1,
          found: written,
          ...total,
        });
        return;
      }
    }
    const before = this.#rows.get(unit.unitId);
    if (before !== undefined) {
      this.#damaged.push({ row: line.row, name, reason: 'unit-twice', found: String(before.row), ...total });
      return;
    }
    this.#rows.set(unit.unitId, { row: line.row, unit, statuses });
    if (found.similar)
      this.#doubts.push({ kind: 'similar-name', row: line.row, written: name, unitId: unit.unitId, name: unit.name });
    if (isLost) {
      this.#doubts.push({ kind: 'district-lost', row: line.row, written: name, unitId: unit.unitId, name: unit.name });
    }
    if (printedTotal !== undefined) {
      this.#printed.push({
        row: line.row,
        scope: 'unit',
        unitId: unit.unitId,
        name: unit.name,
        of: 'total',
        printed: printedTotal,
      });
    }
  }

  #find(name: string): {
    readonly unit?: NamedUnit;
    readonly similar: boolean;
    readonly reason: 'unit-unknown' | 'unit-ambiguous';
    readonly words: string;
  } {
    const inDistrict = this.#around.units.filter(({ districtId }) => districtId === this.#districtId);
    const near = this.#match(name, inDistrict);
    // After a lost page the heading above belongs to other communes: an exact name elsewhere says so.
    const match = near.kind === 'none' ? this.#match(name, this.#around.units, true) : near;
    switch (match.kind) {
      case 'exact':
      case 'similar':
        return { unit: match.unit, similar: match.kind === 'similar', reason: 'unit-unknown', words: name };
      case 'several':
        return { similar: false, reason: 'unit-ambiguous', words: match.units.map((unit) => unit.name).join(', ') };
      case 'none':
        return { similar: false, reason: 'unit-unknown', words: name };
      default:
        return match satisfies never;
    }
  }

  #match(name: string, units: readonly NamedUnit[], exactOnly = false) {
    const match = matchUnitName(name, units);
    return exactOnly && match.kind === 'similar' ? ({ kind: 'none' } as const) : match;
  }

  #districtNamed(key: string) {
    if (!districtForms.test(key)) return undefined;
    const bare = key.replace(districtForms, '');
    return this.#around.districts.find((district) => searchKey(district.name) === bare);
  }

  /** Says what is wrong with a line that lost a cell. */
  #isWhole(line: MatrixLine, name: string): boolean {
    const { totalColumn } = this.#shape;
    if (line.cells.length <= totalColumn) {
      this.#damaged.push({ row: line.row, name, reason: 'row-too-short', found: String(line.cells.length) });
      return false;
    }
    const last = countOf(line.cells[totalColumn - 1] ?? '');
    if (plain(line.cells[totalColumn] ?? '') === '' && last !== undefined && last > 1) {
      const found = line.cells[totalColumn - 1] ?? '';
      this.#damaged.push({
        row: line.row,
        name,
        reason: 'row-shifted',
        column: totalColumn,
        found: plain(found),
        printedTotal: last,
      });
      return false;
    }
    return true;
  }

  #print(line: MatrixLine, scope: 'district' | 'province', name: string, unitId?: string): void {
    const place = { row: line.row, scope, name, ...(unitId === undefined ? {} : { unitId }) };
    for (const [number, column] of this.#shape.columnOf) {
      const printed = countOf(line.cells[column] ?? '');
      if (printed !== undefined) this.#printed.push({ ...place, of: number, printed });
    }
    const total = countOf(line.cells[this.#shape.totalColumn] ?? '');
    if (total !== undefined) this.#printed.push({ ...place, of: 'total', printed: total });
  }
}

/** Without the marks that a copy from a page carries along. */
function plain(cell: string): string {
  return cell
    .replace(/<\/?[biu]>|\*\*/gu, '')
    .normalize('NFC')
    .trim();
}

/** A whole number of at most five digits; `1.390` is one. */
function countOf(cell: string): number | undefined {
  const digits = plain(cell).replace(/(?<=\d)\.(?=\d{3}$)/u, '');
  return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined;
}
