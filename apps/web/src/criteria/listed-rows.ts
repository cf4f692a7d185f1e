import type { RecognitionKind } from '@muctieu/domain/criteria/recognition';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue, readRow } from '../shared/entry-grid/read-row.ts';

export interface ListedRecognition {
  readonly unit: string;
  readonly parent: string;
  readonly kind: RecognitionKind;
  readonly year: number;
  readonly recognisedOn?: string;
  readonly symbol: string;
  readonly note: string;
}

export interface ListedReading {
  readonly listed: readonly ListedRecognition[];
  /** Ids of the grid's rows, in the order of `listed`. */
  readonly rowIds: readonly string[];
  /** Some row lacks what it needs, or a cell means nothing. */
  readonly incomplete: boolean;
}

/** What the typed rows say; rows in which nothing was typed are passed over. */
export function readListed(rows: readonly GridRow[], columns: readonly GridColumn[]): ListedReading {
  const filled = rows.filter(({ cells }) => Object.values(cells).some((text) => text.trim() !== ''));
  let incomplete = false;
  const listed: ListedRecognition[] = [];
  for (const row of filled) {
    const text = (key: string) => (row.cells[key] ?? '').trim();
    const kind = cellValue(row, columns, 'kind') as RecognitionKind | undefined;
    const year = Number(cellValue(row, columns, 'year'));
    const recognisedOn = cellValue(row, columns, 'recognisedOn');
    const readable = [...readRow(row, columns).values()].every(
      (cell) => cell.kind === 'empty' || cell.kind === 'value',
    );
    if (!readable || text('unit') === '' || kind === undefined || !Number.isInteger(year)) {
      incomplete = true;
      continue;
    }
    listed.push({
      unit: text('unit'),
      parent: text('parent'),
      kind,
      year,
      symbol: text('symbol'),
      note: text('note'),
      ...(recognisedOn === undefined ? {} : { recognisedOn }),
    });
  }
  return { listed, rowIds: filled.map(({ id }) => id), incomplete };
}
