import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';

const bytesMost = 50_000_000;

/** Puts a number into one cell of a workbook as Excel would: the cell keeps its style, everything else stays. */
export function fillWorkbook(bytes: Uint8Array, sheet: number, cell: string, number: number): Uint8Array<ArrayBuffer> {
  return changePart(bytes, sheetPart(sheet), (xml) => {
    const place = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`);
    if (!place.test(xml)) throw new Error(`There is no cell ${cell}`);
    return xml.replace(
      place,
      (_, rest: string) => `<c r="${cell}"${rest.replace(/ t="\w+"/, '')}><v>${number}</v></c>`,
    );
  });
}

export function sheetPart(sheet: number): string {
  return `xl/worksheets/sheet${sheet}.xml`;
}

export function changePart(
  bytes: Uint8Array,
  changed: string,
  change: (xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const archive = openZip(bytes);
  if (!archive.ok) throw new Error(JSON.stringify(archive.problems));
  const parts = archive.value.names.map((name) => {
    const read = archive.value.read(name, bytesMost);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return packPart(name, name === changed ? change(new TextDecoder().decode(read.value)) : read.value);
  });
  return new Uint8Array(writeZip(parts));
}
