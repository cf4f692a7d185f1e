import type { RecognitionKind, RecognitionState } from '@muctieu/domain/criteria/recognition';
import type { Text } from '@muctieu/kernel/text';

export const recognitionKindTexts: Readonly<Record<RecognitionKind, Text>> = {
  commune: { vi: 'Xã đạt chuẩn nông thôn mới', en: 'New rural commune' },
  'commune-advanced': { vi: 'Xã nông thôn mới nâng cao', en: 'Advanced new rural commune' },
  'commune-model': { vi: 'Xã nông thôn mới kiểu mẫu', en: 'Model new rural commune' },
  village: { vi: 'Thôn, bản nông thôn mới', en: 'New rural village' },
  'village-model': { vi: 'Thôn, bản nông thôn mới kiểu mẫu', en: 'Model new rural village' },
  district: { vi: 'Huyện nông thôn mới (đến 30/6/2025)', en: 'New rural district (until 30 June 2025)' },
};

export const recognitionStateTexts: Readonly<Record<RecognitionState, Text>> = {
  open: { vi: 'Đang thực hiện', en: 'Under way' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  recognised: { vi: 'Đã công nhận, chờ công bố', en: 'Recognised, to be announced' },
  announced: { vi: 'Đã công nhận và công bố', en: 'Recognised and announced' },
  cancelled: { vi: 'Đã dừng', en: 'Stopped' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
};

export const waitingForTexts: Readonly<Record<'province' | 'district' | 'commune', Text>> = {
  province: { vi: 'Tỉnh', en: 'Province' },
  district: { vi: 'Huyện', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
};

export const recognitionColumnTexts = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  parent: { vi: 'Trực thuộc', en: 'Belongs to' },
  grandparent: { vi: 'Huyện, tỉnh', en: 'District, province' },
  kind: { vi: 'Danh hiệu', en: 'Recognised as' },
  year: { vi: 'Năm', en: 'Year' },
  recognisedYear: { vi: 'Năm công nhận', en: 'Year of recognition' },
  state: { vi: 'Tình trạng', en: 'State' },
  step: { vi: 'Bước', en: 'Step' },
  waitingFor: { vi: 'Đang chờ', en: 'Waits for' },
  dueOn: { vi: 'Hạn', en: 'Due' },
  isLate: { vi: 'Quá hạn', en: 'Late' },
  opinionsOpen: { vi: 'Ý kiến còn thiếu', en: 'Opinions missing' },
  opinionsLate: { vi: 'Ý kiến quá hạn', en: 'Opinions late' },
  recognisedOn: { vi: 'Ngày công nhận', en: 'Recognised on' },
  symbol: { vi: 'Quyết định', en: 'Decision' },
  nextReviewOn: { vi: 'Rà soát lại trước', en: 'To be reviewed by' },
  nextReviewYear: { vi: 'Rà soát lại trong năm', en: 'To be reviewed in' },
  withdrawnOn: { vi: 'Thu hồi ngày', en: 'Withdrawn on' },
  note: { vi: 'Ghi chú', en: 'Remark' },
} as const satisfies Record<string, Text>;

export const opinionStateTexts: Readonly<Record<'open' | 'late' | 'given', Text>> = {
  open: { vi: 'Chờ ý kiến', en: 'Waiting' },
  late: { vi: 'Quá hạn', en: 'Late' },
  given: { vi: 'Đã cho ý kiến', en: 'Given' },
};

export const opinionColumnTexts = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  year: { vi: 'Năm', en: 'Year' },
  number: { vi: 'Tiêu chí số', en: 'Criterion' },
  criterion: { vi: 'Tên tiêu chí', en: 'Name' },
  department: { vi: 'Sở, ngành', en: 'Department' },
  askedOn: { vi: 'Đề nghị ngày', en: 'Asked on' },
  dueOn: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  met: { vi: 'Đạt', en: 'Met' },
  note: { vi: 'Ý kiến', en: 'Opinion' },
} as const satisfies Record<string, Text>;

export const villageTableTexts = {
  title: {
    vi: 'BIỂU TỔNG HỢP CÁC THÔN, BẢN ĐÃ ĐƯỢC CÔNG NHẬN NTM VÀ NTM KIỂU MẪU',
    en: 'VILLAGES RECOGNISED AS NEW RURAL AND MODEL VILLAGES',
  },
  sheet: { vi: 'Biểu số 02', en: 'Table 02' },
  ordinal: { vi: 'STT', en: 'No.' },
  place: { vi: 'Địa phương', en: 'Place' },
  standard: { vi: 'NTM', en: 'Standard' },
  model: { vi: 'NTM kiểu mẫu', en: 'Model' },
  year: { vi: 'Năm công nhận', en: 'Year' },
  note: { vi: 'Ghi chú', en: 'Remark' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  kindStandard: { vi: 'Bản đạt chuẩn NTM', en: 'Standard villages' },
  kindModel: { vi: 'Bản đạt chuẩn NTM kiểu mẫu', en: 'Model villages' },
} as const satisfies Record<string, Text>;
