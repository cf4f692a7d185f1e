import type { Text } from '@muctieu/kernel/text';

export const statementRoleTexts: Readonly<Record<string, Text>> = {
  day: { vi: 'Ngày', en: 'Day' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  holder: { vi: 'Đơn vị', en: 'Holder' },
  node: { vi: 'Mã dự án, nội dung', en: 'Node' },
  reference: { vi: 'Số chứng từ', en: 'Voucher' },
  text: { vi: 'Diễn giải', en: 'Text' },
};

export const treasuryStateTexts: Readonly<Record<string, Text>> = {
  open: { vi: 'Chưa khớp', en: 'Open' },
  linked: { vi: 'Đã khớp', en: 'Matched' },
  'not-ours': { vi: 'Không thuộc chương trình', en: 'Not ours' },
  drafted: { vi: 'Đã lập dự thảo thanh toán', en: 'Payment drafted' },
};

export const matchGroundTexts: Readonly<Record<string, Text>> = {
  'amount-equal': { vi: 'cùng số tiền', en: 'same amount' },
  'sum-of-several': { vi: 'tổng của nhiều khoản', en: 'sum of several' },
  'part-of-entry': { vi: 'một phần của bút toán', en: 'a part of the entry' },
  'lines-together': { vi: 'nhiều dòng cộng lại bằng bút toán', en: 'several lines make the entry' },
  'day-same': { vi: 'cùng ngày', en: 'same day' },
  'day-near': { vi: 'cách không quá 5 ngày', en: 'within 5 days' },
  'holder-same': { vi: 'cùng đơn vị', en: 'same holder' },
  'node-same': { vi: 'cùng nội dung', en: 'same node' },
  'reference-same': { vi: 'cùng số chứng từ', en: 'same voucher' },
  'text-similar': { vi: 'diễn giải giống nhau', en: 'similar words' },
};

export const matchHowTexts: Readonly<Record<string, Text>> = {
  exact: { vi: 'Tự khớp', en: 'Exact' },
  likely: { vi: 'Chấp nhận gợi ý', en: 'Proposal accepted' },
  hand: { vi: 'Nối bằng tay', en: 'By hand' },
};

export const treasuryColumnTexts = {
  day: { vi: 'Ngày Kho bạc', en: 'Day' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  holder: { vi: 'Đơn vị (theo Kho bạc)', en: 'Holder (as written)' },
  node: { vi: 'Nội dung', en: 'Node' },
  reference: { vi: 'Số chứng từ', en: 'Voucher' },
  text: { vi: 'Diễn giải', en: 'Text' },
  state: { vi: 'Trạng thái', en: 'State' },
  reason: { vi: 'Lý do', en: 'Reason' },
  bookedDay: { vi: 'Ngày ghi sổ', en: 'Booked on' },
  bookedHolder: { vi: 'Đơn vị', en: 'Holder' },
  free: { vi: 'Chưa khớp (đồng)', en: 'Not matched (đồng)' },
  entry: { vi: 'Số bút toán', en: 'Entry' },
  file: { vi: 'Tệp', en: 'File' },
  row: { vi: 'Dòng', en: 'Row' },
} as const satisfies Readonly<Record<string, Text>>;
