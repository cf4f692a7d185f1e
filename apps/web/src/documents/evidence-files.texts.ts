import type { Text } from '@muctieu/kernel/text';

/** What is said of photos and papers that prove something. */
export const evidenceTexts = {
  files: { vi: 'Ảnh, tệp minh chứng ({count})', en: 'Photos and files ({count})' },
  addFile: { vi: 'Gửi ảnh hoặc tệp cho {name}', en: 'Upload for {name}' },
  fileNote: {
    vi: 'JPEG, PNG, WebP, PDF hoặc DOCX, mỗi tệp nhiều nhất 10 MB.',
    en: 'JPEG, PNG, WebP, PDF or DOCX, 10 MB each at most.',
  },
  fileSent: { vi: 'Đã gửi «{name}».', en: '“{name}” is sent.' },
  fileFacts: { vi: '{size} KB, {at}, {by}', en: '{size} kB, {at}, {by}' },
  fileWaits: { vi: '«{name}» chưa gửi được.', en: '“{name}” is not sent.' },
  retry: { vi: 'Gửi lại', en: 'Send again' },
  drop: { vi: 'Bỏ', en: 'Leave it' },
  withdraw: { vi: 'Rút', en: 'Withdraw' },
  withdrawReason: { vi: 'Lý do rút', en: 'Reason' },
  withdrawn: { vi: 'đã rút: {reason}', en: 'withdrawn: {reason}' },
  none: { vi: 'Chưa có tệp minh chứng.', en: 'No file of evidence yet.' },
} as const satisfies Readonly<Record<string, Text>>;
