import type { Text } from '@muctieu/kernel/text';

export const frequencyTexts = {
  month: { vi: 'Hằng tháng', en: 'Monthly' },
  quarter: { vi: 'Hằng quý', en: 'Quarterly' },
  half: { vi: '6 tháng', en: 'Half-yearly' },
  year: { vi: 'Hằng năm', en: 'Yearly' },
  'ad-hoc': { vi: 'Đột xuất', en: 'Ad hoc' },
  once: { vi: 'Một lần', en: 'Once' },
} as const satisfies Record<string, Text>;

export const owingLevelTexts = {
  'project-owner': { vi: 'Chủ đầu tư', en: 'Project owner' },
  agency: { vi: 'Sở, ban, ngành', en: 'Agency' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  district: { vi: 'Cấp huyện (đến 30/6/2025)', en: 'District (until 30 June 2025)' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
} as const satisfies Record<string, Text>;

export const reportStateTexts = {
  none: { vi: 'Chưa nhập', en: 'Not begun' },
  draft: { vi: 'Đang nhập', en: 'Draft' },
  submitted: { vi: 'Đã nộp', en: 'Handed in' },
  checked: { vi: 'Đã thẩm tra', en: 'Checked' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
} as const satisfies Record<string, Text>;

export const standingTexts = {
  'not-yet-due': { vi: 'Chưa đến hạn', en: 'Not yet due' },
  'on-time': { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Nộp muộn', en: 'Late' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  never: { vi: 'Không nộp', en: 'Never handed in' },
} as const satisfies Record<string, Text>;

export const reportActTexts = {
  submit: { vi: 'Nộp', en: 'Hand in' },
  'take-back': { vi: 'Rút lại', en: 'Take back' },
  check: { vi: 'Thẩm tra', en: 'Check' },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  return: { vi: 'Trả lại', en: 'Return' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
} as const satisfies Record<string, Text>;

export const difficultyKindTexts = {
  difficulty: { vi: 'Khó khăn, vướng mắc', en: 'Difficulty' },
  proposal: { vi: 'Kiến nghị, đề xuất', en: 'Proposal' },
} as const satisfies Record<string, Text>;

export const difficultyStateTexts = {
  open: { vi: 'Chưa trả lời', en: 'Open' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  closed: { vi: 'Đã giải quyết', en: 'Closed' },
} as const satisfies Record<string, Text>;

export const sectionKindTexts = {
  capital: { vi: 'Vốn', en: 'Capital' },
  indicators: { vi: 'Chỉ tiêu', en: 'Indicators' },
  criteria: { vi: 'Tiêu chí', en: 'Criteria' },
  table: { vi: 'Bảng', en: 'Table' },
  narrative: { vi: 'Thuyết minh', en: 'Narrative' },
  difficulties: { vi: 'Khó khăn, kiến nghị', en: 'Difficulties and proposals' },
} as const satisfies Record<string, Text>;

export const reportingColumnTexts = {
  regime: { vi: 'Chế độ báo cáo', en: 'Regime' },
  code: { vi: 'Mã', en: 'Code' },
  frequency: { vi: 'Định kỳ', en: 'How often' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  until: { vi: 'Hết hiệu lực', en: 'Until' },
  document: { vi: 'Văn bản', en: 'Document' },
  article: { vi: 'Điều, khoản', en: 'Article' },
  verified: { vi: 'Đã đối chiếu', en: 'Verified' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  title: { vi: 'Tên', en: 'Title' },
  reporter: { vi: 'Đơn vị báo cáo', en: 'Reporter' },
  receiver: { vi: 'Nơi nhận', en: 'Receiver' },
  level: { vi: 'Cấp', en: 'Level' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  state: { vi: 'Trạng thái', en: 'State' },
  standing: { vi: 'Tình hình nộp', en: 'Standing' },
  handedInOn: { vi: 'Ngày nộp', en: 'Handed in on' },
  daysLate: { vi: 'Số ngày quá hạn', en: 'Days late' },
  expected: { vi: 'Phải nộp', en: 'Expected' },
  dueCount: { vi: 'Đã đến hạn', en: 'Due' },
  handedIn: { vi: 'Đã nộp', en: 'Handed in' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Nộp muộn', en: 'Late' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  never: { vi: 'Không nộp', en: 'Never' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reporters: { vi: 'Số đơn vị', en: 'Reporters' },
  openedAt: { vi: 'Mở lúc', en: 'Opened at' },
  name: { vi: 'Tên', en: 'Name' },
  publishedVersion: { vi: 'Phiên bản ban hành', en: 'Published version' },
  publishedAt: { vi: 'Ban hành lúc', en: 'Published at' },
  hasDraft: { vi: 'Có bản dự thảo', en: 'Has a draft' },
  sections: { vi: 'Số phần', en: 'Sections' },
  valueDate: { vi: 'Số liệu đến ngày', en: 'Figures as of' },
  knownAt: { vi: 'Chốt lúc', en: 'Known at' },
  contributors: { vi: 'Số báo cáo', en: 'Reports' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  digest: { vi: 'Mã kiểm tra', en: 'Digest' },
  frozenBy: { vi: 'Người chốt', en: 'Frozen by' },
  kind: { vi: 'Loại', en: 'Kind' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  since: { vi: 'Từ', en: 'Since' },
  addressee: { vi: 'Nơi giải quyết', en: 'Addressee' },
  answerBy: { vi: 'Hạn trả lời', en: 'Answer by' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  at: { vi: 'Lúc', en: 'At' },
  mail: { vi: 'Thư', en: 'Mail' },
  text: { vi: 'Nội dung', en: 'Text' },
  tookOver: { vi: 'Nộp cả phần của', en: 'Reports for' },
  person: { vi: 'Người nhận', en: 'To' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  items: { vi: 'Số việc', en: 'Reminders' },
  tries: { vi: 'Số lần gửi', en: 'Tries' },
  mailError: { vi: 'Máy chủ thư trả lời', en: 'The mail server said' },
  nextTryAt: { vi: 'Gửi lại lúc', en: 'Next try' },
} as const satisfies Record<string, Text>;

export const reminderKindTexts = {
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'due-today': { vi: 'Đến hạn hôm nay', en: 'Due today' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  'handed-in': { vi: 'Chờ tiếp nhận', en: 'Waits to be accepted' },
  'difficulty-overdue': { vi: 'Kiến nghị quá hạn trả lời', en: 'Proposal not answered in time' },
} as const satisfies Record<string, Text>;

export const mailStateTexts = {
  none: { vi: 'Không gửi', en: 'None' },
  waits: { vi: 'Chờ gửi', en: 'Waits' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Gửi hỏng', en: 'Failed' },
} as const satisfies Record<string, Text>;

export const letterStateTexts = {
  waits: { vi: 'Chờ gửi', en: 'Waits' },
  leaves: { vi: 'Đang gửi', en: 'Leaves' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Gửi hỏng', en: 'Failed' },
  unsure: { vi: 'Chưa rõ đã đến', en: 'In doubt' },
  dropped: { vi: 'Người nhận đã tắt', en: 'Switched off' },
} as const satisfies Record<string, Text>;
