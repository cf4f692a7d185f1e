import type { Text } from '@muctieu/kernel/text';

export const journalColumnTexts = {
  at: { vi: 'Thời điểm', en: 'When' },
  personName: { vi: 'Người thực hiện', en: 'Who' },
  commandName: { vi: 'Việc đã làm', en: 'What was done' },
  subjectKind: { vi: 'Loại đối tượng', en: 'Kind of thing' },
  subjectId: { vi: 'Mã đối tượng', en: 'Id of the thing' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  sealed: { vi: 'Đã niêm phong', en: 'Sealed' },
} as const satisfies Record<string, Text>;

export const journalBreakTexts = {
  'entry-changed': { vi: 'một dòng nhật ký đã bị sửa', en: 'an entry was changed' },
  'entry-removed': { vi: 'một dòng nhật ký đã bị xóa', en: 'an entry was removed' },
  'entry-inserted': { vi: 'một dòng nhật ký đã bị chèn vào', en: 'an entry was inserted' },
  'seal-changed': { vi: 'một dấu niêm phong đã bị sửa', en: 'a seal was changed' },
  'seal-removed': { vi: 'một dấu niêm phong đã bị xóa', en: 'a seal was removed' },
  'anchor-missed': { vi: 'phần cuối của nhật ký đã bị cắt', en: 'the end of the journal was cut off' },
} as const satisfies Record<string, Text>;

/** What kinds of things changes are about; a kind that is not here shows its code. */
export const journalSubjectTexts = {
  unit: { vi: 'đơn vị hành chính', en: 'unit' },
  'unit-event': { vi: 'biến động đơn vị hành chính', en: 'event of units' },
  organisation: { vi: 'cơ quan, tổ chức', en: 'organisation' },
  person: { vi: 'người dùng', en: 'person' },
  'person-role': { vi: 'vai trò', en: 'role' },
  delegation: { vi: 'ủy quyền', en: 'delegation' },
  session: { vi: 'phiên đăng nhập', en: 'session' },
  'failed-sign-in': { vi: 'lần đăng nhập sai', en: 'failed sign-in' },
  password: { vi: 'mật khẩu', en: 'password' },
  'one-time-codes': { vi: 'mã dùng một lần', en: 'one-time codes' },
  'open-id-link': { vi: 'gắn với OpenID Connect', en: 'link to OpenID Connect' },
  document: { vi: 'văn bản', en: 'document' },
  'document-file': { vi: 'tệp văn bản', en: 'file of a document' },
  'document-relation': { vi: 'quan hệ giữa văn bản', en: 'relation of documents' },
  'programme-catalogue': { vi: 'danh mục chương trình', en: 'programme catalogue' },
  'programme-node': { vi: 'nội dung chương trình', en: 'programme node' },
  'programme-succession': { vi: 'kế thừa chương trình', en: 'succession of programmes' },
  'node-activation': { vi: 'thực hiện nội dung theo năm', en: 'node carried out in a year' },
  'capital-decision': { vi: 'quyết định vốn', en: 'capital decision' },
  'capital-holder': { vi: 'đơn vị giữ vốn', en: 'holder of capital' },
  'capital-rule': { vi: 'quy tắc vốn', en: 'rule of capital' },
  'capital-command': { vi: 'lệnh vốn', en: 'command on capital' },
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  'indicator-rule': { vi: 'quy tắc kiểm tra chỉ tiêu', en: 'rule of indicators' },
  'indicator-target': { vi: 'kế hoạch chỉ tiêu', en: 'target' },
  'observation-batch': { vi: 'lần nhập số liệu chỉ tiêu', en: 'entry of observations' },
} as const satisfies Record<string, Text>;

/** What the program does by itself, when it starts; what people do is called by the summary of its operation. */
export const programCommandTexts = {
  'load-provinces': { vi: 'Nạp danh mục tỉnh', en: 'Load the provinces' },
  'load-documents': { vi: 'Nạp sổ văn bản', en: 'Load the register of documents' },
  'load-programmes': { vi: 'Nạp danh mục chương trình', en: 'Load the programmes' },
  'load-catalogue': { vi: 'Nạp một danh mục chương trình', en: 'Load a programme catalogue' },
  'load-carry-over-rules': { vi: 'Nạp quy tắc chuyển nguồn', en: 'Load the rules of carry-over' },
  'load-indicators': { vi: 'Nạp danh mục chỉ tiêu', en: 'Load the indicators' },
  'load-demo-indicators': { vi: 'Nạp số liệu chỉ tiêu minh họa', en: 'Load the observations of the demo' },
  'load-demo-territory': { vi: 'Nạp đơn vị của tỉnh minh họa', en: 'Load the units of the demo' },
  'load-demo-organisations': { vi: 'Nạp cơ quan của tỉnh minh họa', en: 'Load the organisations of the demo' },
  'prepare-demo-people': { vi: 'Tạo người thử của tỉnh minh họa', en: 'Enter the people of the demo' },
  'prepare-first-administrator': { vi: 'Tạo người quản trị đầu tiên', en: 'Enter the first administrator' },
} as const satisfies Record<string, Text>;
