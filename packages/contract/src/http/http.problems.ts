import type { ProblemCatalogue } from './problem-sentence.ts';

/** What any operation may refuse with. */
export const httpProblems = {
  'field-missing': {
    kind: 'invalid',
    vi: 'Thiếu trường «{field}». Hãy điền {expected}.',
    en: 'The field “{field}” is missing. Give {expected}.',
  },
  'field-invalid': {
    kind: 'invalid',
    vi: 'Trường «{field}» phải là {expected}, đang là {found}. Hãy sửa rồi gửi lại.',
    en: 'The field “{field}” must be {expected}, but is {found}. Mend it and send again.',
  },
  'field-unknown': {
    kind: 'invalid',
    vi: 'Không có trường «{field}» trong yêu cầu này. Hãy bỏ đi hoặc kiểm tra chính tả.',
    en: 'This request has no field “{field}”. Remove it or check its spelling.',
  },
  'body-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được nội dung gửi lên: cần JSON hợp lệ. Hãy kiểm tra rồi gửi lại.',
    en: 'The request body cannot be read: valid JSON is expected. Check it and send again.',
  },
  'body-too-large': {
    kind: 'too-large',
    vi: 'Nội dung gửi lên lớn hơn {most} MB. Hãy chia nhỏ hoặc giảm dung lượng.',
    en: 'The request is larger than {most} MB. Divide it or make it smaller.',
  },
  'no-such-page': {
    kind: 'not-found',
    vi: 'Không có địa chỉ «{path}». Danh mục giao diện ở /api/v1/openapi.json.',
    en: 'There is no “{path}”. The interface is listed at /api/v1/openapi.json.',
  },
  'not-signed-in': {
    kind: 'signed-out',
    vi: 'Cần đăng nhập để làm việc này. Nội dung đã nhập vẫn được giữ; hãy đăng nhập rồi gửi lại.',
    en: 'Sign in to do this. What was typed is kept; sign in and send again.',
  },
  'not-permitted': {
    kind: 'forbidden',
    vi: 'Tài khoản của anh/chị không được {action} «{object}»: {reason}',
    // Values are the same for both languages, so the English words come under names of their own.
    en: 'Your account may not {actionEnglish} “{objectEnglish}”: {reasonEnglish}',
  },
  'origin-foreign': {
    kind: 'forbidden',
    vi: 'Yêu cầu đến từ trang khác ({found}). Hãy mở hệ thống ở đúng địa chỉ rồi làm lại.',
    en: 'The request comes from another site ({found}). Open the system at its own address and try again.',
  },
  'version-missing': {
    kind: 'version-missing',
    vi: 'Việc sửa cần kèm phiên bản đã đọc (If-Match). Hãy tải lại rồi sửa.',
    en: 'An edit must name the version that was read (If-Match). Load it again and edit.',
  },
  'changed-meanwhile': {
    kind: 'changed-meanwhile',
    vi: 'Nội dung này vừa được người khác sửa (phiên bản {current}, anh/chị đang sửa phiên bản {found}). Hãy xem bản mới rồi sửa tiếp.',
    en: 'Somebody changed this meanwhile (version {current}; you edited version {found}). Look at the new one and edit again.',
  },
  'key-used-otherwise': {
    kind: 'conflict',
    vi: 'Mã chống gửi trùng này đã dùng cho một yêu cầu có nội dung khác. Hãy dùng mã mới.',
    en: 'This Idempotency-Key was used for a request with another content. Use a new one.',
  },
  'form-unacceptable': {
    kind: 'unacceptable',
    vi: 'Chỉ có thể trả về {expected}, không có dạng {found}.',
    en: 'Only {expected} can be given, not {found}.',
  },
  'export-too-long': {
    kind: 'too-large',
    vi: 'Danh sách có hơn {most} dòng, không xuất được một lần. Hãy lọc bớt rồi xuất lại.',
    en: 'The list has more than {most} rows and cannot be exported at once. Filter it and export again.',
  },
  'too-many-requests': {
    kind: 'too-many',
    vi: 'Gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ {seconds} giây rồi thử lại.',
    en: 'Too many requests in a short time. Wait {seconds} seconds and try again.',
  },
  'database-unavailable': {
    kind: 'unavailable',
    vi: 'Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì bị mất; hãy thử lại sau ít phút.',
    en: 'The database does not answer for the moment. Nothing is lost; try again in a few minutes.',
  },
  'program-broken': {
    kind: 'broken',
    vi: 'Hệ thống gặp lỗi ngoài dự kiến (mã yêu cầu {request}). Chưa ghi gì; hãy thử lại và báo quản trị kèm mã này.',
    en: 'Something unexpected went wrong (request {request}). Nothing was written; try again, and give this code to the administrator.',
  },
} as const satisfies ProblemCatalogue;
