import type { Text } from '@muctieu/kernel/text';

/** From a figure of the indicators to the criteria that use it. */
export const observedTexts = {
  chooseIndicator: {
    vi: 'Mở trang này từ một số liệu hoặc định nghĩa chỉ tiêu.',
    en: 'This page is opened from a figure or a definition of an indicator.',
  },
  sets: { vi: 'Tiêu chí lấy số liệu từ chỉ tiêu này', en: 'Criteria that take their figure from this indicator' },
  noSets: {
    vi: 'Chưa bộ tiêu chí nào lấy số liệu từ chỉ tiêu này.',
    en: 'No set of criteria takes its figure from it.',
  },
  cells: { vi: 'Ô tiêu chí của đơn vị dùng số liệu này', en: 'Cells of the unit that stand on this figure' },
  noCells: {
    vi: 'Chưa ô tiêu chí nào của đơn vị dùng số liệu của chỉ tiêu này.',
    en: 'No cell of the unit stands on a figure of this indicator yet.',
  },
  cell: { vi: 'Mã {code}, {title} ({day})', en: '{code}, {title} ({day})' },
  of: { vi: 'số liệu kỳ {period}', en: 'figure of {period}' },
} as const satisfies Readonly<Record<string, Text>>;
