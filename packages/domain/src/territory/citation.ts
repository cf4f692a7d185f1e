import type { PlainDate } from '@muctieu/kernel/plain-date';

/**
 * The legal document that set something, as this chapter knows it: by its symbol. The register of documents is a later
 * chapter; it finds from `symbol` (and `documentId`, once known) who cites a document.
 */
export interface Citation {
  /** Number and symbol as written: `1661/NQ-UBTVQH15`. */
  readonly symbol: string;
  /** The day on which the document was issued. */
  readonly issuedOn?: PlainDate;
  readonly documentId?: string;
}
