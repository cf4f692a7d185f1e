import { documentSorts } from '@muctieu/contract/documents/document';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { documentForce, forceOnDay } from '@muctieu/domain/documents/document-force';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, describe, expect, test } from 'vitest';
import { programScope, type Scope } from '../../src/database/scope.ts';
import { listDocumentConflicts } from '../../src/documents/conflict-list.ts';
import { type ListDocumentsQuery, listDocuments } from '../../src/documents/document-list.store.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { findActsUpon } from '../../src/documents/relation.store.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, close } = await createTestDatabase();
afterAll(close);

const documents = readLegalDocuments();
const today = '2026-11-20' as PlainDate;
const at = new Date('2026-11-20T00:00:00Z');
const dienBien: Scope = { personId: '01980000-0000-7000-8000-0000000000b1', provinces: ['11'], units: [] };
const first = await loadLegalDocuments(database, documents, at);

function list(scope: Scope, query: Partial<ListDocumentsQuery>) {
  return database.read(scope, (transaction) =>
    listDocuments(transaction, { limit: 1000, sort: '-issuedOn', ...query } as ListDocumentsQuery, today),
  );
}

async function symbols(scope: Scope, query: Partial<ListDocumentsQuery>): Promise<readonly string[]> {
  return (await list(scope, query)).documents.map(({ document }) => document.symbol);
}

describe('the register is loaded from data/documents', () => {
  test('every document once, the second time nothing', async () => {
    expect(first).toEqual({ added: documents.length, changed: 0, unchanged: 0, kept: [] });
    const [before] = await ownerQuery('select count(*) as count from muctieu.journal');
    expect(await loadLegalDocuments(database, documents, at)).toEqual({
      added: 0,
      changed: 0,
      unchanged: documents.length,
      kept: [],
    });
    expect(await ownerQuery('select count(*) as count from muctieu.journal')).toEqual([before]);
  });

  test('a changed entry is taken over, unless a person has edited the document', async () => {
    const changed = documents.map((document) =>
      ['90-qd-ttg-2022', '318-qd-ttg-2022'].includes(document.id) ? { ...document, note: 'Đã đọc lại.' } : document,
    );
    await ownerQuery(`update muctieu.document set edited = true where document_id = '318-qd-ttg-2022'`);
    expect(await loadLegalDocuments(database, changed, at)).toMatchObject({ changed: 1, kept: ['318-qd-ttg-2022'] });
    await ownerQuery(`update muctieu.document set edited = false where document_id = '318-qd-ttg-2022'`);
    expect(await loadLegalDocuments(database, documents, at)).toMatchObject({ changed: 1, kept: [] });
  });
});

describe('the list', () => {
  test('finds without diacritics, by other writings of a symbol, and by words of the abstract', async () => {
    expect(await symbols(dienBien, { search: '55/2023/tt-btc' })).toEqual(['55/2023/TT-BTC']);
    expect(await symbols(dienBien, { search: 'Thông tư số 55 / 2023 / TT–BTC' })).toEqual(['55/2023/TT-BTC']);
    expect(await symbols(dienBien, { search: 'bcd ktn' })).toContain('239/BCĐ-KTN');
  });

  test('a province sees the state and itself, nobody else', async () => {
    const provinces = new Set((await list(dienBien, {})).documents.map(({ document }) => document.provinceId));
    expect([...provinces].sort()).toEqual(['11', 'VN']);
    const all = new Set((await list(programScope, {})).documents.map(({ document }) => document.provinceId));
    expect(all.size).toBeGreaterThan(2);
  });

  test.each(documentSorts)('sorted by %s it comes whole, page by page, nothing twice', async (sort) => {
    const whole = (await list(programScope, { sort })).documents.map(({ document }) => document.documentId);
    expect(whole).toHaveLength(documents.length);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(programScope, { sort, limit: 50, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.documents.map(({ document }) => document.documentId));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
  });
});

describe('D2, D4: what is in force', () => {
  test.each(['2021-01-01', '2023-08-14', '2024-07-01', '2025-12-30', '2025-12-31', '2026-07-01', '2026-11-20'])(
    'on %s the list and the domain say the same',
    async (text) => {
      const day = parsePlainDate(text);
      if (day === undefined) throw new Error(text);
      const { documents: all } = await list(programScope, {});
      const acts = await database.read(programScope, (transaction) =>
        findActsUpon(
          transaction,
          all.map(({ document }) => document.documentId),
        ),
      );
      const expected = all
        .filter(({ document }) => {
          const { state } = forceOnDay(documentForce(document, acts.get(document.documentId) ?? []), day);
          return state === 'in-force' || state === 'in-force-in-part';
        })
        .map(({ document }) => document.documentId);
      const found = (await list(programScope, { inForceOn: day })).documents.map(({ document }) => document.documentId);
      expect(found).toEqual(expected);
      expect(found.length).toBeGreaterThan(0);
    },
  );
});

test('D6: report 1333/BC-BCĐ bears two dates, and the register says so', async () => {
  const conflicts = await database.read(dienBien, listDocumentConflicts);
  expect(conflicts).toContainEqual({
    kind: 'dates-of-one-document',
    symbol: '1333/BC-BCĐ',
    documents: [
      expect.objectContaining({
        documentId: '1333-bc-bcd-dien-bien-2021',
        dates: [
          { date: '2021-05-15', sources: ['S3'] },
          { date: '2021-06-15', sources: ['S3'] },
        ],
      }),
    ],
  });
});

describe('row-level security', () => {
  const plan = `insert into muctieu.document (province_id, document_id, kind, symbol, numbered, symbol_key, issuer, issuer_level, verified)`;

  test('a province may not write into the register of the state or of another province', async () => {
    const { sql } = await import('kysely');
    for (const provinceId of ['VN', '12']) {
      const write = database.writeUnjournaled(dienBien, 'it is refused', ({ tables }) =>
        sql
          .raw(
            `${plan} values ('${provinceId}', 'x', 'plan', '1/KH-UBND', true, '1/kh-ubnd', 'UBND', 'province', false)`,
          )
          .execute(tables),
      );
      await expect(write).rejects.toThrow(/row-level security/);
    }
  });

  test('nor change what stands in it', async () => {
    const changed = await database.writeUnjournaled(dienBien, 'nothing is changed', ({ tables }) =>
      tables.updateTable('document').set({ note: 'x' }).where('province_id', '<>', '11').executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
  });
});
