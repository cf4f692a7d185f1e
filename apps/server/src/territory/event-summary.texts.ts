import type { Text } from '@muctieu/kernel/text';

/** What an event did, in one line of the time line. Official names are Vietnamese in every language. */
export const eventSummaryTexts = {
  create: { vi: 'Thành lập {results}', en: '{results} created' },
  rename: { vi: '{origins} đổi tên thành {results}', en: '{origins} renamed {results}' },
  recode: { vi: '{results} mang mã {code}', en: '{results} has the code {code}' },
  transfer: { vi: '{results} chuyển từ {before} về {after}', en: '{results} moved from {before} to {after}' },
  reclassify: { vi: '{results}: {before} → {after}', en: '{results}: {before} → {after}' },
  noClass: { vi: 'không xếp loại', en: 'no class' },
  merge: { vi: 'Nhập {origins} thành {results}', en: '{origins} merged into {results}' },
  mergeInto: { vi: 'Nhập {origins} vào {results}', en: '{origins} went into {results}' },
  split: { vi: 'Chia {origins} thành {results}', en: '{origins} divided into {results}' },
  abolish: { vi: '{origins} kết thúc hoạt động', en: '{origins} abolished' },
  portion: { vi: '{extent} {name}', en: '{extent} of {name}' },
} satisfies Record<string, Text>;
