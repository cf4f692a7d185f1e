import type { Text } from '@muctieu/kernel/text';

export const checkTexts = {
  summary: {
    vi: 'Kiểm tra số liệu trong báo cáo: tính lại từng con số, chỉ ra chỗ không khớp',
    en: 'Check the figures of a report: recompute each statement and show what does not add up',
  },
  usage: {
    vi: `Cách dùng: muctieu check TỆP… [tùy chọn]

  TỆP là .docx, .pdf, .xlsx, .txt, .md, .html, hoặc một thư mục (mọi tệp đọc được trong đó).

Tùy chọn:
  --format text|json|html|docx|xlsx  dạng kết quả (mặc định text; theo đuôi tệp của --output nếu có)
  --output ĐƯỜNG_DẪN                 ghi kết quả vào tệp thay vì màn hình
  --quiet                            mỗi phát hiện một dòng: tệp:vị trí: kết luận loại nội dung
  --lang vi|en                       ngôn ngữ

Mã thoát: 0 không có chỗ sai; 1 có chỗ sai; 2 không đọc được hoặc dùng sai.

Ví dụ:
  muctieu check bao-cao.docx
  muctieu check bao-cao.docx --format docx --output bao-cao.nhan-xet.docx
  muctieu check thu-muc --format json`,
    en: `Usage: muctieu check FILE… [options]

  FILE is a .docx, .pdf, .xlsx, .txt, .md, .html, or a folder (every readable file in it).

Options:
  --format text|json|html|docx|xlsx  form of the result (default text; by the ending of --output when given)
  --output PATH                      write the result into a file instead of the terminal
  --quiet                            one line for each finding: file:place: verdict kind message
  --lang vi|en                       language

Exit codes: 0 nothing fails; 1 something fails; 2 unreadable or misuse.

Examples:
  muctieu check report.docx
  muctieu check report.docx --format docx --output report.comments.docx
  muctieu check folder --format json`,
  },
} satisfies Record<string, Text>;
