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
  'own-criteria-only': {
    kind: 'forbidden',
    vi: 'Sở, ngành chỉ cho ý kiến về các tiêu chí mình phụ trách; bước này của cơ quan điều phối hoặc cấp có thẩm quyền. Hãy mở mục «Ý kiến sở, ngành».',
    en: 'A department speaks of its own criteria only; this belongs to the coordination office or the competent level. Open “Opinions”.',
  },
  'recognition-opinion-not-asked': {
    kind: 'refused',
    vi: 'Tiêu chí số {number} không được hỏi trong hồ sơ này, hoặc ghi hai lần. Hãy tải lại trang.',
    en: 'Criterion {number} was not asked in this dossier, or stands twice. Load the page again.',
  },
  'recognition-opinion-not-yours': {
    kind: 'forbidden',
    vi: 'Tiêu chí số {number} do sở, ngành khác phụ trách. Chỉ ghi ý kiến cho tiêu chí của cơ quan mình.',
    en: 'Criterion {number} belongs to another department. Speak of your own only.',
  },
  'recognition-opinion-letter': {
    kind: 'refused',
    vi: 'Tiêu chí số {number}: ghi thay sở, ngành thì phải nêu số, ký hiệu văn bản của cơ quan đó.',
    en: 'Criterion {number}: to enter it for the department, name its letter.',
  },
  'recognition-opinion-given': {
    kind: 'conflict',
    vi: 'Tiêu chí số {number}: sở, ngành phụ trách đã tự cho ý kiến; chỉ cơ quan đó sửa được. Hãy bỏ dòng này.',
    en: 'Criterion {number}: the department itself has spoken; only it changes that. Leave the row out.',
  },
  'recognition-opinion-changed': {
    kind: 'conflict',
    vi: 'Tiêu chí số {number}: ý kiến vừa được người khác ghi (lần {current}, anh/chị thấy lần {found}). Hãy tải lại trang rồi xem.',
    en: 'Criterion {number}: somebody has just changed it (version {current}, you saw {found}). Load the page again.',
  },
  'recognition-opinion-why': {
    kind: 'refused',
    vi: 'Tiêu chí số {number}: đánh giá chưa đạt thì phải nêu lý do.',
    en: 'Criterion {number}: say why it is not met.',
  },
  'department-unknown': {
    kind: 'refused',
    vi: 'Không có cơ quan {id} trong tỉnh vào ngày {on}. Hãy chọn trong danh mục cơ quan.',
    en: 'The province has no organisation {id} on {on}. Choose one of the register.',
  },
  'department-later': {
    kind: 'refused',
    vi: 'Tiêu chí số {number} đã có phân công từ ngày {found}, sau ngày {from}. Hãy chọn ngày bắt đầu muộn hơn.',
    en: 'Criterion {number} is assigned from {found}, after {from}. Choose a later day.',
  },
  'department-twice': {
    kind: 'refused',
    vi: 'Tiêu chí số {number} được ghi hai lần. Mỗi tiêu chí giao cho một cơ quan.',
    en: 'Criterion {number} stands twice. Each goes to one organisation.',
  },
  'recognition-steps-order': {
    kind: 'refused',
    vi: 'Các bước không theo thứ tự hoặc bị lặp: {found}. Thứ tự: tự đánh giá, lấy ý kiến, trình, thẩm tra, ý kiến sở ngành, bỏ phiếu, quyết định, công bố.',
    en: 'Steps out of order or twice: {found}. The order is self-assessment, consultation, submission, verification, opinions, vote, decision, announcement.',
  },
  'recognition-steps-missing': {
    kind: 'refused',
    vi: 'Quy trình thiếu bước bắt buộc «{step}». Hãy thêm bước này.',
    en: 'The procedure lacks the step “{step}”. Add it.',
  },
  'recognition-step-of-district': {
    kind: 'refused',
    vi: 'Bước «{step}» giao cho cấp huyện, nhưng cấp huyện kết thúc ngày {until}. Hãy giao cho xã hoặc tỉnh.',
    en: 'The step “{step}” is given to districts, which ended on {until}. Give it to the commune or the province.',
  },
  'recognition-step-day': {
    kind: 'refused',
    vi: 'Không có ngày {day}/{month} hằng năm. Hãy ghi ngày có trong mọi năm.',
    en: 'There is no {day}/{month} in every year. Give a day that every year has.',
  },
  'recognition-shares-order': {
    kind: 'refused',
    vi: 'Tỷ lệ «từ {part} %» phải nhỏ hơn «từ {half} %». Hãy kiểm tra hai tỷ lệ.',
    en: 'The share of {part} % must be below the one of {half} %. Check both.',
  },
  'recognition-rule-later': {
    kind: 'refused',
    vi: 'Tỉnh đã đặt quy định có hiệu lực từ {found}, không trước ngày {from}. Hãy chọn ngày muộn hơn.',
    en: 'The province has a rule from {found}, which is not before {from}. Choose a later day.',
  },
  'recognised-file-unreadable': {
    kind: 'refused',
    vi: 'Không đọc được tệp: {reason} Hãy gửi Excel (.xlsx) hoặc CSV.',
    en: 'The file cannot be read: {reasonEnglish} Send Excel (.xlsx) or CSV.',
  },
  'recognised-column-unit': {
    kind: 'invalid',
    vi: 'Không thấy cột địa phương (tên xã, thôn, bản) trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the unit in the first 30 rows. Add it to the heading.',
  },
  'recognised-column-year': {
    kind: 'invalid',
    vi: 'Không thấy cột năm công nhận trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the year of recognition in the first 30 rows. Add it to the heading.',
  },
  'recognised-cell-unit': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần tên đơn vị (đến 200 ký tự), đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: the name of a unit (200 characters at the most) is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'recognised-cell-year': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần năm công nhận đã qua, ví dụ 2020, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a past year such as 2020 is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'recognised-cell-kind': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần danh hiệu: đạt chuẩn, nâng cao hoặc kiểu mẫu, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: standard, advanced or model is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'recognised-cell-standard': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần đánh dấu 1 ở đúng một trong hai cột NTM và NTM kiểu mẫu, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a mark in just one of the two columns NTM and NTM kiểu mẫu is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'recognised-cell-day': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần ngày đã qua, ví dụ 15/10/2020, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a past day such as 15/10/2020 is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'recognised-cell-symbol': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần số quyết định (đến 120 ký tự), đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: the symbol of the decision (120 characters at the most) is expected, but “{found}” stands there. Correct it and send it again.',
  },
  'recognised-cell-note': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần ghi chú đến 500 ký tự, đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a remark of 500 characters at the most is expected, but “{found}” stands there. Correct it and send it again.',
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
