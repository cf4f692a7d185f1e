import type { Text } from '@muctieu/kernel/text';

export const reportTexts = {
  summary: {
    vi: 'Lập báo cáo Word từ số liệu của hệ thống đang chạy',
    en: 'Write a report as Word from the figures of a running system',
  },
  usage: {
    vi: `Cách dùng: muctieu report --template MẪU --unit ĐƠN_VỊ --period KỲ -o TỆP.docx [--previous NGÀY] [--province MÃ] [--url ĐỊA_CHỈ]

Lập báo cáo với quyền của người đăng nhập, ghi tệp Word, nêu số chỗ bộ kiểm tra thấy sai.

  --template MẪU    mã mẫu, ví dụ giam-sat-ba-chuong-trinh; để trống: nêu các mẫu
  --unit ĐƠN_VỊ     id của đơn vị, hoặc mã hai chữ số của tỉnh
  --period KỲ       2024 (cả năm), 2024-H1 (nửa năm), 2024-Q2, 2024-06
  --previous NGÀY   ngày chốt kỳ trước (YYYY-MM-DD); mặc định ngày trước ngày đầu kỳ
  --province MÃ     tỉnh của đơn vị; mặc định 11
  -o TỆP            .docx, .xlsx (phụ lục) hoặc .pdf (khi máy chủ có LibreOffice)
  --url ĐỊA_CHỈ     MUCTIEU_URL, mặc định http://127.0.0.1 với cổng của MUCTIEU_PORT (8080)

Đăng nhập bằng biến môi trường như muctieu export (MUCTIEU_TOKEN, hoặc MUCTIEU_USER và MUCTIEU_PASSWORD).

Mã thoát: 0 xong, bộ kiểm tra không thấy sai; 1 bị từ chối, hoặc đã ghi nhưng có chỗ sai; 2 dùng sai hoặc không nối được.

Ví dụ:
  muctieu report --template giam-sat-ba-chuong-trinh --unit 11 --period 2024-H1 -o bao-cao.docx`,
    en: `Usage: muctieu report --template TEMPLATE --unit UNIT --period PERIOD -o FILE.docx [--previous DAY] [--province CODE] [--url ADDRESS]

Writes a report with the rights of whoever signs in, and says how much the checker finds wrong.

  --template TEMPLATE  its id, as giam-sat-ba-chuong-trinh; left out: names the templates
  --unit UNIT          id of the unit, or the two-digit code of a province
  --period PERIOD      2024 (the year), 2024-H1 (half), 2024-Q2, 2024-06
  --previous DAY       day of the figures of the period before (YYYY-MM-DD); default the day before the period
  --province CODE      province of the unit; default 11
  -o FILE              .docx, .xlsx (annexes) or .pdf (where the server has LibreOffice)
  --url ADDRESS        MUCTIEU_URL, default http://127.0.0.1 with the port of MUCTIEU_PORT (8080)

Sign-in by environment as with muctieu export (MUCTIEU_TOKEN, or MUCTIEU_USER and MUCTIEU_PASSWORD).

Exit codes: 0 done and nothing found; 1 refused, or written and something is wrong; 2 misuse, or the system cannot be reached.

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
  unitUnknown: { vi: 'Không thấy đơn vị «{found}».', en: 'There is no unit “{found}”.' },
  written: {
    vi: 'Đã ghi {file} ({bytes} byte, {figures} số liệu; bộ kiểm tra: {holds} đúng, {wrong} cần xem).',
    en: 'Wrote {file} ({bytes} bytes, {figures} figures; checker: {holds} hold, {wrong} to look at).',
  },
} as const satisfies Readonly<Record<string, Text>>;
