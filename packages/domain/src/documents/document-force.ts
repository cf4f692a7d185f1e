import type { PlainDate } from '@muctieu/kernel/plain-date';
import { changesForce, type DocumentRelation } from './document-relation.ts';

export interface DocumentDays {
  readonly issuedOn?: PlainDate;
  /** First day of validity as the document says it. */
  readonly validFrom?: PlainDate;
  /** First day on which it no longer holds, where the document itself says so. */
  readonly validUntil?: PlainDate;
}

/** One act upon a document: the relation and the first day on which the acting document holds, where it is known. */
export interface DocumentAct {
  readonly relation: DocumentRelation;
  readonly startsOn?: PlainDate;
}

export interface DocumentForce {
  readonly from?: PlainDate;
  /** The document's own day of entry into force is unknown; its date of issue stands in for it. */
  readonly fromAssumed: boolean;
  readonly until?: PlainDate;
  /** The relation that ends it; absent where it ends by itself or does not end. */
  readonly endedBy?: DocumentRelation;
  /** Acts upon parts, and amendments: it stays in force, differently. */
  readonly changes: readonly DocumentAct[];
  /** Acts that would end it, but nobody has verified them or recorded their day: from then on nobody can say. */
  readonly doubtfulEnds: readonly DocumentAct[];
}

/** First day on which a document holds: its own word, else its date of issue. */
export function startOf(days: DocumentDays): PlainDate | undefined {
  return days.validFrom ?? days.issuedOn;
}

/**
 * From when until when a document is in force, its own words and the acts of others taken together. What was replaced
 * does not come back when the replacing document ends (D3), so only the beginnings of acts count.
 */
export function documentForce(days: DocumentDays, acts: readonly DocumentAct[]): DocumentForce {
  const changing = acts
    .filter((act) => changesForce(act.relation.kind))
    .map((act): DocumentAct => ({ relation: act.relation, ...startOfAct(act) }));
  const ends = changing.filter((act) => act.relation.kind !== 'amends' && act.relation.reach === 'whole');
  const datedEnds = ends
    .filter((act): act is DocumentAct & { readonly startsOn: PlainDate } => act.startsOn !== undefined)
    .filter((act) => act.relation.verified)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const first = datedEnds[0];
  const endedByOther = first !== undefined && (days.validUntil === undefined || first.startsOn < days.validUntil);
  const until = endedByOther ? first.startsOn : days.validUntil;
  const from = startOf(days);
  return {
    ...(from === undefined ? {} : { from }),
    fromAssumed: days.validFrom === undefined,
    ...(until === undefined ? {} : { until }),
    ...(endedByOther ? { endedBy: first.relation } : {}),
    changes: changing.filter((act) => !ends.includes(act)),
    doubtfulEnds: ends.filter((act) => act.startsOn === undefined || !act.relation.verified),
  };
}

function startOfAct(act: DocumentAct): { readonly startsOn?: PlainDate } {
  const startsOn = act.relation.effectiveOn ?? act.startsOn;
  return startsOn === undefined ? {} : { startsOn };
}

export type ForceState = 'not-yet-in-force' | 'in-force' | 'in-force-in-part' | 'no-longer-in-force' | 'unknown';

export interface ForceOnDay {
  readonly state: ForceState;
  /** A verified amendment has taken effect by that day. */
  readonly amended: boolean;
  /** The changes that have taken effect by that day, undated and unverified ones included. */
  readonly changes: readonly DocumentAct[];
}

/** What a document is worth on a day. */
export function forceOnDay(force: DocumentForce, day: PlainDate): ForceOnDay {
  const changes = force.changes.filter((act) => act.startsOn === undefined || act.startsOn <= day);
  const certain = changes.filter((act) => act.relation.verified);
  const amended = certain.some((act) => act.relation.kind === 'amends');
  const lessened = certain.some((act) => act.relation.kind !== 'amends');
  const state = stateOnDay(force, day, lessened);
  return { state, amended, changes };
}

function stateOnDay(force: DocumentForce, day: PlainDate, lessened: boolean): ForceState {
  if (force.until !== undefined && force.until <= day) return 'no-longer-in-force';
  if (force.from === undefined) return 'unknown';
  if (day < force.from) return 'not-yet-in-force';
  if (force.doubtfulEnds.some((act) => act.startsOn === undefined || act.startsOn <= day)) return 'unknown';
  return lessened ? 'in-force-in-part' : 'in-force';
}
