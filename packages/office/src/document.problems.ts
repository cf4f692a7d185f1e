import type { Text } from '@muctieu/kernel/text';

/** What a person reads when a file cannot be read: what stands there, what was expected, what to do. */
export const documentProblems = {
  'file-missing': { vi: 'Không tìm thấy tệp. Kiểm tra lại đường dẫn.', en: 'No such file. Check the path.' },
  'not-a-file': { vi: 'Đây không phải một tệp thông thường.', en: 'This is not an ordinary file.' },
  'file-not-allowed': { vi: 'Không có quyền đọc tệp.', en: 'No permission to read the file.' },
  'empty-file': { vi: 'Tệp rỗng (0 byte).', en: 'The file is empty (0 bytes).' },
  'unsupported-kind': {
    vi: 'Không đọc được loại tệp “{ending}”. Dùng .docx, .pdf, .xlsx, .txt, .md, .html hoặc .csv.',
    en: 'Files of kind “{ending}” are not read. Use .docx, .pdf, .xlsx, .txt, .md, .html or .csv.',
  },
  'old-office-format': {
    vi: 'Tệp .{ending} là định dạng Office cũ. Mở bằng Word hoặc Excel, chọn Lưu thành (Save As) .docx hoặc .xlsx rồi thử lại.',
    en: 'A .{ending} file is of the old Office format. Save it as .docx or .xlsx and try again.',
  },
  'wrong-extension': {
    vi: 'Tên tệp có đuôi .{ending} nhưng nội dung là loại khác ({content}). Đổi đuôi tệp cho đúng rồi thử lại.',
    en: 'The name ends in .{ending}, the content is of another kind ({content}). Give the file its right ending and try again.',
  },
  encrypted: {
    vi: 'Tệp có mật khẩu. Bỏ mật khẩu (lưu một bản không mã hóa) rồi thử lại.',
    en: 'The file has a password. Save a copy without one and try again.',
  },
  'unreadable-scan': {
    vi: 'PDF là bản chụp (scan) gồm {pages} trang, không có chữ để đọc. Dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) trước.',
    en: 'The PDF is a scan of {pages} pages without text. Use the original Word file, or run OCR first.',
  },
  'no-text': { vi: 'Tệp không có chữ nào.', en: 'The file holds no text.' },
  'too-large': {
    vi: 'Quá lớn: {megabytes} MB; đọc được tối đa {megabytesMax} MB.',
    en: 'Too large: {megabytes} MB; at most {megabytesMax} MB are read.',
  },
  'too-much-text': {
    vi: 'Văn bản quá dài: {characters} ký tự; đọc được tối đa {charactersMax}. Chia tệp thành nhiều phần.',
    en: 'Too much text: {characters} characters; at most {charactersMax} are read. Split the file.',
  },
  'too-many-cells': {
    vi: 'Bảng quá lớn: {cells} ô; đọc được tối đa {cellsMax}. Tách phụ lục số liệu ra khỏi báo cáo.',
    en: 'Too large a table: {cells} cells; at most {cellsMax} are read. Take the data annex out of the report.',
  },
  'too-many-numbers': {
    vi: 'Quá nhiều con số: {numbers}; kiểm tra được tối đa {numbersMax}. Tách phụ lục số liệu ra khỏi báo cáo.',
    en: 'Too many numbers: {numbers}; at most {numbersMax} are checked. Take the data annex out of the report.',
  },
  'too-many-words': {
    vi: 'PDF quá dài: hơn {wordsMax} chữ. Chia tệp thành nhiều phần.',
    en: 'The PDF is too long: more than {wordsMax} words. Split the file.',
  },
  'too-many-pages': {
    vi: 'PDF có {pages} trang; đọc được tối đa {pagesMax}. Chia tệp thành nhiều phần.',
    en: 'The PDF has {pages} pages; at most {pagesMax} are read. Split the file.',
  },
  'too-many-elements': {
    vi: 'Cấu trúc tệp quá lớn để đọc an toàn. Chia tệp thành nhiều phần.',
    en: 'The structure of the file is too large to be read safely. Split the file.',
  },
  'zip-bomb': {
    vi: 'Tệp nén bất thường (bung ra {megabytes} MB trở lên, như “bom nén”); không mở.',
    en: 'The file is packed abnormally ({megabytes} MB or more unpacked, as in a zip bomb); it was not opened.',
  },
  'broken-zip': { vi: 'Tệp hỏng: không mở được gói nén bên trong.', en: 'Damaged file: its package does not open.' },
  'broken-xml': {
    vi: 'Tệp hỏng: phần XML bên trong không đúng quy cách. Mở bằng Word hoặc Excel, lưu lại rồi thử lại.',
    en: 'Damaged file: the XML inside is malformed. Open it in Word or Excel, save it and try again.',
  },
  'xml-document-type': {
    vi: 'Tệp có khai báo kiểu tài liệu (DOCTYPE) trong XML, thường dùng để tấn công; không đọc.',
    en: 'The XML inside declares a document type (DOCTYPE), which attacks use; it was not read.',
  },
  'entry-missing': { vi: 'Tệp hỏng: thiếu phần “{name}”.', en: 'Damaged file: the part “{name}” is missing.' },
  'not-a-docx': { vi: 'Tệp không phải văn bản Word (.docx).', en: 'The file is no Word document (.docx).' },
  'not-an-xlsx': { vi: 'Tệp không phải bảng tính Excel (.xlsx).', en: 'The file is no Excel workbook (.xlsx).' },
  'broken-xlsx': {
    vi: 'Bảng tính hỏng. Mở bằng Excel, lưu lại rồi thử lại.',
    en: 'Damaged workbook. Open it in Excel, save it and try again.',
  },
  'broken-pdf': { vi: 'PDF hỏng hoặc không đúng quy cách.', en: 'Damaged or malformed PDF.' },
  'took-too-long': {
    vi: 'Xử lý quá {seconds} giây nên đã dừng. Tệp có thể hỏng hoặc quá lớn.',
    en: 'Stopped after {seconds} seconds. The file may be damaged or too large.',
  },
  'out-of-memory': {
    vi: 'Tệp cần quá nhiều bộ nhớ nên đã dừng. Tệp có thể hỏng hoặc quá lớn.',
    en: 'Stopped: the file needs too much memory. It may be damaged or too large.',
  },
  'reader-failed': {
    vi: 'Không đọc được tệp (lỗi của bộ đọc: {message}).',
    en: 'The file could not be read (failure of the reader: {message}).',
  },
  'converted-encoding': {
    vi: 'Văn bản dùng bảng mã cũ ({encoding}) đã được chuyển sang Unicode.',
    en: 'The text was in an old encoding ({encoding}) and was converted to Unicode.',
  },
  'pages-without-text': {
    vi: '{pages} trang không có chữ (bản chụp), không được kiểm tra.',
    en: '{pages} pages hold no text (scanned) and were not checked.',
  },
} satisfies Record<string, Text>;

export function findDocumentProblemText(code: string): Text | undefined {
  return Object.entries(documentProblems).find(([known]) => known === code)?.[1];
}
