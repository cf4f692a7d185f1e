import { readSession } from '@muctieu/contract/access/access.operations';
import { createProposal, listEntries, moveProposalOperation } from '@muctieu/contract/capital/capital.operations';
import {
  checkDecisionTable,
  listProposals,
  readProposal,
  readProposalBounds,
} from '@muctieu/contract/capital/decision-entry.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { createDelegation } from '@muctieu/contract/organisations/delegation.operations';
import { readWorkList } from '@muctieu/contract/work-list/work-list.operations';
import { afterAll, describe, expect, it } from 'vitest';
import { codesOf, type Visitor } from '../access/access-server.ts';
import { contentOf, day, holders, provinceId, seenBy, startCapitalPeople } from './capital-people.ts';

const { server, enters, finance, oversees, officer, chair, neighbour, owner } = await startCapitalPeople();
afterAll(() => server.close());

type Body = BodyOf<typeof createProposal>;
type State = BodyOf<typeof moveProposalOperation>['state'];

const line = (holderId: string, amountDong: string) =>
  ({ nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT', holderId, amountDong }) as const;

function bodyOf(kind: Body['content']['kind'], holderId: string, change: Partial<Body['content']> = {}): Body {
  return {
    provinceId,
    reasonCode: 'LAND_CLEARANCE',
    evidence: 'chưa giải phóng được mặt bằng',
    evidenceDocuments: [],
    content: contentOf({ kind, valueDate: day('2022-11-01'), lines: [line(holderId, '10')], ...change }),
  };
}

async function propose(visitor: Visitor, body: Body): Promise<string> {
  const made = await visitor.call(createProposal, { body });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.proposalId;
}

/** Takes a step at whatever version the proposal has now; the codes of the refusal, or `done`. */
async function step(visitor: Visitor, proposalId: string, state: State, change: object = {}): Promise<string> {
  const known = await finance.call(readProposal, { params: { proposalId } });
  const ifMatch = known.ok ? known.value.version : 1;
  const documented = state === 'council-resolved' || state === 'decided' ? { documentId: '653-qd-ttg-2022' } : {};
  const body = { state, ...documented, ...(state === 'rejected' ? { reason: 'chưa đủ' } : {}), ...change };
  return codesOf(await visitor.call(moveProposalOperation, { params: { proposalId }, body, ifMatch }));
}

async function self(visitor: Visitor) {
  const state = await visitor.call(readSession);
  if (!state.ok || state.value.person === undefined) throw new Error('nobody');
  return state.value.person;
}

/** How many proposals the first page of the person says to wait for them. */
async function waiting(visitor: Visitor): Promise<number> {
  const list = await visitor.call(readWorkList);
  if (!list.ok) throw new Error(codesOf(list));
  return list.value.items.find(({ code }) => code === 'proposals-wait')?.count ?? 0;
}

const mayTake = async (visitor: Visitor, proposalId: string) => {
  const read = await visitor.call(readProposal, { params: { proposalId } });
  return read.ok ? read.value.mayTake : codesOf(read);
};

describe('what a commune or an owner may ask for', () => {
  it.each([
    ['an agency of the province: anything', () => enters, false],
    ['a commune: its own capital, four kinds', () => officer, true],
    ['an owner: the same', () => owner, true],
  ] as const)('%s', async (_, visitor, ownOnly) => {
    const bounds = await visitor().call(readProposalBounds, { query: { provinceId } });
    const own = ['allocation-recall', 'cancel', 'recall', 'return'];
    expect(bounds.ok && bounds.value.ownOnly).toBe(ownOnly);
    expect(bounds.ok && bounds.value.kinds.toSorted()).toEqual(
      ownOnly ? own : expect.arrayContaining([...own, 'grant', 'assign']),
    );
  });

  it.each<readonly [string, () => Visitor, () => Body, string]>([
    ['a grant to itself', () => officer, () => bodyOf('grant', holders.xa), 'proposal-kind-not-own'],
    [
      'a cut of what the province was granted',
      () => owner,
      () => bodyOf('grant-cut', holders.chuDauTu),
      'proposal-kind-not-own',
    ],
    ['the money of another commune', () => officer, () => bodyOf('return', holders.xaKhac), 'holder-unknown'],
    ['the money of the province', () => officer, () => bodyOf('return', holders.tinh), 'holder-unknown'],
    ['the money of an owner', () => officer, () => bodyOf('cancel', holders.chuDauTu), 'holder-unknown'],
    ['an owner: that of a commune', () => owner, () => bodyOf('return', holders.xa), 'holder-unknown'],
    [
      'one line of its own and one of others',
      () => officer,
      () => bodyOf('return', holders.xa, { lines: [line(holders.xa, '1'), line(holders.xaKhac, '1')] }),
      'holder-unknown',
    ],
    [
      'works recalled to the budget of another',
      () => officer,
      () => bodyOf('allocation-recall', holders.congTrinh, { giverId: holders.xaKhac }),
      'holder-unknown',
    ],
    [
      'money that nobody assigned to it',
      () => officer,
      () => bodyOf('recall', holders.congTrinh),
      'proposal-giver-unknown',
    ],
    ['nothing', () => officer, () => bodyOf('return', holders.xa, { lines: [] }), 'proposal-without-lines'],
    [
      'under a document that is not there',
      () => officer,
      () => bodyOf('return', holders.xa, { documentId: 'khong-co-2022' }),
      'document-not-found',
    ],
    ['the overseer, who only reads', () => oversees, () => bodyOf('return', holders.xa), 'not-permitted'],
    ['the chair, who hands in and does not enter', () => chair, () => bodyOf('return', holders.xa), 'not-permitted'],
  ])('refuses %s', async (_, visitor, body, code) => {
    expect(codesOf(await visitor().call(createProposal, { body: body() }))).toBe(code);
  });

  it('checks what is typed by the balances of the holder, also where the giver is out of sight', async () => {
    const check = async (kind: 'return' | 'recall', amountDong: string) => {
      const {
        documentId: _,
        reason: __,
        justification: ___,
        ...content
      } = contentOf({
        ...{ kind, valueDate: day('2022-11-01') },
        lines: [line(holders.xa, amountDong)],
      });
      const found = await officer.call(checkDecisionTable, { body: { provinceId, content } });
      return found.ok ? found.value.findings.map(({ problem }) => problem.code).join(' ') : codesOf(found);
    };
    expect(await check('return', '180')).toBe('');
    expect(await check('return', '181')).toBe('balance-below-zero');
    expect(await check('recall', '180')).toBe('');
    expect(await check('recall', '181')).toBe('balance-below-zero');
  });
});

describe('a proposal of a commune', () => {
  it('goes from its officer by its chair, the agency and the council to the books, and what is booked is there', async () => {
    const proposalId = await propose(officer, bodyOf('recall', holders.xa));
    expect(await mayTake(officer, proposalId)).toEqual(['rejected']);
    expect(await mayTake(chair, proposalId)).toEqual(['proposed', 'rejected']);
    expect([await waiting(chair), await waiting(finance), await waiting(officer)]).toEqual([1, 0, 0]);
    // Judged for the province before its chair handed it in: a step too far.
    expect(await step(finance, proposalId, 'reviewed')).toBe('proposal-step-impossible');
    expect(await step(chair, proposalId, 'proposed')).toBe('done');
    expect(await mayTake(chair, proposalId)).toEqual([]);
    expect([await waiting(chair), await waiting(finance)]).toEqual([0, 1]);
    expect(await mayTake(finance, proposalId)).toEqual(['reviewed', 'rejected']);
    for (const visitor of [officer, chair, neighbour, owner, oversees, enters]) {
      expect(['not-permitted', 'proposal-unknown']).toContain(await step(visitor, proposalId, 'reviewed'));
    }
    expect(await step(finance, proposalId, 'reviewed')).toBe('done');
    expect(await step(finance, proposalId, 'decided')).toBe('proposal-step-impossible');
    expect(await step(finance, proposalId, 'council-resolved', { documentId: undefined })).toBe(
      'proposal-step-without-document',
    );
    for (const state of ['council-resolved', 'decided', 'booked'] as const) {
      expect(await step(finance, proposalId, state)).toBe('done');
    }
    expect(await step(finance, proposalId, 'rejected')).toBe('proposal-step-impossible');
    expect(await seenBy(officer)).toContain('Ngân sách xã 290/170');
    const entries = await officer.call(listEntries, { query: { provinceId, limit: 1 } });
    expect(
      entries.ok && entries.value.items.map(({ kind, amountDong, proposalId: by }) => [kind, amountDong, by]),
    ).toEqual([['recall', '10', proposalId]]);
  });

  it('is seen by the commune and the province, and by nobody beside them', async () => {
    const listed = async (visitor: Visitor) => {
      const list = await visitor.call(listProposals, { query: { provinceId } });
      return list.ok ? list.value.items.length : codesOf(list);
    };
    expect(await Promise.all([officer, chair, finance, oversees, neighbour, owner].map(listed))).toEqual([
      1, 1, 1, 1, 0, 0,
    ]);
  });

  it('is taken back by who entered it until somebody judged it', async () => {
    const proposalId = await propose(officer, bodyOf('return', holders.xa));
    expect(await step(officer, proposalId, 'rejected', { reason: '' })).toBe('step-without-reason');
    expect(await step(neighbour, proposalId, 'rejected')).toBe('proposal-unknown');
    expect(await step(officer, proposalId, 'rejected')).toBe('done');
    const judged = await propose(officer, bodyOf('return', holders.xa));
    expect(await step(chair, judged, 'proposed')).toBe('done');
    expect(await step(finance, judged, 'reviewed')).toBe('done');
    expect(await step(officer, judged, 'rejected')).toBe('not-permitted');
    expect(await step(finance, judged, 'rejected')).toBe('done');
  });

  it('cannot book more than is left when its day comes, though it was there when it was proposed', async () => {
    const [one, two] = [
      await propose(officer, bodyOf('return', holders.xa, { lines: [line(holders.xa, '100')] })),
      await propose(officer, bodyOf('return', holders.xa, { lines: [line(holders.xa, '100')] })),
    ];
    for (const proposalId of [one, two]) {
      expect(await step(chair, proposalId, 'proposed')).toBe('done');
      for (const state of ['reviewed', 'council-resolved', 'decided'] as const) {
        expect(await step(finance, proposalId, state)).toBe('done');
      }
    }
    expect(await step(finance, one, 'booked')).toBe('done');
    expect(await step(finance, two, 'booked')).toMatch(/balance-below-zero/);
  });

  it('C8: a request that arrives twice is one proposal, and a step taken twice is taken once', async () => {
    const idempotencyKey = 'thu-hai-lan';
    const body = bodyOf('return', holders.xa, { lines: [line(holders.xa, '1')] });
    const [first, again] = [
      await officer.call(createProposal, { body, idempotencyKey }),
      await officer.call(createProposal, { body, idempotencyKey }),
    ];
    expect(first.ok && again.ok && again.value.proposalId === first.value.proposalId).toBe(true);
    const proposalId = first.ok ? first.value.proposalId : '';
    const take = () =>
      chair.call(moveProposalOperation, { params: { proposalId }, body: { state: 'proposed' }, ifMatch: 1 });
    expect((await Promise.all([take(), take()])).map(codesOf).sort()).toEqual(['changed-meanwhile', 'done']);
  });
});

describe('an owner proposes without a chair', () => {
  it('and the province judges', async () => {
    const proposalId = await propose(owner, bodyOf('cancel', holders.chuDauTu));
    expect(await mayTake(owner, proposalId)).toEqual(['rejected']);
    expect(await step(chair, proposalId, 'reviewed')).toBe('proposal-unknown');
    expect(await step(finance, proposalId, 'reviewed')).toBe('done');
  });
});

describe('who asks does not judge, whatever role is lent', () => {
  it('the officer who borrows the chair’s role does not hand in what they entered, but what others entered', async () => {
    const lent = await lend('2026-11-21', '2026-11-30');
    expect(codesOf(lent)).toBe('done');
    const own = await propose(officer, bodyOf('return', holders.xa, { lines: [line(holders.xa, '1')] }));
    expect(await mayTake(officer, own)).toContain('proposed');
    expect(await step(officer, own, 'proposed')).toBe('approver-is-creator');
    expect(await step(chair, own, 'proposed')).toBe('done');
  });

  it('after its last day the lent role opens nothing', async () => {
    const own = await propose(officer, bodyOf('return', holders.xa, { lines: [line(holders.xa, '1')] }));
    const before = server.now;
    server.now = new Date('2026-12-01T02:00:00Z');
    try {
      const late = await server.signedIn('thu02');
      const read = await late.call(readProposal, { params: { proposalId: own } });
      expect(read.ok && read.value.mayTake).toEqual(['rejected']);
      expect(
        codesOf(
          await late.call(moveProposalOperation, {
            params: { proposalId: own },
            body: { state: 'proposed' },
            ifMatch: 1,
          }),
        ),
      ).toBe('not-permitted');
    } finally {
      server.now = before;
    }
  });

  async function lend(from: string, until: string) {
    const [lender, deputy] = [await self(chair), await self(officer)];
    const { personId: toPersonId } = deputy;
    const roleIds = lender.roles.map(({ roleId }) => roleId);
    return chair.call(createDelegation, {
      body: { toPersonId, roleIds, from: day(from), until: day(until), reason: 'đi công tác' },
    });
  }
});
