import type { PlainDate } from '@muctieu/kernel/plain-date';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type DocumentKind =
  | 'law'
  | 'resolution'
  | 'decree'
  | 'decision'
  | 'circular'
  | 'directive'
  | 'plan'
  | 'report'
  | 'guidance'
  | 'notice'
  | 'official-letter'
  | 'work-programme'
  | 'consolidated-text';

export type IssuerLevel = 'party' | 'central' | 'province' | 'district' | 'commune';

export interface DocumentIssuer {
  readonly name: string;
  readonly level: IssuerLevel;
  /** Official code of the province of a local issuer. */
  readonly provinceCode?: string;
}

/** One place where a source names the document. */
export interface DocumentCitation {
  /** `S0`, `S2`, `S3`, or `domain` for the domain reference. */
  readonly source: string;
  /** Place in the source's text, counted in UTF-16 units from its beginning; absent where only the tag is known. */
  readonly offset?: number;
  /** As it stands there, unchanged. */
  readonly raw: string;
}

/** A date some source gives for the document; two different ones are a conflict that a person settles. */
export interface DocumentDate {
  readonly date: PlainDate;
  readonly sources: readonly string[];
}

export type DocumentRelationKind =
  | 'amends'
  | 'replaces'
  | 'repeals-part-of'
  | 'guides'
  | 'based-on'
  | 'implements'
  | 'consolidates';

export interface DocumentRelation extends Sourced {
  readonly kind: DocumentRelationKind;
  /** Id of the other document. */
  readonly to: string;
}

export interface LegalDocument extends Sourced {
  /** Stable and readable: `90-qd-ttg-2022`. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** `90`, `219a`, `133`; absent where the source gives only a name (a law). */
  readonly number?: string;
  /** Year that is part of the number (`55/2023/TT-BTC`). */
  readonly numberYear?: number;
  /** `QĐ-TTg`; absent where the source leaves it out. */
  readonly symbol?: string;
  /** As it should be printed: `55/2023/TT-BTC`. */
  readonly designation: string;
  readonly issuer: DocumentIssuer;
  /** Set only when the sources agree on one date. */
  readonly issuedOn?: PlainDate;
  readonly dates: readonly DocumentDate[];
  readonly dateConflict: boolean;
  /** Abstract (trích yếu) as a source gives it. */
  readonly title?: string;
  readonly effectiveFrom?: PlainDate;
  /** Half-open, like every interval. */
  readonly effectiveUntil?: PlainDate;
  readonly relations: readonly DocumentRelation[];
  /** The distinct spellings met, as cited. */
  readonly rawSpellings: readonly string[];
  readonly citations: readonly DocumentCitation[];
}

export function readLegalDocuments(): readonly LegalDocument[] {
  return readJsonFile('documents/legal-documents.json');
}
