import type { Text } from '@muctieu/kernel/text';

export const backupTexts = {
  summary: {
    vi: 'Sao lưu toàn bộ dữ liệu vào một tệp, cả khi hệ thống đang chạy',
    en: 'Back all data up into one file, also while the system runs',
  },
  usage: {
    vi: `Cách dùng: muctieu backup TỆP [tùy chọn]

Ghi mọi dữ liệu, đúng như tại một thời điểm, vào một tệp nén mới có mã kiểm tra từng bảng; không ghi đè tệp nào.
Chỉ người chạy lệnh đọc được tệp: trong đó có dữ liệu cá nhân và mật khẩu đã băm. Hãy cất tệp ở máy khác.

Tệp installation.key trong thư mục dữ liệu không nằm trong bản sao lưu: hãy giữ riêng, ở nơi khác. Thiếu tệp ấy thì sau
khi khôi phục, người dùng mã một lần phải được cấp lại (muctieu user reset-password TÊN --remove-codes).

  --data, --database-url, --database-app-url   như muctieu start; dùng được khi hệ thống đang chạy

Mã thoát: 0 xong; 1 không sao lưu được, lý do đã nêu; 2 dùng sai.

Ví dụ:
  muctieu backup /srv/sao-luu/muc-tieu-2026-11-21.gz`,
    en: `Usage: muctieu backup FILE [options]

Writes all data, as of one moment, into a new compressed file with a check sum for each table; writes over nothing.
Only whoever runs it can read the file: there are personal data and hashes of passwords in it. Keep it on another machine.

The file installation.key of the data folder is not in the backup: keep it apart, elsewhere. Without it, people with
one-time codes need new ones after a restore (muctieu user reset-password NAME --remove-codes).

  --data, --database-url, --database-app-url   as for muctieu start; works beside a running system

Exit codes: 0 done; 1 could not be backed up, for the reason said; 2 misuse.

Example:
  muctieu backup /srv/backups/muc-tieu-2026-11-21.gz`,
  },
  oneFile: { vi: 'Cần đúng một tên tệp. Xem --help.', en: 'Give exactly one file. See --help.' },
  taken: {
    vi: 'Đã sao lưu {rows} dòng của {tables} bảng vào «{file}».',
    en: '{rows} rows of {tables} tables are backed up in “{file}”.',
  },
} satisfies Record<string, Text>;
