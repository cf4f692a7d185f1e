import type { PlainDate } from '@muctieu/kernel/plain-date';

/** What one document does to, or takes from, another. The acting one comes first: `new` replaces `old`. */
export type DocumentRelationKind =
  | 'amends'
  | 'replaces'
  | 'repeals'
  | 'guides'
  | 'implements'
  | 'based-on'
  | 'consolidates';

export const documentRelationKinds: readonly DocumentRelationKind[] = [
  'amends',
  'replaces',
  'repeals',
  'guides',
  'implements',
  'based-on',
  'consolidates',
];

export interface DocumentRelation {
  readonly kind: DocumentRelationKind;
  readonly actingId: string;
  readonly targetId: string;
  /** `whole`, or only the part that `article` names. */
  readonly reach: 'whole' | 'part';
  /** `Điều 58`; may be unknown although the reach is a part. */
  readonly article?: string;
  /** From when, where it is not the day on which the acting document comes into force. */
  readonly effectiveOn?: PlainDate;
  /** Whether a text bears it. What nobody has verified is shown and decides nothing. */
  readonly verified: boolean;
}

/** Whether the relation changes what is in force; the others only explain. */
export function changesForce(kind: DocumentRelationKind): kind is 'amends' | 'replaces' | 'repeals' {
  return kind === 'amends' || kind === 'replaces' || kind === 'repeals';
}
