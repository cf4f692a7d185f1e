import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the register of documents may refuse with. */
export const documentsProblems = {
  'symbol-empty': {
    kind: 'invalid',
    vi: 'Chưa có số, ký hiệu. Hãy nhập như in trên văn bản, ví dụ 90/QĐ-TTg; văn bản chỉ có tên thì chọn «không có số, ký hiệu».',
    en: 'The symbol is missing. Type it as the document prints it, e.g. 90/QĐ-TTg; or say that the document has only a name.',
  },
  'symbol-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được số, ký hiệu «{found}»: cần dạng số/loại-cơ quan (90/QĐ-TTg), số/năm/loại-cơ quan (25/2025/QĐ-TTg) hoặc số/cơ quan-đơn vị (668/UBND-TCKH). Hãy sửa, hoặc chọn «không có số, ký hiệu».',
    en: 'The symbol “{found}” cannot be read: number/type-issuer (90/QĐ-TTg), number/year/type-issuer (25/2025/QĐ-TTg) or number/issuer-unit (668/UBND-TCKH) is expected. Mend it, or say that the document has only a name.',
  },
  'kind-needed': {
    kind: 'invalid',
    vi: 'Số, ký hiệu «{symbol}» không cho biết loại văn bản. Hãy chọn loại (ví dụ Luật hoặc Nghị quyết).',
    en: 'The symbol “{symbol}” does not tell the kind of document. Choose it (a law or a resolution, say).',
  },
  'kind-against-symbol': {
    kind: 'refused',
    vi: 'Loại đã chọn không khớp số, ký hiệu «{symbol}». Hãy chọn lại loại hoặc sửa ký hiệu.',
    en: 'The kind that was chosen does not agree with the symbol “{symbol}”. Choose another kind or mend the symbol.',
  },
  'document-unknown': {
    kind: 'not-found',
    vi: 'Không có văn bản «{id}» trong phạm vi được xem. Hãy tìm lại theo số, ký hiệu.',
    en: 'There is no document “{id}” in what you may see. Search for it by its symbol.',
  },
  'document-known': {
    kind: 'conflict',
    vi: 'Văn bản {symbol} của {issuer}, ngày {day}, đã có trong sổ. Hãy mở văn bản đó và sửa thay vì nhập mới.',
    en: '{symbol} of {issuer}, dated {day}, stands in the register already. Open and edit it instead.',
  },
  'validity-before-issue': {
    kind: 'refused',
    vi: 'Ngày có hiệu lực {found} sớm hơn ngày ban hành {issued}. Hãy kiểm tra lại hai ngày.',
    en: 'It cannot come into force on {found}, before it was issued on {issued}. Check both days.',
  },
  'validity-ends-before-it-begins': {
    kind: 'refused',
    vi: 'Ngày hết hiệu lực {found} phải sau ngày bắt đầu {from}. Hãy kiểm tra lại hai ngày.',
    en: 'The end of validity, {found}, must be after its beginning, {from}. Check both days.',
  },
  'relation-to-itself': {
    kind: 'refused',
    vi: 'Văn bản {acting} không thể liên kết với chính nó. Hãy chọn văn bản khác.',
    en: '{acting} cannot be related to itself. Choose another document.',
  },
  'relation-above-its-level': {
    kind: 'refused',
    vi: '{acting} không thể sửa đổi, thay thế hoặc bãi bỏ {target} của cấp trên. Nếu chỉ làm căn cứ hay triển khai, hãy chọn loại liên kết đó.',
    en: '{acting} cannot amend, replace or repeal {target}, which is of a higher level. Choose “based on” or “implements” if that is meant.',
  },
  'relation-across-provinces': {
    kind: 'refused',
    vi: '{acting} và {target} thuộc hai tỉnh khác nhau. Chỉ liên kết trong một tỉnh hoặc với văn bản trung ương.',
    en: '{acting} and {target} belong to two provinces. Relate documents of one province, or of the state.',
  },
  'relation-known': {
    kind: 'conflict',
    vi: 'Liên kết này giữa {acting} và {target} đã có. Hãy tải lại trang.',
    en: 'This relation between {acting} and {target} is known already. Load the page again.',
  },
  'relation-to-later-document': {
    kind: 'refused',
    vi: '{acting} (ngày {actingDay}) không thể tác động đến {target} ban hành sau (ngày {targetDay}). Hãy đổi chiều liên kết hoặc kiểm tra ngày.',
    en: '{acting} ({actingDay}) cannot act upon {target}, which is later ({targetDay}). Turn the relation around or check the dates.',
  },
  'relation-article-without-part': {
    kind: 'invalid',
    vi: 'Đã ghi điều, khoản «{article}» nhưng chọn tác động toàn bộ. Hãy chọn «một phần» hoặc bỏ điều, khoản.',
    en: 'The article “{article}” is given although the whole document is meant. Choose “part” or leave the article out.',
  },
  'relation-unknown': {
    kind: 'not-found',
    vi: 'Không có liên kết này. Hãy tải lại trang.',
    en: 'There is no such relation. Load the page again.',
  },
  'file-empty': {
    kind: 'invalid',
    vi: 'Tệp «{name}» rỗng. Hãy chọn lại tệp.',
    en: 'The file “{name}” is empty. Choose it again.',
  },
  'file-too-large': {
    kind: 'too-large',
    vi: 'Tệp «{name}» nặng {found} MB, nhiều nhất {most} MB. Hãy giảm dung lượng (quét đen trắng, 200 dpi).',
    en: 'The file “{name}” has {found} MB; {most} MB are the most. Make it smaller (scan in black and white, 200 dpi).',
  },
  'file-of-other-kind': {
    kind: 'invalid',
    vi: 'Tệp «{name}» không phải PDF hoặc DOCX (xét theo nội dung tệp, không theo tên). Hãy lưu lại thành PDF hoặc DOCX.',
    en: 'The file “{name}” is neither PDF nor DOCX (by its content, not by its name). Save it as one of them.',
  },
  'file-known': {
    kind: 'conflict',
    vi: 'Văn bản này đã có đúng tệp này (tên «{name}»). Không cần đính kèm lại.',
    en: 'This very file is attached already (as “{name}”).',
  },
  'file-unknown': {
    kind: 'not-found',
    vi: 'Không có tệp này. Hãy tải lại trang.',
    en: 'There is no such file. Load the page again.',
  },
  'evidence-too-many': {
    kind: 'refused',
    vi: '{unit}, mã {code}: đã có {most} tệp minh chứng, nhiều nhất cho một mục. Hãy bỏ tệp không cần trước khi thêm «{name}».',
    en: '{unit}, {code}: there are {most} files of evidence, the most there may be. Withdraw one before adding “{name}”.',
  },
  'evidence-of-other-kind': {
    kind: 'invalid',
    vi: 'Tệp «{name}» không phải ảnh JPEG, PNG, WebP, PDF hoặc DOCX (xét theo nội dung tệp, không theo tên). Hãy lưu lại theo một dạng đó; điện thoại lưu ảnh HEIC thì chọn «Tương thích nhất».',
    en: 'The file “{name}” is no JPEG, PNG, WebP, PDF or DOCX (by its content, not by its name). Save it as one of them; a phone that saves HEIC is set to “Most compatible”.',
  },
  'evidence-too-large': {
    kind: 'too-large',
    vi: 'Tệp «{name}» nặng {found} MB, nhiều nhất {most} MB. Hãy giảm cỡ ảnh rồi gửi lại.',
    en: 'The file “{name}” has {found} MB; {most} MB are the most. Make the picture smaller and send it again.',
  },
  'evidence-known': {
    kind: 'conflict',
    vi: 'Ở đây đã có đúng tệp này (tên «{name}»). Không cần gửi lại.',
    en: 'This very file is here already (as “{name}”).',
  },
  'evidence-unknown': {
    kind: 'not-found',
    vi: 'Không có tệp minh chứng này, hoặc anh/chị không được xem. Hãy tải lại trang.',
    en: 'There is no such file of evidence, or you may not see it. Load the page again.',
  },
} as const satisfies ProblemCatalogue;
