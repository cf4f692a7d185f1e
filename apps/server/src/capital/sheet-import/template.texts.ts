import type { Text } from '@muctieu/kernel/text';

/** What stands on the templates; they are official sheets, so they are Vietnamese in both languages of the screen. */
export const templateTexts = {
  plan: { vi: 'KẾ HOẠCH VỐN THỰC HIỆN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA NĂM {year}', en: 'CAPITAL PLAN {year}' },
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
  amountWrong: { vi: 'Số tiền không đúng', en: 'Not an amount' },
  amountMessage: { vi: 'Chỉ nhập số không âm, tính bằng {unit}.', en: 'Only numbers from zero up, in {unit}.' },
  paymentMessage: {
    vi: 'Chỉ nhập số, tính bằng {unit}; khoản nộp trả ghi số âm.',
    en: 'Only numbers, in {unit}; what is given back is negative.',
  },
  fileName: { vi: 'bieu-mau-{kind}-{year}.xlsx', en: 'template-{kind}-{year}.xlsx' },
} as const satisfies Readonly<Record<string, Text>>;
