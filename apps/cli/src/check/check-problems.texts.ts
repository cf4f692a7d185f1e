import type { Problem } from '@muctieu/kernel/problem';
import { type Language, say, type Text } from '@muctieu/kernel/text';
import { findDocumentProblemText } from '@muctieu/office/document.problems';

const checkProblems: Readonly<Record<string, Text>> = {
  'no-file-given': {
    vi: 'Chưa cho biết tệp nào. Ví dụ: muctieu check bao-cao.docx',
    en: 'No file was given. Example: muctieu check report.docx',
  },
  'no-readable-file': {
    vi: 'Trong thư mục không có tệp nào đọc được (.docx, .pdf, .xlsx, .txt, .md, .html, .csv).',
    en: 'No file in the folder can be read (.docx, .pdf, .xlsx, .txt, .md, .html, .csv).',
  },
  'unknown-format': {
    vi: 'Không có dạng kết quả “{format}”. Chọn một trong: {formats}.',
    en: 'There is no format “{format}”. Choose one of: {formats}.',
  },
  'output-needed': {
    vi: 'Dạng {format} cần tệp để ghi: thêm --output ĐƯỜNG_DẪN.{format}',
    en: 'The format {format} needs a file to write into: add --output PATH.{format}',
  },
  'option-misused': {
    vi: 'Tùy chọn “{option}” không có, hoặc thiếu giá trị. Xem: muctieu check --help',
    en: 'The option “{option}” does not exist or lacks its value. See: muctieu check --help',
  },
  'output-is-input': {
    vi: 'Tệp kết quả “{output}” chính là tệp được kiểm tra; chọn tên khác để không ghi đè.',
    en: 'The output “{output}” is a file being checked; choose another name, so that it is not overwritten.',
  },
  'output-not-writable': {
    vi: 'Không ghi được vào “{output}” ({reason}).',
    en: 'Cannot write into “{output}” ({reason}).',
  },
  'no-docx-to-comment': {
    vi: 'Chỉ ghi nhận xét được vào tệp .docx; không có tệp .docx nào đọc được.',
    en: 'Comments can be written into .docx files only; none was read.',
  },
};

export function sayProblem(problem: Problem, language: Language): string {
  const text = checkProblems[problem.code] ?? findDocumentProblemText(problem.code);
  return text === undefined ? problem.code : say(text, language, problem.values);
}
