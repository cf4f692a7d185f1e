import { findChild, type XmlElement } from '../archive/xml-tree.ts';

/** What reading needs of a style, with what it takes from the style it is based on. */
export interface WordStyle {
  readonly name: string;
  readonly font: string | undefined;
  readonly numberingId: string | undefined;
  readonly level: number | undefined;
}

export interface WordStyles {
  find(id: string | undefined): WordStyle | undefined;
  /** The font of text that says nothing about it. */
  readonly defaultFont: string | undefined;
  readonly defaultParagraphStyle: string | undefined;
}

export function readWordStyles(root: XmlElement | undefined): WordStyles {
  const elements = new Map<string, XmlElement>();
  let defaultParagraphStyle: string | undefined;
  for (const style of root?.children ?? []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || id === undefined) continue;
    elements.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(style.attributes['w:default'] ?? ''))
      defaultParagraphStyle = id;
  }
  const known = new Map<string, WordStyle>();
  const find = (id: string | undefined, depth = 0): WordStyle | undefined => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || element === undefined || depth > 20) return undefined;
    const cached = known.get(id);
    if (cached) return cached;
    const base = find(findChild(element, 'w:basedOn')?.attributes['w:val'], depth + 1);
    const numbering = findChild(findChild(element, 'w:pPr'), 'w:numPr');
    const level = findChild(numbering, 'w:ilvl')?.attributes['w:val'];
    const style: WordStyle = {
      name: findChild(element, 'w:name')?.attributes['w:val'] ?? '',
      font: findFont(findChild(element, 'w:rPr')) ?? base?.font,
      numberingId: findChild(numbering, 'w:numId')?.attributes['w:val'] ?? base?.numberingId,
      level: level === undefined ? base?.level : Number(level),
    };
    known.set(id, style);
    return style;
  };
  const defaults = findChild(findChild(findChild(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return { find: (id) => find(id), defaultFont: findFont(defaults), defaultParagraphStyle };
}

export function findFont(runProperties: XmlElement | undefined): string | undefined {
  const fonts = findChild(runProperties, 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
}
