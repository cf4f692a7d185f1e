import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';
import { type LegalDocument, readLegalDocuments } from '../src/legal-document.ts';
import { readNodeActivations } from '../src/node-activation.ts';
import { readProgrammeCatalogues } from '../src/programme-catalogue.ts';
import { readProgrammeSuccession } from '../src/programme-succession.ts';
import { readProvinceCatalogue } from '../src/province-catalogue.ts';

const documents = readLegalDocuments();
const byId = new Map(documents.map((document) => [document.id, document]));

function get(id: string): LegalDocument {
  const document = byId.get(id);
  if (document === undefined) throw new Error(`no document ${id}`);
  return document;
}

describe('the register of legal documents', () => {
  test('an id stands once', () => {
    expect(byId.size).toBe(documents.length);
  });

  test.each([
    ['S0', 58],
    ['S2', 19],
    ['S3', 12],
  ])('report %s cites %i documents (counted by hand)', (report, count) => {
    expect(documents.filter(({ citations }) => citations.some(({ source }) => source === report))).toHaveLength(count);
  });

  test.each([
    ['90-qd-ttg-2022', '2022-01-18', '90/QĐ-TTg'],
    ['55-2023-tt-btc', '2023-08-15', '55/2023/TT-BTC'],
    ['219a-kh-ubnd-phong-tho-2022', '2022-07-01', '219a/KH-UBND'],
    ['04-hd-dct-2022', '2022-07-28', '04/HD-ĐCT'],
    ['239-bcd-ktn-dien-bien-2021', '2021-01-26', '239/BCĐ-KTN'],
    ['142-nq-tthdnd-dien-bien-2024', '2024-08-02', '142/NQ-TTHĐND'],
    ['05-ct-tw-2021', '2021-06-23', '05-CT/TW'],
    ['1661-nq-ubtvqh15-2025', '2025-06-16', '1661/NQ-UBTVQH15'],
  ])('%s is of %s and printed %s', (id, day, designation) => {
    expect(get(id)).toMatchObject({ issuedOn: day, designation });
  });

  test('two dates for one number are a conflict that is listed and not resolved', () => {
    const conflicts = documents.filter(({ dateConflict }) => dateConflict);
    expect(conflicts.map(({ id }) => id)).toEqual(['1333-bc-bcd-dien-bien-2021']);
    expect(
      get('1333-bc-bcd-dien-bien-2021')
        .dates.map(({ date }) => date)
        .toSorted(),
    ).toEqual(['2021-05-15', '2021-06-15']);
    for (const { id, dateConflict, dates, issuedOn } of documents) {
      expect(dateConflict, id).toBe(dates.length > 1);
      expect(issuedOn, id).toBe(dates.length === 1 ? dates[0]?.date : undefined);
    }
  });

  test('the printed form is made of number, year and symbol', () => {
    for (const { id, number, numberYear, symbol, designation } of documents) {
      if (number === undefined || symbol === undefined || designation.startsWith(`${number}-`)) continue;
      expect(designation, id).toBe([number, numberYear, symbol].filter((part) => part !== undefined).join('/'));
    }
  });

  test('a wrongly printed number keeps its spelling at the document that is meant', () => {
    expect(get('90-qd-ttg-2022').rawSpellings.some((raw) => raw.includes('90/2021/QĐ-TTg'))).toBe(true);
    expect(get('1182-qd-ubnd-dien-bien-2023').rawSpellings).toEqual(['số 1182 ngày 27/7/2023']);
  });

  test('every date is a day', () => {
    const days = documents.flatMap((document) => [
      ...document.dates.map(({ date }) => date),
      ...(document.effectiveFrom === undefined ? [] : [document.effectiveFrom]),
      ...(document.effectiveUntil === undefined ? [] : [document.effectiveUntil]),
    ]);
    expect(days.filter((day) => parsePlainDate(day) !== day)).toEqual([]);
  });

  test.each([
    ['541-qd-ubdt-2023', 'amends', '330-qd-ubdt-2023'],
    ['90-qd-ttg-2022', 'based-on', '24-2021-qh15'],
    ['250-kh-ubnd-phong-tho-2022', 'implements', '880-qd-ttg-2022'],
    ['358-2025-nd-cp', 'replaces', '27-2022-nd-cp'],
  ] as const)('%s %s %s', (from, kind, to) => {
    expect(get(from).relations.map((relation) => [relation.kind, relation.to])).toContainEqual([kind, to]);
  });

  test('relations lead to documents of the register, and never to themselves', () => {
    const lost = documents.flatMap(({ id, relations }) => relations.filter(({ to }) => !byId.has(to) || to === id));
    expect(lost).toEqual([]);
  });

  test('every document that other data names is in the register', () => {
    const named = [
      ...readProgrammeCatalogues().flatMap(({ nodes }) => nodes.flatMap(({ documentIds }) => documentIds)),
      ...readProgrammeSuccession().rows.flatMap(({ documentId }) => documentId ?? []),
      ...readProvinceCatalogue().events.map(({ documentId }) => documentId),
    ];
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
    expect(readNodeActivations().length).toBeGreaterThan(0);
  });
});
