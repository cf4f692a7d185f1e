import { searchKey } from '@muctieu/kernel/search-key';

/** A row of a list as a file has it; `row` is its number there. */
export interface ListedLine {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ListColumns<Meaning extends string> {
  /** Place of the heading among the lines; -1 where there is none. */
  readonly index: number;
  readonly columns: ReadonlyMap<Meaning, number>;
  readonly missing: readonly Meaning[];
}

const headingRowsMost = 30;

/** Which column means what: by the line among the first that names most of them; lists of provinces write them in many ways. */
export function findColumns<Meaning extends string>(
  lines: readonly Pick<ListedLine, 'cells'>[],
  headings: Readonly<Record<Meaning, RegExp>>,
  needed: readonly Meaning[],
): ListColumns<Meaning> {
  const meanings = Object.keys(headings) as Meaning[];
  let best: { readonly index: number; readonly columns: ReadonlyMap<Meaning, number> } = {
    index: -1,
    columns: new Map(),
  };
  for (const [index, { cells }] of lines.slice(0, headingRowsMost).entries()) {
    const columns = new Map<Meaning, number>();
    for (const [column, cell] of cells.entries()) {
      const key = searchKey(cell);
      const meaning = meanings.find((one) => !columns.has(one) && headings[one].test(key));
      if (meaning !== undefined) columns.set(meaning, column);
    }
    if (columns.size > best.columns.size) best = { index, columns };
  }
  return { ...best, missing: needed.filter((meaning) => !best.columns.has(meaning)) };
}

/** `A`, `B`, … `AA`: as a spreadsheet names it. */
export function columnLetter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetter(Math.floor(column / 26) - 1)}${columnLetter(column % 26)}`;
}

/** The text of a cell, brought to NFC and trimmed. */
export function cellOf<Meaning extends string>(
  { columns }: ListColumns<Meaning>,
  { cells }: Pick<ListedLine, 'cells'>,
  meaning: Meaning,
): string {
  return (cells[columns.get(meaning) ?? -1] ?? '').normalize('NFC').trim();
}
