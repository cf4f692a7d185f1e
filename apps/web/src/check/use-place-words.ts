import type { FilePlace } from '@muctieu/contract/check/checked-report';
import { useCallback } from 'react';
import { useSay } from '../shared/use-say.ts';
import { checkPageTexts as texts } from './check-page.texts.ts';

/** Says where in the file something stands: «trang 3, bảng 2, hàng 5». Counts are written plainly, they are addresses. */
export function usePlaceWords(): (place: FilePlace | undefined) => string {
  const say = useSay();
  return useCallback(
    (place) => {
      if (place === undefined) return '';
      const { page, sheet, cell, table, row, column, footnote, paragraph, line } = place;
      const words = [
        page === undefined ? '' : say(texts.placePage, { page: String(page) }),
        sheet === undefined ? '' : say(texts.placeSheet, { sheet }),
        cell === undefined ? '' : say(texts.placeCell, { cell }),
        table === undefined || cell !== undefined ? '' : say(texts.placeTable, { table: String(table) }),
        row === undefined || cell !== undefined ? '' : say(texts.placeRow, { row: String(row) }),
        column === undefined || cell !== undefined ? '' : say(texts.placeColumn, { column: String(column) }),
        footnote === undefined ? '' : say(texts.placeFootnote, { footnote: String(footnote) }),
        paragraph === undefined || table !== undefined
          ? ''
          : say(texts.placeParagraph, { paragraph: String(paragraph) }),
        line === undefined || table !== undefined ? '' : say(texts.placeLine, { line: String(line) }),
      ];
      return words.filter(Boolean).join(', ');
    },
    [say],
  );
}
