import type { Text } from '@muctieu/kernel/text';

export const workTexts = {
  journalBroken: { vi: 'Nhật ký thay đổi không còn nguyên vẹn', en: 'The journal of changes is no longer whole' },
  journalBrokenNote: {
    vi: 'Chuỗi niêm phong không khớp với các dòng nhật ký. Mở trang Nhật ký để xem chỗ sai đầu tiên; đối chiếu với bản sao lưu.',
    en: 'The chain of seals does not match the entries. Open the journal to see the first wrong place; compare with a backup.',
  },
  conflicts: { vi: 'Văn bản có hai ngày ban hành khác nhau', en: 'Documents cited with two dates' },
  conflictsNote: {
    vi: 'Cùng một số, ký hiệu được ghi với ngày khác nhau. Đối chiếu bản gốc rồi sửa ngày.',
    en: 'One symbol stands with different dates. Compare with the original and correct the date.',
  },
  unmatched: { vi: 'Nội dung chương trình chưa có kế thừa', en: 'Programme nodes without succession' },
  unmatchedNote: {
    vi: 'Nội dung giai đoạn 2021-2025 chưa nối với chương trình 2026-2035, hoặc ngược lại. Bổ sung vào bảng kế thừa kèm căn cứ.',
    en: 'Nodes of 2021-2025 are not joined to the programme of 2026-2035, or the reverse. Complete the table with its source.',
  },
  unverified: { vi: 'Thông tin chương trình chưa được xác minh', en: 'Facts of the programmes not yet verified' },
  unverifiedNote: {
    vi: 'Nội dung có thông tin chưa đối chiếu văn bản gốc. Hoàn thiện bằng cách nhập danh mục có căn cứ.',
    en: 'Nodes hold facts that were not compared with the legal text. Complete them by importing a sourced catalogue.',
  },
  roleEnds: { vi: 'Vai trò «{role}» tại {place} sắp hết hạn', en: 'The role “{role}” at {place} ends soon' },
  roleEndsNote: {
    vi: 'Sau ngày này anh/chị không còn quyền của vai trò. Nếu còn cần, đề nghị quản trị gia hạn.',
    en: 'After this day its permissions are gone. Where it is still needed, ask the administrator to extend it.',
  },
  reportsToSign: { vi: 'Báo cáo chờ ký, cấp số', en: 'Reports wait for a signature and number' },
  reportsToSignNote: {
    vi: 'Báo cáo đã trình cho cơ quan mà anh/chị có thẩm quyền. Xem, ký hoặc trả lại kèm lý do.',
    en: 'Submitted to an authority of which you hold a function. Look, sign or return with a reason.',
  },
  reportsToIssue: { vi: 'Báo cáo đã cấp số, chờ bản ký và ban hành', en: 'Numbered reports wait for their issue' },
  reportsToIssueNote: {
    vi: 'Tải lên bản PDF đã ký rồi ban hành.',
    en: 'Upload the signed PDF, then issue.',
  },
  recognitionLate: { vi: 'Hồ sơ công nhận nông thôn mới quá hạn', en: 'Dossiers of recognition are late' },
  recognitionLateNote: {
    vi: 'Bước hiện tại của hồ sơ đã quá hạn. Hoàn thành bước, hoặc trả lại kèm lý do.',
    en: 'The present step is past its day. Take the step, or return the dossier with reasons.',
  },
  recognitionWaits: { vi: 'Hồ sơ công nhận nông thôn mới đang chờ', en: 'Dossiers of recognition wait' },
  recognitionWaitsNote: {
    vi: 'Hồ sơ đang ở bước của cấp mình. Mở hồ sơ để làm bước tiếp theo.',
    en: 'They stand at a step of your level. Open them to take it.',
  },
  opinionsLate: { vi: 'Ý kiến về hồ sơ công nhận đã quá hạn', en: 'Opinions on dossiers are late' },
  opinionsLateNote: {
    vi: 'Đã qua số ngày làm việc được giao mà tiêu chí chưa có ý kiến. Cho ý kiến, hoặc đôn đốc sở, ngành phụ trách.',
    en: 'The working days are over and nothing was said of a criterion. Give the opinion, or remind the department.',
  },
  opinionsOpen: { vi: 'Tiêu chí chờ ý kiến trong hồ sơ công nhận', en: 'Criteria wait for an opinion' },
  opinionsOpenNote: {
    vi: 'Hồ sơ đang lấy ý kiến từng tiêu chí. Mở hồ sơ để ghi ý kiến của cơ quan mình.',
    en: 'Dossiers ask for opinions on each criterion. Open them to give yours.',
  },
  recognitionReview: { vi: 'Danh hiệu nông thôn mới đến kỳ rà soát lại', en: 'Recognitions are to be looked at again' },
  recognitionReviewNote: {
    vi: 'Còn không quá 60 ngày đến kỳ rà soát hằng năm (chu kỳ chưa đối chiếu văn bản). Đối chiếu với kỳ đánh giá mới nhất.',
    en: 'The yearly review is at most 60 days ahead (the interval was not compared with the law). Compare with the latest assessment.',
  },
  reportsReturned: { vi: 'Báo cáo bị trả lại', en: 'Reports came back' },
  reportsReturnedNote: {
    vi: 'Cấp trên đã trả lại kèm lý do theo ô. Sửa các ô đó rồi nộp lại.',
    en: 'The level above returned them with reasons by cell. Mend those cells and hand in again.',
  },
  reportsOverdue: { vi: 'Báo cáo đã quá hạn', en: 'Reports are overdue' },
  reportsOverdueNote: {
    vi: 'Đã qua hạn nộp. Nộp ngay, hoặc đề nghị nơi nhận gia hạn.',
    en: 'Their day is over. Hand them in now, or ask the receiver for a later day.',
  },
  reportsDue: { vi: 'Báo cáo đến kỳ nộp', en: 'Reports are due' },
  reportsDueNote: {
    vi: 'Kỳ đã kết thúc. Mở biểu, nhập phần còn thiếu rồi nộp trước hạn.',
    en: 'The period has ended. Open the form, enter what is missing and hand it in.',
  },
  reportsReceived: { vi: 'Báo cáo chờ tiếp nhận', en: 'Reports wait to be accepted' },
  reportsReceivedNote: {
    vi: 'Đơn vị đã nộp. Xem kiểm tra rồi tiếp nhận hoặc trả lại kèm lý do.',
    en: 'They were handed in. Look at their checks, then accept or return them with reasons.',
  },
  proposals: { vi: 'Đề nghị điều chỉnh vốn chờ xử lý', en: 'Proposals to cut or move capital wait' },
  proposalsNote: {
    vi: 'Xem nội dung, nguyên nhân và văn bản, rồi chuyển bước tiếp theo hoặc không chấp thuận kèm lý do.',
    en: 'Look at what, why and by which documents, then take the next step or reject with a reason.',
  },
  decisions: { vi: 'Quyết định vốn chờ duyệt', en: 'Decisions on capital wait for approval' },
  decisionsNote: {
    vi: 'Người khác đã trình. Xem bảng và kết quả kiểm tra, rồi duyệt hoặc trả lại.',
    en: 'Somebody else submitted them. Look at the table and the checks, then approve or send back.',
  },
  payments: { vi: 'Khoản giải ngân chờ duyệt', en: 'Payments wait for approval' },
  paymentsNote: {
    vi: 'Đã nhập, chưa tính vào số giải ngân. Duyệt hoặc trả lại kèm lý do.',
    en: 'They are entered and not counted yet. Approve or return them with a reason.',
  },
  noRole: { vi: 'Tài khoản chưa được giao vai trò', en: 'The account has no role yet' },
  noRoleNote: {
    vi: 'Anh/chị mới xem được thông tin chung. Hãy đề nghị quản trị của đơn vị giao vai trò.',
    en: 'Only general information is open. Ask the administrator of your unit for a role.',
  },
} as const satisfies Record<string, Text>;
