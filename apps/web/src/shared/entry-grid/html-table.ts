import type { PastedCell } from './pasted-block.ts';

const named: Readonly<Record<string, string>> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const signs = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:]*)((?:[^<>"']|"[^"]*"|'[^']*'){0,2000})>|([^<]+|<)/gi;
const spanMost = 1000;
const heldMost = 50_000;
/** Stands for `<br>` until the blanks of the source are joined; from the private use area, so that no text has it. */
const lineBreak = '\ue000';

/** The first table of a clipboard's HTML as cells in their places. Read as text: nothing of it is ever put into the page. */
export function readHtmlTable(html: string): readonly (readonly PastedCell[])[] {
  const rows: PastedCell[][] = [];
  const held = new Map<string, true>();
  let open: { text: string; exact?: string; across: number; down: number } | undefined;
  let row: PastedCell[] | undefined;
  let depth = 0;
  const closeCell = () => {
    if (open === undefined || row === undefined) return;
    const text = open.text
      .replace(/[ \t\r\n]+/g, ' ')
      .replaceAll(new RegExp(` ?${lineBreak} ?`, 'g'), '\n')
      .trim();
    while (held.has(`${rows.length}|${row.length}`)) row.push({ text: '' });
    const left = row.length;
    row.push(open.exact === undefined ? { text } : { text, exact: open.exact });
    for (let across = 1; across < open.across; across++) row.push({ text: '' });
    for (let down = 1; down < open.down && held.size < heldMost; down++) {
      for (let across = 0; across < open.across; across++) held.set(`${rows.length + down}|${left + across}`, true);
    }
    open = undefined;
  };
  const closeRow = () => {
    closeCell();
    if (row === undefined) return;
    while (held.has(`${rows.length}|${row.length}`)) row.push({ text: '' });
    rows.push(row);
    row = undefined;
  };
  for (const [, slash, name, attributes = '', text] of html.matchAll(signs)) {
    if (text !== undefined) {
      if (open !== undefined) open.text += decoded(text);
      continue;
    }
    const isEnd = slash === '/';
    switch (name?.toLowerCase()) {
      case 'table':
        depth += isEnd ? -1 : 1;
        if (isEnd && depth === 0) {
          closeRow();
          return rows;
        }
        break;
      case 'tr':
        closeRow();
        if (!isEnd && depth === 1) row = [];
        break;
      case 'td':
      case 'th':
        closeCell();
        if (!isEnd && row !== undefined) {
          const exact = attribute(attributes, 'x:num') ?? attribute(attributes, 'sdval');
          open = {
            text: '',
            ...(exact === undefined ? {} : { exact }),
            across: spanOf(attributes, 'colspan'),
            down: spanOf(attributes, 'rowspan'),
          };
        }
        break;
      case 'br':
        if (open !== undefined) open.text += lineBreak;
        break;
      default:
        break;
    }
  }
  closeRow();
  return rows;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decoded(value).trim();
}

function spanOf(attributes: string, name: string): number {
  const span = Number(attribute(attributes, name) ?? '1');
  return Number.isInteger(span) && span >= 1 ? Math.min(span, spanMost) : 1;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
