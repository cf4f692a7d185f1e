import {
  createDecision,
  createHolder,
  createProposal,
  editDecision,
  listEntries,
  moveDecisionOperation,
  moveProposalOperation,
  prepareYearEnd,
  readCapitalTable,
  readDecision,
  readYearEnd,
  reverseEntryOperation,
} from '@muctieu/contract/capital/capital.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCarryOverRules } from '../../src/capital/load-carry-over-rules.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

type Content = BodyOf<typeof createDecision>['content'];

let server: AccessServer;
/** Enters: a standing agency. Approves: finance. Only reads: the council's oversight. */
let enters: Visitor;
let approves: Visitor;
let oversees: Visitor;
let tinh: string;
let huyen: string;

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
  await loadCarryOverRules(server.database, readCarryOverRules(), server.now);
  enters = await server.signedIn('thu09');
  approves = await server.signedIn('thu10');
  oversees = await server.signedIn('thu12');
  tinh = await holder('Ngân sách tỉnh');
  huyen = await holder('Ngân sách huyện Tuần Giáo');
});
afterAll(() => server.close());

async function holder(name: string): Promise<string> {
  const made = await enters.call(createHolder, { body: { provinceId: '11', kind: 'owner', name } });
  if (!made.ok) throw new Error(codesOf(made));
  return made.value.holderId;
}

const million = (amount: number) => `${amount}000000`;

function grant(amount: number, change: Partial<Content> = {}): Content {
  return {
    kind: 'grant',
    documentId: '653-qd-ttg-2022',
    vintage: 2022,
    budgetYear: 2022,
    valueDate: '2022-05-28' as Content['valueDate'],
    reason: 'giao kế hoạch năm 2022',
    lines: [
      {
        nodeCode: 'DT.P4.S1',
        holderId: tinh,
        source: 'CENTRAL',
        capitalKind: 'INVESTMENT',
        amountDong: million(amount),
      },
    ],
    printedTotals: [{ amountDong: million(amount) }],
    justification: '',
    ...change,
  };
}

async function drafted(content: Content): Promise<string> {
  const made = await enters.call(createDecision, { body: { provinceId: '11', content } });
  if (!made.ok) throw new Error(codesOf(made));
  return made.value.decisionId;
}

async function step(
  visitor: Visitor,
  decisionId: string,
  state: 'draft' | 'submitted' | 'approved' | 'booked' | 'withdrawn',
  reason = '',
) {
  const read = await enters.call(readDecision, { params: { decisionId } });
  if (!read.ok) throw new Error(codesOf(read));
  return codesOf(
    await visitor.call(moveDecisionOperation, {
      params: { decisionId },
      body: { state, reason },
      ifMatch: read.value.version,
    }),
  );
}

async function book(content: Content): Promise<string> {
  const decisionId = await drafted(content);
  expect([
    await step(enters, decisionId, 'submitted'),
    await step(approves, decisionId, 'approved'),
    await step(approves, decisionId, 'booked'),
  ]).toEqual(['done', 'done', 'done']);
  return decisionId;
}

async function available(query: { readonly budgetYear?: number } = {}): Promise<readonly string[]> {
  const table = await oversees.call(readCapitalTable, {
    query: {
      by: ['holder', 'node'],
      provinceId: ['11'],
      ...(query.budgetYear === undefined ? {} : { budgetYear: [query.budgetYear] }),
    },
  });
  if (!table.ok) throw new Error(codesOf(table));
  return table.value.rows.map(
    ({ labels, sums }) =>
      `${labels[0]?.vi} ${labels[1]?.vi.slice(0, 20)} ${sums.assigned} ${sums.disbursed} ${sums.available}`,
  );
}

describe('the way of a decision', () => {
  it('is drafted by one, approved by another, booked, and then stands in the table', async () => {
    const decisionId = await drafted(grant(1000));
    expect(await step(approves, decisionId, 'approved')).toBe('decision-step-impossible');
    expect(await step(enters, decisionId, 'submitted')).toBe('done');
    expect(await step(enters, decisionId, 'approved')).toBe('not-permitted');
    expect(await step(approves, decisionId, 'approved')).toBe('done');
    expect(await step(oversees, decisionId, 'booked')).toBe('not-permitted');
    expect(await step(approves, decisionId, 'booked')).toBe('done');
    expect(await available()).toEqual([expect.stringMatching(/^Ngân sách tỉnh .* 1000000000 0 1000000000$/)]);
    const read = await oversees.call(readDecision, { params: { decisionId } });
    expect(read.ok && read.value.steps.map(({ state }) => state)).toEqual(['draft', 'submitted', 'approved', 'booked']);
  });

  it('is stopped with every reason at once: an unknown node, a total that differs, money that is not there', async () => {
    const decisionId = await drafted(
      grant(5, {
        kind: 'assign',
        giverId: tinh,
        valueDate: '2022-07-01' as Content['valueDate'],
        lines: [
          { nodeCode: 'DT.P99', holderId: huyen, source: 'CENTRAL', capitalKind: 'INVESTMENT', amountDong: million(1) },
          {
            nodeCode: 'DT.P4.S1',
            holderId: huyen,
            source: 'CENTRAL',
            capitalKind: 'INVESTMENT',
            amountDong: million(1001),
          },
        ],
      }),
    );
    expect(await step(enters, decisionId, 'submitted')).toBe(
      'node-unknown printed-total-differs balance-below-zero balance-below-zero',
    );
    const read = await enters.call(readDecision, { params: { decisionId } });
    expect(read.ok && read.value.findings.map(({ severity, problem }) => `${severity} ${problem.path}`)).toEqual([
      'error lines[0].nodeCode',
      'error printedTotals[0].amountDong',
      'error lines[0].amountDong',
      'error lines[1].amountDong',
    ]);
  });

  it('an edit names the version that was read, and only a draft is edited', async () => {
    const decisionId = await drafted(grant(1));
    const edit = (ifMatch: number) =>
      enters.call(editDecision, { params: { decisionId }, body: { content: grant(2) }, ifMatch });
    expect(codesOf(await edit(7))).toBe('changed-meanwhile');
    expect(codesOf(await edit(1))).toBe('done');
    expect(await step(enters, decisionId, 'submitted')).toBe('done');
    expect(codesOf(await edit(3))).toBe('decision-step-impossible');
    expect(await step(approves, decisionId, 'draft')).toBe('step-without-reason');
    expect(await step(approves, decisionId, 'draft', 'thiếu phụ lục')).toBe('done');
    expect(await step(enters, decisionId, 'withdrawn', 'lập nhầm')).toBe('done');
  });

  it('refers only to documents and holders that are there', async () => {
    const lost = '00000000-0000-4000-8000-000000000000';
    const made = await enters.call(createDecision, {
      body: {
        provinceId: '11',
        content: {
          ...grant(1),
          documentId: 'khong-co',
          lines: grant(1).lines.map((line) => ({ ...line, holderId: lost })),
        },
      },
    });
    expect(codesOf(made)).toBe('document-not-found holder-unknown');
  });
});

describe('what is booked can be explained, corrected and carried on', () => {
  it('an entry is found behind its figure and reversed once', async () => {
    await book(
      grant(100, { kind: 'payment', valueDate: '2022-09-01' as Content['valueDate'], reason: 'thanh toán đợt 1' }),
    );
    const entries = await oversees.call(listEntries, { query: { provinceId: '11', nodeCode: 'DT', kind: 'payment' } });
    const entry = entries.ok ? entries.value.items[0] : undefined;
    expect(entry).toMatchObject({ amountDong: million(100), fromHolder: 'Ngân sách tỉnh', reason: 'thanh toán đợt 1' });
    const body = {
      provinceId: '11',
      valueDate: '2022-10-01' as Content['valueDate'],
      documentId: '653-qd-ttg-2022',
      reason: 'ghi nhầm',
    };
    const reverse = () => approves.call(reverseEntryOperation, { params: { entryId: entry?.entryId ?? '' }, body });
    expect(codesOf(await enters.call(reverseEntryOperation, { params: { entryId: entry?.entryId ?? '' }, body }))).toBe(
      'not-permitted',
    );
    expect(codesOf(await reverse())).toBe('done');
    expect(codesOf(await reverse())).toBe('reversed-already');
    const asOf = async (valueDate: string) => {
      const table = await oversees.call(readCapitalTable, {
        query: { by: ['programme'], provinceId: ['11'], valueDate: valueDate as Content['valueDate'] },
      });
      return table.ok ? [table.value.total.disbursed, table.value.total.rates[0]?.hundredths] : [];
    };
    expect(await asOf('2022-09-30')).toEqual([million(100), 1000]);
    expect(await asOf('2022-10-01')).toEqual(['0', 0]);
  });

  it('the year end proposes by rule, drafts both lists, and the carry-over keeps its vintage', async () => {
    const proposal = await oversees.call(readYearEnd, { query: { provinceId: '11', budgetYear: 2022 } });
    expect(
      proposal.ok &&
        proposal.value.proposals.map(({ action, verified, vintage, availableDong }) => ({
          action,
          verified,
          vintage,
          availableDong,
        })),
    ).toEqual([{ action: 'carry-over', verified: false, vintage: 2022, availableDong: million(1000) }]);
    const body = { provinceId: '11', budgetYear: 2022, documentId: '108-2023-qh15', reason: 'chuyển nguồn' };
    const prepared = await enters.call(prepareYearEnd, { body });
    const [decisionId = ''] = prepared.ok ? prepared.value.decisionIds : [];
    expect([
      await step(enters, decisionId, 'submitted'),
      await step(approves, decisionId, 'approved'),
      await step(approves, decisionId, 'booked'),
    ]).toEqual(['done', 'done', 'done']);
    expect(await available({ budgetYear: 2023 })).toEqual([expect.stringMatching(/ 0 0 1000000000$/)]);
    expect(codesOf(await enters.call(prepareYearEnd, { body }))).toBe('year-end-nothing-left');
  });
});

describe('a proposal to cut capital goes its way before it is booked', () => {
  it('proposed, reviewed, resolved by the council, decided, booked; under the document of the decision', async () => {
    await book(
      grant(300, {
        lines: [
          { nodeCode: 'GN.P2', holderId: tinh, source: 'CENTRAL', capitalKind: 'RECURRENT', amountDong: million(300) },
        ],
      }),
    );
    const content = grant(120, {
      kind: 'grant-cut',
      valueDate: '2022-12-01' as Content['valueDate'],
      reason: 'không còn đối tượng thụ hưởng',
      lines: [
        { nodeCode: 'GN.P2', holderId: tinh, source: 'CENTRAL', capitalKind: 'RECURRENT', amountDong: million(120) },
      ],
    });
    const made = await enters.call(createProposal, {
      body: { provinceId: '11', reasonCode: 'NO_BENEFICIARY', evidence: 'rà soát còn 0 hộ', content },
    });
    const proposalId = made.ok ? made.value.proposalId : '';
    let version = 1;
    const take = async (
      visitor: Visitor,
      state: 'reviewed' | 'council-resolved' | 'decided' | 'booked',
      documentId?: string,
    ) => {
      const outcome = await visitor.call(moveProposalOperation, {
        params: { proposalId },
        body: { state, ...(documentId === undefined ? {} : { documentId }) },
        ifMatch: version,
      });
      if (outcome.ok) version = outcome.value.version;
      return codesOf(outcome);
    };
    expect(await take(enters, 'reviewed')).toBe('not-permitted');
    expect(await take(approves, 'decided', '653-qd-ttg-2022')).toBe('proposal-step-impossible');
    expect(await take(approves, 'reviewed')).toBe('done');
    expect(await take(approves, 'council-resolved')).toBe('proposal-step-without-document');
    expect(await take(approves, 'council-resolved', '108-2023-qh15')).toBe('done');
    expect(await take(approves, 'decided', '652-qd-ttg-2022')).toBe('done');
    expect(await take(approves, 'booked')).toBe('done');
    const entries = await oversees.call(listEntries, {
      query: { provinceId: '11', nodeCode: 'GN.P2', kind: 'grant-cut' },
    });
    expect(entries.ok && entries.value.items.map(({ amountDong, documentId }) => [amountDong, documentId])).toEqual([
      [million(120), '652-qd-ttg-2022'],
    ]);
  });

  it('goes no step on while its table asks for more than there is', async () => {
    const content = grant(900, {
      kind: 'grant-cut',
      valueDate: '2022-12-02' as Content['valueDate'],
      reason: 'không còn đối tượng thụ hưởng',
      lines: [
        { nodeCode: 'GN.P2', holderId: tinh, source: 'CENTRAL', capitalKind: 'RECURRENT', amountDong: million(900) },
      ],
    });
    const made = await enters.call(createProposal, {
      body: { provinceId: '11', reasonCode: 'NO_BENEFICIARY', evidence: 'rà soát còn 0 hộ', content },
    });
    const proposalId = made.ok ? made.value.proposalId : '';
    const move = (state: 'reviewed' | 'rejected', reason?: string) =>
      approves.call(moveProposalOperation, {
        params: { proposalId },
        body: { state, ...(reason === undefined ? {} : { reason }) },
        ifMatch: 1,
      });
    expect(codesOf(await move('reviewed'))).toBe('balance-below-zero');
    expect(codesOf(await move('rejected', 'đề nghị cắt nhiều hơn số đã giao'))).toBe('done');
  });
});
