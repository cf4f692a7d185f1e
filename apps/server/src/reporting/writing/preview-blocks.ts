import { type FigureContext, figureAddress } from '@muctieu/contract/reporting/writing/figure-address';
import type { PreviewBlock } from '@muctieu/contract/reporting/writing/rendering';
import { openZip } from '@muctieu/office/archive/zip-archive';
import type { RenderedWord } from '@muctieu/office/word-template/render-word-template';

type Run = Extract<PreviewBlock, { kind: 'paragraph' }>['runs'][number];
type Cell = Extract<PreviewBlock, { kind: 'table' }>['rows'][number][number];

interface Draft {
  readonly headingRows: number;
  readonly borders: boolean;
  readonly rows: (Cell & { covers: boolean })[][];
}

const most = 50_000_000;
const tokens = /<(\/?)w:(\w+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g;

/** The pages of a rendered report as blocks that a browser shows: every figure leads to the page behind it. */
export function previewBlocks(rendered: RenderedWord, context: FigureContext): PreviewBlock[] {
  const zip = openZip(rendered.bytes);
  const part = zip.ok ? zip.value.read('word/document.xml', most) : zip;
  if (!part.ok) throw new Error('what was rendered is read again');
  const keys = new Map(rendered.figures.map(({ bookmark, key }) => [bookmark, key]));
  const blocks: PreviewBlock[] = [];
  const names = new Map<string, string>();
  let table: { headingRows: number; borders: boolean; rows: (Cell & { covers: boolean })[][] } | undefined;
  let cell: (Cell & { covers: boolean }) | undefined;
  let paragraph: { style: string; runs: Run[] } = { style: 'body', runs: [] };
  let looks: { bold?: true; italic?: true } = {};
  let address: string | undefined;
  let inText = false;
  for (const [, closing, name, attributes = '', , text] of new TextDecoder().decode(part.value).matchAll(tokens)) {
    const value = (of: string) => new RegExp(`w:${of}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    if (text !== undefined) {
      if (inText)
        paragraph.runs.push({ text: unescaped(text), ...looks, ...(address === undefined ? {} : { address }) });
      continue;
    }
    if (closing === '/') {
      if (name === 't') inText = false;
      else if (name === 'p') {
        if (cell === undefined) blocks.push({ kind: 'paragraph', ...paragraph });
        else {
          cell.style = paragraph.style;
          cell.runs.push(
            ...(cell.runs.length > 0 && paragraph.runs.length > 0 ? [{ text: '\n' }] : []),
            ...paragraph.runs,
          );
        }
        paragraph = { style: 'body', runs: [] };
      } else if (name === 'tc') cell = undefined;
      else if (name === 'tbl' && table !== undefined) {
        blocks.push(tableOf(table));
        table = undefined;
      }
      continue;
    }
    switch (name) {
      case 'p':
        paragraph = { style: 'body', runs: [] };
        break;
      case 'pStyle':
        paragraph.style = value('val');
        break;
      case 'r':
        looks = {};
        break;
      case 'b':
        looks = { ...looks, bold: true };
        break;
      case 'i':
        looks = { ...looks, italic: true };
        break;
      case 't':
        inText = true;
        break;
      case 'br':
        paragraph.runs.push({ text: '\n' });
        break;
      case 'bookmarkStart': {
        const key = keys.get(value('name'));
        names.set(value('id'), value('name'));
        if (key !== undefined) address = figureAddress(key, context);
        break;
      }
      case 'bookmarkEnd':
        if (keys.has(names.get(value('id')) ?? '')) address = undefined;
        break;
      case 'tbl':
        table = { headingRows: 0, borders: false, rows: [] };
        break;
      case 'insideH':
        if (table !== undefined) table.borders = value('val') === 'single';
        break;
      case 'tr':
        table?.rows.push([]);
        break;
      case 'tblHeader':
        if (table !== undefined) table.headingRows += 1;
        break;
      case 'tc':
        cell = { columns: 1, rows: 1, style: 'cell', runs: [], covers: false };
        table?.rows.at(-1)?.push(cell);
        break;
      case 'gridSpan':
        if (cell !== undefined) cell.columns = Number(value('val'));
        break;
      case 'vMerge':
        if (cell !== undefined) cell.covers = value('val') !== 'restart';
        break;
      default:
    }
  }
  return blocks;
}

/** Cells that go on from above are counted into the one they belong to. */
function tableOf({ headingRows, borders, rows }: Draft): PreviewBlock {
  const open = new Map<number, Cell>();
  const made = rows.map((row) => {
    let column = 0;
    return row.flatMap(({ covers, ...cell }) => {
      const at = column;
      column += cell.columns;
      const above = open.get(at);
      if (covers && above !== undefined) {
        above.rows += 1;
        return [];
      }
      open.set(at, cell);
      return [cell];
    });
  });
  return { kind: 'table', headingRows, borders, rows: made };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
