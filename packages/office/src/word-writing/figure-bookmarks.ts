import { escapeXml } from '../archive/escape-xml.ts';
import { figureMarks, holdsFigure } from './figure-mark.ts';

/** A figure as it stands in a finished file. */
export interface PlacedFigure {
  /** The hidden bookmark around it; Word does not list names that begin with an underscore. */
  readonly bookmark: string;
  readonly key: string;
  readonly text: string;
}

/** Word wants whole numbers of its own for bookmarks; those of people's templates are small. */
const firstBookmarkId = 1_000_000;

/** Turns marked figures into bookmarks, each with its run's own looks, and lists them in the order of the document. */
export class FigureBookmarks {
  readonly placed: PlacedFigure[] = [];

  /** @param xml a part of the file (document, footnotes); runs without figures stay as they are, character for character. */
  place(xml: string): string {
    if (!holdsFigure(xml)) return xml;
    return xml.replace(/<w:r(?: [^>]*)?>(?:(?!<\/w:r>)[\s\S])*?<\/w:r>/g, (run) =>
      holdsFigure(run) ? this.#splitRun(run) : run,
    );
  }

  #splitRun(run: string): string {
    const opening = /^<w:r(?: [^>]*)?>/.exec(run)?.[0] ?? '<w:r>';
    const looks = /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(run)?.[0] ?? '';
    const inner = run.slice(opening.length, -'</w:r>'.length).replace(looks, '');
    const wrap = (content: string) => (content === '' ? '' : `${opening}${looks}${content}</w:r>`);
    const texts = (text: string) => (text === '' ? '' : `<w:t xml:space="preserve">${text}</w:t>`);
    const pieces: string[] = [];
    let open = '';
    for (const piece of inner.split(/(<w:t(?: [^>]*)?>[^<]*<\/w:t>)/)) {
      const text = /^<w:t(?: [^>]*)?>([^<]*)<\/w:t>$/.exec(piece)?.[1];
      if (text === undefined || !holdsFigure(text)) {
        open += piece;
        continue;
      }
      let at = 0;
      for (const match of text.matchAll(figureMarks)) {
        open += texts(text.slice(at, match.index));
        pieces.push(wrap(open), this.#bookmark(match[1] ?? '', wrap(texts(match[2] ?? '')), match[2] ?? ''));
        open = '';
        at = match.index + match[0].length;
      }
      open += texts(text.slice(at));
    }
    pieces.push(wrap(open));
    return pieces.join('');
  }

  #bookmark(keyXml: string, runs: string, textXml: string): string {
    const id = firstBookmarkId + this.placed.length;
    const bookmark = `_MT${this.placed.length + 1}`;
    this.placed.push({ bookmark, key: unescapeXml(keyXml), text: unescapeXml(textXml) });
    return `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  }
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The custom part that says of each bookmark which figure of which snapshot it shows. */
export function figureListXml(figures: readonly PlacedFigure[], snapshot: string): string {
  const rows = figures.map(
    ({ bookmark, key, text }) => `<figure bookmark="${bookmark}" key="${escapeXml(key)}" text="${escapeXml(text)}"/>`,
  );
  return `<figures xmlns="urn:muctieu:figures" snapshot="${escapeXml(snapshot)}">${rows.join('')}</figures>`;
}
