import { createHolder } from '@muctieu/contract/capital/capital.operations';
import {
  changeImportKeeping,
  draftImport,
  listImports,
  previewImport,
  readImportKeeping,
  uploadImport,
} from '@muctieu/contract/capital/sheet-import.operations';
import { storeStatement } from '@muctieu/contract/capital/treasury.operations';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOldImports } from '../../src/capital/sheet-import/forget-old-imports.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let enters: Visitor;
let approves: Visitor;

beforeAll(async () => {
  server = await startAccessServer();
  await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
  await loadProgrammes(
    server.database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    server.now,
  );
  enters = await server.signedIn('thu09');
  approves = await server.signedIn('thu10');
  const body = { provinceId: '11', kind: 'owner', name: 'UBND xã Na Sang' } as const;
  expect(codesOf(await enters.call(createHolder, { body }))).toBe('done');
});
afterAll(() => server.close());

async function upload(name: string, text: string): Promise<string> {
  const file = Uint8Array.from(Buffer.from(text));
  const uploaded = await enters.call(uploadImport, { query: { provinceId: '11', name }, file });
  if (!uploaded.ok) throw new Error(codesOf(uploaded));
  return uploaded.value.importId;
}

const dayLater = (days: number) => new Date(server.now.getTime() + days * 86_400_000);
const names = async () => {
  const listed = await enters.call(listImports, { query: { provinceId: '11' } });
  return listed.ok ? listed.value.items.map(({ name }) => name).toSorted() : codesOf(listed);
};

test('uploads that nothing rests on are forgotten after their time; what a decision or a statement rests on stays', async () => {
  const plan = await upload(
    'ke-hoach.csv',
    'ĐVT: đồng;;;\nSTT;Nội dung;Đơn vị;NSTW SN\n1;GN.P2;UBND xã Na Sang;5.000.000\n',
  );
  const query = { kind: 'plan', budgetYear: 2026, decisionKind: 'grant' } as const;
  const preview = await enters.call(previewImport, { params: { importId: plan }, query });
  if (!preview.ok) throw new Error(codesOf(preview));
  const about = { documentId: '653-qd-ttg-2022', valueDate: '2026-01-15' as PlainDate, reason: 'theo biểu' };
  const body = { ...query, ...about, digest: preview.value.digest, justification: '' };
  expect(codesOf(await enters.call(draftImport, { params: { importId: plan }, body }))).toBe('done');
  const statement = await upload('sao-ke.csv', 'Ngày;Số tiền\n05/03/2026;1.000.000\n');
  expect(codesOf(await approves.call(storeStatement, { params: { importId: statement } }))).toBe('done');
  await upload('thu-nghiem.csv', 'STT;Nội dung;NSTW\n');

  expect(await forgetOldImports(server.database, dayLater(364))).toBe(0);
  expect(await names()).toEqual(['ke-hoach.csv', 'sao-ke.csv', 'thu-nghiem.csv']);
  expect(await forgetOldImports(server.database, dayLater(366))).toBe(1);
  expect(await names()).toEqual(['ke-hoach.csv', 'sao-ke.csv']);
  const journal = await server.ownerQuery<{ command: string; name: string }>(
    `select command, before->>'name' as name from muctieu.journal where subject_kind = 'capital-import' order by entry_id desc limit 1`,
  );
  expect(journal).toEqual([{ command: 'capital.forget-imports', name: 'thu-nghiem.csv' }]);
});

test('how long is said by who approves, in whole days within reason, and not over another’s word', async () => {
  const before = await enters.call(readImportKeeping, { query: { provinceId: '11' } });
  expect(before.ok && before.value).toEqual({ days: 365, version: 1 });
  const change = (visitor: Visitor, days: number, ifMatch: number) =>
    visitor.call(changeImportKeeping, { body: { provinceId: '11', days }, ifMatch });
  expect(codesOf(await change(enters, 30, 1))).toBe('not-permitted');
  expect(codesOf(await change(approves, 3, 1))).not.toBe('done');
  expect(codesOf(await change(approves, 30, 1))).toBe('done');
  expect(codesOf(await change(approves, 60, 1))).toBe('changed-meanwhile');
  await upload('moi.csv', 'STT;Nội dung;NSTW\n');
  expect(await forgetOldImports(server.database, dayLater(29))).toBe(0);
  expect(await forgetOldImports(server.database, dayLater(31))).toBe(1);
});
