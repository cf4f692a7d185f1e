/** A number of a made report. `written` is what the report prints. */
export interface Token {
  readonly id: number;
  written: string;
}

/** What ties the numbers of a made report together, and so what an error in one of them breaks. */
export interface Relation {
  readonly kind:
    | 'sum'
    | 'ratio'
    | 'difference'
    | 'count'
    | 'average'
    | 'table'
    | 'date'
    | 'forecast'
    | 'carry'
    | 'cross';
  /** The numbers whose change must be seen. */
  readonly tokens: readonly Token[];
}

export type Piece = string | Token;

export interface MadeReport {
  readonly pieces: readonly Piece[];
  readonly relations: readonly Relation[];
}

/** The text, and where each number of it stands (UTF-16; the made reports hold no pairs). */
export function print(report: MadeReport): { text: string; places: Map<number, { start: number; end: number }> } {
  let text = '';
  const places = new Map<number, { start: number; end: number }>();
  for (const piece of report.pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      places.set(piece.id, { start: text.length, end: text.length + piece.written.length });
      text += piece.written;
    }
  }
  return { text, places };
}
