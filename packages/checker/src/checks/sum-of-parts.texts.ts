import type { Text } from '@muctieu/kernel/text';

export const sumOfPartsTexts = {
  holds: {
    vi: 'Cộng đúng: {parts} = {stated}.',
    en: 'Adds up: {parts} = {stated}.',
  },
  fails: {
    vi: 'Tổng ghi {stated}, nhưng các thành phần cộng lại là {expected} ({parts}); chênh lệch {difference}. Đối chiếu lại tổng và từng thành phần.',
    en: 'The total says {stated}, the parts add to {expected} ({parts}); difference {difference}. Compare the total and each part with their source.',
  },
  incomplete: {
    vi: 'Tổng ghi {stated}, các thành phần cộng lại là {expected}; danh sách có thể chưa đủ. Kiểm tra xem có thiếu thành phần nào không.',
    en: 'The total says {stated}, the parts add to {expected}; the list may be incomplete. See whether a part is missing.',
  },
  incompleteDoubt: {
    vi: 'Không chắc các thành phần đã liệt kê đủ.',
    en: 'It is not certain that all parts are listed.',
  },
} satisfies Record<string, Text>;
