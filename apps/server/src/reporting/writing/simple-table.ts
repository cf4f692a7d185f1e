import { paragraph, type WordBlock, type WordCell, type WordRow } from '@muctieu/office/word-writing/word-document';
import { reportTableTexts as texts } from './report-tables.texts.ts';

export interface SimpleCell {
  readonly text: string;
  readonly number?: true;
  readonly centred?: true;
  readonly bold?: true;
  readonly figure?: string;
  /** How many columns it covers. */
  readonly columns?: number;
}

/** A row; `heads`: it stays on the page of what follows, as the name of a group does. */
export interface SimpleRow {
  readonly cells: readonly (string | SimpleCell)[];
  readonly heads?: true;
}

/** A heading over columns; over several where more headings stand below it. */
export interface SimpleHeading {
  readonly text: string;
  readonly below?: readonly string[];
}

export interface SimpleTable {
  readonly headings: readonly (string | SimpleHeading)[];
  readonly rows: readonly SimpleRow[];
  /** Letters of annexes with many columns. */
  readonly narrow?: true;
}

/** Said where a table would be empty: an annex without rows looks like a mistake. */
export const nothingBlock: readonly WordBlock[] = [paragraph('table-note', texts.nothing)];

/** A table whose columns are as broad as what stands in them needs. */
export function simpleTable({ headings, rows, narrow }: SimpleTable): readonly WordBlock[] {
  if (rows.length === 0) return nothingBlock;
  const heads = headingRows(headings, narrow ? 'narrow-heading' : 'cell-heading');
  const made = rows.map(({ cells, heads: keepsWithNext }): WordRow => {
    const row = { cells: cells.map((content) => cellOf(content, narrow === true)) };
    return keepsWithNext ? { ...row, keepsWithNext } : row;
  });
  return [{ kind: 'table', headingRows: heads.length, borders: true, rows: [...heads, ...made] }];
}

function cellOf(content: string | SimpleCell, narrow: boolean): WordCell {
  const { text, number, centred, bold, figure, columns } =
    typeof content === 'string' ? ({ text: content } as SimpleCell) : content;
  const kind = number ? 'number' : centred ? 'middle' : 'cell';
  const style = narrow ? (`narrow-${kind}` as const) : kind === 'cell' ? 'cell' : (`cell-${kind}` as const);
  const run = { text, ...(bold ? { bold: true as const } : {}), ...(figure === undefined ? {} : { figure }) };
  return { paragraphs: [paragraph(style, run)], ...(columns === undefined ? {} : { columns }) };
}

function headingRows(
  headings: readonly (string | SimpleHeading)[],
  style: 'narrow-heading' | 'cell-heading',
): readonly WordRow[] {
  const all = headings.map((one) => (typeof one === 'string' ? { text: one, below: [] } : { below: [], ...one }));
  const isDeep = all.some(({ below }) => below.length > 0);
  const put = (text: string, more: Omit<WordCell, 'paragraphs'> = {}): WordCell => ({
    paragraphs: [paragraph(style, text)],
    ...more,
  });
  if (!isDeep) return [{ cells: all.map(({ text }) => put(text)) }];
  return [
    {
      cells: all.map(({ text, below }) =>
        below.length === 0 ? put(text, { down: 'begins' }) : put(text, { columns: below.length }),
      ),
    },
    {
      cells: all.flatMap(({ below }) =>
        below.length === 0 ? [put('', { down: 'continues' })] : below.map((text) => put(text)),
      ),
    },
  ];
}
