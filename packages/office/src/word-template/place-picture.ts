import { addPackagePart } from './package-part.ts';

/** A picture that takes the place of a mark in a finished file. */
export interface PlacedPicture {
  readonly png: Uint8Array;
  readonly sideMillimetres: number;
  /** Said instead of the picture where it cannot be seen. */
  readonly description: string;
}

/** A character of the private use area: nobody types it. */
export const pictureMark = '\ue0f8';

const emuPerMillimetre = 36_000;
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Puts the picture where its mark stands in the body of the file; without a mark nothing changes. */
export function placePicture(parts: Map<string, Uint8Array | string>, picture: PlacedPicture | undefined): void {
  const body = parts.get('word/document.xml');
  if (typeof body !== 'string' || !body.includes(pictureMark)) return;
  if (picture === undefined) {
    parts.set('word/document.xml', body.replaceAll(pictureMark, ''));
    return;
  }
  addPackagePart(parts, 'word/media/muctieu.png', picture.png, { extension: 'png', type: 'image/png' });
  const id = 'muctieuPicture';
  addRelation(parts, `<Relationship Id="${id}" Type="${relation}/image" Target="media/muctieu.png"/>`);
  const size = Math.round(picture.sideMillimetres * emuPerMillimetre);
  const inline =
    `<w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${size}" cy="${size}"/><wp:docPr id="1000000" name="QR" descr="${picture.description}"/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">` +
    `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1000000" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${relation}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
  parts.set(
    'word/document.xml',
    body
      .replace(new RegExp(`<w:t(?: [^>]*)?>([^<]*)${pictureMark}([^<]*)</w:t>`), (_, before: string, after: string) =>
        [wordsOf(before), inline, wordsOf(after)].join(''),
      )
      .replaceAll(pictureMark, ''),
  );
}

function wordsOf(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${text}</w:t>`;
}

function addRelation(parts: Map<string, Uint8Array | string>, xml: string): void {
  const name = 'word/_rels/document.xml.rels';
  const found = parts.get(name);
  const text = typeof found === 'string' ? found : new TextDecoder().decode(found ?? new Uint8Array());
  parts.set(name, text.replace('</Relationships>', `${xml}</Relationships>`));
}
