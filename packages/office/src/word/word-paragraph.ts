import { findChild, type XmlElement } from '../archive/xml-tree.ts';
import { findFontEncoding } from '../legacy/recognise-encoding.ts';
import { readTcvn3 } from '../legacy/tcvn3.ts';
import { readVni } from '../legacy/vni.ts';
import { raiseDigits } from '../raised-digits.ts';
import { findFont, type WordStyles } from './word-styles.ts';

/** One stretch of a paragraph as it is read off the file. */
export type WordPiece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly run: XmlElement;
      readonly element: XmlElement;
      readonly offsets?: readonly number[];
    }
  | { readonly kind: 'break'; readonly page: boolean }
  | { readonly kind: 'rendered-page-break' }
  | { readonly kind: 'note'; readonly list: 'footnote' | 'endnote'; readonly id: string; readonly run: XmlElement }
  | { readonly kind: 'text-box'; readonly content: XmlElement; readonly run: XmlElement };

const wrappers = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

/**
 * The pieces of a paragraph in reading order: tracked insertions are in, deletions and what was moved away are out,
 * of a field its result is in and its instruction out, hidden text is out.
 */
export function readWordPieces(paragraph: XmlElement, styles: WordStyles): WordPiece[] {
  const pieces: WordPiece[] = [];
  const properties = findChild(paragraph, 'w:pPr');
  const paragraphStyle = styles.find(
    findChild(properties, 'w:pStyle')?.attributes['w:val'] ?? styles.defaultParagraphStyle,
  );
  const paragraphFont = paragraphStyle?.font ?? styles.defaultFont;
  /** For each open field whether its result has begun. */
  const fields: boolean[] = [];

  const readRun = (run: XmlElement) => {
    const runProperties = findChild(run, 'w:rPr');
    if (isOn(findChild(runProperties, 'w:vanish'))) return;
    const runStyle = styles.find(findChild(runProperties, 'w:rStyle')?.attributes['w:val']);
    const isRaised = findChild(runProperties, 'w:vertAlign')?.attributes['w:val'] === 'superscript';
    const encoding = findFontEncoding(findFont(runProperties) ?? runStyle?.font ?? paragraphFont);
    const add = (element: XmlElement, text: string) => {
      if (fields.includes(false) || text === '') return;
      const plain = { kind: 'text', run, element } as const;
      if (isRaised && /^\d+$/.test(text)) pieces.push({ ...plain, text: raiseDigits(text) });
      else if (encoding === undefined) pieces.push({ ...plain, text });
      else if (encoding === 'vni') pieces.push({ ...plain, ...readVni(text) });
      else pieces.push({ ...plain, text: readTcvn3(text, encoding === 'tcvn3-capitals') });
    };
    const readContent = (element: XmlElement) => {
      switch (element.name) {
        case 'w:t':
        case 'm:t':
          add(element, element.text);
          break;
        case 'w:tab':
        case 'w:ptab':
          add(element, '\t');
          break;
        case 'w:noBreakHyphen':
          add(element, '-');
          break;
        case 'w:softHyphen':
          // In the letters of TCVN3 this is no hyphen: its code is the letter ư.
          if (encoding === 'tcvn3' || encoding === 'tcvn3-capitals') add(element, '\u00ad');
          break;
        case 'w:br':
        case 'w:cr':
          pieces.push({ kind: 'break', page: element.attributes['w:type'] === 'page' });
          break;
        case 'w:lastRenderedPageBreak':
          pieces.push({ kind: 'rendered-page-break' });
          break;
        case 'w:fldChar':
          if (element.attributes['w:fldCharType'] === 'begin') fields.push(false);
          else if (element.attributes['w:fldCharType'] === 'separate') fields[fields.length - 1] = true;
          else fields.pop();
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const list = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          pieces.push({ kind: 'note', list, id: element.attributes['w:id'] ?? '', run });
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          for (const content of findTextBoxes(element)) pieces.push({ kind: 'text-box', content, run });
          break;
        default:
      }
    };
    run.children.forEach(readContent);
  };

  const read = (element: XmlElement) => {
    if (element.name === 'w:r') readRun(element);
    else if (element.name === 'mc:AlternateContent') chosen(element).forEach(read);
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') readMath(element, pieces);
    else if (wrappers.has(element.name)) element.children.forEach(read);
  };
  paragraph.children.forEach(read);
  return pieces;
}

export function isOn(flag: XmlElement | undefined): boolean {
  return flag !== undefined && !/^(0|false|off)$/.test(flag.attributes['w:val'] ?? '');
}

/** Word writes a text box twice, for new readers and for old ones: only the first is read. */
function chosen(alternatives: XmlElement): readonly XmlElement[] {
  return (findChild(alternatives, 'mc:Choice') ?? findChild(alternatives, 'mc:Fallback'))?.children ?? [];
}

function findTextBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const inner = element.name === 'mc:AlternateContent' ? chosen(element) : element.children;
  return inner.flatMap(findTextBoxes);
}

function readMath(element: XmlElement, pieces: WordPiece[]): void {
  if (element.name === 'm:t') pieces.push({ kind: 'text', text: element.text, run: element, element });
  element.children.forEach((child, index) => {
    // Of a fraction the two parts stand one above the other: 77 over 115 is 77/115 and not 77115.
    if (child.name === 'm:den' && index > 0) pieces.push({ kind: 'text', text: '/', run: element, element });
    readMath(child, pieces);
  });
}
