import { documentKinds, documentTypes } from '@muctieu/domain/documents/document-kind';
import {
  type DocumentSymbol,
  documentSymbolKey,
  formatDocumentSymbol,
} from '@muctieu/domain/documents/document-symbol';
import { documentKeyOf, parseDocumentSymbol } from '@muctieu/domain/documents/parse-document-symbol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function parsed(raw: string): DocumentSymbol {
  const symbol = parseDocumentSymbol(raw);
  if (!symbol.ok) throw new Error(`${raw}: ${JSON.stringify(symbol.problems)}`);
  return symbol.value;
}

describe('symbols met in reports (domain §8) are taken apart', () => {
  test.each([
    // written, number, suffix, year, type, kind, issuer
    ['01/CT-BCĐCTMTQG', 1, undefined, undefined, 'CT', 'directive', 'BCĐCTMTQG'],
    ['04/HD-ĐCT', 4, undefined, undefined, 'HD', 'guidance', 'ĐCT'],
    ['142/NQ-TTHĐND', 142, undefined, undefined, 'NQ', 'resolution', 'TTHĐND'],
    ['239/BCĐ-KTN', 239, undefined, undefined, undefined, 'official-letter', 'BCĐ-KTN'],
    ['219a/KH-UBND', 219, 'a', undefined, 'KH', 'plan', 'UBND'],
    ['231/KH- UBND', 231, undefined, undefined, 'KH', 'plan', 'UBND'],
    ['1333 /BC-BCĐ', 1333, undefined, undefined, 'BC', 'report', 'BCĐ'],
    ['668/UBND-TCKH', 668, undefined, undefined, undefined, 'official-letter', 'UBND-TCKH'],
    ['Số: /BC-UBND', undefined, undefined, undefined, 'BC', 'report', 'UBND'],
    ['Số: …/BC-UBND', undefined, undefined, undefined, 'BC', 'report', 'UBND'],
    ['25/2025/QĐ-TTg', 25, undefined, 2025, 'QĐ', 'decision', 'TTg'],
    ['1661/NQ-UBTVQH15', 1661, undefined, undefined, 'NQ', 'resolution', 'UBTVQH15'],
    ['Quyết định số 90/QĐ-TTg', 90, undefined, undefined, 'QĐ', 'decision', 'TTg'],
    ['số 02/2022/TT- BLĐTBXH', 2, undefined, 2022, 'TT', 'circular', 'BLĐTBXH'],
    ['20/2018/TTLT-BTC-BNV', 20, undefined, 2018, 'TTLT', 'joint-circular', 'BTC-BNV'],
    ['05-CT/TW', 5, undefined, undefined, 'CT', 'directive', 'TW'],
    ['1315/VBHN-BLĐTBXH', 1315, undefined, undefined, 'VBHN', 'consolidated-text', 'BLĐTBXH'],
    ['12/CTr-UBND', 12, undefined, undefined, 'CTr', 'work-programme', 'UBND'],
  ])('%s', (raw, number, suffix, year, typeCode, kind, issuerSymbol) => {
    expect(parsed(raw)).toMatchObject({ raw, issuerSymbol });
    const { number: n, suffix: s, year: y, typeCode: t, kind: k } = parsed(raw);
    expect([n, s, y, t, k]).toEqual([number, suffix, year, typeCode, kind]);
  });

  test('CT is a chỉ thị, and in one district a chương trình', () => {
    expect(parsed('01/CT-BCĐCTMTQG').otherKinds).toEqual(['work-programme']);
    expect(parsed('Chương trình số 01/CT-BCĐCTMTQG').kind).toBe('work-programme');
  });

  test('the National Assembly writes no type: law or resolution is not guessed', () => {
    expect(parsed('24/2021/QH15').kind).toBeUndefined();
    expect(parsed('24/2021/QH15').otherKinds).toEqual(['resolution', 'law']);
    expect(parsed('Nghị quyết số 24/2021/QH15').kind).toBe('resolution');
    expect(parsed('Luật số 91/2025/QH15').kind).toBe('law');
    expect(parsed('76/2025/UBTVQH15').otherKinds).toEqual(['resolution', 'ordinance']);
  });
});

test('the Party writes the type first, and it is printed so', () => {
  expect(formatDocumentSymbol(parsed('5 - CT/TW'))).toBe('05-CT/TW');
  expect(formatDocumentSymbol(parsed('5/CT-TW'))).toBe('05/CT-TW');
});

describe('two writings of one symbol meet in one key', () => {
  test.each([
    ['90/QĐ-TTg', '90/QĐ–TTg', '90 / QĐ — TTG', 'Số: 90/QĐ-TTg', '90/QD-TTg', '090/qđ-ttg.', '90/QĐ TTg', '90∕QĐ‑TTg'],
    ['01/CT-BCĐCTMTQG', '1/CT-BCĐCTMTQG', 'Chương trình số 01/CT - BCĐCTMTQG', '01/CT-BCDCTMTQG'],
    ['19-NQ/TW', '19/NQ-TW', 'Nghị quyết số 19 - NQ/TW'],
    ['55/2023/TT-BTC', '55 /2023/ TT-BTC', 'Thông tư số 55/2023/TT-BTC', '５５/2023/TT-BTC'],
    ['219a/KH-UBND', '219A/KH-UBND', '219 a/KH-UBND'],
  ])('%s', (...writings) => {
    expect(new Set(writings.map(documentKeyOf)).size).toBe(1);
  });

  test('and different symbols do not: HD is hướng dẫn, HĐ is hợp đồng; ĐA is đề án, DA is dự án', () => {
    const keys = ['04/HD-ĐCT', '04/HĐ-ĐCT', '1/ĐA-UBND', '1/DA-UBND', '219/KH-UBND', '219a/KH-UBND', '4/2023/QĐ-TTg'];
    expect(new Set(keys.map(documentKeyOf)).size).toBe(keys.length);
  });
});

test.each(['', '   ', 'Số:'])('«%s» is empty', (raw) => {
  expect(parseDocumentSymbol(raw)).toMatchObject({ ok: false });
});

test.each(['Luật Đầu tư công', '12/QĐ', '1815', 'a/QĐ-UBND', '90/QĐ-TTg và 91/QĐ-TTg', '90//QĐ', '15/6/2021'])(
  '«%s» is no symbol and is refused with what was found',
  (raw) => {
    expect(parseDocumentSymbol(raw)).toEqual({
      ok: false,
      problems: [{ code: 'symbol-unreadable', values: { found: raw } }],
    });
  },
);

const issuers = ['TTg', 'UBND', 'HĐND', 'BCĐ', 'BTC', 'BNN-VPĐP', 'UBDT', 'BLĐTBXH', 'TTHĐND', 'CP', 'UBTVQH15'];
const anySymbol = fc.record({
  number: fc.integer({ min: 1, max: 99_999 }),
  suffix: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  year: fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: undefined }),
  typeCode: fc.option(fc.constantFrom(...documentTypes.map(({ code }) => code)), { nil: undefined }),
  issuerSymbol: fc.constantFrom(...issuers),
});

/** The ways in which people and programs change the writing without meaning another document. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('/', ' / '),
  (text) => text.replaceAll('-', '- '),
  (text) => text.replaceAll('-', ' – '),
  (text) => text.replaceAll('-', '\u2011'),
  (text) => `Số: ${text}`,
  (text) => `số ${text}.`,
  (text) => `  «${text}»`,
  (text) => text.replace(/^(\d+)/, '0$1'),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace('/', '\u200b/'),
];

test('every written variant of a symbol gives one key, and what is printed reads back the same', () => {
  fc.assert(
    fc.property(anySymbol, fc.array(fc.constantFrom(...disguises), { maxLength: 4 }), (given, changes) => {
      const symbol: DocumentSymbol = { raw: '', otherKinds: [], ...definedOf(given) };
      const printed = formatDocumentSymbol(symbol);
      const key = documentSymbolKey(symbol);
      const written = changes.reduce((text, change) => change(text), printed);
      expect(documentKeyOf(written), written).toBe(key);
      expect(parsed(written).raw).toBe(written);
      const read = parsed(printed);
      expect([read.number, read.suffix, read.year]).toEqual([given.number, given.suffix, given.year]);
      expect(formatDocumentSymbol(read)).toBe(printed);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is typed is answered, and never with an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const symbol = parseDocumentSymbol(text);
      if (symbol.ok) expect(symbol.value.raw).toBe(text);
      else expect(symbol.problems.length).toBeGreaterThan(0);
      expect(typeof documentKeyOf(text)).toBe('string');
    }),
  );
});

test('every type code is a kind, and every kind but the công văn has a code', () => {
  expect(documentKinds.filter((kind) => !documentTypes.some((type) => type.kind === kind))).toEqual([
    'official-letter',
  ]);
});

function definedOf<Given extends object>(given: Given): { [Key in keyof Given]: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]: Exclude<Given[Key], undefined>;
  };
}
