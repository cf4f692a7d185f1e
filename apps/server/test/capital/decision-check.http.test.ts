import { createHolder, createProposal } from '@muctieu/contract/capital/capital.operations';
import { checkDecisionTable, listProposals, readProposal } from '@muctieu/contract/capital/decision-entry.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

type Content = BodyOf<typeof checkDecisionTable>['content'];

let server: AccessServer;
let enters: Visitor;
let oversees: Visitor;
let holderId: string;

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
  oversees = await server.signedIn('thu12');
  const made = await enters.call(createHolder, { body: { provinceId: '11', kind: 'owner', name: 'Ngân sách tỉnh' } });
  if (!made.ok) throw new Error(codesOf(made));
  holderId = made.value.holderId;
});
afterAll(() => server.close());

const content = (change: Partial<Content> = {}): Content => ({
  kind: 'payment',
  vintage: 2022,
  budgetYear: 2022,
  valueDate: '2022-09-01' as Content['valueDate'],
  lines: [{ nodeCode: 'GN.P2', holderId, source: 'CENTRAL', capitalKind: 'RECURRENT', amountDong: '5000000' }],
  printedTotals: [],
  ...change,
});

describe('a table is checked while it is typed', () => {
  it('finds what the ledger would refuse before a document or a reason is there, and keeps nothing', async () => {
    const check = await enters.call(checkDecisionTable, {
      body: { provinceId: '11', content: content({ printedTotals: [{ amountDong: '6000000' }] }) },
    });
    expect(check.ok && check.value.findings.map(({ problem }) => `${problem.code} ${problem.path}`)).toEqual([
      'printed-total-differs printedTotals[0].amountDong',
      'balance-below-zero lines[0].amountDong',
    ]);
  });

  it('is for those who enter, and names a holder that is not of the province', async () => {
    const body = { provinceId: '11', content: content() };
    expect(codesOf(await oversees.call(checkDecisionTable, { body }))).toBe('not-permitted');
    const [line] = content().lines;
    if (line === undefined) throw new Error('no line');
    const lines = [{ ...line, holderId: '00000000-0000-4000-8000-000000000000' }];
    const foreign = { provinceId: '11', content: content({ lines }) };
    expect(codesOf(await enters.call(checkDecisionTable, { body: foreign }))).toBe('holder-unknown');
  });
});

describe('a proposal is read with its evidence', () => {
  it('names every document of it that the register lacks; is listed with its sum, read with who took which step', async () => {
    const table = {
      ...content(),
      kind: 'grant-cut' as const,
      documentId: '653-qd-ttg-2022',
      reason: 'không còn đối tượng',
    };
    const body = { provinceId: '11', reasonCode: 'NO_BENEFICIARY' as const, evidence: 'còn 0 hộ', content: table };
    const lost = await enters.call(createProposal, {
      body: { ...body, evidenceDocuments: ['652-qd-ttg-2022', 'khong-co', 'cung-khong'] },
    });
    expect(!lost.ok && lost.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'document-not-found evidenceDocuments[1]',
      'document-not-found evidenceDocuments[2]',
    ]);
    const made = await enters.call(createProposal, { body: { ...body, evidenceDocuments: ['652-qd-ttg-2022'] } });
    if (!made.ok) throw new Error(codesOf(made));
    const list = await oversees.call(listProposals, { query: { provinceId: '11', state: 'proposed' } });
    expect(list.ok && list.value.items.map(({ kind, totalDong }) => [kind, totalDong])).toEqual([
      ['grant-cut', '5000000'],
    ]);
    const { proposalId } = made.value;
    const read = await oversees.call(readProposal, { params: { proposalId } });
    expect(read.ok && read.value.evidenceDocuments).toEqual(['652-qd-ttg-2022']);
    expect(read.ok && read.value.findings.map(({ problem }) => problem.code)).toEqual(['balance-below-zero']);
    const unknown = await oversees.call(readProposal, { params: { proposalId: holderId } });
    expect(codesOf(unknown)).toBe('proposal-unknown');
  });
});
