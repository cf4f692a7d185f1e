import { textXml } from './text-xml.ts';

/** The footnotes of a document in the order of their calls. Word keeps the ids 0 and 1 for the lines that part them. */
export class FootnoteList {
  readonly #texts: string[] = [];

  add(text: string): number {
    this.#texts.push(text);
    return this.#texts.length + 1;
  }

  toXml(namespaces: string): string {
    const parting = (id: number, type: string, mark: string) =>
      `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
    const call = '<w:r><w:rPr><w:rStyle w:val="footnote-call"/></w:rPr><w:footnoteRef/></w:r>';
    const notes = this.#texts.map(
      (text, index) =>
        `<w:footnote w:id="${index + 2}"><w:p><w:pPr><w:pStyle w:val="footnote-text"/></w:pPr>${call}<w:r>${textXml(` ${text}`)}</w:r></w:p></w:footnote>`,
    );
    return `<w:footnotes ${namespaces}>${parting(0, 'separator', 'separator')}${parting(1, 'continuationSeparator', 'continuationSeparator')}${notes.join('')}</w:footnotes>`;
  }
}
