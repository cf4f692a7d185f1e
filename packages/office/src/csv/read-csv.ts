/** The rows of a delimited text, RFC 4180: quotes around fields, quotes in them doubled, any line end. */
export interface ReadCsv {
  readonly delimiter: CsvDelimiter;
  readonly rows: readonly (readonly string[])[];
  /** For each row, for each field, `[start, end)` in the text, quotes included. */
  readonly spans: readonly (readonly (readonly [number, number])[])[];
}

export type CsvDelimiter = ',' | ';' | '\t';

/** Excel in Vietnamese writes `;` because the comma is the decimal sign: the delimiter is found, not assumed. */
export function readCsv(text: string, delimiter: CsvDelimiter = detectDelimiter(text)): ReadCsv {
  const rows: string[][] = [];
  const spans: (readonly [number, number])[][] = [];
  let row: string[] = [];
  let rowSpans: (readonly [number, number])[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const endRow = () => {
    rows.push(row);
    spans.push(rowSpans);
    row = [];
    rowSpans = [];
  };
  while (at < text.length) {
    const start = at;
    let field = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length) {
        const quote = text.indexOf('"', at);
        if (quote < 0) {
          field += text.slice(at);
          at = text.length;
          break;
        }
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    }
    const stop = findFieldEnd(text, at, delimiter);
    field += text.slice(at, stop);
    row.push(field);
    rowSpans.push([start, stop]);
    at = stop;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
      row.push('');
      rowSpans.push([at, at]);
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    endRow();
  }
  return { delimiter, rows, spans };
}

function findFieldEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === delimiter || letter === '\n' || letter === '\r') return at;
  }
  return text.length;
}

/**
 * The delimiter that stands equally often in most of the first lines, outside quotes; titles above the table have none. Of
 * two that do, the one that is no decimal sign.
 */
export function detectDelimiter(text: string): CsvDelimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  let best: CsvDelimiter = ',';
  let bestLines = 0;
  for (const delimiter of ['\t', ';', ','] as const) {
    const same = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) same.set(count, (same.get(count) ?? 0) + 1);
    }
    const most = Math.max(0, ...same.values());
    if (most > bestLines) {
      best = delimiter;
      bestLines = most;
    }
  }
  return best;
}
