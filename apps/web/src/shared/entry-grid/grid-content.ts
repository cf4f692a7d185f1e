/** The unit in which a column of money is typed and shown; what is kept is the text, what it means is whole đồng. */
export type MoneyUnit = 'dong' | 'million' | 'billion';

export interface GridChoice {
  readonly value: string;
  readonly label: string;
  /** Also understood when typed or pasted: a code, a short name. */
  readonly also?: readonly string[];
}

export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Columns beside one another with the same group stand under one heading. */
  readonly group?: string;
  readonly kind: 'text' | 'choice' | 'money' | 'number' | 'whole' | 'tick' | 'day';
  /** In pixels. */
  readonly width?: number;
  readonly choices?: readonly GridChoice[];
  readonly unit?: MoneyUnit;
  readonly readOnly?: boolean;
  /** Negative numbers are refused unless this is set. */
  readonly negative?: boolean;
  /** Summed in the rows of groups and in the foot. */
  readonly sums?: boolean;
}

/** A row as it was typed: texts by column, also where they mean nothing. Plain data, so that a draft keeps it whole. */
export interface GridRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  /** Cells of this row that nobody types into. */
  readonly fixed?: readonly string[];
  /** Drawn strongly: the heading of what follows. */
  readonly heading?: boolean;
  /** How far the first cell is set in. */
  readonly level?: number;
}

/** Something to say about a cell, or about a row where no column is named. */
export interface GridMark {
  readonly rowId: string;
  readonly column?: string;
  readonly tone: 'error' | 'warning';
  readonly text: string;
}

export function cellOf(row: GridRow, column: GridColumn): string {
  return row.cells[column.key] ?? '';
}

export function isFixed(row: GridRow | undefined, column: GridColumn | undefined): boolean {
  if (row === undefined || column === undefined) return true;
  return row.readOnly === true || column.readOnly === true || row.fixed?.includes(column.key) === true;
}
