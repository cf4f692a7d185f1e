import type { Text } from '@muctieu/kernel/text';

export const journalColumnTexts = {
  at: { vi: 'Thời điểm', en: 'When' },
  personName: { vi: 'Người thực hiện', en: 'Who' },
  commandName: { vi: 'Việc đã làm', en: 'What was done' },
  subjectKind: { vi: 'Loại đối tượng', en: 'Kind of thing' },
  subjectId: { vi: 'Mã đối tượng', en: 'Id of the thing' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  sealed: { vi: 'Đã niêm phong', en: 'Sealed' },
} as const satisfies Record<string, Text>;

export const journalBreakTexts = {
  'entry-changed': { vi: 'một dòng nhật ký đã bị sửa', en: 'an entry was changed' },
  'entry-removed': { vi: 'một dòng nhật ký đã bị xóa', en: 'an entry was removed' },
  'entry-inserted': { vi: 'một dòng nhật ký đã bị chèn vào', en: 'an entry was inserted' },
  'seal-changed': { vi: 'một dấu niêm phong đã bị sửa', en: 'a seal was changed' },
  'seal-removed': { vi: 'một dấu niêm phong đã bị xóa', en: 'a seal was removed' },
  'anchor-missed': { vi: 'phần cuối của nhật ký đã bị cắt', en: 'the end of the journal was cut off' },
} as const satisfies Record<string, Text>;
