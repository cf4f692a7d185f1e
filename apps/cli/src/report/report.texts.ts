import type { Text } from '@muctieu/kernel/text';

export const reportTexts = {
  summary: {
    vi: 'Lập báo cáo Word từ số liệu của hệ thống',
    en: 'Write a report as Word from the figures of the system',
  },
  usage: {
    vi: `Cách dùng: muctieu report --template MẪU --unit ĐƠN_VỊ --period KỲ -o TỆP.docx [--new] [--previous NGÀY] [--province MÃ]

Ghi báo cáo của một đơn vị ra tệp và nêu số chỗ bộ kiểm tra thấy sai. Báo cáo cùng mẫu, cùng ngày số liệu đã có trong hệ thống
thì lấy báo cáo đó với lời đã viết; chưa có thì lập bản nháp mới, mở được ở trang Soạn báo cáo.

  --template MẪU    mã mẫu, ví dụ giam-sat-ba-chuong-trinh; để trống: nêu các mẫu
  --unit ĐƠN_VỊ     tên (xã Thanh Xương), mã đơn vị, hoặc mã hai chữ số của tỉnh
  --period KỲ       2024 (cả năm), 2024-H1 (nửa năm), 2024-Q2, 2024-06
  --previous NGÀY   ngày chốt kỳ trước (YYYY-MM-DD); mặc định ngày trước ngày đầu kỳ
  --province MÃ     tỉnh của đơn vị; mặc định 11
  --new             lập bản nháp mới dù đã có báo cáo của ngày đó
  -o TỆP            .docx, .xlsx (phụ lục) hoặc .pdf (khi có LibreOffice)

Số liệu lấy ở đâu:
  mặc định                     dữ liệu của máy này, như muctieu start; dùng được cả khi hệ thống đang chạy
  --data, --database-url …     dữ liệu ở nơi khác, như muctieu start
  --demo                       tỉnh mẫu, nạp vào chỗ tạm rồi xóa (khoảng 10 giây); không cần chạy gì trước
  --url hoặc MUCTIEU_URL       một hệ thống đang chạy, với quyền của người đăng nhập: MUCTIEU_TOKEN, hoặc
                               MUCTIEU_USER và MUCTIEU_PASSWORD

Mã thoát: 0 xong, bộ kiểm tra không thấy sai; 1 bị từ chối, hoặc đã ghi nhưng có chỗ sai; 2 dùng sai hoặc không mở được dữ liệu.

Ví dụ:
  muctieu report --template giam-sat-ba-chuong-trinh --unit 11 --period 2024-H1 -o bao-cao.docx`,
    en: `Usage: muctieu report --template TEMPLATE --unit UNIT --period PERIOD -o FILE.docx [--new] [--previous DAY] [--province CODE]

Writes the report of a unit into a file, and says how much the checker finds wrong. Where the system has a report of the
same template and day already, it is that one with the words written into it; else a new draft is begun, which people find
among the written reports.

  --template TEMPLATE  its id, as giam-sat-ba-chuong-trinh; left out: names the templates
  --unit UNIT          name (xã Thanh Xương), code, or the two digits of a province
  --period PERIOD      2024 (the year), 2024-H1 (half), 2024-Q2, 2024-06
  --previous DAY       day of the figures of the period before (YYYY-MM-DD); default the day before the period
  --province CODE      province of the unit; default 11
  --new                a new draft, although there is a report of that day
  -o FILE              .docx, .xlsx (annexes) or .pdf (where LibreOffice is)

Where the figures come from:
  by default                   the data of this machine, as muctieu start; works beside a running system
  --data, --database-url …     data elsewhere, as for muctieu start
  --demo                       the demo province, loaded into a place of its own and removed (about 10 seconds); needs nothing
  --url or MUCTIEU_URL         a running system, with the rights of whoever signs in: MUCTIEU_TOKEN, or MUCTIEU_USER and
                               MUCTIEU_PASSWORD

Exit codes: 0 done and nothing found; 1 refused, or written and something is wrong; 2 misuse, or the data cannot be opened.

Example:
  muctieu report --template giam-sat-ba-chuong-trinh --unit 11 --period 2024-H1 -o report.docx`,
  },
  firstHalf: { vi: '06 tháng đầu năm {year}', en: 'first half of {year}' },
  secondHalf: { vi: '06 tháng cuối năm {year}', en: 'second half of {year}' },
  quarter: { vi: 'quý {part} năm {year}', en: 'quarter {part} of {year}' },
  month: { vi: 'tháng {part} năm {year}', en: 'month {part} of {year}' },
  wholeYear: { vi: 'năm {year}', en: 'the year {year}' },
  templates: { vi: 'Các mẫu:', en: 'Templates:' },
  argument: {
    vi: 'Thiếu hoặc sai «{name}», đang là «{found}». Xem muctieu report --help.',
    en: '“{name}” is missing or wrong: “{found}”. See muctieu report --help.',
  },
  unknownArgument: {
    vi: 'Không có lựa chọn «{found}». Có phải {nearest}? Xem muctieu report --help.',
    en: 'There is no option “{found}”. Did you mean {nearest}? See muctieu report --help.',
  },
  periodWrong: {
    vi: '--period phải là 2024 (cả năm), 2024-H1 (nửa năm), 2024-Q2 hoặc 2024-06, đang là «{found}».',
    en: '--period must be 2024 (the year), 2024-H1 (half), 2024-Q2 or 2024-06, but is “{found}”.',
  },
  fileWrong: {
    vi: '-o phải là tệp .docx, .xlsx hoặc .pdf, đang là «{found}».',
    en: '-o must be a file that ends with .docx, .xlsx or .pdf, but is “{found}”.',
  },
  templateUnknown: {
    vi: 'Không có mẫu «{found}».{nearest} Các mẫu: {known}.',
    en: 'There is no template “{found}”.{nearest} Templates: {known}.',
  },
  nearest: { vi: ' Có phải «{name}»?', en: ' Did you mean “{name}”?' },
  levelWrong: {
    vi: 'Mẫu «{template}» không dành cho {unit}. Mẫu dùng được: {known}.',
    en: 'The template “{template}” is not for {unit}. Templates that are: {known}.',
  },
  unitUnknown: {
    vi: 'Không có đơn vị «{found}» ở tỉnh {province} ngày {day}.{nearest}',
    en: 'There is no unit “{found}” in province {province} on {day}.{nearest}',
  },
  unitAmbiguous: {
    vi: '«{found}» có thể là nhiều đơn vị. Hãy ghi rõ tên kèm loại, hoặc mã: {known}.',
    en: '“{found}” may be several units. Give the name with its kind, or the code: {known}.',
  },
  folderMissing: {
    vi: 'Không có thư mục để ghi «{file}». Hãy tạo thư mục trước.',
    en: 'There is no folder to write “{file}” into. Make it first.',
  },
  noData: {
    vi: 'Chưa có dữ liệu ở «{folder}». Chạy npm start trước; hoặc thêm --demo để dùng tỉnh mẫu; hoặc --url để dùng hệ thống đang chạy.',
    en: 'There is no data at “{folder}”. Run npm start first; or add --demo for the demo province; or --url for a running system.',
  },
  demoLoading: { vi: 'Đang nạp tỉnh mẫu vào chỗ tạm…', en: 'Loading the demo province into a place of its own…' },
  writer: { vi: 'Lệnh muctieu report', en: 'The command muctieu report' },
  continued: {
    vi: 'Báo cáo này đã có trong hệ thống ({state}); lấy với lời đã viết. Muốn lập bản mới: --new.',
    en: 'The system has this report already ({state}); taken with its words. For a new one: --new.',
  },
  unwritten: {
    vi: '{count} mục chưa có lời; viết tiếp ở trang Soạn báo cáo.',
    en: '{count} sections have no words yet; go on among the written reports.',
  },
  written: {
    vi: 'Đã ghi {file} ({bytes} byte, {figures} số liệu; bộ kiểm tra: {holds} đúng, {wrong} cần xem).',
    en: 'Wrote {file} ({bytes} bytes, {figures} figures; checker: {holds} hold, {wrong} to look at).',
  },
} as const satisfies Readonly<Record<string, Text>>;
