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
  fileWaits: {
    vi: '«{name}» ({size} KB) chờ mạng, được giữ trên máy này.',
    en: '“{name}” ({size} kB) waits for the network and is kept on this machine.',
  },
  fileRefused: { vi: '«{name}» không gửi được:', en: '“{name}” was not taken:' },
  retry: { vi: 'Gửi ngay', en: 'Send now' },
  drop: { vi: 'Bỏ', en: 'Leave it' },
  keptHere: {
    vi: 'Chưa có mạng: «{name}» được giữ trên máy này.',
    en: 'No network: “{name}” is kept on this machine.',
  },
  withdraw: { vi: 'Rút', en: 'Withdraw' },
  withdrawReason: { vi: 'Lý do rút', en: 'Reason' },
  withdrawn: { vi: 'đã rút: {reason}', en: 'withdrawn: {reason}' },
  none: { vi: 'Chưa có tệp minh chứng.', en: 'No file of evidence yet.' },
} as const satisfies Readonly<Record<string, Text>>;
