import type { RelatedRole, StatementKind, Verdict } from '@muctieu/checker/statement';
import type { Text } from '@muctieu/kernel/text';

export const verdictTexts: Readonly<Record<Verdict, Text>> = {
  fails: { vi: 'sai', en: 'fails' },
  doubtful: { vi: 'nghi ngờ', en: 'doubtful' },
  holds: { vi: 'khớp', en: 'holds' },
};

export const kindTexts: Readonly<Record<StatementKind, Text>> = {
  ratio: { vi: 'tỷ lệ', en: 'ratio' },
  sum: { vi: 'tổng', en: 'sum' },
  difference: { vi: 'chênh lệch', en: 'difference' },
  carry: { vi: 'chuyển nguồn', en: 'carry-over' },
  cross: { vi: 'đối chiếu', en: 'stated twice' },
  count: { vi: 'số lượng', en: 'count' },
  average: { vi: 'bình quân', en: 'average' },
  table: { vi: 'bảng', en: 'table' },
  date: { vi: 'ngày tháng', en: 'date' },
  number: { vi: 'cách viết số', en: 'number' },
  forecast: { vi: 'ước thực hiện', en: 'forecast' },
};

export const roleTexts: Readonly<Record<RelatedRole, Text>> = {
  part: { vi: 'thành phần', en: 'part' },
  total: { vi: 'tổng', en: 'total' },
  numerator: { vi: 'tử số', en: 'numerator' },
  base: { vi: 'mẫu số', en: 'base' },
  minuend: { vi: 'số bị trừ', en: 'minuend' },
  subtrahend: { vi: 'số trừ', en: 'subtrahend' },
  same: { vi: 'cùng chỉ tiêu', en: 'same quantity' },
  item: { vi: 'khoản mục', en: 'item' },
  basis: { vi: 'căn cứ', en: 'basis' },
};

export const findingTexts = {
  author: { vi: 'Mục Tiêu', en: 'Mục Tiêu' },
  stated: { vi: 'Ghi', en: 'Stated' },
  computed: { vi: 'Tính lại', en: 'Computed' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  operands: { vi: 'Từ', en: 'From' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  doubt: { vi: 'Lý do nghi ngờ', en: 'Reason for doubt' },
  follows: { vi: 'Hệ quả của chỗ sai số {number}', en: 'Follows from finding {number}' },
  page: { vi: 'trang {number}', en: 'page {number}' },
  paragraph: { vi: 'đoạn {number}', en: 'paragraph {number}' },
  line: { vi: 'dòng {number}', en: 'line {number}' },
  table: { vi: 'bảng {number}', en: 'table {number}' },
  row: { vi: 'hàng {number}', en: 'row {number}' },
  column: { vi: 'cột {number}', en: 'column {number}' },
  footnote: { vi: 'chú thích {number}', en: 'footnote {number}' },
  textBox: { vi: 'khung chữ', en: 'text box' },
  cell: { vi: 'trang tính “{sheet}”, ô {cell}', en: 'sheet “{sheet}”, cell {cell}' },
  heading: {
    vi: '{file}: {characters} ký tự, tính lại {statements} nhận định: {holds} khớp, {fails} sai, {doubtful} nghi ngờ',
    en: '{file}: {characters} characters, {statements} statements recomputed: {holds} hold, {fails} fail, {doubtful} doubtful',
  },
  nothingFails: {
    vi: 'Không thấy chỗ nào sai trong các nhận định tính lại được.',
    en: 'Nothing fails among the statements that could be recomputed.',
  },
  nothingRecomputed: {
    vi: 'Không nhận ra nhận định số liệu nào để tính lại.',
    en: 'No statement was recognised that could be recomputed.',
  },
  written: { vi: 'Đã ghi {output}', en: 'Wrote {output}' },
  commentsWritten: { vi: 'Đã ghi {output} ({comments} nhận xét)', en: 'Wrote {output} ({comments} comments)' },
  skippedNotDocx: {
    vi: '{file}: không phải .docx, không ghi nhận xét',
    en: '{file}: not a .docx, no comments written',
  },
} satisfies Record<string, Text>;
