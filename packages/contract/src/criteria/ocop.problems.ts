import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What OCOP products are refused with. */
export const ocopProblems = {
  'ocop-unknown': {
    kind: 'not-found',
    vi: 'Không có sản phẩm OCOP này. Hãy mở lại danh sách.',
    en: 'There is no such product. Open the list again.',
  },
  'ocop-stars': {
    kind: 'refused',
    vi: 'Số sao phải từ 3 đến 5, đang là {found}. Hãy ghi theo quyết định.',
    en: 'Stars are 3 to 5, but {found} is given. Write what the decision says.',
  },
  'ocop-score': {
    kind: 'refused',
    vi: 'Điểm phải từ 0 đến 100, đang là {found}. Hãy kiểm tra.',
    en: 'The score is 0 to 100, but {found} is given. Check it.',
  },
  'ocop-validity': {
    kind: 'refused',
    vi: 'Ngày hết hiệu lực {found} phải sau ngày quyết định {decided}. Hãy kiểm tra hai ngày.',
    en: 'The end {found} must be later than the decision of {decided}. Check both.',
  },
  'ocop-day-ahead': {
    kind: 'refused',
    vi: 'Ngày {found} chưa đến. Hãy ghi ngày đã quyết định.',
    en: '{found} has not come yet. Give the day of the decision.',
  },
  'ocop-unit-wrong': {
    kind: 'refused',
    vi: '«{found}» không phải một xã, phường của tỉnh. Hãy chọn xã nơi chủ thể hoạt động.',
    en: '“{found}” is no commune of the province. Choose the one in which the owner works.',
  },
  'ocop-known': {
    kind: 'conflict',
    vi: 'Sản phẩm «{name}» của «{owner}» theo quyết định cùng ngày đã có trong danh sách.',
    en: '“{name}” of “{owner}” by a decision of that day stands in the list already.',
  },
  'ocop-ended-already': {
    kind: 'conflict',
    vi: 'Sản phẩm đã được ghi thôi từ {on}. Hãy tải lại trang.',
    en: 'The product has ended on {on} already. Load the page again.',
  },
  'ocop-file-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được tệp: cần XLSX hoặc CSV (UTF-8). {reason} Hãy lưu lại đúng dạng rồi gửi lại.',
    en: 'The file cannot be read: XLSX or CSV (UTF-8) is expected. {reasonEnglish} Save it in one of these forms and send it again.',
  },
  'ocop-column-name': {
    kind: 'invalid',
    vi: 'Không thấy cột tên sản phẩm trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the product in the first 30 rows. Add it to the heading.',
  },
  'ocop-column-owner': {
    kind: 'invalid',
    vi: 'Không thấy cột chủ thể trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the owner in the first 30 rows. Add it to the heading.',
  },
  'ocop-column-unit': {
    kind: 'invalid',
    vi: 'Không thấy cột xã, phường trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the commune in the first 30 rows. Add it to the heading.',
  },
  'ocop-column-stars': {
    kind: 'invalid',
    vi: 'Không thấy cột số sao trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the stars in the first 30 rows. Add it to the heading.',
  },
  'ocop-column-decided': {
    kind: 'invalid',
    vi: 'Không thấy cột ngày quyết định trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the day of the decision in the first 30 rows. Add it to the heading.',
  },
  'ocop-cell-name': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần tên sản phẩm (đến 200 ký tự), đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a name of the product (200 characters at the most) is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-owner': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần tên chủ thể (đến 200 ký tự), đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a name of the owner (200 characters at the most) is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-stars': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần 3, 4 hoặc 5 sao, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: 3, 4 or 5 stars is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-decided': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần ngày đã qua, ví dụ 15/10/2024, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a past day such as 15/10/2024 is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-valid': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần ngày, ví dụ 15/10/2027, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a day such as 15/10/2027 is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-score': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần điểm từ 0 đến 100, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: points from 0 to 100 is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-group': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần một trong sáu nhóm OCOP, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: one of the six groups is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-cell-unit': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần tên một xã, phường của tỉnh hiện nay, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a commune of the province as of today is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-row-twice': {
    kind: 'refused',
    vi: 'Dòng {row} trùng với dòng {first}: cùng sản phẩm, chủ thể và ngày quyết định. Hãy bỏ một dòng.',
    en: 'Row {row} is the same as row {first}: product, owner and day of decision. Remove one.',
  },
} as const satisfies ProblemCatalogue;
