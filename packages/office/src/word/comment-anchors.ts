import { findChild, type XmlElement } from '../archive/xml-tree.ts';
import type { SourceEdits } from './source-edits.ts';
import type { WordSegment } from './word-text.ts';

/** Puts the marks of comments into the source of a document part; runs are cut in two where a mark falls inside. */
export class CommentAnchors {
  readonly #source: string;
  readonly #segments: readonly WordSegment[];
  readonly #edits: SourceEdits;
  readonly #cut = new Set<XmlElement>();

  constructor(source: string, segments: readonly WordSegment[], edits: SourceEdits) {
    this.#source = source;
    // Formulas have runs of another kind, which take no marks.
    this.#segments = segments.filter((segment) => segment.end > segment.start && segment.run.name === 'w:r');
    this.#edits = edits;
  }

  /** Marks `[start, end)` of the text. False where nothing of it comes from the document part. */
  mark(id: number, start: number, end: number): boolean {
    const covered = this.#segments.filter((segment) => segment.start < end && segment.end > start);
    const first = covered[0] ?? this.#segments.find((segment) => segment.start >= start);
    const last = covered.at(-1) ?? first;
    if (first === undefined || last === undefined) return false;
    const isOrdered = last.run.start >= first.run.start;
    const prefix = this.#prefixOf(first.run);
    const from = Math.max(0, start - first.start);
    this.#place(first, from, 'start', `<${prefix}commentRangeStart ${prefix}id="${id}"/>`);
    const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    const until = Math.min(last.end, Math.max(end, last.start + 1)) - last.start;
    this.#place(isOrdered ? last : first, until, 'end', `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`);
    return true;
  }

  #place(segment: WordSegment, offset: number, side: 'start' | 'end', mark: string): void {
    const { run, element } = segment;
    const whole = side === 'start' ? run.start : run.end;
    const content = run.children.filter((child) => child.name !== 'w:rPr');
    if (element === undefined) {
      this.#edits.insert(whole, mark);
      return;
    }
    const length = segment.end - segment.start;
    if (offset <= 0 || offset >= length) {
      const isEdge = offset <= 0 ? content[0] === element : content.at(-1) === element;
      const edge = offset <= 0 ? run.start : run.end;
      if (isEdge) this.#edits.insert(edge, mark);
      else this.#edits.insert(offset <= 0 ? element.start : element.end, this.#splitRun(run, mark));
      return;
    }
    const units = segment.offsets?.[offset] ?? offset;
    const at = this.#rawPlace(element, units);
    const prefix = this.#prefixOf(run);
    const open = `<${prefix}t xml:space="preserve">`;
    if (!this.#cut.has(element)) this.#edits.replace(element.start, element.innerStart, open);
    this.#cut.add(element);
    this.#edits.insert(at, `</${prefix}t>${this.#splitRun(run, mark)}${open}`);
  }

  #splitRun(run: XmlElement, mark: string): string {
    const prefix = this.#prefixOf(run);
    const properties = findChild(run, 'w:rPr');
    const look = properties === undefined ? '' : this.#source.slice(properties.start, properties.end);
    return `</${prefix}r>${mark}<${prefix}r>${look}`;
  }

  /** What the file itself writes before the names of Word's elements: `w:` nearly always. */
  #prefixOf(run: XmlElement): string {
    return /^<([\w.-]+:)?/.exec(this.#source.slice(run.start, run.start + 40))?.[1] ?? '';
  }

  /** The place in the source of a character of the element: `&amp;` is one character and five in the source. */
  #rawPlace(element: XmlElement, characters: number): number {
    let at = element.innerStart;
    for (let done = 0; done < characters && at < element.innerEnd; ) {
      if (this.#source.startsWith('\r\n', at)) at += 2;
      else if (this.#source[at] === '&') {
        const end = this.#source.indexOf(';', at);
        const code = /^&#(?:x([0-9a-f]+)|(\d+));/i.exec(this.#source.slice(at, end + 1));
        const value = code === null ? 0 : Number.parseInt(code[1] ?? code[2] ?? '0', code[1] === undefined ? 10 : 16);
        at = end + 1;
        if (value > 0xffff) done += 1;
      } else at += 1;
      done += 1;
    }
    return at;
  }
}
