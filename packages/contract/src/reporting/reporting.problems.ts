import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the reporting round refuses with. */
export const reportingProblems = {
  'regime-unknown': {
    kind: 'not-found',
    vi: 'Không có chế độ báo cáo «{found}». Hãy chọn trong danh sách.',
    en: 'There is no regime “{found}”. Choose one of the list.',
  },
  'period-unknown': {
    kind: 'not-found',
    vi: 'Chế độ báo cáo không có kỳ «{found}». Hãy chọn trong danh sách kỳ.',
    en: 'The regime has no period “{found}”. Choose one of the list.',
  },
  'obligation-not-found': {
    kind: 'not-found',
    vi: 'Đơn vị này không phải nộp báo cáo đó trong kỳ, hoặc anh/chị không được xem. Hãy mở lại danh sách báo cáo.',
    en: 'This reporter owes no such report for the period, or you may not see it. Open the list again.',
  },
  'reporter-unknown': {
    kind: 'refused',
    vi: 'Không tìm thấy đơn vị báo cáo «{found}» trong phạm vi của anh/chị. Hãy chọn trong danh sách.',
    en: 'The reporter “{found}” was not found in your scope. Choose one of the list.',
  },
  'regime-has-calendar': {
    kind: 'refused',
    vi: 'Chế độ «{found}» có kỳ theo lịch. Chỉ mở thêm kỳ cho chế độ đột xuất, một lần.',
    en: '“{found}” follows the calendar. Rounds are opened for ad-hoc and one-off regimes only.',
  },
  'round-exists': {
    kind: 'conflict',
    vi: 'Đã có đợt báo cáo mang tên «{found}». Hãy đặt tên khác.',
    en: 'A round “{found}” is there already. Give another name.',
  },
  'work-day-no-weekend': {
    kind: 'refused',
    vi: 'Ngày {found} không phải thứ bảy, chủ nhật nên không thể là ngày làm bù.',
    en: '{found} is no Saturday or Sunday and cannot be worked in exchange.',
  },
  'work-day-ordinary': {
    kind: 'refused',
    vi: 'Ngày {found} đang là ngày bình thường, không có gì để bỏ.',
    en: '{found} is an ordinary day already.',
  },
  'regime-not-later': {
    kind: 'refused',
    vi: 'Phiên bản mới phải bắt đầu sau ngày {last}, đang là {found}.',
    en: 'The new version must begin after {last}, but begins {found}.',
  },
  'regime-level-twice': {
    kind: 'refused',
    vi: 'Cấp «{found}» được đặt hạn hai lần. Mỗi cấp chỉ một dòng.',
    en: 'The level “{found}” has two rules. One line each.',
  },
  'extension-not-later': {
    kind: 'refused',
    vi: 'Ngày gia hạn {found} phải sau hạn hiện tại {due}.',
    en: 'The day given, {found}, must be later than the present one, {due}.',
  },
  'report-locked': {
    kind: 'refused',
    vi: 'Báo cáo đang ở trạng thái «{found}» nên không sửa được. Đề nghị rút lại hoặc cấp trên trả lại.',
    en: 'The report is “{found}” and cannot be changed. Take it back, or ask the level above to return it.',
  },
  'cell-unknown': {
    kind: 'refused',
    vi: 'Biểu không có ô «{found}». Hãy mở lại báo cáo rồi nhập tiếp.',
    en: 'The form has no cell “{found}”. Open the report again and go on.',
  },
  'cell-not-asked': {
    kind: 'refused',
    vi: 'Ô «{found}» lấy từ số liệu đã có, không nhập tay.',
    en: 'The cell “{found}” is drawn from what is known and is not typed.',
  },
  'cell-twice': {
    kind: 'invalid',
    vi: 'Ô «{found}» xuất hiện hai lần trong một lần lưu.',
    en: 'The cell “{found}” stands twice in one saving.',
  },
  'report-rows-too-many': {
    kind: 'refused',
    vi: 'Phần này nhận tối đa {most} dòng, đang có {found}. Hãy bỏ bớt hoặc ghép các dòng.',
    en: 'This section takes {most} rows at most, there are {found}. Remove or join some.',
  },
  'cell-not-a-choice': {
    kind: 'refused',
    vi: '«{found}» không có trong danh sách lựa chọn của ô.',
    en: '“{found}” is not among the choices of the cell.',
  },
  'cell-not-a-count': {
    kind: 'refused',
    vi: '«{found}» không phải số nguyên không âm. Ví dụ đúng: 1.250.',
    en: '“{found}” is no whole number. For example: 1.250.',
  },
  'cell-not-a-day': {
    kind: 'refused',
    vi: '«{found}» không phải ngày. Ví dụ đúng: 30/6/2026.',
    en: '“{found}” is no day. For example: 30/6/2026.',
  },
  'cell-not-a-number': {
    kind: 'refused',
    vi: '«{found}» không phải số. Dấu chấm ngăn nghìn, dấu phẩy ngăn phần lẻ: 1.234,5.',
    en: '“{found}” is no number. A dot groups thousands, a comma starts the decimals: 1.234,5.',
  },
  'cell-not-whole-dong': {
    kind: 'refused',
    vi: '«{found}» không ra số đồng nguyên. Hãy kiểm tra đơn vị tính và phần lẻ.',
    en: '“{found}” makes no whole đồng. Check the unit and the decimals.',
  },
  'submission-step-impossible': {
    kind: 'refused',
    vi: 'Báo cáo đang «{found}» nên không thể «{asked}».',
    en: 'The report is “{found}”: “{asked}” is impossible.',
  },
  'submission-step-of-others': {
    kind: 'refused',
    vi: 'Việc «{asked}» không thuộc vai trò của anh/chị với báo cáo này.',
    en: '“{asked}” is not yours to do with this report.',
  },
  'submission-step-without-reason': {
    kind: 'refused',
    vi: 'Việc «{asked}» cần lý do, chung hoặc theo ô.',
    en: '“{asked}” needs a reason, general or by cell.',
  },
  'cell-returned-without-reason': {
    kind: 'refused',
    vi: 'Ô «{cell}» bị trả lại nhưng chưa có lý do.',
    en: 'The cell “{cell}” is returned without a reason.',
  },
  'report-section-unknown': {
    kind: 'refused',
    vi: 'Biểu không có phần «{found}».',
    en: 'The form has no section “{found}”.',
  },
  'report-cell-unreadable': {
    kind: 'refused',
    vi: 'Ô «{cell}» đang ghi «{found}», không đọc được. Hãy sửa trước khi nộp.',
    en: 'The cell “{cell}” says “{found}”, which cannot be read. Mend it before handing in.',
  },
  'report-cell-required': {
    kind: 'refused',
    vi: 'Ô «{cell}» bắt buộc nhưng còn trống.',
    en: 'The cell “{cell}” is required and empty.',
  },
  'report-check-failed': {
    kind: 'refused',
    vi: 'Ô «{cell}»: {message} Đang là «{found}».',
    en: 'The cell “{cell}”: {message} It says “{found}”.',
  },
  'report-finding-unexplained': {
    kind: 'refused',
    vi: 'Ô «{cell}»: {message} Hãy ghi một câu giải trình.',
    en: 'The cell “{cell}”: {message} Explain it in a sentence.',
  },
  'nothing-to-consolidate': {
    kind: 'not-found',
    vi: 'Không có đơn vị nào phải nộp báo cáo này cho «{found}».',
    en: 'Nobody owes this report to “{found}”.',
  },
  'snapshot-not-found': {
    kind: 'not-found',
    vi: 'Không có lần chốt số liệu này. Hãy mở lại danh sách.',
    en: 'There is no such snapshot. Open the list again.',
  },
  'form-unknown': {
    kind: 'not-found',
    vi: 'Không có biểu mẫu «{found}», hoặc chưa có phiên bản đó.',
    en: 'There is no form “{found}”, or not in that version.',
  },
  'form-trial-of-others': {
    kind: 'refused',
    vi: 'Chỉ nơi nhận báo cáo của «{found}» mới thử được dự thảo trên số liệu của đơn vị đó. Hãy thử trên bản sao trống.',
    en: 'Only who receives the reports of “{found}” tries a draft on its figures. Try it on an empty copy.',
  },
  'form-code-differs': {
    kind: 'invalid',
    vi: 'Mã biểu trong nội dung là «{found}», trong đường dẫn là «{expected}».',
    en: 'The form says “{found}”, the path “{expected}”.',
  },
  'form-key-malformed': {
    kind: 'refused',
    vi: 'Khóa «{found}» chỉ được gồm chữ thường không dấu, số và gạch nối.',
    en: 'The key “{found}” may hold lower-case letters, digits and hyphens only.',
  },
  'form-key-twice': {
    kind: 'refused',
    vi: 'Khóa «{found}» bị trùng.',
    en: 'The key “{found}” stands twice.',
  },
  'form-section-empty': {
    kind: 'refused',
    vi: 'Phần «{section}» chưa có dòng hoặc cột.',
    en: 'The section “{section}” has no rows or columns.',
  },
  'form-capital-without-accounts': {
    kind: 'refused',
    vi: 'Phần vốn «{section}» phải lấy dòng theo nguồn vốn được giao.',
    en: 'The section “{section}” of capital must take its rows from the accounts.',
  },
  'form-row-without-indicator': {
    kind: 'refused',
    vi: 'Dòng «{row}» chưa gắn chỉ tiêu.',
    en: 'The row “{row}” names no indicator.',
  },
  'form-column-without-choices': {
    kind: 'refused',
    vi: 'Cột «{column}» kiểu lựa chọn nhưng chưa có danh sách.',
    en: 'The column “{column}” is a choice without choices.',
  },
  'form-check-of-nothing': {
    kind: 'refused',
    vi: 'Quy tắc kiểm tra nhắc đến «{found}» không có trong biểu.',
    en: 'A check names “{found}”, which the form does not have.',
  },
  'difficulty-not-found': {
    kind: 'not-found',
    vi: 'Không có khó khăn, kiến nghị này. Hãy mở lại danh sách.',
    en: 'There is no such difficulty or proposal. Open the list again.',
  },
  'difficulty-ahead': {
    kind: 'refused',
    vi: 'Ngày phát sinh {found} chưa đến.',
    en: 'The day {found} has not come yet.',
  },
  'difficulty-step-impossible': {
    kind: 'refused',
    vi: 'Đang ở trạng thái «{found}» nên không thể «{asked}».',
    en: 'It is “{found}”: “{asked}” is impossible.',
  },
  'difficulty-without-text': {
    kind: 'refused',
    vi: 'Việc «{asked}» cần nội dung.',
    en: '“{asked}” needs a text.',
  },
} as const satisfies ProblemCatalogue;
