import type { createProposal } from '@muctieu/contract/capital/capital.operations';
import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { ownProposalKinds, type ProposalState } from '@muctieu/domain/capital/change-proposal';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { programScope } from '../database/scope.ts';
import type { PermissionAccess, RequestContext } from '../http/request-context.ts';
import { findHolders, type Holder } from './holders.store.ts';
import { findGiversOf } from './proposals.store.ts';
import { findUnknownReferences } from './referred-parts.ts';
import { placeOf } from './statement.routes.ts';

export const mayPropose: PermissionAccess = { kind: 'permission', object: 'capital-proposal', action: 'write' };
export const mayJudge: PermissionAccess = { kind: 'permission', object: 'capital-proposal', action: 'approve' };

/** What somebody asks for, ready to be kept: where it belongs, and whether a chair still has to hand it in. */
interface AskedProposal {
  readonly content: DecisionContent;
  readonly state: Extract<ProposalState, 'entered' | 'proposed'>;
  readonly place: { readonly provinceId: string; readonly unitId?: string };
}

/** Whether the reader proposes for the province's capital, or for that of their own unit or organisation only. */
export async function proposesForProvince(context: RequestContext, provinceId: string): Promise<boolean> {
  const permitted = await context.permits({ provinceId }, mayPropose);
  if (!permitted.ok) return false;
  const bound = await context.boundBy({ provinceId }, mayPropose);
  return bound?.scope !== 'own-projects';
}

/** Everything that stands against the proposal before its amounts are looked at, or how it begins. */
export async function askForProposal(
  context: RequestContext,
  { provinceId, content }: BodyOf<typeof createProposal>,
): Promise<Result<AskedProposal>> {
  if (content.lines.length === 0) return refused({ code: 'proposal-without-lines', path: 'content.lines' });
  const ofProvince = await proposesForProvince(context, provinceId);
  if (ofProvince) {
    const known = await context.read((transaction) => findUnknownReferences(transaction, provinceId, content));
    return known.ok ? done({ content, state: 'proposed', place: { provinceId } }) : known;
  }
  if (!ownProposalKinds.some((kind) => kind === content.kind)) {
    return refused({ code: 'proposal-kind-not-own', path: 'content.kind', values: { found: content.kind } });
  }
  // Who assigned the money is not in a commune's sight: it is looked up, and a name in the request is not believed.
  const { giverId: _, ...withoutGiver } = content;
  const asked: DecisionContent = content.kind === 'recall' ? withoutGiver : content;
  const { known, holders } = await context.read(async (transaction) => ({
    known: await findUnknownReferences(transaction, provinceId, asked),
    holders: await findHolders(
      transaction,
      provinceId,
      [...content.lines.map(({ holderId }) => holderId), asked.giverId].filter((id) => id !== undefined),
    ),
  }));
  if (!known.ok) return known;
  for (const holder of holders) {
    const permitted = await context.permits(placeOf(provinceId, holder), mayPropose);
    if (!permitted.ok) return permitted;
  }
  const foreign = foreignHolders(context, holders, asked);
  if (foreign.length > 0) return refused(...foreign);
  const giverId = await findOnlyGiver(context, { provinceId, content: asked });
  if (content.kind === 'recall' && giverId === undefined) {
    return refused({ code: 'proposal-giver-unknown', path: 'content.lines[0].holderId' });
  }
  const unit = holders.find(({ unitId }) => unitId !== undefined);
  return done({
    content: { ...asked, ...(giverId === undefined ? {} : { giverId }) },
    state: unit === undefined ? 'proposed' : 'entered',
    place: placeOf(provinceId, unit),
  });
}

/**
 * Who assigned what is to be given back, where that is one: a commune does not see them, and learns no more of them than an
 * id that opens nothing.
 */
export async function findOnlyGiver(
  context: RequestContext,
  { provinceId, content }: { readonly provinceId: string; readonly content: Parameters<typeof findGiversOf>[2] },
): Promise<string | undefined> {
  if (content.kind !== 'recall') return undefined;
  const givers = await context.database.read(programScope, (transaction) =>
    findGiversOf(transaction, provinceId, content),
  );
  return givers.length === 1 ? givers[0] : undefined;
}

/** Whoever sees more than their own proposes for their own all the same. */
function foreignHolders(
  { scope }: RequestContext,
  holders: readonly Holder[],
  content: DecisionContent,
): readonly Problem[] {
  const own = new Set(
    holders
      .filter(
        ({ unitId, organisationId }) =>
          (unitId !== undefined && scope.units.includes(unitId)) ||
          (organisationId !== undefined && scope.organisations?.includes(organisationId) === true),
      )
      .map(({ holderId }) => holderId),
  );
  const named = [
    ...content.lines.map(({ holderId }, index) => ({ holderId, path: `content.lines[${index}].holderId` })),
    ...(content.giverId === undefined ? [] : [{ holderId: content.giverId, path: 'content.giverId' }]),
  ];
  return named.flatMap(({ holderId, path }) =>
    own.has(holderId) ? [] : [{ code: 'holder-unknown', path, values: { found: holderId } }],
  );
}
