import { escapeXml } from '../archive/escape-xml.ts';
import { writeCellAddress } from './cell-address.ts';
import type { CellMark } from './cell-mark.ts';

/** The parts of the package as texts. */
export interface CommentParts {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  has(name: string): boolean;
}

const author = 'Mục Tiêu';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Puts comments on cells: into the comments that the sheet has already, or into new parts. Gives the sheet's XML. */
export function addComments(path: string, sheet: string, marks: readonly CellMark[], parts: CommentParts): string {
  if (marks.length === 0) return sheet;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const relsPath = `${folder}/_rels/${path.slice(folder.length + 1)}.rels`;
  const rels =
    parts.read(relsPath) ??
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const links = new Links(rels, folder);
  const comments = links.find('/comments') ?? freeName(parts, 'xl/comments', '.xml');
  const drawing = links.find('/vmlDrawing') ?? freeName(parts, 'xl/drawings/vmlDrawing', '.vml');
  parts.write(comments, withComments(parts.read(comments) ?? emptyComments, marks));
  parts.write(drawing, withShapes(parts.read(drawing) ?? emptyDrawing, marks));
  links.add(`${relationships}/comments`, comments);
  const drawingId = links.add(`${relationships}/vmlDrawing`, drawing);
  parts.write(relsPath, links.toXml());
  parts.write('[Content_Types].xml', withTypes(parts.read('[Content_Types].xml') ?? '', comments));
  return withDrawing(sheet, drawingId);
}

class Links {
  #xml: string;
  readonly #folder: string;

  constructor(xml: string, folder: string) {
    this.#xml = xml;
    this.#folder = folder;
  }

  find(kind: string): string | undefined {
    const tag = this.#tagOf(kind);
    const target = tag === undefined ? undefined : /\sTarget="([^"]*)"/.exec(tag)?.[1];
    return target === undefined ? undefined : resolved(this.#folder, target);
  }

  add(type: string, name: string): string {
    const known = this.#tagOf(type.slice(type.lastIndexOf('/')));
    const id = known === undefined ? undefined : /\sId="([^"]*)"/.exec(known)?.[1];
    if (id !== undefined) return id;
    let number = 1;
    while (this.#xml.includes(`"rIdMT${number}"`)) number += 1;
    const tag = `<Relationship Id="rIdMT${number}" Type="${type}" Target="/${name}"/>`;
    this.#xml = this.#xml.replace(
      /<\/Relationships>|<Relationships([^>]*)\/>/,
      (end, attributes: string | undefined) =>
        end.startsWith('</') ? `${tag}</Relationships>` : `<Relationships${attributes ?? ''}>${tag}</Relationships>`,
    );
    return `rIdMT${number}`;
  }

  toXml(): string {
    return this.#xml;
  }

  #tagOf(kind: string): string | undefined {
    return [...this.#xml.matchAll(/<Relationship\b[^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes(`relationships${kind}"`));
  }
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function freeName(parts: CommentParts, stem: string, ending: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}${ending}`)) number += 1;
  return `${stem}${number}${ending}`;
}

const emptyComments = `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`;
const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapeType}</xml>`;

/** A cell has at most one comment: what somebody wrote there stays, ours comes below it. */
function withComments(xml: string, marks: readonly CellMark[]): string {
  const [, authors = ''] = /<authors>([\s\S]*?)<\/authors>/.exec(xml) ?? [];
  const authorId = [...authors.matchAll(/<author\b/g)].length;
  let written = xml
    .replace(/<authors\s*\/>/, '<authors></authors>')
    .replace('</authors>', () => `<author>${author}</author></authors>`)
    .replace(/<commentList\s*\/>/, '<commentList></commentList>');
  const added: string[] = [];
  for (const mark of marks) {
    const address = writeCellAddress(mark.row, mark.column);
    const run = `<r><rPr><sz val="10"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">${escapeXml(mark.text.slice(0, 2000))}</t></r>`;
    const known = new RegExp(`<comment\\b[^>]*\\sref="${address}"[^>]*>[\\s\\S]*?</comment>`).exec(xml)?.[0];
    if (known === undefined)
      added.push(`<comment ref="${address}" authorId="${authorId}"><text>${run}</text></comment>`);
    else {
      const more = run.replace('preserve">', 'preserve">\n');
      written = written.replace(known, () => known.replace('</text>', () => `${more}</text>`));
    }
  }
  return written.replace('</commentList>', () => `${added.join('')}</commentList>`);
}

function withShapes(xml: string, marks: readonly CellMark[]): string {
  const has = (mark: CellMark) =>
    new RegExp(`<x:Row>${mark.row}</x:Row>\\s*<x:Column>${mark.column}</x:Column>`).test(xml);
  const shapes = marks
    .filter((mark) => !xml.includes('<x:Row>') || !has(mark))
    .map(
      ({ row, column }) =>
        `<v:shape id="_mt_${row}_${column}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:220pt;height:90pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 12, ${row}, 4, ${column + 4}, 60, ${row + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    );
  return xml.replace(/<\/xml>\s*$/, () => `${shapes.join('')}</xml>`);
}

function withTypes(xml: string, comments: string): string {
  let types = xml;
  const put = (tag: string) => {
    types = types.replace('</Types>', () => `${tag}</Types>`);
  };
  if (!/Extension="vml"/i.test(types)) {
    put('<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>');
  }
  if (!types.includes(`PartName="/${comments}"`)) {
    put(
      `<Override PartName="/${comments}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
    );
  }
  return types;
}

/** `legacyDrawing` stands in a fixed order among what follows the cells. */
function withDrawing(sheet: string, id: string): string {
  if (/<legacyDrawing\b/.test(sheet)) return sheet;
  const withSpace = /<worksheet\b[^>]*xmlns:r=/.test(sheet)
    ? sheet
    : sheet.replace('<worksheet', `<worksheet xmlns:r="${relationships}"`);
  const after =
    /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;
  // Only what follows the cells may match: an extension list can also stand inside a conditional format.
  const start = Math.max(withSpace.lastIndexOf('</sheetData>'), withSpace.lastIndexOf('<sheetData/>'), 0);
  const tail = withSpace.slice(start);
  const bare = tail.replace(/<(conditionalFormatting|dataValidations)\b[\s\S]*?<\/\1>/g, (inside) =>
    ' '.repeat(inside.length),
  );
  const at = bare.search(after);
  return `${withSpace.slice(0, start + at)}<legacyDrawing r:id="${id}"/>${withSpace.slice(start + at)}`;
}
