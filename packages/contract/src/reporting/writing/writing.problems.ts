import type { ProblemCatalogue } from '../../http/problem-sentence.ts';

/** What the report writer is refused with. */
export const writingProblems = {
  'written-unknown': {
    kind: 'not-found',
    vi: 'Không có báo cáo này trong phạm vi của anh/chị. Hãy mở lại danh sách.',
    en: 'There is no such report in your scope. Open the list again.',
  },
  'template-unknown': {
    kind: 'not-found',
    vi: 'Không có mẫu báo cáo «{found}». Hãy chọn trong danh sách mẫu.',
    en: 'There is no template “{found}”. Choose one of the list.',
  },
  'template-not-for-level': {
    kind: 'refused',
    vi: 'Mẫu này không dành cho cấp của «{unit}». Hãy chọn mẫu khác.',
    en: 'This template is not for the level of “{unit}”. Choose another one.',
  },
  'template-too-large': {
    kind: 'too-large',
    vi: 'Tệp mẫu lớn hơn {most} MB. Hãy bỏ bớt hình ảnh rồi tải lại.',
    en: 'The template is larger than {most} MB. Leave out pictures and upload again.',
  },
  'written-unit-unknown': {
    kind: 'refused',
    vi: 'Không có đơn vị này trong tỉnh đã chọn. Hãy chọn lại đơn vị.',
    en: 'There is no such unit in this province. Choose the unit again.',
  },
  'written-period-reversed': {
    kind: 'refused',
    vi: 'Kỳ báo cáo phải từ ngày trước đến ngày sau, kỳ trước chốt trước kỳ này: đang là {from} – {to}, kỳ trước {previous}. Hãy sửa ngày.',
    en: 'A period runs from an earlier to a later day, and the one before ends before it: it is {from} – {to}, before {previous}. Mend the days.',
  },
  'written-closed': {
    kind: 'conflict',
    vi: 'Báo cáo không còn ở trạng thái soạn nên không sửa được. Muốn sửa, người ký trả lại kèm lý do.',
    en: 'The report is no draft any more and cannot be changed. To change it, the signer returns it with a reason.',
  },
  'written-slot-unknown': {
    kind: 'not-found',
    vi: 'Báo cáo không có mục «{found}». Hãy tải lại trang.',
    en: 'The report has no slot “{found}”. Load the page again.',
  },
  'written-step-not-now': {
    kind: 'conflict',
    vi: 'Báo cáo đang ở trạng thái «{state}», chưa làm được bước này. Hãy tải lại trang.',
    en: 'The report is in the state “{state}”; this step cannot be taken. Load the page again.',
  },
  'written-reason-missing': {
    kind: 'refused',
    vi: 'Trả lại cần lý do để người soạn biết sửa gì. Hãy ghi lý do.',
    en: 'A return needs its reason, so that the writer knows what to mend. Say why.',
  },
  'written-check-fails': {
    kind: 'refused',
    vi: 'Bộ kiểm tra thấy {failing} chỗ sai trong báo cáo. Hãy sửa; nếu vẫn ban hành, người ký ghi lý do.',
    en: 'The checker finds {failing} wrong statements. Mend them; to go on all the same the signer says why.',
  },
  'written-signed-copy-missing': {
    kind: 'refused',
    vi: 'Chưa có bản đã ký. Hãy tải tệp PDF đã ký lên rồi ban hành.',
    en: 'The signed copy is missing. Upload the signed PDF, then issue.',
  },
  'written-signed-copy-no-pdf': {
    kind: 'refused',
    vi: 'Bản đã ký phải là tệp PDF. Hãy xuất PDF từ phần mềm ký số rồi tải lên.',
    en: 'The signed copy must be a PDF. Export it from the signing program and upload it.',
  },
  'written-own-signature': {
    kind: 'refused',
    vi: 'Người trình không tự ký báo cáo của mình. Hãy để người có thẩm quyền khác ký.',
    en: 'Whoever submitted a report does not sign it. Somebody else with authority must.',
  },
  'written-file-missing': {
    kind: 'not-found',
    vi: 'Báo cáo chưa có tệp này. Hãy kiểm tra trạng thái của báo cáo.',
    en: 'The report has no such file yet. See its state.',
  },
  'written-pdf-unavailable': {
    kind: 'unavailable',
    vi: 'Máy chủ không có LibreOffice nên không xuất được PDF. Hãy tải tệp Word rồi lưu thành PDF.',
    en: 'The server has no LibreOffice and cannot make a PDF. Take the Word file and save it as PDF.',
  },
  'number-unknown': {
    kind: 'not-found',
    vi: 'Sổ không có số {found}. Hãy tải lại trang.',
    en: 'The register has no number {found}. Load the page again.',
  },
  'number-used': {
    kind: 'conflict',
    vi: 'Số {found} thuộc báo cáo đã ban hành hoặc đã hủy trước đó, không hủy được.',
    en: 'The number {found} belongs to an issued report or was voided already.',
  },
  'number-reserve-reason': {
    kind: 'refused',
    vi: 'Giữ chỗ một số cần lý do. Hãy ghi giữ cho văn bản nào.',
    en: 'Reserving a number needs its reason. Say for which document.',
  },
  'batch-unknown': {
    kind: 'not-found',
    vi: 'Không có đợt lập báo cáo này. Hãy mở lại danh sách.',
    en: 'There is no such batch. Open the list again.',
  },
  'batch-unfinished': {
    kind: 'conflict',
    vi: 'Đợt mới xong {done}/{total} báo cáo. Hãy chạy tiếp rồi tải tệp ZIP.',
    en: 'Only {done} of {total} reports are done. Go on, then take the ZIP.',
  },
} as const satisfies ProblemCatalogue;
