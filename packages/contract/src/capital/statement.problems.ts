import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** Refusals of closings, rules, forecasts, mobilised capital and disbursements. */
export const statementProblems = {
  'closing-in-future': {
    kind: 'refused',
    vi: 'Chỉ khóa sổ tháng đã kết thúc: {found} chưa qua (hôm nay {today}).',
    en: 'Only a month that is over can be closed: {found} is not (today is {today}).',
  },
  'closed-already': {
    kind: 'conflict',
    vi: 'Sổ đã khóa đến hết {until}. Hãy chọn ngày sau, hoặc dùng «Mở lại» để lùi.',
    en: 'The ledger is closed up to {until} already. Choose a later day, or reopen to go back.',
  },
  'not-closed': {
    kind: 'conflict',
    vi: 'Mở lại phải lùi về trước ngày đang khóa ({until}); {found} không lùi.',
    en: 'Reopening goes back before the closed day ({until}); {found} does not.',
  },
  'closing-within-month': {
    kind: 'refused',
    vi: 'Khóa sổ theo tháng, quý, năm: {found} không phải ngày cuối tháng.',
    en: 'Periods are months, quarters and years: {found} is not the last day of a month.',
  },
  'rule-not-found': {
    kind: 'not-found',
    vi: 'Không có quy tắc này trong phạm vi của anh/chị.',
    en: 'There is no such rule in your scope.',
  },
  'rule-ended-already': {
    kind: 'conflict',
    vi: 'Quy tắc này đã hết hiệu lực từ {until}, trước ngày thay thế {found}. Hãy thêm quy tắc mới thay vì thay thế.',
    en: 'This rule ended on {until}, before the day {found} of the replacement. Add a new rule instead.',
  },
  'rule-ends-before-it-begins': {
    kind: 'refused',
    vi: 'Ngày hết hiệu lực {found} không sau ngày bắt đầu {from}.',
    en: 'It would end on {found}, not after its first day {from}.',
  },
  'rule-verified-without-document': {
    kind: 'refused',
    vi: 'Muốn ghi «đã đối chiếu» phải nêu văn bản. Hãy chọn văn bản, hoặc để chưa đối chiếu.',
    en: 'A verified rule names its document. Choose it, or leave the rule unverified.',
  },
  'rule-kind-changed': {
    kind: 'refused',
    vi: 'Quy tắc này thuộc loại «{expected}», không đổi thành «{found}». Hãy thêm quy tắc mới.',
    en: 'This rule is of kind “{expected}” and does not become “{found}”. Add another.',
  },
  'account-not-found': {
    kind: 'refused',
    vi: 'Đơn vị này không có vốn ở {node} theo nguồn, loại và năm đã chọn.',
    en: 'This holder has no capital at {node} of the source, kind and years given.',
  },
  'forecast-for-the-past': {
    kind: 'refused',
    vi: 'Ước đến ngày {found} nhưng lập ngày {madeOn}: đã qua thì nhập số thực hiện.',
    en: 'A forecast for {found} made on {madeOn}: what is past is entered as actual.',
  },
  'forecast-below-actual': {
    kind: 'refused',
    vi: 'Ước {found} đồng thấp hơn số đã giải ngân {actual} đồng (đến {day}). Số ước là lũy kế, không nhỏ hơn thực tế.',
    en: '{found} đồng are below what was disbursed, {actual} đồng by {day}. A forecast is cumulative.',
  },
  'forecast-beyond-capital': {
    kind: 'refused',
    vi: 'Ước {found} đồng vượt số vốn có thể giải ngân {most} đồng.',
    en: '{found} đồng exceed the {most} đồng there are to disburse.',
  },
  'mobilised-form-impossible': {
    kind: 'refused',
    vi: 'Nguồn ngân sách và tín dụng chỉ ghi bằng tiền.',
    en: 'Budgets and credit are recorded as cash only.',
  },
  'mobilised-quantity-missing': {
    kind: 'refused',
    vi: 'Đóng góp không bằng tiền cần số lượng, đơn vị tính và giá trị quy đổi một đơn vị.',
    en: 'What is not cash needs its quantity, its unit and what one piece counts.',
  },
  'mobilised-value-differs': {
    kind: 'refused',
    vi: 'Số lượng nhân giá trị quy đổi là {expected} đồng, đang ghi {found} đồng. Hãy sửa một trong ba số.',
    en: 'Quantity times value makes {expected} đồng, not {found}. Mend one of the three.',
  },
  'mobilised-not-found': {
    kind: 'not-found',
    vi: 'Không có khoản huy động này trong phạm vi của anh/chị.',
    en: 'There is no such record in your scope.',
  },
  'unit-not-found-here': {
    kind: 'refused',
    vi: 'Không có địa bàn này trong phạm vi của anh/chị.',
    en: 'There is no such unit in your scope.',
  },
  'year-end-balance-unknown': {
    kind: 'conflict',
    vi: 'Số dư ở {node} (vốn năm {vintage}) đã thay đổi. Hãy tải lại danh sách.',
    en: 'The balance at {node} (money of {vintage}) is there no more. Read the list again.',
  },
  'year-end-carry-without-rule': {
    kind: 'refused',
    vi: 'Chưa có quy định nào cho phép kéo dài vốn năm {vintage} ở {node}. Hãy thêm quy tắc kèm văn bản trước.',
    en: 'No rule lets the money of {vintage} at {node} be carried over. Add the rule with its document first.',
  },
  'year-end-prepared': {
    kind: 'conflict',
    vi: 'Đã có {count} dự thảo cuối năm {year} chưa ghi sổ. Hãy hoàn tất hoặc rút chúng trước.',
    en: '{count} drafts of the end of {year} are not booked. Finish or withdraw them first.',
  },
  'disbursement-not-found': {
    kind: 'not-found',
    vi: 'Không có đề nghị giải ngân này trong phạm vi của anh/chị.',
    en: 'There is no such disbursement in your scope.',
  },
  'disbursement-step-impossible': {
    kind: 'conflict',
    vi: 'Đề nghị đang ở trạng thái «{found}», không thể chuyển sang «{asked}».',
    en: 'The disbursement is “{found}” and cannot become “{asked}”.',
  },
} as const satisfies ProblemCatalogue;
