import {
  createDecision,
  editDecision,
  listDecisions,
  moveDecisionOperation,
  prepareYearEnd,
  readDecision,
  readYearEnd,
} from '@muctieu/contract/capital/capital.operations';
import type { CarryOverRule } from '@muctieu/domain/capital/carry-over-rule';
import { chooseYearEnd, ruleBehind } from '@muctieu/domain/capital/choose-year-end';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { PermissionAccess } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import {
  addDecision,
  changeDecision,
  findDecision,
  findLastChange,
  findSteps,
  listDecisions as readDecisions,
  type StoredDecision,
} from './decisions.store.ts';
import { findingOf } from './finding-answer.ts';
import { findHolderNames } from './holders.store.ts';
import { findingsOf, takeStep } from './move-decision.ts';
import { page, readCursor } from './page-cursor.ts';
import { findPersonNames } from './person-names.store.ts';
import { findUnknownDocument } from './referred-document.ts';
import { findUnknownReferences } from './referred-parts.ts';
import { advancesOfYear, preparedOfYear, proposalsOfYear, yearEndContent } from './year-end.ts';

const mayWrite: PermissionAccess = { kind: 'permission', object: 'capital-plan', action: 'write' };
const mayApprove: PermissionAccess = { kind: 'permission', object: 'capital-plan', action: 'approve' };

/** Decisions from draft to booked, and the year end that prepares them. */
export function decisionRoutes(): readonly Route[] {
  return [
    route(listDecisions, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const decisions = await readDecisions(transaction, { ...filter, before: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(decisions, limit, (decision) => [
          decision.content.valueDate,
          decision.decisionId,
        ]);
        return done({ items: items.map(itemOf), ...(nextCursor === undefined ? {} : { nextCursor }) });
      }),
    ),

    route(readDecision, ({ params, context }) =>
      context.read(async (transaction) => {
        const decision = await findDecision(transaction, params.decisionId);
        if (decision === undefined) return unknownDecision();
        const steps = await findSteps(transaction, decision);
        const findings = await findingsOf(transaction, decision);
        const last = await findLastChange(transaction, decision);
        const names = await findPersonNames(transaction, [last?.personId, ...steps.map(({ personId }) => personId)]);
        return done({
          ...itemOf(decision),
          content: decision.content,
          steps: steps.map((step) => ({ ...named(step, names), at: step.at.toISOString() })),
          findings: findings.map(findingOf),
          ...(last === undefined ? {} : { lastChange: { ...named(last, names), at: last.at.toISOString() } }),
        });
      }),
    ),

    route(createDecision, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      const acting = await context.acting({ provinceId: body.provinceId }, mayWrite);
      return context.write(body.provinceId, async (transaction) => {
        const unknown = await findUnknownReferences(transaction, body.provinceId, body.content);
        if (!unknown.ok) return unknown;
        const decision: StoredDecision = {
          decisionId: uuid(),
          provinceId: body.provinceId,
          state: 'draft',
          content: body.content,
          ...(context.signedIn === undefined ? {} : { createdBy: context.signedIn.personId, contributors: [acting] }),
          createdAt: context.now,
          version: 1,
        };
        await addDecision(transaction, decision);
        return done({ decisionId: decision.decisionId, version: 1 });
      });
    }),

    route(editDecision, async ({ params, body, version, context }) => {
      const known = await context.read((transaction) => findDecision(transaction, params.decisionId));
      if (known === undefined) return unknownDecision();
      const permitted = await context.permits({ provinceId: known.provinceId });
      if (!permitted.ok) return permitted;
      const acting = await context.acting({ provinceId: known.provinceId }, mayWrite);
      return context.write(known.provinceId, async (transaction) => {
        const before = await findDecision(transaction, params.decisionId, true);
        if (before === undefined) return unknownDecision();
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        if (before.state !== 'draft') {
          return refused({ code: 'decision-step-impossible', values: { found: before.state, asked: 'draft' } });
        }
        const unknown = await findUnknownReferences(transaction, before.provinceId, body.content);
        if (!unknown.ok) return unknown;
        const after: StoredDecision = { ...before, content: body.content, version: version + 1 };
        await changeDecision(transaction, before, after, {
          ...acting,
          at: context.now,
          reason: '',
        });
        return done({ decisionId: after.decisionId, version: after.version });
      });
    }),

    route(moveDecisionOperation, async ({ params, body, version, context }) => {
      const known = await context.read((transaction) => findDecision(transaction, params.decisionId));
      if (known === undefined) return unknownDecision();
      const needed =
        body.state === 'approved' || body.state === 'booked' || known.state !== 'draft' ? mayApprove : mayWrite;
      const isOwn = known.createdBy === context.signedIn?.personId;
      const permitted = await context.permits(
        { provinceId: known.provinceId },
        body.state === 'withdrawn' && isOwn ? mayWrite : needed,
      );
      if (!permitted.ok) return permitted;
      const acting = await context.acting({ provinceId: known.provinceId }, needed);
      return context.write(known.provinceId, async (transaction) => {
        const before = await findDecision(transaction, params.decisionId, true);
        if (before === undefined) return unknownDecision();
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const moved = await takeStep(transaction, before, { ...body, ...acting, at: context.now });
        return moved.ok ? done({ decisionId: before.decisionId, version: moved.value.version }) : moved;
      });
    }),

    route(readYearEnd, async ({ query, context }) => {
      const mayPrepare = (await context.permits({ provinceId: query.provinceId }, mayWrite)).ok;
      return context.read(async (transaction) => {
        const { proposals, rules } = await proposalsOfYear(transaction, query.provinceId, query.budgetYear);
        const advances = await advancesOfYear(transaction, query.provinceId, query.budgetYear);
        const names = await findHolderNames(transaction, query.provinceId, [
          ...proposals.map(({ balance }) => balance.holderId),
          ...advances.map(({ holderId }) => holderId),
        ]);
        const sum = (action: string) =>
          proposals
            .filter((proposal) => proposal.action === action)
            .reduce((all, { balance }) => all + balance.availableDong, 0n)
            .toString();
        return done({
          proposals: proposals.map(({ balance, action, rule }) => ({
            ...balance,
            availableDong: balance.availableDong.toString(),
            holder: names.get(balance.holderId) ?? '',
            action,
            isCarried: balance.vintage < balance.budgetYear,
            ...behindOf(ruleBehind(balance, rules)),
            ...(rule === undefined
              ? {}
              : { ruleId: rule.id, article: rule.article, spendUntil: rule.spendUntil, verified: rule.verified }),
          })),
          carryOverDong: sum('carry-over'),
          lapseDong: sum('lapse'),
          rules: rules.map((rule) => ({ ...rule, capitalKinds: [...rule.capitalKinds] })),
          advances: advances.map((advance) => ({ ...advance, holder: names.get(advance.holderId) ?? '' })),
          mayPrepare,
          prepared: [...(await preparedOfYear(transaction, query.provinceId, query.budgetYear))],
        });
      });
    }),

    route(prepareYearEnd, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      const acting = await context.acting({ provinceId: body.provinceId }, mayWrite);
      return context.write(body.provinceId, async (transaction) => {
        const unknown = await findUnknownDocument(transaction, body.documentId);
        if (unknown !== undefined) return refused(unknown);
        const { proposals } = await proposalsOfYear(transaction, body.provinceId, body.budgetYear);
        if (proposals.length === 0)
          return refused({ code: 'year-end-nothing-left', values: { year: String(body.budgetYear) } });
        const prepared = await preparedOfYear(transaction, body.provinceId, body.budgetYear);
        if (prepared.length > 0) {
          return refused({
            code: 'year-end-prepared',
            values: { count: prepared.length, year: String(body.budgetYear) },
          });
        }
        const { chosen, problems } = chooseYearEnd(proposals, body.choices);
        if (problems.length > 0) return refused(...problems);
        const decisionIds: string[] = [];
        for (const action of ['carry-over', 'lapse', 'cancel', 'return'] as const) {
          const content = yearEndContent(chosen, action, body);
          if (content === undefined) continue;
          const decisionId = uuid();
          await addDecision(transaction, {
            decisionId,
            provinceId: body.provinceId,
            state: 'draft',
            content,
            ...(context.signedIn === undefined ? {} : { createdBy: context.signedIn.personId, contributors: [acting] }),
            createdAt: context.now,
            version: 1,
          });
          decisionIds.push(decisionId);
        }
        return done({ decisionIds });
      });
    }),
  ];
}

function behindOf(rule: CarryOverRule | undefined) {
  return rule === undefined ? {} : { cameUnder: rule.article, cameUntil: rule.spendUntil };
}

function unknownDecision(): Result<never> {
  return refused({ code: 'decision-unknown', path: 'params.decisionId' });
}

function itemOf(decision: StoredDecision) {
  const { content } = decision;
  return {
    decisionId: decision.decisionId,
    provinceId: decision.provinceId,
    kind: content.kind,
    state: decision.state,
    documentId: content.documentId,
    budgetYear: content.budgetYear,
    valueDate: content.valueDate,
    reason: content.reason,
    lines: content.lines.length,
    totalDong: content.lines.reduce((sum, line) => sum + BigInt(line.amountDong), 0n).toString(),
    ...(decision.createdBy === undefined ? {} : { createdBy: decision.createdBy }),
    createdAt: decision.createdAt.toISOString(),
    version: decision.version,
  };
}

/** With the name beside the id, where the reader may see the person. */
function named<Who extends { readonly personId?: string }>(who: Who, names: ReadonlyMap<string, string>) {
  const personName = who.personId === undefined ? undefined : names.get(who.personId);
  return personName === undefined ? who : { ...who, personName };
}
