import { done, type Result, refused } from '@muctieu/kernel/result';
import { SaxesParser } from 'saxes';

/** One element of an XML part, with where it stands in the part's source, so that the source can be edited in place. */
export interface XmlElement {
  /** With the prefix of `canonicalPrefixes`, whatever prefix the file uses: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own characters of an element that `keepsText`; '' elsewhere. */
  readonly text: string;
  /** From `<` of the opening tag to behind `>` of the closing one, in code units of the source. */
  readonly start: number;
  readonly end: number;
  /** What lies between the tags. Both are `end` in `<w:p/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

export interface XmlReading {
  readonly elementsMax: number;
  /** Elements whose characters are wanted; all others are read for their structure only. */
  readonly keepsText: (name: string) => boolean;
  /** Elements that are left out with all they hold. */
  readonly skips?: (name: string) => boolean;
}

const canonicalPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

const depthMax = 256;

class Stop extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: Growing[] };

/** Reads a part into a tree. A document type is refused: entities are how XML bombs and reads of foreign files work. */
export function readXmlTree(source: string, reading: XmlReading): Result<XmlElement> {
  const prefixes = new Map<string, string>();
  const named = (name: string) => canonicalName(name, prefixes);
  const open: Growing[] = [];
  let root: Growing | undefined;
  let count = 0;
  let skipDepth = 0;
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', () => {
    throw new Stop('broken-xml');
  });
  parser.on('doctype', () => {
    throw new Stop('xml-document-type');
  });
  parser.on('opentag', (tag) => {
    for (const key in tag.attributes) if (key.startsWith('xmlns')) declare(key, tag.attributes[key] ?? '', prefixes);
    const name = named(tag.name);
    if (skipDepth > 0 || reading.skips?.(name) === true) {
      skipDepth += 1;
      return;
    }
    count += 1;
    if (count > reading.elementsMax) throw new Stop('too-many-elements');
    if (open.length > depthMax) throw new Stop('broken-xml');
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes)
      if (!key.startsWith('xmlns')) attributes[key.includes(':') ? named(key) : key] = tag.attributes[key] ?? '';
    const innerStart = parser.position;
    const start = source.lastIndexOf('<', innerStart - 2);
    const element: Growing = {
      name,
      attributes,
      children: [],
      text: '',
      start,
      end: innerStart,
      innerStart,
      innerEnd: innerStart,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.innerEnd = tag.isSelfClosing ? element.end : source.lastIndexOf('<', element.end - 1);
    if (tag.isSelfClosing) element.innerStart = element.end;
  });
  const take = (text: string) => {
    const element = open.at(-1);
    if (skipDepth === 0 && element !== undefined && reading.keepsText(element.name)) element.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof Stop) return refused({ code: error.code });
    throw error;
  }
  return root === undefined ? refused({ code: 'broken-xml' }) : done(root);
}

function declare(key: string, uri: string, prefixes: Map<string, string>): void {
  const canonical = canonicalPrefixes[uri];
  const prefix = key === 'xmlns' ? '' : key.slice('xmlns:'.length);
  if (canonical !== undefined && canonical !== prefix) prefixes.set(prefix, canonical);
  else prefixes.delete(prefix);
}

function canonicalName(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (prefixes.size === 0) return name;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const canonical = prefixes.get(prefix);
  if (canonical === undefined) return name;
  const local = name.slice(colon + 1);
  return canonical === '' ? local : `${canonical}:${local}`;
}

export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The XML's characters. UTF-16 parts exist in theory and are read as such. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
