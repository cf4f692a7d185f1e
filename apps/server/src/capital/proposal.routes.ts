import { createProposal, moveProposalOperation } from '@muctieu/contract/capital/capital.operations';
import { decisionKindField } from '@muctieu/contract/capital/capital-fields';
import { listProposals, readProposal, readProposalBounds } from '@muctieu/contract/capital/decision-entry.operations';
import type { ProposalItem } from '@muctieu/contract/capital/proposal';
import { entriesOfDecision } from '@muctieu/domain/capital/allocation-decision';
import {
  moveProposal,
  ownProposalKinds,
  type ProposalStep,
  proposalSteps,
} from '@muctieu/domain/capital/change-proposal';
import { checkEntry } from '@muctieu/domain/capital/check-entry';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { findDocuments } from '../documents/document.store.ts';
import type { PermissionAccess, RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { domainDecision, type StoredDecision } from './decisions.store.ts';
import { bookEntries } from './entries.store.ts';
import { findingOf } from './finding-answer.ts';
import { findHolders } from './holders.store.ts';
import { findingsOf } from './move-decision.ts';
import { askForProposal, mayJudge, mayPropose, proposesForProvince } from './own-proposal.ts';
import { page, readCursor } from './page-cursor.ts';
import { findPersonNames } from './person-names.store.ts';
import { addProposal, changeProposal, findProposal, listProposals as readProposals } from './proposals.store.ts';
import { findUnknownDocument } from './referred-document.ts';
import { placeOf } from './statement.routes.ts';

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

    route(readProposal, async ({ params, context }) => {
      const found = await context.read(async (transaction) => {
        const known = await findProposal(transaction, params.proposalId);
        return known && { proposal: known, place: await placeOfProposal(transaction, known) };
      });
      if (found === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
      const { proposal, place } = found;
      const mayTake: ProposalItem['state'][] = [];
      for (const state of proposalSteps[proposal.state]) {
        const needed = rightFor(proposal, state, place, context);
        if ((await context.permits(needed.place, needed.access)).ok) mayTake.push(state);
      }
      return context.read(async (transaction) => {
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
          mayTake,
        });
      });
    }),

    route(readProposalBounds, async ({ query, context }) => {
      const ownOnly = !(await proposesForProvince(context, query.provinceId));
      const kinds: readonly string[] = ownOnly ? ownProposalKinds : decisionKindField.options;
      return done({ ownOnly, kinds: decisionKindField.options.filter((kind) => kinds.includes(kind)) });
    }),

    route(createProposal, async ({ body, context }) => {
      const asked = await askForProposal(context, body);
      if (!asked.ok) return asked;
      const { content, state, place } = asked.value;
      const acting = await context.acting(place, mayPropose);
      return context.write(body.provinceId, async (transaction) => {
        const missing = [];
        for (const [index, documentId] of body.evidenceDocuments.entries()) {
          const unknown = await findUnknownDocument(transaction, documentId);
          if (unknown !== undefined) missing.push({ ...unknown, path: `evidenceDocuments[${index}]` });
        }
        if (missing.length > 0) return { ok: false, problems: missing };
        const at = context.now.toISOString();
        const proposal: ProposalItem = {
          ...body,
          content,
          proposalId: uuid(),
          state,
          steps: [{ ...acting, state, at }],
          createdAt: at,
          version: 1,
        };
        await addProposal(transaction, proposal, place.unitId);
        return done({ proposalId: proposal.proposalId, version: 1 });
      });
    }),

    route(moveProposalOperation, async ({ params, body, version, context }) => {
      const found = await context.read(async (transaction) => {
        const proposal = await findProposal(transaction, params.proposalId);
        return proposal && { proposal, place: await placeOfProposal(transaction, proposal) };
      });
      if (found === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
      const { proposal: known, place } = found;
      const needed = rightFor(known, body.state, place, context);
      const permitted = await context.permits(needed.place, needed.access);
      if (!permitted.ok) return permitted;
      const acting = await context.acting(needed.place, needed.access);
      return context.write(known.provinceId, async (transaction) => {
        const before = await findProposal(transaction, params.proposalId, true);
        if (before === undefined) return refused({ code: 'proposal-unknown', path: 'params.proposalId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const step = {
          ...acting,
          state: body.state,
          at: context.now.toISOString(),
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
        await changeProposal(transaction, before, after, place.unitId);
        return done({ proposalId: after.proposalId, version: after.version });
      });
    }),
  ];
}

type ProposalPlace = ReturnType<typeof placeOf>;

/** Where the capital lies that a proposal names: at a unit where all of its holders stand there, else in the province. */
async function placeOfProposal(
  transaction: ReadTransaction,
  { provinceId, content }: ProposalItem,
): Promise<ProposalPlace> {
  const ids = [...new Set(content.lines.map(({ holderId }) => holderId))];
  const holders = await findHolders(transaction, provinceId, ids);
  const [first] = holders;
  const isOfOneUnit = holders.length === ids.length && holders.every(({ unitId }) => unitId === first?.unitId);
  return isOfOneUnit ? placeOf(provinceId, first) : { provinceId };
}

/**
 * Which right a step needs, and where: what a commune entered is handed in or sent back by its chair; who asked takes it
 * back as long as nobody has judged; all else is judged for the province.
 */
function rightFor(
  { steps, state, provinceId }: ProposalItem,
  asked: ProposalItem['state'],
  place: ProposalPlace,
  context: RequestContext,
): { readonly place: ProposalPlace; readonly access: PermissionAccess } {
  const isOwn = steps[0]?.personId === context.signedIn?.personId;
  const isAsked = state === 'entered' || state === 'proposed';
  if (isOwn && asked === 'rejected' && isAsked) return { place, access: mayPropose };
  return state === 'entered' ? { place, access: mayJudge } : { place: { provinceId }, access: mayJudge };
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
