import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';

const most = 50_000_000;

/**
 * A Word file with a line on top of its first page that says what it is: a draft of a batch, a trial of a template. Such
 * files leave the system, and must not pass for what an authority issued.
 */
export function markPages(bytes: Uint8Array, words: string): Uint8Array {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error('what was rendered is read again');
  const parts = zip.value.entries.map(({ name }) => {
    const part = zip.value.read(name, most);
    if (!part.ok) throw new Error(`what was rendered is read again: ${name}`);
    if (name !== 'word/document.xml') return packPart(name, part.value);
    const line = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
    return packPart(name, new TextDecoder().decode(part.value).replace('<w:body>', `<w:body>${line}`));
  });
  return writeZip(parts);
}
