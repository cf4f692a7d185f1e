import type { ProblemCatalogue } from '../http/problem-sentence.ts';
import { boundaryProblems } from './boundary.problems.ts';

/** What the chapter territory refuses with. */
export const territoryProblems = {
  'unit-not-found': {
    kind: 'not-found',
    vi: 'Không có đơn vị hành chính «{unit}». Hãy chọn lại trong cây đơn vị.',
    en: 'There is no unit “{unit}”. Choose one from the tree.',
  },
  'nation-is-fixed': {
    kind: 'refused',
    vi: 'Cấp quốc gia không thay đổi bằng biến động của tỉnh. Hãy chọn đơn vị từ cấp tỉnh trở xuống.',
    en: 'The state itself does not change by events of a province. Choose a unit from the province down.',
  },
  'unit-ended-before': {
    kind: 'refused',
    vi: '«{name}» đã kết thúc từ {until}, nên không thể có biến động ngày {on}. Hãy chọn ngày trước đó, hoặc chọn đơn vị kế thừa.',
    en: '“{name}” ended on {until}, so nothing can happen to it on {on}. Choose an earlier day, or the unit that succeeded it.',
  },
  'unit-begins-later': {
    kind: 'refused',
    vi: '«{name}» chỉ có từ {from}, nên không thể có biến động ngày {on}. Hãy chọn ngày từ {from} trở đi.',
    en: '“{name}” exists only from {from}, so nothing can happen to it on {on}. Choose {from} or a later day.',
  },
  'unit-id-taken': {
    kind: 'conflict',
    vi: 'Mã định danh {id} đã dùng cho đơn vị khác. Hãy để trống để hệ thống tự đặt.',
    en: 'The id {id} belongs to another unit. Leave it out and one will be made.',
  },
  'form-of-other-level': {
    kind: 'refused',
    vi: 'Loại «{form}» không thuộc «{level}». Cần một trong: {expected}.',
    en: 'The form “{formEnglish}” does not belong to the level “{levelEnglish}”. Expected one of: {expectedEnglish}.',
  },
  'code-not-for-level': {
    kind: 'refused',
    vi: '«{level}» không có mã chính thức, đang ghi «{found}». Hãy để trống mã.',
    en: 'Units of the level “{levelEnglish}” have no official code, but “{found}” is given. Leave the code out.',
  },
  'code-malformed': {
    kind: 'refused',
    vi: 'Mã của «{level}» phải gồm {digits} chữ số, đang là «{found}». Hãy ghi đủ số 0 ở đầu.',
    en: 'The code of a “{levelEnglish}” has {digits} digits, but “{found}” is given. Write the leading zeros.',
  },
  'code-taken': {
    kind: 'conflict',
    vi: 'Mã {code} đang thuộc về «{holder}» (từ {from} đến trước {until}). Hãy kiểm tra mã, hoặc kết thúc đơn vị đó trước.',
    en: 'The code {code} belongs to “{holder}” (from {from} until {until}). Check the code, or end that unit first.',
  },
  'class-not-for-level': {
    kind: 'refused',
    vi: 'Phân loại «{scheme}» không dùng cho «{level}», chỉ dùng cho: {expected}.',
    en: 'The class “{schemeEnglish}” is not for the level “{levelEnglish}”, only for: {expectedEnglish}.',
  },
  'class-value-unknown': {
    kind: 'refused',
    vi: 'Phân loại «{scheme}» chỉ có các giá trị {expected}, đang là «{found}».',
    en: 'The class “{schemeEnglish}” has the values {expected}, but “{found}” is given.',
  },
  'class-twice': {
    kind: 'refused',
    vi: 'Phân loại «{scheme}» được ghi hai lần cho cùng một đơn vị. Hãy giữ một.',
    en: 'The class “{schemeEnglish}” is given twice for one unit. Keep one.',
  },
  'until-not-after': {
    kind: 'refused',
    vi: 'Ngày hết hiệu lực ({found}) phải sau ngày bắt đầu ({on}).',
    en: 'The last validity ({found}) must be later than the first day ({on}).',
  },
  'nothing-changes': {
    kind: 'refused',
    vi: '«{name}» ngày {on} vốn đã như vậy. Hãy bỏ biến động này hoặc sửa giá trị mới.',
    en: '“{name}” is like that already on {on}. Remove this event or give another value.',
  },
  'changed-on-same-day': {
    kind: 'conflict',
    vi: '«{name}» đã có thay đổi cùng loại đúng ngày {on} theo văn bản khác. Một ngày chỉ có một giá trị: hãy kiểm tra ngày hiệu lực.',
    en: '“{name}” has a change of the same kind on {on} by another document. There is one value a day: check the day.',
  },
  'later-event-contradicts': {
    kind: 'conflict',
    vi: 'Không thể kết thúc «{name}» ngày {on}: đã ghi biến động của đơn vị này ngày {later} {document}. Hãy chọn ngày sau đó, hoặc kiểm tra biến động ấy.',
    en: '“{name}” cannot end on {on}: something is booked for it on {later} {document}. Choose a later day, or check that event.',
  },
  'parent-does-not-exist': {
    kind: 'refused',
    vi: '«{name}» không thể trực thuộc «{parent}» từ {from}: đơn vị đó chỉ tồn tại từ {parentFrom} đến trước {parentUntil}. Hãy chọn đơn vị cấp trên khác.',
    en: '“{name}” cannot belong to “{parent}” from {from}: that unit exists from {parentFrom} until {parentUntil}. Choose another parent.',
  },
  'parent-of-wrong-level': {
    kind: 'refused',
    vi: 'Ngày {on}, «{name}» ({level}) phải trực thuộc {expected}, nhưng «{parent}» thuộc {found}. Trước 1/7/2025 xã thuộc huyện; từ ngày đó xã thuộc tỉnh.',
    en: 'On {on}, “{name}” ({levelEnglish}) must belong to a {expectedEnglish}, but “{parent}” is a {foundEnglish}. Until 30/6/2025 communes belong to districts; since then to provinces.',
  },
  'level-not-on-day': {
    kind: 'refused',
    vi: 'Ngày {on} không còn «{level}»: «{name}» không thể tồn tại từ ngày đó. Cấp huyện kết thúc ngày 1/7/2025.',
    en: 'On {on} there is no level “{levelEnglish}”: “{name}” cannot exist on it. Districts ended on 1/7/2025.',
  },
  'unit-has-children-left': {
    kind: 'refused',
    vi: '«{name}» kết thúc ngày {on} nhưng còn {count} đơn vị trực thuộc: {children}. Hãy nói các đơn vị này chuyển về đâu.',
    en: '“{name}” ends on {on} but still has {count} units below it: {children}. Say where they go.',
  },
  'child-of-another': {
    kind: 'refused',
    vi: '«{name}» không trực thuộc «{origin}» vào ngày liền trước. Hãy bỏ khỏi danh sách chuyển theo.',
    en: '“{name}” does not belong to “{origin}” on the eve. Remove it from those that move along.',
  },
  'origin-begins-same-day': {
    kind: 'refused',
    vi: '«{name}» mới có từ chính ngày {on} nên chưa thể là đơn vị gốc trong ngày đó. Hãy gộp thành một biến động.',
    en: '“{name}” begins on {on} itself and cannot be an origin on that day. Make one event of it.',
  },
  'origin-of-other-level': {
    kind: 'refused',
    vi: '«{name}» thuộc {found}, không thể nhập vào hay tách ra {expected}.',
    en: '“{name}” is a {foundEnglish} and cannot go into or come from a {expectedEnglish}.',
  },
  'origin-twice': {
    kind: 'refused',
    vi: '«{name}» được ghi hai lần trong cùng một biến động. Hãy giữ một.',
    en: '“{name}” stands twice in one event. Keep one.',
  },
  'merge-without-origin': {
    kind: 'refused',
    vi: 'Sáp nhập cần ít nhất một đơn vị gốc khác với đơn vị tiếp nhận. Hãy chọn đơn vị được nhập.',
    en: 'A merge needs an origin other than its result. Choose the units that are merged.',
  },
  'split-without-results': {
    kind: 'refused',
    vi: 'Chia tách cần ít nhất hai đơn vị nhận (một, nếu đơn vị gốc còn lại), đang có {found}. Hãy thêm đơn vị nhận.',
    en: 'A split needs two results (one where the origin goes on), but has {found}. Add results.',
  },
  'split-of-whole': {
    kind: 'refused',
    vi: 'Khi chia tách, mỗi đơn vị nhận chỉ nhận một phần. Nếu chuyển toàn bộ, hãy dùng sáp nhập hoặc đổi tên.',
    en: 'In a split each result takes a part. Where all of it goes to one unit, use a merge or a new name.',
  },
  'result-is-origin': {
    kind: 'refused',
    vi: '«{name}» vừa là đơn vị bị chia vừa là đơn vị nhận. Nếu đơn vị còn lại, hãy chọn «đơn vị gốc tiếp tục tồn tại».',
    en: '“{name}” is both what is divided and what receives. If it goes on, say that the origin goes on.',
  },
  'result-twice': {
    kind: 'refused',
    vi: '«{name}» được ghi hai lần trong các đơn vị nhận. Hãy giữ một.',
    en: '“{name}” stands twice among the results. Keep one.',
  },
  'share-out-of-range': {
    kind: 'refused',
    vi: 'Tỷ lệ của «{name}» phải lớn hơn 0 và không quá 100 % (1.000.000 phần triệu), đang là {found}.',
    en: 'The share of “{name}” must be above 0 and at most 100 % (1,000,000 millionths), but is {found}.',
  },
  'whole-with-share': {
    kind: 'refused',
    vi: '«{name}» được ghi là chuyển toàn bộ nhưng tỷ lệ là {found} phần triệu. Hãy chọn «một phần», hoặc bỏ tỷ lệ.',
    en: '“{name}” is said to move as a whole, but its share is {found} millionths. Choose “a part”, or leave the share out.',
  },
  'share-reviewed-but-absent': {
    kind: 'refused',
    vi: 'Tỷ lệ của «{name}» được ghi là đã thẩm định nhưng chưa có số. Hãy điền tỷ lệ, hoặc bỏ đánh dấu đã thẩm định.',
    en: 'The share of “{name}” is marked as reviewed, but there is none. Give the share, or take the mark away.',
  },
  'whole-and-more': {
    kind: 'refused',
    vi: '«{name}» ngày {on} vừa chuyển toàn bộ cho một đơn vị vừa chuyển cho đơn vị khác. Hãy ghi mỗi nơi một phần.',
    en: '“{name}” goes wholly to one unit on {on}, and to another one as well. Give each a part.',
  },
  'shares-exceed-whole': {
    kind: 'refused',
    vi: 'Các tỷ lệ của «{name}» ngày {on} cộng lại được {found} %, phải {expected} 100 %. Hãy sửa tỷ lệ.',
    en: 'The shares of “{name}” on {on} add up to {found} %; they must be {expected} 100 %. Correct them.',
  },
  'shares-below-whole': {
    kind: 'refused',
    vi: '«{name}» kết thúc ngày {on} nhưng các tỷ lệ chỉ cộng được {found} %, phải đủ 100 %. Hãy sửa tỷ lệ hoặc thêm đơn vị nhận.',
    en: '“{name}” ends on {on}, but its shares add up to {found} % only; they must reach 100 %. Correct them or add results.',
  },
  'event-not-found': {
    kind: 'not-found',
    vi: 'Không có biến động «{event}» trong tỉnh này. Hãy mở lại dòng thời gian.',
    en: 'There is no event “{event}” in this province. Open the time line again.',
  },
  'flow-not-found': {
    kind: 'refused',
    vi: 'Biến động này không chuyển gì từ «{origin}» sang «{result}». Hãy tải lại biến động.',
    en: 'This event moves nothing from “{origin}” to “{result}”. Load it again.',
  },
  'province-not-found': {
    kind: 'not-found',
    vi: 'Không có tỉnh, thành phố mang mã {provinceId}. Hãy chọn trong danh sách 34 tỉnh, thành phố.',
    en: 'There is no province with the code {provinceId}. Choose one of the 34.',
  },
  'denominator-missing': {
    kind: 'refused',
    vi: 'Chỉ tiêu tỷ lệ cần cả tử số và mẫu số; «{name}» chưa có mẫu số. Hãy ghi mẫu số, không ghi phần trăm.',
    en: 'A ratio needs numerator and denominator; “{name}” has no denominator. Give it, not a percentage.',
  },
  'list-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được tệp: cần XLSX hoặc CSV (UTF-8). {reason} Hãy lưu lại đúng dạng rồi gửi lại.',
    en: 'The file cannot be read: XLSX or CSV (UTF-8) is expected. {reasonEnglish} Save it in one of these forms and send it again.',
  },
  'list-empty': {
    kind: 'invalid',
    vi: 'Danh mục không có dòng dữ liệu nào dưới dòng tiêu đề {heading}. Hãy kiểm tra trang tính.',
    en: 'The list has no row below its heading row {heading}. Check the sheet.',
  },
  'list-heading-not-found': {
    kind: 'invalid',
    vi: 'Không thấy dòng tiêu đề trong {most} dòng đầu: cần ít nhất cột «mã» và cột «tên» (hoặc code, name). Hãy thêm dòng tiêu đề.',
    en: 'No heading row in the first {most} rows: at least the columns “mã” and “tên” (or code, name) are expected. Add a heading row.',
  },
  'list-cell-empty': {
    kind: 'refused',
    vi: 'Ô {column}{row} trống: cần {expected}. Hãy điền rồi gửi lại.',
    en: 'Cell {column}{row} is empty: {expected} is expected. Fill it and send the list again.',
  },
  'list-code-malformed': {
    kind: 'refused',
    vi: 'Ô {column}{row}: mã phải gồm {digits} chữ số, đang là «{found}». Hãy ghi đủ số 0 ở đầu (định dạng ô là văn bản).',
    en: 'Cell {column}{row}: the code has {digits} digits, but “{found}” stands there. Write the leading zeros (as text).',
  },
  'list-code-twice': {
    kind: 'refused',
    vi: 'Ô {column}{row}: mã {found} đã có ở dòng {first} («{other}»). Mỗi mã chỉ một đơn vị: hãy sửa một trong hai.',
    en: 'Cell {column}{row}: the code {found} stands in row {first} already (“{other}”). A code belongs to one unit: correct one of them.',
  },
  'list-form-unknown': {
    kind: 'refused',
    vi: 'Ô {column}{row}: không rõ loại đơn vị «{found}». Cần một trong: {expected}.',
    en: 'Cell {column}{row}: the form “{found}” is not known. Expected one of: {expected}.',
  },
  'list-province-unknown': {
    kind: 'refused',
    vi: 'Ô {column}{row}: không có tỉnh, thành phố «{found}» vào ngày {on}. Hãy ghi mã hai chữ số của một tỉnh đang có.',
    en: 'Cell {column}{row}: there is no province “{found}” on {on}. Give the two-digit code of a province that exists.',
  },
  'list-province-contradicts': {
    kind: 'refused',
    vi: 'Ô {column}{row}: mã tỉnh {code} là «{expected}», nhưng tên ghi «{found}». Hãy sửa mã hoặc tên.',
    en: 'Cell {column}{row}: the province code {code} is “{expected}”, but the name says “{found}”. Correct one of them.',
  },
  'list-parent-unknown': {
    kind: 'refused',
    vi: 'Dòng {row}: không có đơn vị cấp trên «{found}» vào ngày {on}, cũng không có trong danh mục. Hãy sửa mã cấp trên.',
    en: 'Row {row}: there is no parent “{found}” on {on}, nor in the list. Correct the parent’s code.',
  },
  'list-province-missing': {
    kind: 'refused',
    vi: 'Dòng {row} («{name}») không cho biết thuộc tỉnh nào. Hãy thêm cột mã tỉnh, hoặc chọn một tỉnh khi nhập.',
    en: 'Row {row} (“{name}”) does not say which province it belongs to. Add a column with the province code, or choose a province for the import.',
  },
  'list-name-ambiguous': {
    kind: 'refused',
    vi: 'Dòng {row}: có {count} đơn vị tên «{name}» trong cùng đơn vị cấp trên, không biết là đơn vị nào. Hãy ghi mã.',
    en: 'Row {row}: there are {count} units named “{name}” under the same parent. Give the code.',
  },
  'list-changed-since-preview': {
    kind: 'conflict',
    vi: 'Cây đơn vị hoặc tệp đã khác so với lúc xem trước. Hãy xem lại khác biệt rồi ghi.',
    en: 'The tree or the file is no longer what it was at the preview. Look at the differences again, then book.',
  },
  'list-nothing-to-book': {
    kind: 'refused',
    vi: 'Danh mục không khác gì cây đơn vị ngày {on}: không có gì để ghi.',
    en: 'The list does not differ from the tree of {on}: there is nothing to book.',
  },
  ...boundaryProblems,
} as const satisfies ProblemCatalogue;

export type TerritoryProblemCode = keyof typeof territoryProblems;
