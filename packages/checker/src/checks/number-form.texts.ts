import type { Text } from '@muctieu/kernel/text';

export const numberFormTexts = {
  'broken-group': {
    vi: 'Số {stated} viết sai nhóm chữ số; có thể là {expected}. Viết lại theo cách: dấu chấm ngăn nghìn, dấu phẩy ngăn phần thập phân.',
    en: 'The number {stated} has a group that is not three digits; perhaps {expected}. Write a dot between thousands and a comma before decimals.',
  },
  unreadable: {
    vi: 'Số {stated} lẫn dấu chấm và dấu phẩy, không đọc được; có thể là {expected}. Viết lại số này.',
    en: 'The number {stated} mixes dots and commas and cannot be read; perhaps {expected}. Write it again.',
  },
  'sign-missing': {
    vi: 'Thiếu dấu % sau {stated}; đúng ra là {expected}.',
    en: 'The percent sign is missing after {stated}; it should be {expected}.',
  },
  'other-unit': {
    vi: 'Mức tăng, giảm ghi bằng «{stated}» trong khi số liệu tính bằng «{expected}». Thống nhất lại đơn vị tính.',
    en: 'The change is given in “{stated}”, the figure itself in “{expected}”. Use one unit.',
  },
  separator: {
    vi: 'Số {stated} có thể nhầm dấu phẩy với dấu chấm: các số cùng loại đều lớn hơn nhiều lần; có thể là {expected}.',
    en: 'In {stated} the comma may stand for a dot: its neighbours are far larger; perhaps {expected}.',
  },
} satisfies Record<string, Text>;
