import {
  createDecision,
  createHolder,
  moveDecisionOperation,
  readCapitalTable,
} from '@muctieu/contract/capital/capital.operations';
import { enterDisbursement } from '@muctieu/contract/capital/disbursement.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { loadCarryOverRules } from '../../src/capital/load-carry-over-rules.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { stableId } from '../../src/organisations/stable-id.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

type Content = BodyOf<typeof createDecision>['content'];
export type Line = BodyOf<typeof enterDisbursement>['content']['lines'][number];

export const provinceId = '11';
export const documentId = '653-qd-ttg-2022';
export const day = (text: string) => text as PlainDate;

export const holders: Record<'tinh' | 'xa' | 'congTrinh' | 'xaKhac' | 'chuDauTu', string> = {
  tinh: '',
  xa: '',
  congTrinh: '',
  xaKhac: '',
  chuDauTu: '',
};

/** The people of the demo at a server with a ledger of five holders. By what they do: standing agency, finance, oversight, commune … */
export async function startCapitalPeople() {
  const server = await startAccessServer();
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
  const [enters, finance, oversees, officer, chair, neighbour, owner] = (await Promise.all(
    ['thu09', 'thu10', 'thu12', 'thu02', 'thu03', 'thu04', 'thu06'].map((name) => server.signedIn(name)),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
  const add = async (body: BodyOf<typeof createHolder>) => {
    const made = await enters.call(createHolder, { body });
    if (!made.ok) throw new Error(codesOf(made));
    return made.value.holderId;
  };
  const unitId = stableUnitId('commune-03202-2025');
  holders.tinh = await add({ provinceId, kind: 'budget', name: 'Ngân sách tỉnh' });
  holders.xa = await add({ provinceId, kind: 'budget', name: 'Ngân sách xã', unitId, parentHolderId: holders.tinh });
  holders.congTrinh = await add({ provinceId, kind: 'project', name: 'Đường bản', parentHolderId: holders.xa });
  holders.xaKhac = await add({
    ...{ provinceId, kind: 'budget', name: 'Ngân sách xã khác' },
    unitId: stableUnitId('commune-03158-2025'),
  });
  holders.chuDauTu = await add({
    ...{ provinceId, kind: 'owner', name: 'Trung tâm dịch vụ việc làm' },
    organisationId: stableId('organisation', 'trung-tam-dvvl-dien-bien'),
  });
  const line = { nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT' } as const;
  await book(enters, finance, { kind: 'grant', lines: [{ ...line, holderId: holders.tinh, amountDong: '1000' }] });
  await book(enters, finance, {
    ...{ kind: 'assign', giverId: holders.tinh, valueDate: day('2022-06-01') },
    lines: [
      { ...line, holderId: holders.xa, amountDong: '300' },
      { ...line, holderId: holders.xaKhac, amountDong: '200' },
      { ...line, holderId: holders.chuDauTu, amountDong: '100' },
    ],
  });
  await book(enters, finance, {
    ...{ kind: 'allocate', giverId: holders.xa, valueDate: day('2022-06-15') },
    lines: [{ ...line, holderId: holders.congTrinh, amountDong: '120' }],
  });
  return { server, enters, finance, oversees, officer, chair, neighbour, owner };
}

export function contentOf(change: Partial<Content> & Pick<Content, 'kind' | 'lines'>): Content {
  return {
    ...{ documentId, vintage: 2022, budgetYear: 2022, valueDate: day('2022-05-28') },
    ...{ reason: 'giao kế hoạch năm 2022', printedTotals: [], justification: 'ghi để thử' },
    ...change,
  };
}

async function book(
  enters: Visitor,
  finance: Visitor,
  change: Partial<Content> & Pick<Content, 'kind' | 'lines'>,
): Promise<void> {
  const made = await enters.call(createDecision, { body: { provinceId, content: contentOf(change) } });
  if (!made.ok) throw new Error(JSON.stringify(made));
  let { version } = made.value;
  for (const [visitor, state] of [
    [enters, 'submitted'],
    [finance, 'approved'],
    [finance, 'booked'],
  ] as const) {
    const params = { decisionId: made.value.decisionId };
    const moved = await visitor.call(moveDecisionOperation, { params, body: { state, reason: '' }, ifMatch: version });
    if (!moved.ok) throw new Error(JSON.stringify(moved));
    version = moved.value.version;
  }
}

export const lineOf = (change: Partial<Line> = {}): Line => ({
  ...{ kind: 'payment', holderId: holders.xa, nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT' },
  ...{ vintage: 2022, budgetYear: 2022, amountDong: '50', valueDate: day('2022-09-10') },
  ...change,
});

export function enter(visitor: Visitor, lines: readonly Line[], idempotencyKey?: string) {
  const content = { documentId, reason: 'thanh toán khối lượng tháng 9', lines: [...lines] };
  return visitor.call(enterDisbursement, {
    body: { provinceId, content },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
}

export async function seenBy(visitor: Visitor): Promise<readonly string[]> {
  const table = await visitor.call(readCapitalTable, { query: { by: ['holder'], provinceId: [provinceId] } });
  if (!table.ok) return [codesOf(table)];
  return table.value.rows.map(({ labels, sums }) => `${labels[0]?.vi} ${sums.assigned}/${sums.available}`).sort();
}
