import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What recognition is refused with. */
export const recognitionProblems = {
  'recognition-unknown': {
    kind: 'not-found',
    vi: 'Không có hồ sơ công nhận này trong phạm vi của anh/chị. Hãy mở lại danh sách.',
    en: 'There is no such dossier in your scope. Open the list again.',
  },
  'recognition-unit-wrong': {
    kind: 'refused',
    vi: '«{found}» không phải đơn vị của danh hiệu này: xã cho danh hiệu xã, thôn bản cho danh hiệu thôn bản, huyện cho danh hiệu huyện. Hãy chọn lại.',
    en: '“{found}” is no unit for this: a commune, a village or a district, as the recognition says. Choose again.',
  },
  'recognition-without-procedure': {
    kind: 'refused',
    vi: 'Ngày {on} không có quy trình công nhận cho danh hiệu này (cấp huyện kết thúc ngày 1/7/2025). Hãy chọn danh hiệu khác.',
    en: 'On {on} there is no procedure for this (districts ended on 1/7/2025). Choose another recognition.',
  },
  'recognition-open-already': {
    kind: 'conflict',
    vi: 'Đơn vị này đã có hồ sơ hoặc đã được công nhận danh hiệu này. Hãy mở hồ sơ đang có.',
    en: 'The unit has a dossier for this already, or was recognised. Open the one there is.',
  },
  'recognition-not-under-way': {
    kind: 'refused',
    vi: 'Hồ sơ đã kết thúc hoặc đã được công nhận, không còn bước nào như vậy. Hãy tải lại trang.',
    en: 'The dossier has ended or was decided; there is no such step any more. Load the page again.',
  },
  'recognition-not-recognised': {
    kind: 'refused',
    vi: 'Chỉ thu hồi được danh hiệu đã công nhận. Hồ sơ này chưa được công nhận.',
    en: 'Only what was recognised can be withdrawn. This dossier was not decided.',
  },
  'recognition-other-step': {
    kind: 'refused',
    vi: 'Bước này chưa đến lượt hoặc đã làm rồi (bước hiện tại: {step}). Hãy tải lại trang.',
    en: 'It is not the turn of this step (now: {step}). Load the page again.',
  },
  'recognition-return-forwards': {
    kind: 'refused',
    vi: 'Chỉ trả lại về một bước trước bước hiện tại. Hãy chọn bước trước đó.',
    en: 'A dossier is returned to an earlier step. Choose one before the present.',
  },
  'recognition-step-empty': {
    kind: 'invalid',
    vi: 'Chưa có nội dung của bước «{step}». Hãy điền các ô của bước này.',
    en: 'Nothing is given for the step “{step}”. Fill its fields.',
  },
  'recognition-part-above-whole': {
    kind: 'refused',
    vi: 'Ghi {part} trong khi tổng chỉ có {whole}. Hãy kiểm tra hai số.',
    en: '{part} is given of a whole of {whole}. Check both.',
  },
  'recognition-coverage-below': {
    kind: 'refused',
    vi: 'Đã khảo sát {part}/{whole} hộ ({found} %), thông lệ cần từ {expected} % (chưa đối chiếu văn bản). Khảo sát thêm, hoặc nêu lý do.',
    en: '{part} of {whole} households were asked ({found} %); {expected} % is usual (not compared with the law). Ask more, or give a reason.',
  },
  'recognition-satisfaction-below': {
    kind: 'refused',
    vi: '{part}/{whole} hộ được hỏi hài lòng ({found} %), thông lệ cần từ {expected} % (chưa đối chiếu văn bản). Nêu lý do nếu vẫn tiếp tục.',
    en: '{part} of {whole} households are satisfied ({found} %); {expected} % is usual (not compared with the law). Give a reason to go on.',
  },
  'recognition-arrears': {
    kind: 'refused',
    vi: 'Còn nợ đọng xây dựng cơ bản {found} đồng; điều kiện công nhận là không còn nợ (QĐ 18/2022/QĐ-TTg). Hãy xử lý nợ trước.',
    en: 'There are construction arrears of {found} đồng; recognition needs none (QĐ 18/2022/QĐ-TTg). Settle them first.',
  },
  'recognition-security': {
    kind: 'refused',
    vi: 'Xã thuộc diện phức tạp về an ninh, trật tự nên chưa đủ điều kiện công nhận (QĐ 18/2022/QĐ-TTg). Cơ quan công an xác nhận khi hết diện này.',
    en: 'The commune counts as complicated in security and order and cannot be recognised (QĐ 18/2022/QĐ-TTg) until the police say otherwise.',
  },
  'recognition-criteria-missing': {
    kind: 'refused',
    vi: 'Tự đánh giá mới đạt {met}/{criteria} tiêu chí; phải đạt toàn bộ mới trình được. Hãy hoàn thành rồi đánh giá lại.',
    en: '{met} of {criteria} criteria are met; all are needed. Complete them and assess again.',
  },
  'recognition-not-agreed': {
    kind: 'refused',
    vi: 'Kết quả thẩm tra là không đạt: hãy trả lại hồ sơ kèm lý do thay vì chuyển tiếp.',
    en: 'The verification does not agree: return the dossier with reasons instead of passing it on.',
  },
  'recognition-opinions-missing': {
    kind: 'refused',
    vi: 'Chưa có ý kiến của sở, ngành cho tiêu chí số {numbers}. Mỗi tiêu chí cần ít nhất một ý kiến.',
    en: 'There is no opinion on criteria {numbers}. Each needs one.',
  },
  'recognition-opinions-against': {
    kind: 'refused',
    vi: 'Sở, ngành đánh giá chưa đạt tiêu chí số {numbers}: hãy trả lại hồ sơ kèm lý do.',
    en: 'Departments hold criteria {numbers} for not met: return the dossier with reasons.',
  },
  'recognition-voted-down': {
    kind: 'refused',
    vi: 'Hội đồng có {votesFor} phiếu thuận, {votesAgainst} phiếu không thuận nên chưa thông qua. Hãy trả lại hồ sơ kèm lý do.',
    en: 'The council voted {votesFor} for and {votesAgainst} against: not carried. Return the dossier with reasons.',
  },
  'recognition-quorum-below': {
    kind: 'refused',
    vi: 'Có mặt {part}/{whole} thành viên ({found} %), thông lệ cần từ {expected} % (chưa đối chiếu văn bản). Nêu lý do nếu vẫn tiếp tục.',
    en: '{part} of {whole} members were present ({found} %); {expected} % is usual (not compared with the law). Give a reason to go on.',
  },
  'recognition-majority-below': {
    kind: 'refused',
    vi: '{part}/{whole} phiếu thuận ({found} %), thông lệ cần từ {expected} % số có mặt (chưa đối chiếu văn bản). Nêu lý do nếu vẫn tiếp tục.',
    en: '{part} of {whole} voted for ({found} %); {expected} % is usual (not compared with the law). Give a reason to go on.',
  },
  'recognition-day-ahead': {
    kind: 'refused',
    vi: 'Ngày {found} chưa đến. Hãy ghi ngày đã ban hành hoặc đã công bố.',
    en: '{found} has not come yet. Give the day on which it was done.',
  },
  'recognition-announced-before': {
    kind: 'refused',
    vi: 'Ngày công bố {found} trước ngày quyết định {decided}. Hãy kiểm tra hai ngày.',
    en: 'Announced on {found}, before the decision of {decided}. Check both days.',
  },
  'recognition-same-person': {
    kind: 'refused',
    vi: 'Người lập không phải là người duyệt: bước trước do chính anh/chị làm. Hãy để người khác duyệt bước này.',
    en: 'Who made it does not approve it: the step before was yours. Somebody else takes this one.',
  },
  'recognised-name-unknown': {
    kind: 'refused',
    vi: 'Dòng {row}: không có đơn vị «{found}» thuộc «{parent}» trong tỉnh vào ngày {on}. Hãy ghi tên và đơn vị cấp trên của thời điểm đó.',
    en: 'Row {row}: the province had no “{found}” in “{parent}” on {on}. Write the name and the unit above as of that day.',
  },
  'recognised-name-ambiguous': {
    kind: 'refused',
    vi: 'Dòng {row}: có {count} đơn vị tên «{found}»: {choices}. Hãy ghi đơn vị cấp trên.',
    en: 'Row {row}: {count} units are called “{found}”: {choices}. Name the unit above it.',
  },
  'recognised-row-twice': {
    kind: 'refused',
    vi: 'Dòng {row} trùng dòng {first}: cùng đơn vị, cùng danh hiệu. Hãy bỏ một dòng.',
    en: 'Row {row} repeats row {first}: the same unit and title. Remove one.',
  },
  'recognised-already': {
    kind: 'refused',
    vi: 'Dòng {row}: {found} đang giữ danh hiệu này từ năm {year}. Hãy bỏ dòng này.',
    en: 'Row {row}: {found} has held this since {year}. Remove the row.',
  },
  'recognised-day-of-other-year': {
    kind: 'refused',
    vi: 'Dòng {row}: ngày quyết định {found} không thuộc năm công nhận {year}. Hãy sửa ngày hoặc năm.',
    en: 'Row {row}: the decision of {found} is not of the year {year}. Mend one of them.',
  },
  'recognised-year-ahead': {
    kind: 'refused',
    vi: 'Dòng {row}: năm {found} chưa đến. Hãy ghi năm đã công nhận.',
    en: 'Row {row}: the year {found} has not come. Write the year of recognition.',
  },
  'recognised-unknown': {
    kind: 'not-found',
    vi: 'Không có danh hiệu này. Hãy mở lại danh sách.',
    en: 'There is no such recognition. Open the list again.',
  },
  'recognised-by-dossier': {
    kind: 'refused',
    vi: 'Danh hiệu này do một hồ sơ mang lại. Hãy thu hồi trong hồ sơ đó.',
    en: 'This came from a dossier. Withdraw it there.',
  },
  'recognised-withdrawn-before': {
    kind: 'conflict',
    vi: 'Danh hiệu này đã bị thu hồi ngày {on}. Hãy tải lại danh sách.',
    en: 'It was withdrawn on {on}. Load the list again.',
  },
  'recognised-withdrawn-early': {
    kind: 'refused',
    vi: 'Ngày thu hồi {found} trước khi công nhận ({since}). Hãy kiểm tra ngày.',
    en: 'Withdrawn on {found}, before it was recognised ({since}). Check the day.',
  },
} as const satisfies ProblemCatalogue;
