import { checkDecisionTable } from '@muctieu/contract/capital/decision-entry.operations';
import { done } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { type Route, route } from '../http/route.ts';
import { findingOf } from './finding-answer.ts';
import { findingsOf } from './move-decision.ts';
import { findOnlyGiver } from './own-proposal.ts';
import { findUnknownHolders } from './referred-parts.ts';

/** Document and reason are said by the fields of the form; without any the ledger would look no further. */
const notYetSaid = { documentId: 'not-yet-chosen', reason: 'not yet said', justification: '' } as const;

/** What is typed is checked before it is saved. */
export function decisionCheckRoutes(): readonly Route[] {
  return [
    // Whoever sees the holders of the lines may ask what stands against them: nothing is changed.
    route(checkDecisionTable, async ({ body, context }) => {
      const giver = body.content.giverId === undefined ? await findOnlyGiver(context, body) : undefined;
      return context.read(async (transaction) => {
        const unknown = await findUnknownHolders(transaction, body.provinceId, body.content);
        if (unknown.length > 0) return { ok: false, problems: unknown };
        const findings = await findingsOf(transaction, {
          decisionId: uuid(),
          provinceId: body.provinceId,
          state: 'draft',
          content: { ...body.content, ...(giver === undefined ? {} : { giverId: giver }), ...notYetSaid },
          createdAt: context.now,
          version: 1,
        });
        return done({ findings: findings.map(findingOf) });
      });
    }),
  ];
}
