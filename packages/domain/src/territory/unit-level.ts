/** Where a unit stands in the tree. A unit keeps its level for life; what it is called by law is its form. */
export const unitLevels = ['nation', 'province', 'district', 'commune', 'village'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Digits of the official code at each level (QĐ 124/2004, QĐ 19/2025/QĐ-TTg); villages have none. */
export const codeDigitsOfLevel: Readonly<Record<UnitLevel, number>> = {
  nation: 0,
  province: 2,
  district: 3,
  commune: 5,
  village: 0,
};

/** What a unit is called by law. The slug is the Vietnamese word, so that nobody has to translate `thị xã` and back. */
export const unitForms = [
  'quoc-gia',
  'tinh',
  'thanh-pho-trung-uong',
  'quan',
  'huyen',
  'thi-xa',
  'thanh-pho',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
  'thon',
  'ban',
  'to-dan-pho',
  'lang',
  'ap',
  'buon',
  'khu-pho',
  'khom',
  'tieu-khu',
] as const;
export type UnitForm = (typeof unitForms)[number];

const levelOfForm: Readonly<Record<UnitForm, UnitLevel>> = {
  'quoc-gia': 'nation',
  tinh: 'province',
  'thanh-pho-trung-uong': 'province',
  quan: 'district',
  huyen: 'district',
  'thi-xa': 'district',
  'thanh-pho': 'district',
  xa: 'commune',
  phuong: 'commune',
  'thi-tran': 'commune',
  'dac-khu': 'commune',
  thon: 'village',
  ban: 'village',
  'to-dan-pho': 'village',
  lang: 'village',
  ap: 'village',
  buon: 'village',
  'khu-pho': 'village',
  khom: 'village',
  'tieu-khu': 'village',
};

export function levelOf(form: UnitForm): UnitLevel {
  return levelOfForm[form];
}

export function formsOf(level: UnitLevel): readonly UnitForm[] {
  return unitForms.filter((form) => levelOfForm[form] === level);
}
