import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the chapter criteria may refuse with. */
export const criteriaProblems = {
  'criteria-set-unknown': {
    kind: 'not-found',
    vi: 'Không có bộ tiêu chí «{set}». Hãy chọn trong danh sách bộ tiêu chí.',
    en: 'There is no set of criteria “{set}”. Choose one from the list.',
  },
  'round-unknown': {
    kind: 'not-found',
    vi: 'Không có kỳ đánh giá này, hoặc anh/chị không được xem. Hãy chọn trong danh sách kỳ đánh giá.',
    en: 'There is no such round, or you may not see it. Choose one from the list.',
  },
  'round-closed': {
    kind: 'conflict',
    vi: 'Kỳ đánh giá «{title}» đã khóa. Hãy đề nghị cơ quan thường trực mở lại nếu cần sửa.',
    en: 'The round “{title}” is closed. Ask the standing agency to reopen it.',
  },
  'round-outside-set': {
    kind: 'refused',
    vi: 'Ngày {asOf} nằm ngoài thời gian hiệu lực của bộ tiêu chí «{set}» ({from} đến trước {until}). Hãy chọn ngày hoặc bộ khác.',
    en: 'The day {asOf} lies outside the validity of “{set}” ({from} until {until}). Choose another day or set.',
  },
  'assessed-unit-unknown': {
    kind: 'refused',
    vi: 'Đơn vị {unit} không thuộc kỳ đánh giá này tại ngày đánh giá. Hãy chọn đơn vị có trong bảng.',
    en: 'The unit {unit} does not belong to this round on its day. Choose one of the matrix.',
  },
  'set-file-unreadable': {
    kind: 'refused',
    vi: 'Không đọc được tệp: {reason} Hãy gửi Excel (.xlsx) hoặc CSV.',
    en: 'The file cannot be read: {reasonEnglish} Send Excel (.xlsx) or CSV.',
  },
  'set-column-code': {
    kind: 'invalid',
    vi: 'Không thấy cột mã (STT, mã, tiêu chí số) trong 30 dòng đầu. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'No column for the code in the first 30 rows. Add it to the heading.',
  },
  'set-column-threshold': {
    kind: 'invalid',
    vi: 'Không thấy cột ngưỡng, cột vùng (TDMNPB…) hay nhóm xã nào. Hãy đặt tên cột như trong phụ lục của văn bản.',
    en: 'No column of thresholds, of a region (TDMNPB, …) or of a group. Name the columns as the annex does.',
  },
  'set-cell-code': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần mã của một tiêu chí trong bộ (7) hoặc chỉ tiêu (7.1), đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: the code of a criterion of the set (7) or an indicator (7.1) is expected, “{found}” stands there.',
  },
  'set-cell-name': {
    kind: 'refused',
    vi: 'Ô {column}{row}: chỉ tiêu mới cần nội dung (đến 500 ký tự), đang là «{found}». Hãy điền nội dung.',
    en: 'Cell {column}{row}: a new indicator needs its words (500 characters at the most), “{found}” stands there.',
  },
  'set-cell-threshold': {
    kind: 'refused',
    vi: 'Ô {column}{row}: cần ngưỡng như «≥ 80 %», «≤ 13», «Đạt» hoặc «UBND cấp tỉnh quy định», đang là «{found}». Hãy sửa rồi gửi lại.',
    en: 'Cell {column}{row}: a threshold such as “≥ 80 %”, “≤ 13”, “Đạt” or “UBND cấp tỉnh quy định” is expected, “{found}” stands there.',
  },
  'set-cell-percent': {
    kind: 'refused',
    vi: 'Ô {column}{row}: đơn vị là % mà ô ghi «{found}»; Excel lưu 80 % là 0,8. Hãy ghi rõ «80 %» hoặc 80.',
    en: 'Cell {column}{row}: the unit is % and “{found}” stands there; Excel keeps 80 % as 0.8. Write “80 %” or 80.',
  },
  'set-row-twice': {
    kind: 'refused',
    vi: 'Dòng {row} trùng dòng {first}: cùng mã {code}, cùng đối tượng. Hãy bỏ một dòng.',
    en: 'Row {row} repeats row {first}: the same code {code} for the same communes. Remove one.',
  },
  'set-of-nation': {
    kind: 'forbidden',
    vi: 'Tệp đổi nội dung {count} chỉ tiêu của bộ tiêu chí quốc gia ({codes}). Tỉnh chỉ đặt ngưỡng của mình: hãy bỏ cột nội dung, hoặc đề nghị cơ quan trung ương.',
    en: 'The file changes {count} indicators of the national set ({codes}). A province sets its own thresholds only: leave out the column of words.',
  },
  'cell-of-other-department': {
    kind: 'forbidden',
    vi: 'Tiêu chí {code} của {unit} do cơ quan khác phụ trách: chỉ thẩm tra các tiêu chí được giao cho cơ quan mình.',
    en: 'Criterion {code} of {unit} belongs to another department: review only those assigned to yours.',
  },
  'criterion-code-unknown': {
    kind: 'refused',
    vi: 'Bộ tiêu chí không có mã «{code}». Hãy dùng mã trong bảng.',
    en: 'The set has no criterion or indicator “{code}”. Use a code of the matrix.',
  },
  'indicator-given-twice': {
    kind: 'refused',
    vi: 'Chỉ tiêu «{code}» được nêu hai lần. Hãy bỏ một dòng.',
    en: 'The indicator “{code}” is given twice. Remove one.',
  },
  'cell-given-twice': {
    kind: 'refused',
    vi: '{unit}, mã {code}: ô được nêu hai lần (lần đầu ở {first}). Hãy bỏ một lần.',
    en: '{unit}, {code}: the cell is given twice (first at {first}). Remove one.',
  },
  'cell-unknown': {
    kind: 'refused',
    vi: '{unit}, mã {code}: ô chưa được đánh giá nên chưa thể thẩm tra.',
    en: '{unit}, {code}: nobody has assessed this cell, so it cannot be reviewed.',
  },
  'cell-changed-meanwhile': {
    kind: 'changed-meanwhile',
    vi: '{unit}, mã {code}: ô vừa được người khác sửa (phiên bản {current}, anh/chị đang sửa phiên bản {found}). Hãy xem giá trị mới rồi nhập lại ô này.',
    en: '{unit}, {code}: somebody changed this cell meanwhile (version {current}; you edited {found}). Look at the new value and enter it again.',
  },
  'cell-takes-no-figure': {
    kind: 'refused',
    vi: '{unit}, mã {code}: ô này đánh giá đạt hoặc chưa đạt, không nhận số «{found}».',
    en: '{unit}, {code}: this cell is met or not; it takes no figure, found “{found}”.',
  },
  'override-needs-reason': {
    kind: 'refused',
    vi: '{unit}, mã {code}: số liệu {value} so với ngưỡng {bar} cho kết quả khác với đánh giá. Hãy sửa, hoặc ghi lý do.',
    en: '{unit}, {code}: the figure {value} against the bar {bar} says otherwise than the assessment. Mend it, or give the reason.',
  },
  'observation-says-otherwise': {
    kind: 'refused',
    vi: '{unit}, mã {code}: số liệu quan sát mới nhất là {value}, cho kết quả khác với đánh giá. Hãy lấy số quan sát, hoặc ghi lý do.',
    en: '{unit}, {code}: the newest observation is {value} and says otherwise than the assessment. Take it over, or give the reason.',
  },
  'rounds-of-other-sets': {
    kind: 'refused',
    vi: 'Kỳ «{title}» theo bộ tiêu chí khác. Chỉ lấy lại được kết quả của kỳ trước theo cùng bộ.',
    en: 'The round “{title}” is of another set. Only an earlier round of the same set can be taken over.',
  },
  'criterion-follows-indicators': {
    kind: 'refused',
    vi: '{unit}, tiêu chí {code}: kết quả khác với kết quả suy ra từ các chỉ tiêu. Hãy sửa chỉ tiêu, hoặc ghi lý do.',
    en: '{unit}, criterion {code}: it says otherwise than its indicators. Mend them, or give the reason.',
  },
  'return-needs-reason': {
    kind: 'refused',
    vi: 'Trả lại phải kèm lý do để đơn vị biết cần sửa gì. Hãy ghi lý do.',
    en: 'Returning needs a reason, so that the unit knows what to mend. Give it.',
  },
  'threshold-figure-missing': {
    kind: 'refused',
    vi: 'Ngưỡng bằng số phải có giá trị; ngưỡng khác không được có. Hãy sửa ô giá trị.',
    en: 'A threshold that is a figure needs a value, another may have none. Mend the value.',
  },
  'threshold-days-empty': {
    kind: 'refused',
    vi: 'Ngày hết hiệu lực {until} phải sau ngày bắt đầu {from}.',
    en: 'The end {until} must come after the beginning {from}.',
  },
  'threshold-overlaps': {
    kind: 'conflict',
    vi: 'Đã có ngưỡng của chỉ tiêu {code} bắt đầu từ {other}, trùng thời gian với ngưỡng mới. Hãy đặt ngày kết thúc trước {other}.',
    en: 'Another threshold of {code} begins on {other} and overlaps. Give an end before {other}.',
  },
  'matrix-heading-missing': {
    kind: 'refused',
    vi: 'Tệp «{name}» không có dòng đánh số tiêu chí từ 1 đến {last} liền nhau. Hãy giữ nguyên dòng đó khi sao chép bảng.',
    en: 'The file “{name}” has no line that numbers the criteria 1 to {last}, one column each. Keep that line when copying the table.',
  },
} as const satisfies ProblemCatalogue;
