import type { Text } from '@muctieu/kernel/text';

/** What stands on the templates; they are official sheets, so they are Vietnamese in both languages of the screen. */
export const templateTexts = {
  granted: { vi: 'VỐN ĐƯỢC GIAO THỰC HIỆN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA NĂM {year}', en: 'CAPITAL GRANTED {year}' },
  plan: { vi: 'PHÂN BỔ KẾ HOẠCH VỐN THỰC HIỆN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA NĂM {year}', en: 'CAPITAL PLAN {year}' },
  disbursement: {
    vi: 'GIẢI NGÂN VỐN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA THEO THÁNG, NĂM {year}',
    en: 'DISBURSEMENT BY MONTH, {year}',
  },
  'carry-over': {
    vi: 'VỐN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA KÉO DÀI, CHUYỂN NGUỒN TỪ NĂM {year} SANG NĂM {next}',
    en: 'CAPITAL CARRIED OVER FROM {year} TO {next}',
  },
  attachment: { vi: '(Kèm theo … số: …/… ngày … tháng … năm …)', en: '(Attached to … no. … of …)' },
  unit: { vi: 'ĐVT: {unit}', en: 'Unit: {unit}' },
  order: { vi: 'TT', en: 'No.' },
  label: { vi: 'Nội dung / Đơn vị', en: 'Node / Holder' },
  nodeCode: { vi: 'Mã nội dung', en: 'Code' },
  holderCode: { vi: 'Mã đơn vị', en: 'Holder' },
  total: { vi: 'Tổng số', en: 'Total' },
  allRows: { vi: 'TỔNG CỘNG', en: 'TOTAL' },
  month: { vi: 'Tháng {month}', en: 'Month {month}' },
  ofVintage: { vi: 'Vốn năm {vintage}', en: 'Money of {vintage}' },
  sheetPlan: { vi: 'Kế hoạch {year}', en: 'Plan {year}' },
  sheetCarry: { vi: 'Chuyển nguồn {year}', en: 'Carry-over {year}' },
  left: { vi: 'Số dư chưa giải ngân', en: 'Left' },
  toCarry: { vi: 'Kéo dài, chuyển nguồn sang năm {next}', en: 'Carried over to {next}' },
  sheetMore: { vi: 'Bổ sung', en: 'More' },
  sheetLists: { vi: 'Danh mục', en: 'Lists' },
  more: {
    vi: 'DÒNG BỔ SUNG: NỘI DUNG, ĐƠN VỊ HOẶC NGUỒN VỐN CHƯA CÓ TRONG BIỂU CHÍNH, NĂM {year}',
    en: 'MORE ROWS: WHAT THE MAIN SHEET HAS NO ROW FOR, {year}',
  },
  moreNote: {
    vi: '(Mỗi dòng một khoản; chọn trong danh sách của ô, chỉ gõ số tiền)',
    en: '(One amount a row; choose from the lists, type only the amount)',
  },
  node: { vi: 'Nội dung, dự án', en: 'Node' },
  holder: { vi: 'Đơn vị', en: 'Holder' },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  capitalKind: { vi: 'Loại vốn', en: 'Kind of capital' },
  vintage: { vi: 'Vốn của năm', en: 'Plan year of the money' },
  monthOnly: { vi: 'Tháng', en: 'Month' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  choiceWrong: { vi: 'Không có trong danh sách', en: 'Not in the list' },
  choiceMessage: {
    vi: 'Hãy chọn một mục trong danh sách của ô này.',
    en: 'Choose one of the list of this cell.',
  },
  amountWrong: { vi: 'Số tiền không đúng', en: 'Not an amount' },
  amountMessage: { vi: 'Chỉ nhập số không âm, tính bằng {unit}.', en: 'Only numbers from zero up, in {unit}.' },
  paymentMessage: {
    vi: 'Chỉ nhập số, tính bằng {unit}; khoản nộp trả ghi số âm.',
    en: 'Only numbers, in {unit}; what is given back is negative.',
  },
  fileName: { vi: 'bieu-mau-{kind}-{year}.xlsx', en: 'template-{kind}-{year}.xlsx' },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of sheets: Excel cuts them at 31 letters, and two that are cut alike open nowhere. */
export const shortMoneyTexts: Readonly<Record<string, Text>> = {
  CENTRAL: { vi: 'NSTW', en: 'Central' },
  PROVINCE: { vi: 'NS tỉnh', en: 'Province' },
  DISTRICT: { vi: 'NS huyện', en: 'District' },
  COMMUNE: { vi: 'NS xã', en: 'Commune' },
  LOTTERY: { vi: 'Xổ số', en: 'Lottery' },
  INVESTMENT: { vi: 'ĐTPT', en: 'Investment' },
  RECURRENT: { vi: 'SN', en: 'Recurrent' },
  UNDETERMINED: { vi: 'Chưa rõ loại', en: 'Undetermined' },
};
