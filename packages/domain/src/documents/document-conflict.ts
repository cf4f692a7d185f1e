import type { PlainDate } from '@muctieu/kernel/plain-date';

/** A date of issue that some source gives. */
export interface ClaimedDate {
  readonly date: PlainDate;
  readonly sources: readonly string[];
}

export interface DocumentClaims {
  readonly id: string;
  readonly symbolKey: string;
  readonly issuer: string;
  readonly issuedOn?: PlainDate;
  readonly dates: readonly ClaimedDate[];
}

/** One symbol with two dates: within one document, or as two documents of one issuer in one year. A person settles it. */
export type DocumentConflict =
  | { readonly kind: 'dates-of-one-document'; readonly documentId: string; readonly dates: readonly ClaimedDate[] }
  | {
      readonly kind: 'documents-of-one-symbol';
      readonly symbolKey: string;
      readonly documents: readonly { readonly id: string; readonly issuedOn?: PlainDate }[];
    };

export function findDocumentConflicts(documents: readonly DocumentClaims[]): readonly DocumentConflict[] {
  const conflicts: DocumentConflict[] = [];
  for (const document of documents) {
    const days = new Set(document.dates.map(({ date }) => date));
    // A settled date (`issuedOn` set by a person) ends the dispute, whatever the sources said.
    if (days.size > 1 && document.issuedOn === undefined) {
      conflicts.push({ kind: 'dates-of-one-document', documentId: document.id, dates: document.dates });
    }
  }
  const groups = Map.groupBy(documents, (document) => `${document.symbolKey}\n${document.issuer}\n${yearOf(document)}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length < 2) continue;
    conflicts.push({
      kind: 'documents-of-one-symbol',
      symbolKey: first.symbolKey,
      documents: group.map(({ id, issuedOn }) => (issuedOn === undefined ? { id } : { id, issuedOn })),
    });
  }
  return conflicts;
}

function yearOf(document: DocumentClaims): string {
  return (document.issuedOn ?? document.dates[0]?.date ?? '').slice(0, 4);
}
