import type { Text } from '@muctieu/kernel/text';

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
