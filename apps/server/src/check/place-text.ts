import { type Language, say } from '@muctieu/kernel/text';
import type { DocumentPlace } from '@muctieu/office/document';
import { findingTexts } from './finding.texts.ts';

/** `trang 3, đoạn 12` · `trang 4, bảng 2, hàng 5, cột 3` · `trang tính “Vốn”, ô B7` · `dòng 14` */
export function sayPlace(place: DocumentPlace | undefined, language: Language): string {
  if (place === undefined) return '';
  const { sheet, cell } = place;
  if (sheet !== undefined && cell !== undefined) return say(findingTexts.cell, language, { sheet, cell });
  const parts = (['page', 'paragraph', 'line', 'table', 'row', 'column', 'footnote'] as const).flatMap((name) => {
    const number = place[name];
    return number === undefined ? [] : [say(findingTexts[name], language, { number: String(number) })];
  });
  if (place.textBox === true) parts.push(say(findingTexts.textBox, language));
  return parts.join(', ');
}
