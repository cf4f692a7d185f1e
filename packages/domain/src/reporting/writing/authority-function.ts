import { type DayInterval, holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';

/** What somebody is to an authority that issues documents: three sign for it, the clerk keeps its register. */
export const functionKinds = ['head', 'deputy', 'by-order', 'clerk'] as const;
export type FunctionKind = (typeof functionKinds)[number];

export interface AuthorityFunction extends DayInterval {
  readonly functionId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: FunctionKind;
  /** `Phó Chủ tịch`. */
  readonly title: string;
  /** `Chủ tịch`: for whom a deputy signs; empty for a head and a clerk. */
  readonly headTitle: string;
  /** `Giám đốc Sở Tài chính` of a deputy head of a committee; empty where nothing stands below. */
  readonly otherTitle: string;
}

/** What a step of a report needs somebody to be. */
export type AuthorityNeed = 'signs' | 'keeps-register';

export function fulfils(kind: FunctionKind, need: AuthorityNeed): boolean {
  return need === 'keeps-register' || kind !== 'clerk';
}

/** The functions with which somebody may do what is needed for the authority on that day. */
export function functionsFor(
  functions: readonly AuthorityFunction[],
  wish: {
    readonly authorityId: string;
    readonly need: AuthorityNeed;
    readonly day: PlainDate;
    readonly personId?: string;
  },
): readonly AuthorityFunction[] {
  return functions.filter(
    (one) =>
      one.authorityId === wish.authorityId &&
      fulfils(one.kind, wish.need) &&
      (wish.personId === undefined || one.personId === wish.personId) &&
      holdsOn(one, wish.day),
  );
}

/** Kinds of organisations that decide together: their head signs on their behalf (Nghị định 30/2020/NĐ-CP, TM.). */
const collectiveKinds: ReadonlySet<string> = new Set([
  'people-committee',
  'people-council',
  'steering-committee',
  'appraisal-council',
  'party-body',
]);

export function isCollective(organisationKind: string): boolean {
  return collectiveKinds.has(organisationKind);
}

/**
 * The lines above a signature: `TM. Ủy ban nhân dân`, `KT. Chủ tịch`, `Phó Chủ tịch`, then another office of the signer.
 * Their capitals are the form's. A clerk signs nothing and has none.
 */
export function signatureLines(
  held: Pick<AuthorityFunction, 'kind' | 'title' | 'headTitle' | 'otherTitle'>,
  authority: { readonly isCollective: boolean; readonly name: string },
): readonly string[] {
  const behalf = authority.isCollective && held.kind !== 'by-order' ? [`TM. ${authority.name}`] : [];
  const below = held.otherTitle === '' ? [] : [held.otherTitle];
  switch (held.kind) {
    case 'head':
      return [...behalf, held.title, ...below];
    case 'deputy':
      return [...behalf, `KT. ${held.headTitle}`, held.title, ...below];
    case 'by-order':
      return [...behalf, `TL. ${held.headTitle}`, held.title, ...below];
    case 'clerk':
      return [];
    default:
      return held.kind satisfies never;
  }
}
