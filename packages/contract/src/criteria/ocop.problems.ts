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
  'ocop-heading-missing': {
    kind: 'invalid',
    vi: 'Không thấy dòng tiêu đề trong 30 dòng đầu: cần các cột sản phẩm, chủ thể, xã, số sao, ngày quyết định. Đang thiếu: {missing}.',
    en: 'No heading row in the first 30 rows: product, owner, commune, stars and day of decision are expected. Missing: {missing}.',
  },
  'ocop-cell': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần {expected}, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: {expectedEnglish} is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'ocop-row-twice': {
    kind: 'refused',
    vi: 'Dòng {row} trùng với dòng {first}: cùng sản phẩm, chủ thể và ngày quyết định. Hãy bỏ một dòng.',
    en: 'Row {row} is the same as row {first}: product, owner and day of decision. Remove one.',
  },
} as const satisfies ProblemCatalogue;
