import { createHash } from 'node:crypto';
import type { BookableEntry } from './bookable-entry.ts';

/**
 * SHA-256 over all that the lines of a command say. It stands in the journal, which is sealed: an entry changed afterwards
 * shows, without the journal holding every đồng a second time. The audit computes the same in SQL (`digest-of-entries`).
 */
export function entriesDigest(lines: readonly BookableEntry[]): string {
  return createHash('sha256').update(lines.map(lineText).join('\n')).digest('hex');
}

function lineText(line: BookableEntry): string {
  const { kind, effect, nodeCode, source, capitalKind, vintage, from, to, amountDong, valueDate } = line;
  return [
    ...[kind, effect, nodeCode, source, capitalKind, vintage],
    ...[from.holderId, from.budgetYear, to.holderId, to.budgetYear, amountDong, valueDate, line.reversalOf ?? ''],
    // With their lengths: no words of a person can look like the next field.
    withLength(line.documentId),
    withLength(line.reason),
  ].join('|');
}

function withLength(text: string): string {
  return `${Buffer.byteLength(text)}:${text}`;
}
