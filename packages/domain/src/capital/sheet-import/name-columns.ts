import type { AmountAttributes, ColumnMeaning, ReadColumn } from './column-meaning.ts';
import { type Heading, withTotals } from './find-heading.ts';
import { readHeadingWords } from './heading-words.ts';
import { columnLetters } from './import-sheet.ts';
import type { SheetContext } from './sheet-context.ts';

/**
 * Communes down and projects across: «Dự án 2», «Dự án 3 | Tiểu dự án 1» over amounts name the node of every amount below
 * them. Only where a column names the holders; what a person said of a column stays as it was said.
 */
export function nameColumns(heading: Heading, programme: string | undefined, context: SheetContext): Heading {
  const hasHolders = heading.columns.some(({ meaning }) => meaning.kind === 'label' && meaning.role === 'holder');
  if (!hasHolders) return heading;
  const nodes = heading.columns.map((column) =>
    context.mapping.columns[columnLetters(column.column)] === undefined
      ? nodeOver(column, programme, context)
      : undefined,
  );
  const named = nodes.filter((node) => node !== undefined);
  if (named.length === 0) return heading;
  const meanings = heading.columns.map(({ meaning, path }, index): ColumnMeaning => {
    const nodeCode = nodes[index];
    if (nodeCode === undefined) return meaning;
    const attributes: AmountAttributes = { ...wordsOver(path), nodeCode };
    if (isOfOtherKind(attributes, context)) return { kind: 'ignored', reason: 'other-measure' };
    // «Dự án 3» beside its sub-projects is their sum.
    const isSum = named.some((other) => context.nodes.isBelow(other, nodeCode));
    return { kind: isSum ? 'total' : 'amount', attributes };
  });
  const told = withTotals(meanings);
  return {
    ...heading,
    columns: heading.columns.map((column, index) => ({ ...column, meaning: told[index] ?? column.meaning })),
  };
}

/** The node that the texts over a column name from above, the programme itself left out. */
function nodeOver(
  { meaning, path }: ReadColumn,
  programme: string | undefined,
  context: SheetContext,
): string | undefined {
  const mayBe =
    meaning.kind === 'amount' ||
    meaning.kind === 'total' ||
    (meaning.kind === 'ignored' && meaning.reason === 'unknown') ||
    (meaning.kind === 'label' && meaning.role === 'node');
  if (!mayBe) return undefined;
  let around = programme;
  let found: string | undefined;
  for (const text of path) {
    const node = context.nodes.find(text, { nodeCode: around });
    if (node === undefined) continue;
    around = node.code;
    if (node.level !== 'programme') found = node.code;
  }
  return found;
}

function wordsOver(path: readonly string[]): AmountAttributes {
  return Object.assign(
    {},
    ...path.map((text, index) => readHeadingWords(text, index > 0).attributes),
  ) as AmountAttributes;
}

function isOfOtherKind({ measure, carried }: AmountAttributes, { asked }: SheetContext): boolean {
  if (asked.kind === 'disbursement') return measure === 'planned';
  return measure === 'disbursed' || (asked.kind === 'plan' && carried === true);
}
