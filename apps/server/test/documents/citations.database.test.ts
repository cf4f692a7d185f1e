import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readOrganisations } from '@muctieu/demo/organisations';
import { readDienBien } from '@muctieu/demo/territory';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, expect, test } from 'vitest';
import { programScope } from '../../src/database/scope.ts';
import type { CitationSource } from '../../src/documents/citation-source.ts';
import { findDocument } from '../../src/documents/document.store.ts';
import { organisationCitations, territoryCitations } from '../../src/documents/earlier-citation.store.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { relationCitations, reportCitations } from '../../src/documents/own-citations.ts';
import { loadDemoOrganisations } from '../../src/organisations/load-demo-organisations.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, close } = await createTestDatabase();
afterAll(close);
const at = new Date('2026-11-20T00:00:00Z');
await loadProvinces(database, readProvinceCatalogue(), at);
await loadLegalDocuments(database, readLegalDocuments(), at);
await loadDemoTerritory(database, readDienBien(), at);
await loadDemoOrganisations(database, readOrganisations().organisations, at, '2026-11-20' as PlainDate);

function citations(source: CitationSource, documentId: string) {
  return database.read(programScope, async (transaction) => {
    const document = await findDocument(transaction, documentId);
    if (document === undefined) throw new Error(`There is no ${documentId}`);
    return source.find(transaction, document);
  });
}

test('the resolution on the communes of Điện Biên is cited by every event it made', async () => {
  const found = await citations(territoryCitations, '1661-nq-ubtvqh15-2025');
  expect(found.length).toBeGreaterThanOrEqual(45);
  expect(found[0]).toMatchObject({ source: 'territory-event', link: '/dia-ban/bien-dong' });
});

test('however the event or the organisation wrote the symbol, it is found', async () => {
  await ownerQuery(`update muctieu.unit_event set document_symbol = 'Số 1661 /NQ – UBTVQH15'
    where event_id = (select event_id from muctieu.unit_event where document_symbol = '1661/NQ-UBTVQH15' limit 1)`);
  const quotes = (await citations(territoryCitations, '1661-nq-ubtvqh15-2025')).map(({ quote }) => quote);
  expect(new Set(quotes)).toEqual(new Set([undefined, 'Số 1661 /NQ – UBTVQH15']));
  await ownerQuery(`update muctieu.organisation set document_cited = 'Nghị quyết số 142/NQ-TTHĐND'
    where organisation_id = (select organisation_id from muctieu.organisation where province_id = '11' limit 1)`);
  const [resolution] = await ownerQuery<{ document_id: string }>(
    `select document_id from muctieu.document where symbol_key = '142/nq-tthdnd'`,
  );
  const found = await citations(organisationCitations, resolution?.document_id ?? '');
  expect(found).toMatchObject([{ source: 'organisation', quote: 'Nghị quyết số 142/NQ-TTHĐND' }]);
});

test('a replaced decree is cited by the one that replaced it, a report names its place', async () => {
  expect(await citations(relationCitations, '27-2022-nd-cp')).toContainEqual(
    expect.objectContaining({ title: '358/2025/NĐ-CP', link: '/van-ban/358-2025-nd-cp' }),
  );
  const titles = new Map([['S0', 'Báo cáo giám sát']]);
  const found = await citations(reportCitations(titles), '142-nq-tthdnd-dien-bien-2024');
  expect(found).toContainEqual(expect.objectContaining({ source: 'report', title: 'Báo cáo giám sát' }));
});
