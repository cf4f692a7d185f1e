import type { DraftEntry } from '@muctieu/domain/capital/capital-entry';
import type { EntryKind } from '@muctieu/domain/capital/entry-kinds';

/** What a line really does: its own kind, or for a reversal the kind of the entry that it takes back. */
export interface BookableEntry extends DraftEntry {
  readonly effect: Exclude<EntryKind, 'reversal'>;
}

/** The lines of one command with its id. The same id again is the same command, and is booked once (C8). */
export interface PostingCommand {
  readonly id: string;
  readonly provinceId: string;
  readonly knownAt: Date;
}
