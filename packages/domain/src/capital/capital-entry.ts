import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { CapitalLine } from './capital-line.ts';
import type { EntryKind } from './entry-kinds.ts';
import type { Position } from './position.ts';

/** What a command asks to book: one movement of money. */
export interface DraftEntry extends CapitalLine {
  readonly kind: EntryKind;
  readonly from: Position;
  readonly to: Position;
  /** More than zero. */
  readonly amountDong: Dong;
  /** The day from which it counts. */
  readonly valueDate: PlainDate;
  /** The document that orders or proves it (C1). */
  readonly documentId: string;
  readonly reason: string;
  /** The entry that this one takes back (only and always with kind `reversal`, C2). */
  readonly reversalOf?: string;
}

/** An entry as it stands in the ledger. */
export interface CapitalEntry extends DraftEntry {
  readonly id: string;
  /** When the ledger came to know it, in milliseconds since 1970: the second of the two dates of C7. */
  readonly knownAt: number;
}
