import type { ImportKind, ImportMapping } from '../../../src/capital/sheet-import/column-meaning.ts';
import { HolderIndex } from '../../../src/capital/sheet-import/holder-index.ts';
import type { ImportReading } from '../../../src/capital/sheet-import/import-reading.ts';
import { cellAddress, type ImportSheet, type SheetValue } from '../../../src/capital/sheet-import/import-sheet.ts';
import { NodeIndex } from '../../../src/capital/sheet-import/node-index.ts';
import { readImport } from '../../../src/capital/sheet-import/read-import.ts';

type Written = string | number | undefined | { readonly date: string } | { readonly error: string };

/** A sheet as rows of what stands in the cells; merges as `A1:C1`. */
export function sheetOf(
  rows: readonly (readonly Written[])[],
  more: {
    readonly merges?: readonly string[];
    readonly hiddenRows?: readonly number[];
    readonly hiddenColumns?: readonly number[];
    readonly unvalued?: ImportSheet['unvalued'];
    readonly name?: string;
  } = {},
): ImportSheet {
  return {
    name: more.name ?? 'Biểu',
    hidden: false,
    rows: rows.flatMap((cells, row) => {
      const placed = cells.flatMap((cell, column) =>
        cell === undefined || cell === '' ? [] : [{ column, value: sheetValueOf(cell) }],
      );
      return placed.length === 0 ? [] : [{ row, hidden: more.hiddenRows?.includes(row) === true, cells: placed }];
    }),
    merges: (more.merges ?? []).map((range) => {
      const [from = '', to = ''] = range.split(':');
      const [first, last] = [placeOf(from), placeOf(to)];
      return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
    }),
    hiddenColumns: more.hiddenColumns ?? [],
    unvalued: more.unvalued ?? [],
  };
}

function sheetValueOf(cell: Exclude<Written, undefined>): SheetValue {
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  return 'date' in cell ? { kind: 'date', date: cell.date } : { kind: 'error', code: cell.error };
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    row: Number(digits) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

const node = (code: string, level: string, names: readonly string[], parentCode?: string) => ({
  code,
  level,
  names,
  inForce: true,
  ...(parentCode === undefined ? {} : { parentCode }),
});

export const nodes = new NodeIndex([
  node('GNBV', 'programme', ['Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025']),
  node('GN.P1', 'project', ['Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo', 'Dự án 1'], 'GNBV'),
  node('GN.P1.S1', 'subProject', ['Hạ tầng các xã đặc biệt khó khăn vùng bãi ngang', 'Tiểu dự án 1 Dự án 1'], 'GN.P1'),
  node(
    'GN.P1.S2',
    'subProject',
    ['Đề án hỗ trợ một số huyện nghèo thoát khỏi tình trạng nghèo', 'Tiểu dự án 2 Dự án 1'],
    'GN.P1',
  ),
  node('GN.P2', 'project', ['Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo', 'Dự án 2'], 'GNBV'),
  node('DTTSMN', 'programme', [
    'Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
  ]),
  node(
    'DT.P1',
    'project',
    ['Giải quyết tình trạng thiếu đất ở, nhà ở, đất sản xuất, nước sinh hoạt', 'Dự án 1'],
    'DTTSMN',
  ),
  node('DT.P1.ND01', 'contentItem', ['Hỗ trợ đất ở', 'Nội dung 01'], 'DT.P1'),
  node('NTM', 'programme', ['Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025']),
  node(
    'NTM.C02',
    'component',
    ['Phát triển hạ tầng kinh tế - xã hội, cơ bản đồng bộ', 'Nội dung thành phần số 02'],
    'NTM',
  ),
]);

export const holders = new HolderIndex([
  { holderId: 'tinh', name: 'Ngân sách tỉnh Điện Biên', unitCode: '11' },
  { holderId: 'tuan-giao', name: 'Ngân sách huyện Tuần Giáo', unitCode: '097' },
  { holderId: 'muong-lay', name: 'Xã Mường Lay' },
  { holderId: 'na-sang', name: 'UBND xã Na Sang' },
  { holderId: 'ban-qlda', name: 'Ban Quản lý dự án các công trình dân dụng' },
]);

/** Reads one sheet and gives its lines and problems as an official would note them down. */
export function readAs(
  kind: ImportKind,
  sheets: ImportSheet | readonly ImportSheet[],
  asked: { readonly budgetYear?: number; readonly until?: string; readonly mapping?: Partial<ImportMapping> } = {},
): ImportReading & { readonly told: readonly string[]; readonly wrong: readonly string[] } {
  const { budgetYear = 2024, until, mapping } = asked;
  const reading = readImport(Array.isArray(sheets) ? (sheets as readonly ImportSheet[]) : [sheets as ImportSheet], {
    asked: { kind, budgetYear, ...(until === undefined ? {} : { until }) },
    nodes,
    holders,
    mappingOf: () => ({ columns: {}, rows: {}, defaults: {}, ...mapping }),
  });
  return {
    ...reading,
    told: reading.lines.map(
      ({ nodeCode, holderId, source, capitalKind, vintage, budgetYear: year, day, cumulative, amountDong }) =>
        `${nodeCode} ${holderId} ${source} ${capitalKind} ${vintage}/${year}${day === undefined ? '' : ` ${cumulative ? '≤' : ''}${day}`} ${amountDong}`,
    ),
    wrong: reading.problems.map(
      ({ severity, code, row, column }) =>
        `${severity} ${code}${row === undefined || column === undefined ? '' : ` ${cellAddress(row, column)}`}`,
    ),
  };
}
