import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** Every sentence with which the ledger refuses. `lines[2]` in the path is the third line. */
export const capitalProblems = {
  'proposal-kind-not-own': {
    kind: 'refused',
    vi: 'Xã và chủ đầu tư chỉ đề nghị cho vốn của mình: hoàn trả, thu hồi về nơi đã giao, thu hồi phần đã phân bổ, hoặc hủy; đang là «{found}». Việc khác do cơ quan của tỉnh đề nghị.',
    en: 'A commune or an owner proposes for its own capital: to return it, to give it back to who assigned it, to recall what it allocated, or to cancel; this is “{found}”. Anything else is proposed by an agency of the province.',
  },
  'proposal-giver-unknown': {
    kind: 'refused',
    vi: 'Không tìm thấy nơi đã giao vốn cho đơn vị ở dòng này, hoặc các dòng do nhiều nơi giao. Hãy tách mỗi nơi giao thành một đề nghị, hoặc chọn «Hoàn trả».',
    en: 'Nobody is found who assigned capital to the holder of this line, or the lines come from several. Make one proposal for each, or choose to return it.',
  },
  'proposal-without-lines': {
    kind: 'refused',
    vi: 'Đề nghị chưa có dòng nào. Hãy nhập ít nhất một nội dung, đơn vị và số tiền.',
    en: 'The proposal has no line. Enter at least one node, holder and amount.',
  },
  'facts-too-many': {
    kind: 'refused',
    vi: 'Bảng này có hơn {most} dòng, nhiều hơn mức trả lời một lần. Hãy chọn một năm, một chương trình hoặc bớt cấp «theo»; máy khác lấy hết thì hỏi từng trang bằng «limit» và «cursor».',
    en: 'This table has more than {most} rows, more than one answer holds. Choose one year or programme, or fewer levels; a machine that needs all of them asks by pages, with “limit” and “cursor”.',
  },
  'amount-not-positive': {
    kind: 'refused',
    vi: 'Số tiền phải lớn hơn 0 đồng, đang là {found}. Khoản giảm nhập bằng loại bút toán giảm, không nhập số âm.',
    en: 'The amount must be more than 0 đồng, but is {found}. Enter a decrease by its own kind of entry, not as a negative number.',
  },
  'entry-without-document': {
    kind: 'refused',
    vi: 'Dòng này chưa có văn bản làm căn cứ. Hãy chọn quyết định hoặc chứng từ.',
    en: 'This line cites no document. Choose the decision or voucher.',
  },
  'entry-without-reason': {
    kind: 'refused',
    vi: 'Dòng này chưa có lý do. Hãy viết một câu.',
    en: 'This line gives no reason. Write a sentence.',
  },
  'period-closed': {
    kind: 'refused',
    vi: 'Ngày {found} thuộc kỳ đã khóa sổ (đến hết {until}). Hãy dùng ngày sau, hoặc đề nghị mở lại kỳ.',
    en: '{found} lies in a closed period (up to {until}). Use a later day, or ask for the period to be reopened.',
  },
  'year-before-vintage': {
    kind: 'refused',
    vi: 'Năm ngân sách {found} trước năm kế hoạch {vintage} của vốn. Hãy kiểm tra hai năm này.',
    en: 'Budget year {found} lies before the plan year {vintage} of the money. Check the two years.',
  },
  'state-wrong': {
    kind: 'refused',
    vi: 'Loại bút toán «{kind}» cần trạng thái «{expected}», đang là «{found}».',
    en: 'An entry of kind “{kind}” needs the state “{expected}”, but has “{found}”.',
  },
  'holder-must-stay': {
    kind: 'refused',
    vi: 'Loại bút toán «{kind}» không chuyển vốn sang đơn vị khác. Hãy để cùng một đơn vị.',
    en: 'An entry of kind “{kind}” moves no money to another holder. Name the same one.',
  },
  'holder-must-change': {
    kind: 'refused',
    vi: 'Loại bút toán «{kind}» phải chuyển giữa hai đơn vị khác nhau.',
    en: 'An entry of kind “{kind}” goes between two different holders.',
  },
  'budget-year-wrong': {
    kind: 'refused',
    vi: 'Năm ngân sách phải là {expected}, đang là {found} (loại bút toán «{kind}»).',
    en: 'The budget year must be {expected}, but is {found} (entry of kind “{kind}”).',
  },
  'only-reversals-point-back': {
    kind: 'refused',
    vi: 'Chỉ bút toán đảo mới trỏ về bút toán khác.',
    en: 'Only a reversal points at another entry.',
  },
  'reversal-of-nothing': {
    kind: 'refused',
    vi: 'Không có bút toán {found} để đảo.',
    en: 'There is no entry {found} to reverse.',
  },
  'reversal-of-reversal': {
    kind: 'refused',
    vi: 'Bút toán {found} đã là bút toán đảo. Hãy ghi lại bút toán đúng thay vì đảo lần nữa.',
    en: 'Entry {found} is itself a reversal. Book the right entry instead of reversing again.',
  },
  'reversal-not-mirror': {
    kind: 'refused',
    vi: 'Bút toán đảo phải đảo đúng toàn bộ bút toán {found}.',
    en: 'A reversal takes back the whole of entry {found}, exactly.',
  },
  'reversal-before-entry': {
    kind: 'refused',
    vi: 'Ngày đảo {found} trước ngày của bút toán gốc {expected}.',
    en: 'The reversal’s day {found} lies before that of its entry, {expected}.',
  },
  'reversed-already': {
    kind: 'conflict',
    vi: 'Bút toán {found} đã được đảo rồi.',
    en: 'Entry {found} is already reversed.',
  },
  'balance-below-zero': {
    kind: 'refused',
    vi: 'Không đủ vốn: đến ngày {day} sẽ thiếu {short} đồng ở {node} (cần {asked} đồng). Hãy giảm số tiền, đổi ngày hoặc ghi quyết định giao vốn trước.',
    en: 'Not enough: by {day} {short} đồng would be missing at {node} ({asked} đồng asked). Lower the amount, change the day, or book the grant first.',
  },
  'decision-without-lines': {
    kind: 'refused',
    vi: 'Quyết định chưa có dòng nào. Hãy nhập ít nhất một dòng.',
    en: 'The decision has no line. Enter at least one.',
  },
  'decision-line-repeated': {
    kind: 'refused',
    vi: 'Dòng này lặp lại dòng {first} ({node}, cùng đơn vị, nguồn và loại vốn). Hãy gộp hoặc xóa một dòng.',
    en: 'This line repeats line {first} ({node}, same holder, source and kind). Join them or remove one.',
  },
  'node-unknown': {
    kind: 'refused',
    vi: 'Không có mã «{found}» trong danh mục chương trình.',
    en: 'The catalogue has no node “{found}”.',
  },
  'node-not-active': {
    kind: 'refused',
    vi: '«{found}» không thực hiện ở tỉnh này trong năm {year}.',
    en: '“{found}” is not carried out in this province in {year}.',
  },
  'capital-kind-unusual': {
    kind: 'refused',
    vi: '«{node}» thường dùng loại vốn {expected}, dòng này là {found}. Nếu đúng, hãy nêu lý do.',
    en: '“{node}” usually has capital of kind {expected}; this line has {found}. If it is right, say why.',
  },
  'printed-total-differs': {
    kind: 'refused',
    vi: 'Số tổng in trong văn bản là {found} đồng, cộng {lines} dòng được {expected} đồng, chênh {difference} đồng. Hãy sửa dòng hoặc số tổng.',
    en: 'The printed total is {found} đồng, its {lines} lines add up to {expected} đồng, a difference of {difference}. Mend a line or the total.',
  },
  'ceiling-exceeded': {
    kind: 'refused',
    vi: '{node}: hạn mức trung hạn {ceiling} đồng, đã giao {before} đồng, thêm {added} đồng là vượt {over} đồng.',
    en: '{node}: the medium-term ceiling is {ceiling} đồng, {before} were given, {added} more exceed it by {over}.',
  },
  'counterpart-short': {
    kind: 'refused',
    vi: '{programme} ({kind}): vốn đối ứng địa phương {local} đồng, quy định ít nhất {expected} đồng. Nếu bố trí ở văn bản khác, hãy nêu rõ.',
    en: '{programme} ({kind}): the local counterpart is {local} đồng, at least {expected} are required. If it comes by another document, say so.',
  },
  'norm-exceeded': {
    kind: 'refused',
    vi: 'Số tiền {found} đồng vượt định mức «{item}»: {quantity} {unit} được nhiều nhất {most} đồng.',
    en: '{found} đồng exceed the norm “{item}”: {quantity} {unit} get {most} đồng at the most.',
  },
  'norm-exceeded-unverified': {
    kind: 'refused',
    vi: 'Số tiền {found} đồng vượt định mức «{item}»: {quantity} {unit} được nhiều nhất {most} đồng. Định mức này chưa đối chiếu với văn bản; hãy kiểm tra ở trang quy tắc, nếu đúng thì nêu rõ lý do.',
    en: '{found} đồng exceed the norm “{item}”: {quantity} {unit} get {most} đồng at the most. The norm was not checked against its document; look at the page of rules, and say why if the amount is right.',
  },
  'decision-step-impossible': {
    kind: 'conflict',
    vi: 'Quyết định đang ở trạng thái «{found}», không thể chuyển sang «{asked}».',
    en: 'The decision is “{found}” and cannot become “{asked}”.',
  },
  'approver-is-creator': {
    kind: 'forbidden',
    vi: 'Người nhập không tự duyệt. Hãy để người khác có quyền duyệt thực hiện bước này.',
    en: 'Who entered it does not approve it. Let somebody else with the right take this step.',
  },
  'step-without-reason': {
    kind: 'refused',
    vi: 'Bước «{asked}» cần nêu lý do.',
    en: 'The step “{asked}” needs a reason.',
  },
  'warnings-unjustified': {
    kind: 'refused',
    vi: 'Còn {count} cảnh báo chưa được giải trình. Hãy viết lý do để tiếp tục, hoặc sửa các dòng.',
    en: '{count} warnings are not justified. Write the reason to go on, or mend the lines.',
  },
  'decision-unknown': {
    kind: 'not-found',
    vi: 'Không có quyết định này trong phạm vi của anh/chị.',
    en: 'There is no such decision in your scope.',
  },
  'proposal-unknown': {
    kind: 'not-found',
    vi: 'Không có đề xuất này trong phạm vi của anh/chị.',
    en: 'There is no such proposal in your scope.',
  },
  'proposal-step-impossible': {
    kind: 'conflict',
    vi: 'Đề xuất đang ở bước «{found}», không thể chuyển sang «{asked}».',
    en: 'The proposal is “{found}” and cannot become “{asked}”.',
  },
  'proposal-step-without-document': {
    kind: 'refused',
    vi: 'Bước «{asked}» cần kèm văn bản (nghị quyết hoặc quyết định).',
    en: 'The step “{asked}” needs its document (resolution or decision).',
  },
  'holder-unknown': {
    kind: 'refused',
    vi: 'Không có đơn vị giữ vốn «{found}» trong tỉnh này.',
    en: 'There is no holder “{found}” in this province.',
  },
  'document-not-found': {
    kind: 'refused',
    vi: 'Không tìm thấy văn bản «{found}» trong sổ văn bản. Hãy nhập văn bản trước.',
    en: 'The register has no document “{found}”. Enter the document first.',
  },
  'entry-unknown': {
    kind: 'not-found',
    vi: 'Không có bút toán này trong phạm vi của anh/chị.',
    en: 'There is no such entry in your scope.',
  },
  'rule-unknown': {
    kind: 'not-found',
    vi: 'Không có quy định này.',
    en: 'There is no such rule.',
  },
  'year-end-nothing-left': {
    kind: 'refused',
    vi: 'Năm {year} không còn số dư nào để xử lý.',
    en: 'Nothing is left of {year} to be carried or lapsed.',
  },
} as const satisfies ProblemCatalogue;
