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
  'written-reference-unreadable': {
    kind: 'refused',
    vi: 'Còn {count} chỗ chèn số liệu không đọc được (dạng dấu ngoặc nhọn), sẽ bị in nguyên văn. Trả lại để người soạn sửa.',
    en: '{count} references in braces name no figure and would be printed as typed. Return it, so that the writer mends them.',
  },
  'written-authority-missing': {
    kind: 'refused',
    vi: 'Chưa chọn cơ quan ban hành nên không ai ký được. Trả lại để người soạn chọn ở phần Thể thức.',
    en: 'No issuing authority is chosen, so nobody can sign. Return it, so that the writer chooses one under Heading.',
  },
  'written-not-the-signer': {
    kind: 'refused',
    vi: 'Thể thức ghi người ký là «{expected}», không phải anh/chị. Người đó ký, hoặc trả lại để sửa người ký.',
    en: 'The heading names “{expected}” as the signer, not you. That person signs, or return it to change the signer.',
  },
  'written-signer-unknown': {
    kind: 'refused',
    vi: 'Người ký đã chọn không có thẩm quyền ký của cơ quan ban hành hôm nay. Hãy chọn lại trong danh sách.',
    en: 'The chosen signer holds no signing function of the authority today. Choose one of the list.',
  },
  'written-issued-later': {
    kind: 'refused',
    vi: 'Ngày ban hành {found} còn ở phía trước; hôm nay là {today}. Hãy ghi ngày không sau hôm nay.',
    en: 'The day of issue {found} has not come; today is {today}. Say a day that is not after today.',
  },
  'authority-function-missing': {
    kind: 'forbidden',
    vi: 'Bước này dành cho người có thẩm quyền của «{authority}»: {holders}. Quản trị giao thẩm quyền ở trang «Thẩm quyền ký».',
    en: 'This step is for whoever holds a function of “{authority}”: {holders}. Administrators give functions on the page “Authority to sign”.',
  },
  'authority-unknown': {
    kind: 'not-found',
    vi: 'Không có cơ quan này trong tỉnh đã chọn. Hãy chọn lại cơ quan.',
    en: 'There is no such authority in this province. Choose again.',
  },
  'authority-not-of-unit': {
    kind: 'refused',
    vi: 'Cơ quan «{found}» không ở đơn vị của báo cáo. Hãy chọn cơ quan của «{expected}».',
    en: 'The authority “{found}” does not sit at the unit of the report. Choose one of “{expected}”.',
  },
  'function-unknown': {
    kind: 'not-found',
    vi: 'Không có thẩm quyền này trong phạm vi của anh/chị. Hãy tải lại trang.',
    en: 'There is no such function in your scope. Load the page again.',
  },
  'function-to-oneself': {
    kind: 'refused',
    vi: 'Không tự giao thẩm quyền cho mình. Hãy để người quản trị khác giao.',
    en: 'Nobody gives a function to themselves. Let another administrator do it.',
  },
  'function-held-already': {
    kind: 'conflict',
    vi: '{name} đã có thẩm quyền này trong thời gian đó. Hãy kết thúc thẩm quyền cũ trước.',
    en: '{name} holds this function in that time already. End the old one first.',
  },
  'function-head-missing': {
    kind: 'refused',
    vi: 'Ký thay hoặc thừa lệnh phải ghi chức vụ của người đứng đầu (ví dụ: Chủ tịch).',
    en: 'Who signs for somebody says for whom: the title of the head, for example Chủ tịch.',
  },
  'function-ended': {
    kind: 'conflict',
    vi: 'Thẩm quyền này đã kết thúc từ {until}.',
    en: 'This function ended on {until} already.',
  },
  'function-end-dated-back': {
    kind: 'refused',
    vi: 'Không kết thúc lùi ngày: {found} trước hôm nay ({today}). Những gì đã ký trong thời gian đó vẫn có hiệu lực.',
    en: 'An end is not dated back: {found} is before today ({today}). What was signed meanwhile stands.',
  },
  'number-not-reserved': {
    kind: 'conflict',
    vi: 'Số {found} không phải số đang giữ chỗ trong sổ năm {year}. Hãy chọn lại, hoặc để trống để lấy số tiếp theo.',
    en: 'The number {found} is not reserved in the register of {year}. Choose again, or leave it empty to take the next one.',
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
  'batch-without-units': {
    kind: 'refused',
    vi: 'Không có đơn vị nào thuộc cấp đã chọn vào ngày chốt số liệu {day}. Hãy kiểm tra cấp và ngày.',
    en: 'There is no unit of that level on the day of the figures {day}. Look at the level and the day.',
  },
  'batch-unit-broken': {
    kind: 'broken',
    vi: 'Chương trình gặp lỗi khi lập báo cáo của đơn vị này; các đơn vị khác vẫn được lập. Hãy thử lại, nếu vẫn lỗi thì báo quản trị.',
    en: 'The program failed on the report of this unit; the others were made. Try again; if it fails again tell an administrator.',
  },
  'batch-unfinished': {
    kind: 'conflict',
    vi: 'Đợt mới xong {done}/{total} báo cáo. Hãy chạy tiếp rồi tải tệp ZIP.',
    en: 'Only {done} of {total} reports are done. Go on, then take the ZIP.',
  },
} as const satisfies ProblemCatalogue;
