import type { Text } from '@muctieu/kernel/text';

/** Why a backup is not taken or not brought in, by the code of the problem. */
export const backupTexts = {
  'backup-file-exists': {
    vi: 'Tệp «{file}» đã có; bản sao lưu không ghi đè tệp nào. Hãy chọn tên khác.',
    en: 'The file “{file}” is there already; a backup writes over nothing. Choose another name.',
  },
  'backup-file-unwritable': {
    vi: 'Không ghi được bản sao lưu «{file}» ({reason}). Hãy kiểm tra thư mục, quyền ghi và chỗ trống, rồi chạy lại.',
    en: 'The backup “{file}” cannot be written ({reason}). Check the folder, the right to write and the room, and run it again.',
  },
  'backup-file-unreadable': {
    vi: 'Không đọc được tệp «{file}» ({reason}).',
    en: 'The file “{file}” cannot be read ({reason}).',
  },
  'backup-foreign': {
    vi: 'Tệp «{file}» không phải là bản sao lưu của Mục Tiêu. Hãy chọn tệp do muctieu backup ghi.',
    en: 'The file “{file}” is no backup of Mục Tiêu. Choose one that muctieu backup wrote.',
  },
  'backup-damaged': {
    vi: 'Bản sao lưu «{file}» không còn nguyên vẹn: bị cắt cụt hoặc bị sửa. Chưa khôi phục gì; hãy dùng bản khác.',
    en: 'The backup “{file}” is not whole: cut off or changed. Nothing was restored; use another one.',
  },
  'backup-newer': {
    vi: 'Bản sao lưu «{file}» do một bản Mục Tiêu khác ghi ({stranger}). Hãy khôi phục bằng đúng bản đó hoặc bản mới hơn.',
    en: 'The backup “{file}” was written by another Mục Tiêu ({stranger}). Restore it with that one, or a newer one.',
  },
  'restore-not-empty': {
    vi: 'Nơi khôi phục đã có dữ liệu; chưa thay đổi gì. Hãy chọn thư mục dữ liệu mới bằng --data, hoặc một cơ sở dữ liệu trống.',
    en: 'There is data already where it should be restored; nothing was changed. Choose a new data folder with --data, or an empty database.',
  },
} satisfies Record<string, Text>;
