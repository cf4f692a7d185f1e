import type { Text } from '@muctieu/kernel/text';
import type { MoneyUnit } from './grid-content.ts';
import type { CellFault } from './read-cell.ts';

export const entryGridTexts = {
  help: {
    vi: 'Gõ để thay, F2 để sửa, Ctrl+V để dán từ Excel, Ctrl+Z để hoàn tác; Esc rồi Tab để rời bảng.',
    en: 'Type to replace, F2 to edit, Ctrl+V to paste from Excel, Ctrl+Z to undo; Escape and then Tab leave the table.',
  },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  redo: { vi: 'Làm lại', en: 'Redo' },
  addRow: { vi: 'Thêm dòng', en: 'Add a row' },
  removeRows: { vi: 'Xóa dòng', en: 'Remove rows' },
  fillDown: { vi: 'Điền xuống', en: 'Fill down' },
  rowNumber: { vi: 'Dòng', en: 'Row' },
  cell: { vi: '{column}, dòng {row}', en: '{column}, row {row}' },
  cellOfSum: { vi: '{column}, {label}', en: '{column}, {label}' },
  choices: { vi: 'Các lựa chọn cho {column}', en: 'Choices for {column}' },
  openChoices: { vi: 'Mở danh sách', en: 'Open the list' },
  total: { vi: 'Cộng', en: 'Sum' },
  empty: { vi: 'Chưa có dòng nào.', en: 'No row yet.' },
  marksHeading: { vi: '{count} chỗ cần xem lại', en: '{count} places to look at' },
  noMarks: { vi: 'Các ô đều đọc được.', en: 'Every cell can be read.' },
  marksMore: { vi: 'và {count} chỗ khác', en: 'and {count} more' },
  atRow: { vi: 'Dòng {row}', en: 'Row {row}' },
  pasted: { vi: 'Đã dán {rows} dòng × {columns} cột.', en: 'Pasted {rows} rows × {columns} columns.' },
  pastedSome: {
    vi: 'Đã dán {rows} dòng × {columns} cột; {left} ô không có chỗ (ngoài bảng hoặc không nhập được) nên đã bỏ qua.',
    en: 'Pasted {rows} rows × {columns} columns; {left} cells had no place (outside or not to be typed into) and were left out.',
  },
  copied: { vi: 'Đã sao chép {count} ô.', en: '{count} cells copied.' },
  undone: { vi: 'Đã hoàn tác.', en: 'Undone.' },
  redone: { vi: 'Đã làm lại.', en: 'Done again.' },
  removed: { vi: 'Đã xóa {count} dòng.', en: '{count} rows removed.' },
  otherwise: {
    vi: 'Đọc là {shown}; nếu muốn ghi {otherwise} thì dùng dấu chấm phân nhóm.',
    en: 'Read as {shown}; if {otherwise} is meant, group the thousands with dots.',
  },
} as const satisfies Record<string, Text>;

export const unitTexts: Readonly<Record<MoneyUnit, Text>> = {
  dong: { vi: 'đồng', en: 'đồng' },
  million: { vi: 'triệu đồng', en: 'million đồng' },
  billion: { vi: 'tỷ đồng', en: 'billion đồng' },
};

/** What is wrong with a cell: what was expected, what stands there, what to do. */
export const faultTexts: Readonly<Record<CellFault, Text>> = {
  number: {
    vi: 'Cần một số, đang ghi «{found}». Hãy ghi như 1.500.000 hoặc 1,5.',
    en: 'A number is expected, “{found}” stands there. Write 1.500.000 or 1,5.',
  },
  group: {
    vi: 'Không đọc được số «{found}»: các nhóm phải đủ ba chữ số. Hãy ghi như 1.500.000 hoặc 1.500,25.',
    en: '“{found}” cannot be read: groups have three digits. Write 1.500.000 or 1.500,25.',
  },
  'short-form': {
    vi: '«{found}» là dạng rút gọn của bảng tính, đã mất chữ số. Hãy nới rộng cột ở bảng tính rồi dán lại.',
    en: '“{found}” is a spreadsheet’s short form and has lost digits. Widen the column there and paste again.',
  },
  hashes: {
    vi: 'Bảng tính chỉ đưa sang «{found}» vì cột quá hẹp. Hãy nới rộng cột rồi dán lại.',
    en: 'The spreadsheet gave only “{found}” because its column is too narrow. Widen it and paste again.',
  },
  negative: {
    vi: 'Cột này không nhận số âm, đang ghi «{found}». Hãy ghi số dương.',
    en: 'No negative numbers here, “{found}” stands there. Write a positive one.',
  },
  whole: {
    vi: 'Cần một số nguyên, đang ghi «{found}». Hãy bỏ phần thập phân.',
    en: 'A whole number is expected, “{found}” stands there. Leave out the decimals.',
  },
  'dong-part': {
    vi: '«{found}» có phần lẻ nhỏ hơn một đồng. Hãy kiểm tra đơn vị tính hoặc bỏ phần lẻ.',
    en: '“{found}” has parts of a đồng. Check the unit or leave them out.',
  },
  'too-large': {
    vi: '«{found}» vượt quá 18 chữ số tính bằng đồng. Hãy kiểm tra đơn vị tính.',
    en: '“{found}” has more than 18 digits in đồng. Check the unit.',
  },
  day: {
    vi: 'Cần một ngày có thật, đang ghi «{found}». Hãy ghi ngày/tháng/năm, ví dụ 01/7/2025.',
    en: 'A day is expected, “{found}” stands there. Write day/month/year, such as 01/7/2025.',
  },
  choice: {
    vi: '«{found}» không có trong danh sách. Hãy nhấn F2 rồi chọn trong danh sách.',
    en: '“{found}” is not in the list. Press F2 and choose from it.',
  },
  'choice-several': {
    vi: '«{found}» là tên của nhiều mục trong danh sách. Hãy nhấn F2 rồi chọn đúng mục.',
    en: '“{found}” names several of the list. Press F2 and choose the right one.',
  },
  tick: {
    vi: 'Cần đánh dấu x hoặc để trống, đang ghi «{found}».',
    en: 'An x or nothing is expected, “{found}” stands there.',
  },
};
