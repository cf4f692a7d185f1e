import type { Text } from '@muctieu/kernel/text';

export const tableSumsTexts = {
  rowHolds: { vi: 'Dòng «{row}»: các cột cộng đúng {stated}.', en: 'Row “{row}”: the columns add to {stated}.' },
  rowFails: {
    vi: 'Dòng «{row}»: cột «{column}» ghi {stated}, các cột thành phần cộng lại là {expected}; chênh lệch {difference}. Kiểm tra lại từng ô của dòng.',
    en: 'Row “{row}”: column “{column}” says {stated}, its columns add to {expected}; difference {difference}. Check each cell of the row.',
  },
  columnHolds: {
    vi: 'Cột «{column}»: dòng «{row}» bằng tổng các dòng con, {stated}.',
    en: 'Column “{column}”: row “{row}” is the sum of its rows, {stated}.',
  },
  columnFails: {
    vi: 'Cột «{column}»: dòng «{row}» ghi {stated}, các dòng con cộng lại là {expected}; chênh lệch {difference}. Kiểm tra lại dòng tổng và từng dòng con.',
    en: 'Column “{column}”: row “{row}” says {stated}, the rows below add to {expected}; difference {difference}. Check the total and each row.',
  },
  ratioHolds: { vi: 'Dòng «{row}»: {part} / {base} = {stated}%.', en: 'Row “{row}”: {part} / {base} = {stated}%.' },
  ratioFails: {
    vi: 'Dòng «{row}»: cột «{column}» ghi {stated}%, nhưng {part} / {base} = {expected}%. Kiểm tra lại tỷ lệ và hai số của dòng.',
    en: 'Row “{row}”: column “{column}” says {stated}%, but {part} / {base} = {expected}%. Check the percentage and both figures.',
  },
} satisfies Record<string, Text>;
