import type { Text } from '@muctieu/kernel/text';

export const importCapitalUsage: Text = {
  vi: `Cách dùng: muctieu import capital TỆP --province MÃ --kind plan|disbursement|carry-over --year NĂM [tùy chọn]

Đọc biểu Excel hoặc CSV về vốn, nêu mọi chỗ sai kèm địa chỉ ô, so với sổ và lập dự thảo quyết định cho phần khác.
Dự thảo được trình, phê duyệt và ghi sổ trong chương trình như mọi quyết định. Còn một chỗ sai thì không lập gì.

  --province MÃ         mã tỉnh hai chữ số (11 = Điện Biên)
  --kind                plan: kế hoạch vốn; disbursement: giải ngân; carry-over: kéo dài, chuyển nguồn
  --year NĂM            năm ngân sách, khi biểu không ghi
  --as LOẠI             grant, assign (mặc định), allocate; payment (mặc định), advance
  --giver TÊN|ID        đơn vị giao vốn, cần cho assign và allocate
  --until NGÀY          giải ngân không ghi tháng là lũy kế đến ngày này
  --document MÃ         mã văn bản trong danh mục, ví dụ 653-qd-ttg-2022
  --on NGÀY             ngày có hiệu lực, khi biểu không ghi
  --reason CHỮ          lý do ghi trong dự thảo
  --justification CHỮ   giải trình cho các cảnh báo
  --dry-run             chỉ xem: không lưu gì; không cần --document, --on, --reason
  -o TỆP                ghi bản sao của biểu, mỗi chỗ sai có ghi chú tại ô
  --data, --database-url, --database-app-url   như muctieu start; dùng được khi hệ thống đang chạy

Mã thoát: 0 xong; 1 có chỗ sai hoặc bị từ chối, chưa lập gì; 2 dùng sai hoặc không đọc được tệp.

Ví dụ:
  muctieu import capital bieu.xlsx --province 11 --kind disbursement --year 2024 --dry-run -o bieu-danh-dau.xlsx`,
  en: `Usage: muctieu import capital FILE --province CODE --kind plan|disbursement|carry-over --year YEAR [options]

Reads a sheet on capital (Excel or CSV), names every problem with its cell, compares with the ledger and drafts a
decision of what differs. The draft is submitted, approved and booked in the program like any other. With one error
nothing is drafted.

  --province CODE       two-digit code of the province (11 = Điện Biên)
  --kind                plan, disbursement or carry-over
  --year YEAR           budget year where the sheet names none
  --as KIND             grant, assign (default), allocate; payment (default), advance
  --giver NAME|ID       who gives, for assign and allocate
  --until DAY           payments without a month are all that was paid up to this day
  --document ID         document of the catalogue, such as 653-qd-ttg-2022
  --on DAY              the day from which it counts, where the sheet names none
  --reason TEXT         reason in the draft
  --justification TEXT  what is said to the warnings
  --dry-run             only look, store nothing; --document, --on and --reason are not needed
  -o FILE               write a copy of the sheet with every problem as a comment at its cell
  --data, --database-url, --database-app-url   as for muctieu start; works beside a running system

Exit codes: 0 done; 1 errors or refused, nothing was drafted; 2 misuse or unreadable file.

Example:
  muctieu import capital sheet.xlsx --province 11 --kind disbursement --year 2024 --dry-run -o marked.xlsx`,
};

export const importCapitalTexts = {
  kindInvalid: {
    vi: '--kind phải là plan, disbursement hoặc carry-over, đang là «{found}».',
    en: '--kind must be plan, disbursement or carry-over, but is “{found}”.',
  },
  yearInvalid: {
    vi: '--year phải là một năm từ 2010 đến 2100, đang là «{found}».',
    en: '--year must be a year from 2010 to 2100, but is “{found}”.',
  },
  asInvalid: {
    vi: '--as phải là grant, assign, allocate, payment, advance hoặc carry-over, đang là «{found}».',
    en: '--as must be grant, assign, allocate, payment, advance or carry-over, but is “{found}”.',
  },
  optionUnknown: {
    vi: 'Không có tùy chọn {name}. Xem muctieu import --help.',
    en: 'There is no option {name}. See muctieu import --help.',
  },
  giverUnknown: {
    vi: '--giver: không có đơn vị giữ vốn «{found}» trong tỉnh này, hoặc có nhiều đơn vị cùng tên; hãy ghi tên đầy đủ hoặc mã.',
    en: '--giver: there is no holder “{found}” in this province, or there are several; write the full name or the id.',
  },
  read: {
    vi: 'Đã đọc {sheets} trang, {amounts} số tiền; {checked} số cộng đã kiểm tra, {holding} số đúng.',
    en: '{sheets} sheets, {amounts} amounts were read; {checked} totals were checked, {holding} hold.',
  },
  counts: {
    vi: 'So với sổ: {new} mới, {changed} thay đổi, {same} giữ nguyên, {missing} không có trong biểu.',
    en: 'Beside the ledger: {new} new, {changed} changed, {same} the same, {missing} not in the sheet.',
  },
  problem: { vi: '  {severity} {place}: {text}', en: '  {severity} {place}: {text}' },
  error: { vi: 'SAI', en: 'ERROR' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'lưu ý', en: 'note' },
  wholeFile: { vi: 'cả tệp', en: 'whole file' },
  difference: {
    vi: '  {place}  {node}  {holder}  {source}  {before} → {after} đồng',
    en: '  {place}  {node}  {holder}  {source}  {before} → {after} đồng',
  },
  onlyShown: {
    vi: 'Chỉ xem trước, chưa lưu gì. Bỏ --dry-run để lập dự thảo.',
    en: 'Only shown, nothing was stored. Leave --dry-run out to draft.',
  },
  drafted: {
    vi: 'Đã lập {count} dự thảo, {lines} dòng: {ids}',
    en: '{count} decisions are drafted, {lines} lines: {ids}',
  },
  marked: { vi: 'Bản đánh dấu: {file}', en: 'Marked copy: {file}' },
  fileUnwritable: {
    vi: 'Không ghi được tệp «{file}»: {reason}.',
    en: 'The file “{file}” cannot be written: {reason}.',
  },
} satisfies Record<string, Text>;
