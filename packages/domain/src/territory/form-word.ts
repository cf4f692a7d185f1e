import { searchKey } from '@muctieu/kernel/search-key';
import type { UnitForm, UnitLevel } from './unit-level.ts';
import { codeDigitsOfLevel, levelOf, unitForms } from './unit-level.ts';

/** How lists write the forms. The words are data to be recognised; what people read stands in the contract's texts. */
const wordsOfForm: Readonly<Record<UnitForm, readonly string[]>> = {
  'quoc-gia': [],
  tinh: ['tỉnh', 'province'],
  'thanh-pho-trung-uong': ['thành phố trực thuộc trung ương', 'thành phố trung ương', 'thành phố'],
  quan: ['quận'],
  huyen: ['huyện'],
  'thi-xa': ['thị xã'],
  'thanh-pho': ['thành phố thuộc tỉnh', 'thành phố'],
  xa: ['xã', 'commune'],
  phuong: ['phường', 'ward'],
  'thi-tran': ['thị trấn', 'township'],
  'dac-khu': ['đặc khu', 'special zone'],
  thon: ['thôn'],
  ban: ['bản'],
  'to-dan-pho': ['tổ dân phố', 'tdp'],
  lang: ['làng'],
  ap: ['ấp'],
  buon: ['buôn'],
  'khu-pho': ['khu phố'],
  khom: ['khóm'],
  'tieu-khu': ['tiểu khu'],
};

export function wordsOf(form: UnitForm): readonly string[] {
  return wordsOfForm[form];
}

/** The form a cell names. `Thành phố` is one of two: the number of digits of the code tells them apart. */
export function findForm(written: string, code: string): UnitForm | undefined {
  const key = searchKey(written);
  const named = unitForms.filter((form) => wordsOfForm[form].some((word) => searchKey(word) === key) || form === key);
  return named.find((form) => codeDigitsOfLevel[levelOf(form)] === code.length) ?? named[0];
}

/**
 * Takes the form off the front of a full name: `Xã Mường Phăng`. Compared with its diacritics, because there is a commune
 * `Xà Phiên`. Without an expected form, the longest word that fits counts: `Thị xã Mường Lay` is no `xã`.
 */
export function splitFullName(full: string, level?: UnitLevel): { readonly form?: UnitForm; readonly name: string } {
  const written = full.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const lower = written.toLowerCase();
  const fitting = unitForms
    .filter((form) => level === undefined || levelOf(form) === level)
    .flatMap((form) => wordsOfForm[form].map((word) => ({ form, word })))
    .filter(({ word }) => lower.startsWith(`${word} `))
    .sort((a, b) => b.word.length - a.word.length)[0];
  return fitting === undefined
    ? { name: written }
    : { form: fitting.form, name: written.slice(fitting.word.length + 1) };
}
