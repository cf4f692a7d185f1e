import type { Text } from '@muctieu/kernel/text';

export const receiverTexts = {
  title: { vi: 'Xử lý báo cáo', en: 'Handle the report' },
  act: { vi: 'Việc cần làm', en: 'What to do' },
  choose: { vi: 'Chọn việc cần làm', en: 'Choose' },
  section: { vi: 'Phần đã thẩm tra', en: 'Section that was checked' },
  reason: { vi: 'Lý do, ý kiến', en: 'Reason, remarks' },
  cell: { vi: 'Nêu lý do ở ô', en: 'Reason at a cell' },
  chooseCell: { vi: 'Chọn ô…', en: 'Choose a cell…' },
  done: { vi: 'Đã thực hiện: {act}.', en: 'Done: {act}.' },
  effects: {
    vi: 'Số liệu đã vào hệ thống: {disbursements} khoản giải ngân, {observations} chỉ tiêu, {forecasts} ước thực hiện, {difficulties} khó khăn, kiến nghị.',
    en: 'Figures have gone where they belong: {disbursements} disbursements, {observations} indicators, {forecasts} forecasts, {difficulties} difficulties and proposals.',
  },
  extend: { vi: 'Gia hạn nộp', en: 'Give a later day' },
  newDue: { vi: 'Hạn nộp mới', en: 'New due day' },
  extended: { vi: 'Được gia hạn đến {due}: {reason}', en: 'Extended to {due}: {reason}' },
  extensionGiven: { vi: 'Đã gia hạn.', en: 'A later day was given.' },
  bulkTitle: { vi: 'Tiếp nhận các báo cáo đã chọn', en: 'Accept the chosen reports' },
  bulkAccept: { vi: 'Tiếp nhận {count} báo cáo', en: 'Accept {count} reports' },
  bulkDone: { vi: 'Đã tiếp nhận {count} báo cáo.', en: '{count} reports accepted.' },
  bulkRefused: { vi: 'Chưa tiếp nhận được {count} báo cáo:', en: '{count} reports could not be accepted:' },
  firstOf: {
    vi: 'Hiện {shown} trong {total} báo cáo. Chọn kỳ để xem đủ.',
    en: 'The first {shown} of {total}. Choose a period to see all.',
  },
  pick: { vi: 'Chọn {name}', en: 'Choose {name}' },
  pickAll: { vi: 'Chọn mọi báo cáo chờ tiếp nhận', en: 'Choose all that wait' },
} as const satisfies Record<string, Text>;
