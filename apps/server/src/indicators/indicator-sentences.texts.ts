import type { Text } from '@muctieu/kernel/text';

/** Sentences that lists of the chapter say in the reader's language. */
export const indicatorSentences = {
  reachedLevel: { vi: 'Thực hiện {actual} so với kế hoạch {target}.', en: '{actual} against a target of {target}.' },
  reachedWay: {
    vi: 'Từ đầu kỳ {baseline}, đã đi được {achieved} trên {planned} phải đi.',
    en: 'From {baseline} at the start, {achieved} of {planned} is done.',
  },
  noActual: { vi: 'Chưa có số thực hiện đến kỳ này.', en: 'No actual figure up to this time.' },
  noBaseline: {
    vi: 'Kế hoạch đo từ đầu kỳ, mà số đầu kỳ chưa có.',
    en: 'It is measured from a baseline that is missing.',
  },
  noTarget: { vi: 'Chưa giao kế hoạch.', en: 'No target was set.' },
  targetFromAbove: { vi: 'Kế hoạch của cấp trên.', en: 'The target of the level above.' },
  gapShort: {
    vi: 'Cộng các đơn vị dưới còn thiếu {difference} so với kế hoạch.',
    en: 'The units below are {difference} short of the target.',
  },
  gapOver: { vi: 'Cộng các đơn vị dưới vượt kế hoạch {difference}.', en: 'The units below exceed it by {difference}.' },
  gapNone: { vi: 'Cộng các đơn vị dưới bằng kế hoạch.', en: 'The units below add up to the target.' },
  gapNotAddable: {
    vi: 'Không cộng được: tỷ lệ cần mẫu số kế hoạch của từng đơn vị.',
    en: 'Not to be added: rates need the planned denominator of every unit.',
  },
  gapMissing: { vi: '{count} đơn vị chưa được giao.', en: '{count} units have no target.' },
  outlierPast: {
    vi: '{value} cách trung vị {median} của {count} kỳ trước {distance}, trong khi thường chỉ lệch {deviation}: gấp {times} lần.',
    en: '{value} lies {distance} from the median {median} of {count} earlier periods, where {deviation} is usual: {times} times as far.',
  },
  outlierPeers: {
    vi: '{value} cách trung vị {median} của {count} đơn vị cùng cấp {distance}, trong khi thường chỉ lệch {deviation}: gấp {times} lần.',
    en: '{value} lies {distance} from the median {median} of {count} units of its level, where {deviation} is usual: {times} times as far.',
  },
  outlierEqual: {
    vi: '{value}, trong khi quá nửa trong {count} số so sánh đúng bằng {median}.',
    en: '{value}, while more than half of the {count} compared are exactly {median}.',
  },
  loaded: { vi: 'Nạp từ dữ liệu của phần mềm', en: 'Loaded with the product' },
} as const satisfies Readonly<Record<string, Text>>;
