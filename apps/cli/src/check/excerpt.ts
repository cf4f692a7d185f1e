/** What stands around a finding on its line, cut at words: enough to know the sentence again. */
export interface Excerpt {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

export function readExcerpt(text: string, start: number, end: number, width: number): Excerpt {
  const wrong = shorten(tidy(text.slice(start, end)), width);
  const room = Math.max(20, width - wrong.length);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const before = cutStart(tidy(text.slice(Math.max(lineStart, start - 400), start)).trimStart(), Math.ceil(room * 0.6));
  const after = cutEnd(
    tidy(text.slice(end, Math.min(lineEnd, end + 400))).trimEnd(),
    room - Math.min(before.length, Math.ceil(room * 0.6)),
  );
  return { before, wrong, after };
}

/** One character for one column: composed letters, no line ends, tabs as bars between cells. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\t+/g, ' | ')
    .replace(/[\s\u00a0]+/g, ' ');
}

function shorten(text: string, width: number): string {
  return text.length <= width
    ? text
    : `${text.slice(0, Math.ceil(width / 2) - 1)}…${text.slice(-Math.floor(width / 2))}`;
}

function cutStart(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(-width);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function cutEnd(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(0, width);
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))}…`;
}
