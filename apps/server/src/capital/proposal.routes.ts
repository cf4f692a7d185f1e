import { createProposal, listProposals, moveProposalOperation } from '@muctieu/contract/capital/capital.operations';
import type { ProposalItem } from '@muctieu/contract/capital/proposal';
import { entriesOfDecision } from '@muctieu/domain/capital/allocation-decision';
import { moveProposal, type ProposalStep } from '@muctieu/domain/capital/change-proposal';
import { checkEntry } from '@muctieu/domain/capital/check-entry';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { WriteTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { domainDecision } from './decisions.store.ts';
import { bookEntries } from './entries.store.ts';
import { page, readCursor } from './page-cursor.ts';
import { addProposal, changeProposal, findProposal, listProposals as readProposals } from './proposals.store.ts';
import { findUnknownDocument } from './referred-document.ts';
import { findUnknownReferences } from './referred-parts.ts';

/** Proposals to cut or move capital, from proposed to booked. */
export function proposalRoutes(): readonly Route[] {
  return [
    route(listProposals, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const proposals = await readProposals(transaction, { ...filter, before: readCursor(cursor), limit: limit + 1 });
        return done(page(proposals, limit, (proposal) => [proposal.createdAt, proposal.proposalId]));
      }),
    ),

    route(createProposal, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const known = await findUnknownReferences(transaction, body.provinceId, body.content);
        if (!known.ok) return known;
        const at = context.now.toISOString();
        const proposal: ProposalItem = {
          ...body,
          proposalId: uuid(),
          state: 'proposed',
          steps: [{ state: 'proposed', personId: context.signedIn?.personId ?? '', at }],
          createdAt: at,
          version: 1,
        };
        await addProposal(transaction, proposal);
        return done({ proposalId: proposal.proposalId, version: 1 });
      });
    }),

    route(moveProposalOperation, async ({ params, body, version, context }) => {
      const known = await context.read((transaction) => findProposal(transaction, params.proposalId));
      if (known === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
      const permitted = await context.permits({ provinceId: known.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(known.provinceId, async (transaction) => {
        const before = await findProposal(transaction, params.proposalId, true);
        if (before === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const at = context.now.toISOString();
        const step = {
          state: body.state,
          personId: context.signedIn?.personId ?? '',
          at,
          ...(body.documentId === undefined ? {} : { documentId: body.documentId }),
          ...(body.reason === undefined ? {} : { reason: body.reason }),
        };
        const moved = moveProposal(before.steps.map(domainStep), domainStep(step));
        if (!moved.ok) return moved;
        const unknown =
          body.documentId === undefined ? undefined : await findUnknownDocument(transaction, body.documentId);
        if (unknown !== undefined) return refused(unknown);
        const after: ProposalItem = {
          ...before,
          state: body.state,
          steps: [...before.steps, step],
          version: version + 1,
        };
        if (body.state === 'booked') {
          const booked = await bookProposal(transaction, after, context.now);
          if (!booked.ok) return booked;
        }
        await changeProposal(transaction, before, after);
        return done({ proposalId: after.proposalId, version: after.version });
      });
    }),
  ];
}

/** Booked under the document of the decision, which is the one that orders it. */
function bookProposal(transaction: WriteTransaction, proposal: ProposalItem, now: Date): Promise<Result<void>> {
  const decided = proposal.steps.find(({ state }) => state === 'decided');
  const content = { ...proposal.content, documentId: decided?.documentId ?? proposal.content.documentId };
  const decision = domainDecision({
    decisionId: proposal.proposalId,
    provinceId: proposal.provinceId,
    state: 'approved',
    content,
    createdAt: now,
    version: 1,
  });
  const lines = entriesOfDecision(decision).map((entry) => ({ ...entry, effect: content.kind }));
  const problems = lines.flatMap((line, index) => checkEntry(line, `lines[${index}]`, undefined, undefined));
  if (problems.length > 0) return Promise.resolve({ ok: false, problems });
  return bookEntries(transaction, { id: proposal.proposalId, provinceId: proposal.provinceId, knownAt: now }, lines);
}

function domainStep(step: ProposalItem['steps'][number]): ProposalStep {
  const { state, personId, documentId, reason } = step;
  return {
    state,
    personId,
    ...(documentId === undefined ? {} : { documentId }),
    ...(reason === undefined ? {} : { reason }),
  };
}
