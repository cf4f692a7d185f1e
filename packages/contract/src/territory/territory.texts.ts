import type { DifferenceKind } from '@muctieu/domain/territory/compare-list';
import type { FlowExtent } from '@muctieu/domain/territory/flow';
import type { NotCarriedReason, RegroupRule } from '@muctieu/domain/territory/regroup';
import type { TerritoryEventKind } from '@muctieu/domain/territory/territory-event';
import type { UnitClassScheme } from '@muctieu/domain/territory/unit-class';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { Text } from '@muctieu/kernel/text';

export const levelTexts: Readonly<Record<UnitLevel, Text>> = {
  nation: { vi: 'Cả nước', en: 'Nation' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  village: { vi: 'Thôn, bản', en: 'Village' },
};

/** The word that stands before the name: `xã Mường Phăng`. English keeps it apart from the name: `Mường Phăng commune`. */
export const formTexts: Readonly<Record<UnitForm, Text>> = {
  'quoc-gia': { vi: 'Quốc gia', en: 'State' },
  tinh: { vi: 'Tỉnh', en: 'Province' },
  'thanh-pho-trung-uong': { vi: 'Thành phố', en: 'Centrally run city' },
  quan: { vi: 'Quận', en: 'Urban district' },
  huyen: { vi: 'Huyện', en: 'District' },
  'thi-xa': { vi: 'Thị xã', en: 'Town (district level)' },
  'thanh-pho': { vi: 'Thành phố', en: 'City (district level)' },
  xa: { vi: 'Xã', en: 'Commune' },
  phuong: { vi: 'Phường', en: 'Ward' },
  'thi-tran': { vi: 'Thị trấn', en: 'Township' },
  'dac-khu': { vi: 'Đặc khu', en: 'Special zone' },
  thon: { vi: 'Thôn', en: 'Village' },
  ban: { vi: 'Bản', en: 'Hamlet (bản)' },
  'to-dan-pho': { vi: 'Tổ dân phố', en: 'Residential group' },
  lang: { vi: 'Làng', en: 'Village (làng)' },
  ap: { vi: 'Ấp', en: 'Hamlet (ấp)' },
  buon: { vi: 'Buôn', en: 'Hamlet (buôn)' },
  'khu-pho': { vi: 'Khu phố', en: 'Quarter' },
  khom: { vi: 'Khóm', en: 'Quarter (khóm)' },
  'tieu-khu': { vi: 'Tiểu khu', en: 'Sub-quarter' },
};

export const schemeTexts: Readonly<Record<UnitClassScheme, Text>> = {
  zone: { vi: 'Khu vực', en: 'Zone' },
  'extremely-disadvantaged': { vi: 'Đặc biệt khó khăn', en: 'Extremely disadvantaged' },
  border: { vi: 'Biên giới', en: 'Border' },
  'poor-district': { vi: 'Huyện nghèo', en: 'Poor district' },
  'commune-group': { vi: 'Nhóm xã', en: 'Commune group' },
};

/** A class as one word: `Khu vực III`, `Biên giới`. Keys are `scheme:value`. */
export const classTexts: Readonly<Record<string, Text>> = {
  'zone:I': { vi: 'Khu vực I', en: 'Zone I' },
  'zone:II': { vi: 'Khu vực II', en: 'Zone II' },
  'zone:III': { vi: 'Khu vực III', en: 'Zone III' },
  'extremely-disadvantaged:yes': schemeTexts['extremely-disadvantaged'],
  'border:yes': schemeTexts.border,
  'poor-district:yes': schemeTexts['poor-district'],
  'commune-group:1': { vi: 'Xã nhóm 1', en: 'Commune group 1' },
  'commune-group:2': { vi: 'Xã nhóm 2', en: 'Commune group 2' },
  'commune-group:3': { vi: 'Xã nhóm 3', en: 'Commune group 3' },
};

export const eventKindTexts: Readonly<Record<TerritoryEventKind, Text>> = {
  create: { vi: 'Thành lập', en: 'Created' },
  rename: { vi: 'Đổi tên', en: 'Renamed' },
  transfer: { vi: 'Chuyển trực thuộc', en: 'Moved' },
  reclassify: { vi: 'Phân loại', en: 'Classified' },
  merge: { vi: 'Sáp nhập', en: 'Merged' },
  split: { vi: 'Chia tách', en: 'Split' },
  abolish: { vi: 'Kết thúc hoạt động', en: 'Abolished' },
};

export const extentTexts: Readonly<Record<FlowExtent, Text>> = {
  whole: { vi: 'toàn bộ', en: 'the whole' },
  part: { vi: 'một phần', en: 'a part' },
  remainder: { vi: 'phần còn lại', en: 'the rest' },
  unknown: { vi: 'chưa rõ bao nhiêu', en: 'not known how much' },
};

/** How a list and the tree differ in one unit. */
export const differenceTexts: Readonly<Record<DifferenceKind, Text>> = {
  added: { vi: 'Thêm mới', en: 'Added' },
  renamed: { vi: 'Đổi tên', en: 'Renamed' },
  recoded: { vi: 'Đổi mã', en: 'Another code' },
  moved: { vi: 'Chuyển trực thuộc', en: 'Moved' },
  missing: { vi: 'Không có trong danh mục', en: 'Missing' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
};

/** How a measure is carried from the units of one day to those of another (T4). */
export const regroupRuleTexts: Readonly<Record<RegroupRule['kind'], Text>> = {
  sum: { vi: 'Cộng dồn', en: 'Sum' },
  'ratio-of-sums': { vi: 'Tỷ lệ: cộng tử số và mẫu số', en: 'Ratio: sums of numerators and denominators' },
  worst: { vi: 'Lấy mức xấu nhất', en: 'The worst' },
  'must-be-reassessed': { vi: 'Phải đánh giá lại', en: 'Must be reassessed' },
};

/** Why a figure cannot be carried over. */
export const notCarriedTexts: Readonly<Record<NotCarriedReason, Text>> = {
  'share-not-reviewed': {
    vi: 'không quy đổi được: tỷ lệ chia chưa được thẩm định',
    en: 'cannot be carried over: the shares are not reviewed',
  },
  'fact-missing': { vi: 'không quy đổi được: thiếu số liệu của', en: 'cannot be carried over: no figure for' },
  'must-be-reassessed': {
    vi: 'không quy đổi được: địa bàn đã thay đổi, phải đánh giá lại',
    en: 'cannot be carried over: the territory changed, assess it anew',
  },
  'merged-since': {
    vi: 'không quy đổi được: nay thuộc đơn vị lớn hơn, không tách được',
    en: 'cannot be carried over: it is part of a greater unit now, whose figure nobody can divide',
  },
};
