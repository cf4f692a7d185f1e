import { checkDocumentDays, checkRelation, type RelationEnd } from '@muctieu/domain/documents/check-document';
import { findDocumentConflicts } from '@muctieu/domain/documents/document-conflict';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new Error(`«${text}» is no day`);
  return parsed;
}

const decree27: RelationEnd = {
  id: '27',
  provinceId: 'VN',
  level: 'central',
  symbol: '27/2022/NĐ-CP',
  days: { issuedOn: day('19/4/2022') },
};
const decree358: RelationEnd = {
  ...decree27,
  id: '358',
  symbol: '358/2025/NĐ-CP',
  days: { issuedOn: day('31/12/2025') },
};
const planOf = (provinceId: string): RelationEnd => ({
  id: `kh-${provinceId}`,
  provinceId,
  level: 'province',
  symbol: '98/KH-UBND',
  days: { issuedOn: day('1/2/2026') },
});

function codes(...given: Parameters<typeof checkRelation>): readonly string[] {
  return checkRelation(...given).map(({ code }) => code);
}

describe('D5: relations that cannot be', () => {
  const replaces = { kind: 'replaces', reach: 'whole' } as const;

  test.each([
    ['NĐ 358 replaces NĐ 27', decree358, decree27, replaces, []],
    ['NĐ 27 replaces the later NĐ 358', decree27, decree358, replaces, ['relation-to-later-document']],
    ['a plan of a province replaces a decree', planOf('11'), decree27, replaces, ['relation-above-its-level']],
    ['a plan of a province implements a decree', planOf('11'), decree27, { kind: 'implements', reach: 'whole' }, []],
    ['a decree replaces a plan of a province', { ...decree358, days: {} }, planOf('11'), replaces, []],
    [
      'Điện Biên cites Lai Châu',
      planOf('11'),
      planOf('12'),
      { kind: 'based-on', reach: 'whole' },
      ['relation-across-provinces'],
    ],
    ['a decree replaces itself', decree27, decree27, replaces, ['relation-to-itself']],
    [
      'an article of the whole',
      decree358,
      decree27,
      { ...replaces, article: 'Điều 5' },
      ['relation-article-without-part'],
    ],
  ] as const)('%s', (_, acting, target, relation, expected) => {
    expect(codes(acting, target, relation, [])).toEqual(expected);
  });

  test('the same twice', () => {
    expect(codes(decree358, decree27, replaces, [{ kind: 'replaces' }])).toEqual(['relation-known']);
    const other = { kind: 'repeals', reach: 'part', article: 'Điều 5' } as const;
    expect(codes(decree358, decree27, other, [{ kind: 'repeals', article: 'Điều 6' }])).toEqual([]);
  });
});

describe('days of one document', () => {
  test.each([
    [
      'in force before it was issued, by a province',
      '1/6/2025',
      '1/5/2025',
      undefined,
      'province',
      ['validity-before-issue'],
    ],
    ['in force before it was issued, by the state', '1/6/2025', '1/5/2025', undefined, 'central', []],
    ['ends on the day it begins', '1/6/2025', undefined, '1/6/2025', 'central', ['validity-ends-before-it-begins']],
    ['ordinary', '22/7/2025', '15/9/2025', '1/1/2030', 'central', []],
  ] as const)('%s', (_, issuedOn, validFrom, validUntil, level, expected) => {
    const days = {
      issuedOn: day(issuedOn),
      ...(validFrom === undefined ? {} : { validFrom: day(validFrom) }),
      ...(validUntil === undefined ? {} : { validUntil: day(validUntil) }),
    };
    expect(checkDocumentDays(days, level).map(({ code }) => code)).toEqual(expected);
  });
});

describe('D6: one symbol, two dates', () => {
  const report = { id: 'a', symbolKey: '1333/bc-bcd', issuer: 'BCĐ tỉnh Điện Biên' };
  const may = { date: day('15/5/2021'), sources: ['S3'] };
  const june = { date: day('15/6/2021'), sources: ['S3'] };

  test('in one document, until a person settles it', () => {
    expect(findDocumentConflicts([{ ...report, dates: [may, june] }])).toEqual([
      { kind: 'dates-of-one-document', documentId: 'a', dates: [may, june] },
    ]);
    expect(findDocumentConflicts([{ ...report, issuedOn: june.date, dates: [may, june] }])).toEqual([]);
  });

  test('as two documents of one issuer and year', () => {
    const documents = [
      { ...report, issuedOn: may.date, dates: [may] },
      { ...report, id: 'b', issuedOn: june.date, dates: [june] },
    ];
    expect(findDocumentConflicts(documents)).toMatchObject([
      { kind: 'documents-of-one-symbol', documents: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });

  test('not where issuer or year differ: every province has its 92/BC-UBND', () => {
    const documents = [
      { ...report, issuedOn: may.date, dates: [may] },
      { ...report, id: 'b', issuer: 'BCĐ tỉnh Lai Châu', issuedOn: may.date, dates: [may] },
      { ...report, id: 'c', issuedOn: day('15/5/2022'), dates: [] },
    ];
    expect(findDocumentConflicts(documents)).toEqual([]);
  });
});
