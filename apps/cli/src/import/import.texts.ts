import type { Text } from '@muctieu/kernel/text';
import { importCapitalUsage } from './import-capital.texts.ts';

export const importTexts = {
  summary: {
    vi: 'Nhập dữ liệu từ tệp: danh mục đơn vị hành chính (territory), biểu về vốn (capital)',
    en: 'Import data from a file: a list of administrative units (territory), sheets on capital (capital)',
  },
  usage: {
    vi: `Cách dùng: muctieu import territory TỆP --on NGÀY --document SỐ_KÝ_HIỆU [tùy chọn]

So sánh danh mục đơn vị hành chính (XLSX, CSV) với cây đơn vị và in các khác biệt; chỉ ghi khi có --book.
Có một dòng sai thì không ghi dòng nào.

  --on NGÀY             danh mục tại ngày nào; khác biệt có hiệu lực từ ngày đó (01/7/2025 hoặc 2025-07-01)
  --document SỐ         số, ký hiệu văn bản để ghi, ví dụ 19/2025/QĐ-TTg
  --issued NGÀY         ngày ban hành văn bản
  --province MÃ         chỉ nhập một tỉnh (11 = Điện Biên)
  --missing keep|abolish  đơn vị không có trong danh mục: để nguyên (mặc định) hoặc kết thúc từ ngày đó
  --book                ghi các khác biệt; không có thì chỉ xem trước
  --data, --database-url, --database-app-url   như muctieu start; dùng được khi hệ thống đang chạy

Mã thoát: 0 xong; 1 có dòng sai hoặc bị từ chối, chưa ghi gì; 2 dùng sai hoặc không đọc được tệp.

Ví dụ:
  muctieu import territory danh-muc.xlsx --on 01/7/2025 --document 19/2025/QĐ-TTg
  muctieu import territory danh-muc.csv --on 01/8/2026 --document 30/NQ-CP --book

${importCapitalUsage.vi}`,
    en: `Usage: muctieu import territory FILE --on DAY --document SYMBOL [options]

Compares a list of administrative units (XLSX, CSV) with the tree and prints the differences; books them only with
--book. With one wrong row nothing at all is booked.

  --on DAY              the day of the list, from which differences hold (01/7/2025 or 2025-07-01)
  --document SYMBOL     document under which they are booked, such as 19/2025/QĐ-TTg
  --issued DAY          when the document was issued
  --province CODE       only one province (11 = Điện Biên)
  --missing keep|abolish  units that are not in the list: leave them (default), or end them on that day
  --book                book the differences; without it they are only shown
  --data, --database-url, --database-app-url   as for muctieu start; works beside a running system

Exit codes: 0 done; 1 wrong rows or refused, nothing was booked; 2 misuse or unreadable file.

Examples:
  muctieu import territory list.xlsx --on 01/7/2025 --document 19/2025/QĐ-TTg
  muctieu import territory list.csv --on 01/8/2026 --document 30/NQ-CP --book

${importCapitalUsage.en}`,
  },
  whatMissing: {
    vi: 'Cần nói nhập gì: muctieu import territory TỆP hoặc muctieu import capital TỆP. Xem muctieu import --help.',
    en: 'Say what to import: muctieu import territory FILE or muctieu import capital FILE. See muctieu import --help.',
  },
  fileMissing: { vi: 'Cần tên tệp danh mục (XLSX hoặc CSV).', en: 'Give the file of the list (XLSX or CSV).' },
  fileUnreadable: { vi: 'Không đọc được tệp «{file}»: {reason}.', en: 'The file “{file}” cannot be read: {reason}.' },
  optionMissing: { vi: 'Thiếu {name}.', en: '{name} is missing.' },
  optionWithoutValue: { vi: 'Tùy chọn {name} cần một giá trị đi kèm.', en: 'The option {name} needs a value.' },
  dayInvalid: {
    vi: '{name} phải là ngày như 01/7/2025 hoặc 2025-07-01, đang là «{found}».',
    en: '{name} must be a day such as 01/7/2025 or 2025-07-01, but is “{found}”.',
  },
  provinceInvalid: {
    vi: '--province phải là mã tỉnh hai chữ số, đang là «{found}».',
    en: '--province must be a two-digit code, but is “{found}”.',
  },
  missingInvalid: {
    vi: '--missing phải là keep hoặc abolish, đang là «{found}».',
    en: '--missing must be keep or abolish, but is “{found}”.',
  },
  read: {
    vi: 'Đã đọc {rows} dòng, tiêu đề ở dòng {heading}.',
    en: '{rows} rows were read; the heading is row {heading}.',
  },
  counts: {
    vi: 'Thêm mới {added}, đổi tên {renamed}, đổi mã {recoded}, chuyển trực thuộc {moved}, không có trong danh mục {missing}, không đổi {unchanged}.',
    en: '{added} added, {renamed} renamed, {recoded} with another code, {moved} moved, {missing} missing, {unchanged} unchanged.',
  },
  difference: {
    vi: '  dòng {row}  {kind}  {code}  {name}  {before} → {after}',
    en: '  row {row}  {kind}  {code}  {name}  {before} → {after}',
  },
  more: { vi: '  … và {count} khác biệt nữa', en: '  … and {count} more' },
  onlyShown: { vi: 'Chưa ghi gì. Thêm --book để ghi.', en: 'Nothing was booked. Add --book to book.' },
  booked: { vi: 'Đã ghi {count} biến động.', en: '{count} events are booked.' },
  wrong: { vi: '{count} chỗ sai; chưa ghi gì:', en: '{count} things are wrong; nothing was booked:' },
} satisfies Record<string, Text>;
