import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import type { DocumentPlace, ReadDocument } from '../document.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';
import { convertLetters } from '../legacy/convert-letters.ts';
import { decodeText } from '../plain/decode-text.ts';
import { raiseDigits } from '../raised-digits.ts';
import { type GridCell, writeTable } from '../table-grid.ts';
import { TextBuilder } from '../text-builder.ts';
import { type HtmlElement, type HtmlNode, readHtmlTree } from './html-tree.ts';

const blocks =
  /^(?:p|div|li|h[1-6]|section|article|blockquote|pre|hr|tr|dt|dd|ul|ol|dl|form|header|footer|main|nav|address|figure|figcaption|body|html)$/;

/** A page as a person reads it: blocks are lines, tables are tables, scripts and styles are nothing, links are not followed. */
export function readHtml(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Result<ReadDocument> {
  const { raw, letters } = decodeText(bytes);
  const tree = readHtmlTree(convertLetters(raw.replace(/^\ufeff/, ''), letters).text, limits);
  if (!tree.ok) return tree;
  const writer = new HtmlTextWriter();
  writer.write(tree.value, {}, false);
  writer.builder.endLine();
  const notices: Problem[] =
    letters === 'unicode' ? [] : [{ code: 'converted-encoding', values: { encoding: letters } }];
  const { tables, places } = writer.builder;
  return done({ kind: 'html', text: writer.builder.toText(), tables, places, furniture: [], notices });
}

class HtmlTextWriter {
  readonly builder = new TextBuilder();
  #table = 0;
  #paragraph = 0;

  write(node: HtmlNode, place: DocumentPlace, inline: boolean): void {
    if (typeof node === 'string') {
      this.#writeText(node, place);
      return;
    }
    if (node.name === 'table' && !inline) {
      this.#table += 1;
      writeTable(this.builder, this.#readTable(node), { ...place, table: this.#table });
      return;
    }
    if (node.name === 'br') this.#breakLine(inline);
    const raised = node.name === 'sup' ? wordsOf(node).trim() : '';
    if (/^\d+$/.test(raised)) {
      this.#writeText(raiseDigits(raised), place);
      return;
    }
    const isBlock = blocks.test(node.name) || ((node.name === 'td' || node.name === 'th') && inline);
    if (isBlock) this.#breakLine(inline);
    if (node.name === 'li') this.builder.add(/^\s*[-+•*–\d]/.test(wordsOf(node)) ? '' : '- ');
    for (const child of node.children) this.write(child, place, inline);
    if (isBlock) this.#breakLine(inline);
  }

  #breakLine(inline: boolean): void {
    if (!inline) this.builder.endLine();
    else if (!/^$|\s/.test(this.builder.last)) this.builder.add(' ');
  }

  #writeText(source: string, place: DocumentPlace): void {
    const spaced = source.replace(/[ \t\r\n\f]+/g, ' ');
    const text = /^$|[ \t\n]/.test(this.builder.last) ? spaced.trimStart() : spaced;
    if (text === '') return;
    const isNew = this.builder.last === '\n' || this.builder.length === 0;
    if (isNew && place.table === undefined) this.#paragraph += 1;
    this.builder.addPlaced(text, place.table === undefined ? { paragraph: this.#paragraph } : place);
  }

  #readTable(table: HtmlElement): GridCell[] {
    const cells: GridCell[] = [];
    const taken = new Set<string>();
    let reserved = 0;
    rowsOf(table).forEach((line, row) => {
      let column = 0;
      for (const element of line.children) {
        if (typeof element === 'string' || (element.name !== 'td' && element.name !== 'th')) continue;
        while (taken.has(`${row}:${column}`)) column += 1;
        const rowSpan = readSpan(element.attributes.rowspan);
        const columnSpan = readSpan(element.attributes.colspan);
        reserved += (rowSpan - 1) * columnSpan;
        for (let below = 1; reserved < reservedMax && below < rowSpan; below += 1)
          for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + below}:${column + right}`);
        const write = (_: TextBuilder, place: DocumentPlace) => {
          for (const child of element.children) this.write(child, place, true);
        };
        cells.push({ row, column, rowSpan, columnSpan, write });
        column += columnSpan;
      }
    });
    return cells;
  }
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'table') return [];
    return child.name === 'tr' ? [child] : rowsOf(child);
  });
}

/** Fields covered by merged cells of one table; a page may claim more than memory holds. */
const reservedMax = 100_000;

/** A page may claim any span: 100 is more than any table of a report has. */
function readSpan(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

function wordsOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('').slice(0, 20);
}
