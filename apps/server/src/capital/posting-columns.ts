import type { BookableEntry, PostingCommand } from './bookable-entry.ts';

/** The parameters of `muctieu.post_capital`, in its order: a command goes over the wire by columns, each one array. */
export const columnTypes = [
  'text',
  'uuid',
  'timestamptz',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'smallint[]',
  'uuid[]',
  'smallint[]',
  'uuid[]',
  'smallint[]',
  'bigint[]',
  'date[]',
  'text[]',
  'text[]',
  'bigint[]',
] as const;

export function postingColumns(command: PostingCommand, lines: readonly BookableEntry[]): readonly string[] {
  const column = (of: (line: BookableEntry) => string | number | bigint) => `{${lines.map(of).join(',')}}`;
  const words = (of: (line: BookableEntry) => string) => `{${lines.map((line) => quoted(of(line))).join(',')}}`;
  return [
    command.provinceId,
    command.id,
    command.knownAt.toISOString(),
    words((line) => line.kind),
    words((line) => line.effect),
    words((line) => line.nodeCode),
    words((line) => line.source),
    words((line) => line.capitalKind),
    column((line) => line.vintage),
    column((line) => quoted(line.from.holderId)),
    column((line) => line.from.budgetYear),
    column((line) => quoted(line.to.holderId)),
    column((line) => line.to.budgetYear),
    column((line) => line.amountDong),
    column((line) => quoted(line.valueDate)),
    words((line) => line.documentId),
    words((line) => line.reason),
    column((line) => line.reversalOf ?? 'NULL'),
  ];
}

/** The driver's own arrays cost as much as the posting itself: it looks at the type of every element. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : `"${text}"`;
}
