import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the chapter indicators may refuse with. */
export const indicatorsProblems = {
  'indicator-unknown': {
    kind: 'not-found',
    vi: 'Không có chỉ tiêu mang mã «{code}». Hãy chọn mã trong danh sách chỉ tiêu.',
    en: 'No indicator has the code “{code}”. Choose one from the list.',
  },
  'indicator-regrouping-unfit': {
    kind: 'refused',
    vi: 'Chỉ tiêu loại «{kind}» không tổng hợp được theo cách «{regrouping}»: tỷ lệ và số bình quân không được cộng hoặc lấy trung bình. Hãy chọn cách khác.',
    en: 'An indicator of kind “{kind}” cannot be regrouped by “{regrouping}”: rates and averages are never added or averaged. Choose another way.',
  },
  'indicator-validity-empty': {
    kind: 'refused',
    vi: 'Ngày hết hiệu lực {until} phải sau ngày bắt đầu {from}.',
    en: 'The end {until} must be after the beginning {from}.',
  },
  'formula-too-long': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» dài {found} ký tự, nhiều nhất {most}. Hãy tách thành nhiều chỉ tiêu.',
    en: 'The formula of “{indicator}” has {found} characters, at most {most}. Divide it into several indicators.',
  },
  'formula-too-deep': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» lồng ngoặc sâu hơn {most} lớp. Hãy tách thành nhiều chỉ tiêu.',
    en: 'The formula of “{indicator}” nests brackets deeper than {most}. Divide it into several indicators.',
  },
  'formula-unreadable': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}», ký tự thứ {at}: không hiểu «{found}». Chỉ dùng [MÃ], số, + − × ÷, ngoặc và tổng(…; …).',
    en: 'Formula of “{indicator}”, character {at}: “{found}” is not understood. Use [CODE], numbers, + − × ÷, brackets and sum(…; …).',
  },
  'formula-unexpected': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}», ký tự thứ {at}: không mong đợi «{found}» ở đây. Hãy xem lại dấu và ngoặc.',
    en: 'Formula of “{indicator}”, character {at}: “{found}” is not expected here. Look at signs and brackets.',
  },
  'formula-ends-early': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» còn thiếu ở cuối. Hãy viết nốt.',
    en: 'The formula of “{indicator}” ends too early. Complete it.',
  },
  'formula-operand-unknown': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» dùng chỉ tiêu «{operand}» không có. Hãy sửa mã.',
    en: 'The formula of “{indicator}” uses the unknown indicator “{operand}”. Mend the code.',
  },
  'formula-in-cycle': {
    kind: 'refused',
    vi: 'Chỉ tiêu «{indicator}» được tính từ chính nó: {cycle}. Hãy bỏ vòng này.',
    en: 'The indicator “{indicator}” is computed from itself: {cycle}. Break the ring.',
  },
  'formula-adds-unlike': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» cộng hoặc trừ hai thứ khác đơn vị tính: «{left}» và «{right}». Chỉ cộng, trừ cùng đơn vị tính.',
    en: 'The formula of “{indicator}” adds unlike units: “{leftEnglish}” and “{rightEnglish}”. Add like to like.',
  },
  'formula-adds-bare-number': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» cộng hoặc trừ «{unit}» với một số hoặc tỷ lệ không có đơn vị tính. Chỉ cộng, trừ cùng đơn vị tính.',
    en: 'The formula of “{indicator}” adds “{unitEnglish}” to a number or rate without a unit. Add like to like.',
  },
  'formula-of-other-unit': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» cho ra đơn vị tính «{found}», định nghĩa ghi «{expected}». Hãy sửa công thức hoặc đơn vị tính.',
    en: 'The formula of “{indicator}” gives “{foundEnglish}”, the definition says “{expectedEnglish}”. Mend one of them.',
  },
  'formula-without-unit': {
    kind: 'refused',
    vi: 'Công thức của «{indicator}» cho ra một số không có đơn vị tính, định nghĩa ghi «{expected}». Hãy sửa công thức hoặc loại chỉ tiêu.',
    en: 'The formula of “{indicator}” gives a number without a unit, the definition says “{expectedEnglish}”. Mend one of them.',
  },
  'formula-is-no-ratio': {
    kind: 'refused',
    vi: 'Chỉ tiêu tỷ lệ «{indicator}» phải chia hai số cùng đơn vị tính; công thức này cho ra «{found}». Hãy sửa công thức.',
    en: 'The rate “{indicator}” must divide like by like; this formula gives “{foundEnglish}”. Mend the formula.',
  },
  'observation-unit-unknown': {
    kind: 'refused',
    vi: 'Đơn vị «{unit}» không có trong tỉnh {province}. Hãy chọn đơn vị của tỉnh.',
    en: 'The unit “{unit}” is not in province {province}. Choose one of its units.',
  },
  'observation-unit-not-then': {
    kind: 'refused',
    vi: '{name} không tồn tại trong kỳ {period} (tồn tại từ {from} đến trước {until}). Hãy nhập cho đơn vị của kỳ đó.',
    en: '{name} did not exist in {period} (it exists from {from} until {until}). Enter it for the unit of that time.',
  },
  'observation-twice': {
    kind: 'refused',
    vi: 'Cùng một số liệu đứng hai lần, lần đầu ở ô thứ {first}. Hãy bỏ một lần.',
    en: 'The same value stands twice, first in cell {first}. Remove one.',
  },
  'observation-of-formula': {
    kind: 'refused',
    vi: '«{code}» được tính theo công thức {formula}, không nhập tay. Hãy nhập các chỉ tiêu thành phần.',
    en: '“{code}” is computed by {formula} and not entered. Enter its parts.',
  },
  'observation-empty': {
    kind: 'refused',
    vi: 'Ô của «{code}» không có giá trị và không có số in. Hãy nhập một trong hai.',
    en: 'The cell of “{code}” has neither a value nor a printed figure. Enter one of them.',
  },
  'observation-denominator-missing': {
    kind: 'refused',
    vi: '«{code}» là tỷ lệ hoặc bình quân: cần cả mẫu số (quyền số), không chỉ tử số. Hãy nhập mẫu số.',
    en: '“{code}” is a rate or an average: its denominator (weight) is needed too. Enter it.',
  },
  'observation-denominator-unwanted': {
    kind: 'refused',
    vi: '«{code}» là số đếm, không có mẫu số. Hãy bỏ mẫu số.',
    en: '“{code}” is a count and has no denominator. Remove it.',
  },
  'observation-average-unwanted': {
    kind: 'refused',
    vi: '«{code}» không phải số bình quân. Hãy nhập giá trị thay cho số bình quân.',
    en: '“{code}” is no average. Enter its value instead.',
  },
  'observation-denominator-not-positive': {
    kind: 'refused',
    vi: 'Mẫu số của «{code}» phải lớn hơn 0, đang là {found}. Tỷ lệ trên mẫu số 0 là «không xác định»: hãy để trống.',
    en: 'The denominator of “{code}” must be greater than 0, {found} stands there. A rate of nothing is undetermined: leave it empty.',
  },
  'observation-not-yes-or-no': {
    kind: 'refused',
    vi: '«{code}» chỉ nhận 1 (có) hoặc 0 (không), đang là {found}.',
    en: '“{code}” takes 1 (yes) or 0 (no), {found} stands there.',
  },
  'observation-not-a-count': {
    kind: 'refused',
    vi: '«{code}» là số đếm: cần số nguyên không âm, đang là {found}.',
    en: '“{code}” is a count: a whole number from 0 is expected, {found} stands there.',
  },
  'observation-breakdown-unknown': {
    kind: 'refused',
    vi: '«{code}» không phân tổ theo «{found}». Hãy chọn phân tổ trong định nghĩa của chỉ tiêu.',
    en: '“{code}” is not divided by “{found}”. Choose a breakdown of its definition.',
  },
  'observation-changed-meanwhile': {
    kind: 'conflict',
    vi: 'Số liệu này vừa được người khác sửa: bạn đọc phiên bản {based}, đang lưu phiên bản {stored}. Hãy tải lại rồi nhập.',
    en: 'Somebody changed this value meanwhile: you read version {based}, version {stored} is stored. Load again, then enter.',
  },
  'observation-correction-needs-reason': {
    kind: 'refused',
    vi: 'Có số liệu đã nhập trước đây bị sửa. Hãy ghi lý do sửa.',
    en: 'Values that were entered before are corrected. Say why.',
  },
  'observation-part-above-whole': {
    kind: 'refused',
    vi: '{part} ({partFound}) lớn hơn {whole} ({wholeFound}). Một phần không thể lớn hơn toàn bộ. Hãy xem lại hai số.',
    en: '{part} ({partFound}) is more than {whole} ({wholeFound}). A part is never more than the whole. Look at both.',
  },
  'observation-part-above-whole-unjustified': {
    kind: 'refused',
    vi: '{part} ({partFound}) lớn hơn {whole} ({wholeFound}). Nếu đúng, hãy ghi giải trình.',
    en: '{part} ({partFound}) is more than {whole} ({wholeFound}). If that is right, justify it.',
  },
  'observation-numerator-above-denominator': {
    kind: 'refused',
    vi: 'Tử số {numerator} lớn hơn mẫu số {denominator}. Hãy xem lại hai số.',
    en: 'The numerator {numerator} is more than the denominator {denominator}. Look at both.',
  },
  'observation-numerator-above-denominator-unjustified': {
    kind: 'refused',
    vi: 'Tử số {numerator} lớn hơn mẫu số {denominator}. Nếu đúng, hãy ghi giải trình.',
    en: 'The numerator {numerator} is more than the denominator {denominator}. If that is right, justify it.',
  },
  'observation-changed-much': {
    kind: 'refused',
    vi: 'Kỳ {before} là {was}, nay là {found}: thay đổi quá {percent} %. Hãy xem lại.',
    en: 'It was {was} in {before} and is {found} now: more than {percent} % of change. Look again.',
  },
  'observation-changed-much-unjustified': {
    kind: 'refused',
    vi: 'Kỳ {before} là {was}, nay là {found}: thay đổi quá {percent} %. Nếu đúng, hãy ghi giải trình.',
    en: 'It was {was} in {before} and is {found} now: more than {percent} % of change. If that is right, justify it.',
  },
  'observation-breakdown-differs': {
    kind: 'refused',
    vi: 'Các phần cộng lại là {sum}, tổng số là {total}: lệch {difference}. Hãy sửa phần hoặc tổng.',
    en: 'The parts add up to {sum}, the total is {total}: {difference} apart. Mend a part or the total.',
  },
  'observation-breakdown-differs-unjustified': {
    kind: 'refused',
    vi: 'Các phần cộng lại là {sum}, tổng số là {total}: lệch {difference}. Nếu đúng, hãy ghi giải trình.',
    en: 'The parts add up to {sum}, the total is {total}: {difference} apart. If that is right, justify it.',
  },
  'observation-out-of-bounds': {
    kind: 'refused',
    vi: 'Cần từ {least} đến {most}, đang là {found}. Hãy xem lại.',
    en: 'From {least} to {most} is expected, {found} stands there. Look again.',
  },
  'observation-out-of-bounds-unjustified': {
    kind: 'refused',
    vi: 'Thường từ {least} đến {most}, đang là {found}. Nếu đúng, hãy ghi giải trình.',
    en: 'It is usually from {least} to {most}, {found} stands there. If that is right, justify it.',
  },
  'observation-forecast-below-actual': {
    kind: 'refused',
    vi: 'Ước thực hiện {forecast} thấp hơn số đã thực hiện {actual}. Hãy xem lại.',
    en: 'The forecast {forecast} is below the actual {actual}. Look again.',
  },
  'observation-forecast-below-actual-unjustified': {
    kind: 'refused',
    vi: 'Ước thực hiện {forecast} thấp hơn số đã thực hiện {actual}. Nếu đúng, hãy ghi giải trình.',
    en: 'The forecast {forecast} is below the actual {actual}. If that is right, justify it.',
  },
  'target-needs-baseline': {
    kind: 'refused',
    vi: 'Kế hoạch «{operator}» của «{code}» đo từ đầu kỳ: hãy nhập số đầu kỳ trước hoặc cùng lúc.',
    en: 'The target “{operator}” of “{code}” is measured from a baseline: enter the baseline before or together with it.',
  },
  'target-changed-meanwhile': {
    kind: 'conflict',
    vi: 'Kế hoạch này vừa được người khác sửa: bạn đọc phiên bản {based}, đang lưu phiên bản {stored}. Hãy tải lại.',
    en: 'Somebody changed this target meanwhile: you read version {based}, version {stored} is stored. Load again.',
  },
  'observation-import-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được tệp «{name}»: cần XLSX hoặc CSV (UTF-8). Hãy lưu lại theo một trong hai dạng. ({reason})',
    en: 'The file “{name}” cannot be read: XLSX or CSV (UTF-8) is expected. Save it as one of them. ({reason})',
  },
  'observation-import-without-rows': {
    kind: 'invalid',
    vi: 'Tệp «{name}» không có dòng số liệu nào dưới dòng tiêu đề.',
    en: 'The file “{name}” has no rows below its heading.',
  },
  'observation-import-no-unit-column': {
    kind: 'invalid',
    vi: 'Không thấy cột mã hoặc tên đơn vị. Dòng tiêu đề đang có: {found}.',
    en: 'No column with the code or name of the unit. The heading has: {found}.',
  },
  'observation-import-no-indicator-column': {
    kind: 'invalid',
    vi: 'Không cột nào mang mã hoặc tên của một chỉ tiêu. Dòng tiêu đề đang có: {found}.',
    en: 'No column bears the code or name of an indicator. The heading has: {found}.',
  },
  'observation-import-column-unknown': {
    kind: 'invalid',
    vi: 'Cột {column} «{found}» không phải mã hay tên chỉ tiêu. Hãy sửa hoặc xóa cột.',
    en: 'Column {column} “{found}” is neither the code nor the name of an indicator. Mend or remove it.',
  },
  'observation-import-unit-unknown': {
    kind: 'invalid',
    vi: 'Dòng {row}: không tìm thấy đơn vị «{found}» trong kỳ này. Hãy ghi mã đơn vị.',
    en: 'Row {row}: no unit “{found}” in that period. Write the code of the unit.',
  },
  'observation-import-unit-ambiguous': {
    kind: 'invalid',
    vi: 'Dòng {row}: có {count} đơn vị tên «{found}». Hãy ghi mã đơn vị thay cho tên.',
    en: 'Row {row}: {count} units are called “{found}”. Write the code instead of the name.',
  },
  'observation-import-cell-unreadable': {
    kind: 'invalid',
    vi: 'Dòng {row}, cột {column}: cần một số, đang là «{found}». Hãy ghi số theo kiểu Việt Nam (1.234,5).',
    en: 'Row {row}, column {column}: a number is expected, “{found}” stands there.',
  },
  'observation-import-too-large': {
    kind: 'invalid',
    vi: 'Tệp «{name}» có {found} ô số liệu, nhiều nhất {most} mỗi lần. Hãy chia tệp.',
    en: 'The file “{name}” has {found} cells of figures, at most {most} at once. Divide it.',
  },
  'observation-evidence-without-figure': {
    kind: 'refused',
    vi: '{unit}, chỉ tiêu {code}, kỳ {period}: chưa có số liệu nào để chứng minh. Hãy nhập số liệu trước, rồi gửi tệp.',
    en: '{unit}, {code}, {period}: there is no figure to prove yet. Enter the figure first, then send the file.',
  },
  'indicator-rule-unknown': {
    kind: 'not-found',
    vi: 'Không có quy tắc mang mã «{id}». Hãy chọn trong danh sách quy tắc.',
    en: 'There is no rule “{id}”. Choose one of the list.',
  },
  'indicator-rule-national-hard': {
    kind: 'refused',
    vi: 'Quy tắc «{id}» do cả nước quy định là bắt buộc. Tỉnh không nới và không bỏ được; hãy giữ mức «Bắt buộc».',
    en: 'The rule “{id}” is hard for the whole country. A province neither softens nor drops it: keep it hard.',
  },
  'indicator-rule-bounds-empty': {
    kind: 'refused',
    vi: 'Khoảng từ {least} đến {most} không chứa số nào. Số nhỏ nhất phải không quá số lớn nhất.',
    en: 'Nothing lies from {least} to {most}. The least must be at most the most.',
  },
  'indicator-rule-part-is-whole': {
    kind: 'refused',
    vi: 'Phần và tổng là cùng một chỉ tiêu «{code}». Hãy chọn hai chỉ tiêu khác nhau.',
    en: 'Part and whole are the same indicator “{code}”. Choose two.',
  },
} as const satisfies ProblemCatalogue;
