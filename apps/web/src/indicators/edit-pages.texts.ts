import type { Text } from '@muctieu/kernel/text';

/** What is said where definitions are changed, targets are set and the country is shown. */
export const editTexts = {
  editNote: {
    vi: 'Ghi thành phiên bản mới có ngày hiệu lực; các phiên bản cũ vẫn còn. Định nghĩa dùng chung cho mọi tỉnh.',
    en: 'Written as a new dated version; the former ones stay. Definitions are shared by every province.',
  },
  nameVi: { vi: 'Tên chỉ tiêu', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  unitVi: { vi: 'Đơn vị tính', en: 'Unit of measure in Vietnamese' },
  unitEn: { vi: 'Đơn vị tính, tiếng Anh', en: 'Unit of measure in English' },
  formulaNote: {
    vi: 'Mã chỉ tiêu trong ngoặc vuông, số, + − × ÷, ngoặc và tổng(…; …). Để trống nếu số liệu được nhập.',
    en: 'Codes in square brackets, numbers, + − × ÷, brackets and sum(…; …). Empty where figures are entered.',
  },
  formulaReads: { vi: 'Công thức đọc được, tính từ: {names}.', en: 'The formula reads; it is made of: {names}.' },
  formulaUnknown: { vi: 'Không có chỉ tiêu mang mã {codes}.', en: 'No indicator has the code {codes}.' },
  formulaWrong: {
    vi: 'Công thức chưa đọc được: xem lại chỗ «{found}» (ký tự thứ {at}).',
    en: 'The formula cannot be read yet: look at “{found}” (character {at}).',
  },
  formulaOpen: { vi: 'Công thức còn thiếu ở cuối.', en: 'The formula ends too early.' },
  validFrom: { vi: 'Có hiệu lực từ ngày', en: 'Valid from' },
  validUntil: { vi: 'Hết hiệu lực từ ngày', en: 'No longer valid from' },
  isVerified: { vi: 'Đã đối chiếu với văn bản', en: 'Compared with the text of the document' },
  collectedVi: { vi: 'Nguồn thu thập', en: 'Collected by, in Vietnamese' },
  reason: { vi: 'Lý do thay đổi', en: 'Reason of the change' },
  document: { vi: 'Theo văn bản', en: 'By the document' },
  writeVersion: { vi: 'Ghi phiên bản mới', en: 'Write the new version' },
  written: { vi: 'Đã ghi phiên bản {number}.', en: 'Version {number} is written.' },
  targetsNote: {
    vi: 'Kế hoạch của đơn vị và của các đơn vị trực thuộc trên cùng một bảng; phần chưa ai nhận được tính ngay khi nhập.',
    en: 'The target of the unit and of those below in one grid; what nobody has taken on is counted while typing.',
  },
  chooseTargetUnit: { vi: 'Đơn vị giao', en: 'Unit whose target is shared out' },
  targetKind: { vi: 'Loại kế hoạch', en: 'Kind of target' },
  operator: { vi: 'Cách so', en: 'How it is compared' },
  value: { vi: 'Kế hoạch', en: 'Target' },
  note: { vi: 'Ghi chú', en: 'Remark' },
  saveTargets: { vi: 'Giao {count} kế hoạch', en: 'Set {count} targets' },
  targetsSaved: { vi: 'Đã giao {count} kế hoạch.', en: '{count} targets set.' },
  gapKnown: {
    vi: 'Cộng các đơn vị dưới {children}, kế hoạch của đơn vị trên {parent}: {difference}. Còn {missing} đơn vị chưa giao.',
    en: 'The units below add up to {children}, the unit above has {parent}: {difference}. {missing} units have none yet.',
  },
  gapEven: { vi: 'vừa đủ', en: 'even' },
  gapOver: { vi: 'vượt {by}', en: '{by} more' },
  gapShort: { vi: 'còn thiếu {by}', en: '{by} short' },
  gapNotAddable: {
    vi: 'Không cộng được các kế hoạch này: tỷ lệ và bình quân chỉ cộng khi có cả mẫu số. Còn {missing} đơn vị chưa giao.',
    en: 'These cannot be added: rates and averages only with their denominators. {missing} units have none yet.',
  },
  gapNoParent: {
    vi: 'Đơn vị trên chưa có kế hoạch; còn {missing} đơn vị dưới chưa giao.',
    en: 'The unit above has no target yet; {missing} units below have none.',
  },
  noneBelow: { vi: 'Không có đơn vị trực thuộc vào ngày này.', en: 'No unit stood below on that day.' },
  nationNote: {
    vi: 'Cộng từ số liệu của các đơn vị cùng cấp trong từng tỉnh, giữ sẵn trong lúc ghi. «n» là số đơn vị đã có số liệu.',
    en: 'Summed from the units of one level in each province, kept while entries are made. “n” is how many have a figure.',
  },
  ofLevel: { vi: 'Cộng từ cấp', en: 'Summed from' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  units: { vi: 'n = {count}', en: 'n = {count}' },
  unitsFrom: { vi: 'Đơn vị {from} đến {to} trong {total}', en: 'Units {from} to {to} of {total}' },
  before: { vi: 'Trang trước', en: 'Previous' },
  next: { vi: 'Trang sau', en: 'Next' },
  totalsOnly: { vi: 'Chỉ tổng số', en: 'Totals only' },
  noneDivided: {
    vi: 'Chương trình này không có chỉ tiêu nào phân tổ như vậy. Hãy chọn chương trình hoặc phân tổ khác.',
    en: 'No indicator of this programme is divided so. Choose another programme or breakdown.',
  },
  partsDiffer: {
    vi: 'Các phần cộng lại là {sum}, tổng số là {total}.',
    en: 'The parts add up to {sum}, the total is {total}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
