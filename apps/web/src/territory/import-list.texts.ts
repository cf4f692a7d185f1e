import type { ListMeaning } from '@muctieu/domain/territory/list-heading';
import type { Text } from '@muctieu/kernel/text';

export const importTexts = {
  note: {
    vi: 'So sánh danh mục đơn vị hành chính (XLSX, CSV) với cây đơn vị. Chưa ghi gì trước khi anh/chị xác nhận; có một dòng sai thì không ghi dòng nào.',
    en: 'Compares a list of units (XLSX, CSV) with the tree. Nothing is written before you confirm; with one wrong row nothing at all.',
  },
  on: { vi: 'Danh mục tại ngày', en: 'The list is of' },
  symbol: { vi: 'Ghi theo văn bản số', en: 'Booked under document' },
  allProvinces: { vi: 'Mọi tỉnh trong tệp', en: 'Every province of the file' },
  file: { vi: 'Tệp danh mục', en: 'The list' },
  fileNote: {
    vi: 'XLSX hoặc CSV có dòng tiêu đề: mã, tên, cấp, mã tỉnh… như danh mục của Cục Thống kê',
    en: 'XLSX or CSV with a heading row: mã, tên, cấp, mã tỉnh… as the statistics office writes it',
  },
  first: {
    vi: 'Hãy ghi ngày và số văn bản trước khi chọn tệp.',
    en: 'Give the day and the document before choosing the file.',
  },
  read: {
    vi: 'Đã đọc {rows} dòng của {file}, tiêu đề ở dòng {heading}.',
    en: '{rows} rows of {file} were read; the heading is row {heading}.',
  },
  readSheet: {
    vi: 'Đã đọc {rows} dòng của {file}, trang «{sheet}», tiêu đề ở dòng {heading}.',
    en: '{rows} rows of {file}, sheet “{sheet}”, were read; the heading is row {heading}.',
  },
  columns: { vi: 'Các cột được hiểu là', en: 'How the columns were read' },
  ignored: { vi: 'không dùng', en: 'not used' },
  differences: { vi: 'Khác biệt', en: 'Differences' },
  allKinds: { vi: 'Tất cả', en: 'All' },
  row: { vi: 'Dòng', en: 'Row' },
  kind: { vi: 'Khác biệt', en: 'Difference' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  before: { vi: 'Trong cây', en: 'In the tree' },
  after: { vi: 'Trong danh mục', en: 'In the list' },
  same: {
    vi: 'Danh mục khớp với cây đơn vị: không có gì để ghi.',
    en: 'The list agrees with the tree: there is nothing to book.',
  },
  more: { vi: 'và {count} khác biệt nữa', en: 'and {count} more differences' },
  missing: { vi: 'Đơn vị không có trong danh mục', en: 'Units that are not in the list' },
  missingKeep: { vi: 'Để nguyên', en: 'Leave them' },
  missingAbolish: { vi: 'Kết thúc từ ngày của danh mục', en: 'End them on the day of the list' },
  book: { vi: 'Ghi các khác biệt', en: 'Book the differences' },
  confirmTitle: { vi: 'Ghi các khác biệt của danh mục?', en: 'Book the differences of the list?' },
  confirm: {
    vi: 'Các khác biệt có hiệu lực từ {day}, ghi theo {symbol}, trong một lần.',
    en: 'The differences hold from {day}, under {symbol}, all at once.',
  },
  booked: { vi: 'Đã ghi {count} biến động.', en: '{count} events are booked.' },
  fix: {
    vi: 'Có dòng sai: hãy sửa trong tệp rồi chọn lại. Chưa ghi gì.',
    en: 'Some rows are wrong: mend the file and choose it again. Nothing was written.',
  },
} as const satisfies Record<string, Text>;

export const meaningTexts: Readonly<Record<ListMeaning, Text>> = {
  code: { vi: 'mã đơn vị', en: 'code' },
  name: { vi: 'tên đơn vị', en: 'name' },
  form: { vi: 'loại', en: 'form' },
  'english-name': { vi: 'tên tiếng Anh (không dùng)', en: 'English name (not used)' },
  'parent-code': { vi: 'mã cấp trên', en: 'code of the unit above' },
  'parent-name': { vi: 'tên cấp trên', en: 'name of the unit above' },
  'province-code': { vi: 'mã tỉnh', en: 'province code' },
  'province-name': { vi: 'tên tỉnh', en: 'province' },
  'district-code': { vi: 'mã huyện', en: 'district code' },
  'district-name': { vi: 'tên huyện', en: 'district' },
};
