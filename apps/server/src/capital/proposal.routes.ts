import { createProposal, moveProposalOperation } from '@muctieu/contract/capital/capital.operations';
import { listProposals, readProposal } from '@muctieu/contract/capital/decision-entry.operations';
import type { ProposalItem } from '@muctieu/contract/capital/proposal';
import { entriesOfDecision } from '@muctieu/domain/capital/allocation-decision';
import { moveProposal, type ProposalStep } from '@muctieu/domain/capital/change-proposal';
import { checkEntry } from '@muctieu/domain/capital/check-entry';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { WriteTransaction } from '../database/transaction.ts';
import { findDocuments } from '../documents/document.store.ts';
import type { PermissionAccess } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { domainDecision, type StoredDecision } from './decisions.store.ts';
import { bookEntries } from './entries.store.ts';
import { findingOf } from './finding-answer.ts';
import { findingsOf } from './move-decision.ts';
import { page, readCursor } from './page-cursor.ts';
import { findPersonNames } from './person-names.store.ts';
import { addProposal, changeProposal, findProposal, listProposals as readProposals } from './proposals.store.ts';
import { findUnknownDocument } from './referred-document.ts';
import { findUnknownReferences } from './referred-parts.ts';

const mayWrite: PermissionAccess = { kind: 'permission', object: 'capital-plan', action: 'write' };
const mayApprove: PermissionAccess = { kind: 'permission', object: 'capital-plan', action: 'approve' };

/** Proposals to cut or move capital, from proposed to booked. */
export function proposalRoutes(): readonly Route[] {
  return [
    route(listProposals, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const proposals = await readProposals(transaction, { ...filter, before: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(proposals, limit, (proposal) => [proposal.createdAt, proposal.proposalId]);
        return done({ items: items.map(rowOf), ...(nextCursor === undefined ? {} : { nextCursor }) });
      }),
    ),

    route(readProposal, ({ params, context }) =>
      context.read(async (transaction) => {
        const proposal = await findProposal(transaction, params.proposalId);
        if (proposal === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
        const names = await findPersonNames(
          transaction,
          proposal.steps.map(({ personId }) => personId),
        );
        const isOpen = proposal.state !== 'booked' && proposal.state !== 'rejected';
        const findings = isOpen
          ? await findingsOf(transaction, storedDecision(proposal, new Date(proposal.createdAt)))
          : [];
        const cited = [
          proposal.content.documentId,
          ...proposal.evidenceDocuments,
          ...proposal.steps.flatMap(({ documentId }) => (documentId === undefined ? [] : [documentId])),
        ];
        const documents = await findDocuments(transaction, [...new Set(cited)]);
        return done({
          ...rowOf(proposal),
          documentSymbols: Object.fromEntries([...documents].map(([id, { symbol }]) => [id, symbol])),
          steps: proposal.steps.map((step) => {
            const personName = names.get(step.personId);
            return personName === undefined ? step : { ...step, personName };
          }),
          findings: findings.map(findingOf),
        });
      }),
    ),

    route(createProposal, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      const acting = await context.acting({ provinceId: body.provinceId }, mayWrite);
      return context.write(body.provinceId, async (transaction) => {
        const known = await findUnknownReferences(transaction, body.provinceId, body.content);
        const missing = [];
        for (const [index, documentId] of body.evidenceDocuments.entries()) {
          const unknown = await findUnknownDocument(transaction, documentId);
          if (unknown !== undefined) missing.push({ ...unknown, path: `evidenceDocuments[${index}]` });
        }
        if (!known.ok) return { ok: false, problems: [...known.problems, ...missing] };
        if (missing.length > 0) return { ok: false, problems: missing };
        const at = context.now.toISOString();
        const proposal: ProposalItem = {
          ...body,
          proposalId: uuid(),
          state: 'proposed',
          steps: [{ ...acting, state: 'proposed', at }],
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
      const acting = await context.acting({ provinceId: known.provinceId }, mayApprove);
      return context.write(known.provinceId, async (transaction) => {
        const before = await findProposal(transaction, params.proposalId, true);
        if (before === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const at = context.now.toISOString();
        const step = {
          ...acting,
          state: body.state,
          at,
          ...(body.documentId === undefined ? {} : { documentId: body.documentId }),
          ...(body.reason === undefined ? {} : { reason: body.reason }),
        };
        const moved = moveProposal(before.steps.map(domainStep), domainStep(step));
        if (!moved.ok) return moved;
        const unknown =
          body.documentId === undefined ? undefined : await findUnknownDocument(transaction, body.documentId);
        if (unknown !== undefined) return refused(unknown);
        if (body.state !== 'rejected') {
          const findings = await findingsOf(
            transaction,
            storedDecision({ ...before, steps: [...before.steps, step] }, context.now),
          );
          const errors = findings.filter(({ severity }) => severity === 'error').map(({ problem }) => problem);
          if (errors.length > 0) return { ok: false, problems: errors };
        }
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
  const decision = domainDecision(storedDecision(proposal, now));
  const lines = entriesOfDecision(decision).map((entry) => ({ ...entry, effect: proposal.content.kind }));
  const problems = lines.flatMap((line, index) => checkEntry(line, `lines[${index}]`, undefined, undefined));
  if (problems.length > 0) return Promise.resolve({ ok: false, problems });
  return bookEntries(transaction, { id: proposal.proposalId, provinceId: proposal.provinceId, knownAt: now }, lines);
}

/** The table of a proposal as of a decision: under the document that decided it, as soon as there is one. */
function storedDecision(proposal: ProposalItem, createdAt: Date): StoredDecision {
  const decided = proposal.steps.find(({ state }) => state === 'decided');
  return {
    decisionId: proposal.proposalId,
    provinceId: proposal.provinceId,
    state: 'approved',
    content: { ...proposal.content, documentId: decided?.documentId ?? proposal.content.documentId },
    createdAt,
    version: 1,
  };
}

function rowOf(proposal: ProposalItem) {
  const { kind, budgetYear, lines } = proposal.content;
  const totalDong = lines.reduce((sum, { amountDong }) => sum + BigInt(amountDong), 0n).toString();
  return { ...proposal, kind, budgetYear, totalDong };
}

function domainStep(step: ProposalItem['steps'][number]): ProposalStep {
  const { state, personId, forPersonId, documentId, reason } = step;
  return {
    state,
    personId,
    ...(forPersonId === undefined ? {} : { forPersonId }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(reason === undefined ? {} : { reason }),
  };
}
