import type { Problem } from '@muctieu/kernel/problem';
import type { DocumentDays } from './document-force.ts';
import { changesForce, type DocumentRelationKind } from './document-relation.ts';

/** Whose document it is; the order of law. Party documents stand beside it. */
export type IssuerLevel = 'party' | 'central' | 'province' | 'district' | 'commune';

const ranks: Readonly<Record<Exclude<IssuerLevel, 'party'>, number>> = {
  central: 3,
  province: 2,
  district: 1,
  commune: 0,
};

/**
 * Everything wrong with the days of one document. Only the state may give a text force before its issue; local councils
 * and committees may not (Luật Ban hành văn bản quy phạm pháp luật, on retroactive force).
 */
export function checkDocumentDays(days: DocumentDays, level: IssuerLevel): readonly Problem[] {
  const problems: Problem[] = [];
  const { issuedOn, validFrom, validUntil } = days;
  const local = level === 'province' || level === 'district' || level === 'commune';
  if (local && issuedOn !== undefined && validFrom !== undefined && validFrom < issuedOn) {
    problems.push({ code: 'validity-before-issue', path: 'validFrom', values: { issued: issuedOn, found: validFrom } });
  }
  const from = validFrom ?? issuedOn;
  if (validUntil !== undefined && from !== undefined && validUntil <= from) {
    problems.push({ code: 'validity-ends-before-it-begins', path: 'validUntil', values: { from, found: validUntil } });
  }
  return problems;
}

export interface RelationEnd {
  readonly id: string;
  readonly provinceId: string;
  readonly level: IssuerLevel;
  readonly symbol: string;
  readonly days: DocumentDays;
}

/** The register of the state; its documents are seen by every province. */
export const stateRegister = 'VN';

/** Everything wrong with relating two documents; `known` are the relations that already lead from acting to target. */
export function checkRelation(
  acting: RelationEnd,
  target: RelationEnd,
  relation: { readonly kind: DocumentRelationKind; readonly reach: 'whole' | 'part'; readonly article?: string },
  known: readonly { readonly kind: DocumentRelationKind; readonly article?: string }[],
): readonly Problem[] {
  const values = { acting: acting.symbol, target: target.symbol };
  if (acting.id === target.id) return [{ code: 'relation-to-itself', path: 'targetId', values }];
  const problems: Problem[] = [];
  if (changesForce(relation.kind) && isBelow(acting.level, target.level)) {
    problems.push({ code: 'relation-above-its-level', path: 'kind', values });
  }
  const registers = new Set([acting.provinceId, target.provinceId, stateRegister]);
  if (registers.size > 2) problems.push({ code: 'relation-across-provinces', path: 'targetId', values });
  if (relation.article !== undefined && relation.reach === 'whole') {
    problems.push({ code: 'relation-article-without-part', path: 'article', values: { article: relation.article } });
  }
  if (known.some((other) => other.kind === relation.kind && (other.article ?? '') === (relation.article ?? ''))) {
    problems.push({ code: 'relation-known', path: 'kind', values });
  }
  const actingDay = acting.days.issuedOn;
  const targetDay = target.days.issuedOn;
  if (actingDay !== undefined && targetDay !== undefined && actingDay < targetDay && relation.kind !== 'guides') {
    problems.push({
      code: 'relation-to-later-document',
      path: 'targetId',
      values: { ...values, actingDay, targetDay },
    });
  }
  return problems;
}

function isBelow(acting: IssuerLevel, target: IssuerLevel): boolean {
  return acting !== 'party' && target !== 'party' && ranks[acting] < ranks[target];
}
