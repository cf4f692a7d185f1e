import { packPart, writeZip } from '../src/archive/write-zip.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const more =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxParts {
  readonly body: string;
  readonly footnotes?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly header?: string;
  /** The whole document part, where a test wants a damaged one. */
  readonly document?: string;
}

/** The smallest Word file around a body. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const side = (['footnotes', 'numbering', 'styles', 'header'] as const).filter((name) => parts[name] !== undefined);
  const relation = (name: string, target: string) =>
    `<Relationship Id="r-${name}" Type="${relationType}/${name}" Target="${target}"/>`;
  return writeZip([
    packPart(
      '[Content_Types].xml',
      `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    packPart(
      '_rels/.rels',
      `<Relationships xmlns="${package_}/relationships">${relation('officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    packPart(
      'word/document.xml',
      parts.document ?? `<w:document ${word} ${more}><w:body>${parts.body}</w:body></w:document>`,
    ),
    packPart(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${package_}/relationships">${side.map((name) => relation(name, `${name}.xml`)).join('')}</Relationships>`,
    ),
    ...side.map((name) =>
      packPart(`word/${name}.xml`, `<w:${roots[name]} ${word}>${parts[name] ?? ''}</w:${roots[name]}>`),
    ),
  ]);
}

const roots = { footnotes: 'footnotes', numbering: 'numbering', styles: 'styles', header: 'hdr' } as const;

export function paragraph(...texts: readonly string[]): string {
  return `<w:p>${texts.map(run).join('')}</w:p>`;
}

function run(text: string): string {
  return text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
