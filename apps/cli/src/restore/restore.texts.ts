import type { Text } from '@muctieu/kernel/text';

export const restoreTexts = {
  summary: {
    vi: 'Khôi phục một bản sao lưu vào nơi chưa có dữ liệu',
    en: 'Restore a backup where there is no data yet',
  },
  usage: {
    vi: `Cách dùng: muctieu restore TỆP [tùy chọn]

Đọc và đối chiếu toàn bộ bản sao lưu trước, rồi đưa vào một thư mục dữ liệu mới hoặc một cơ sở dữ liệu trống, trọn vẹn
hoặc không gì cả; sau đó tính lại chuỗi niêm phong nhật ký. Bản sao lưu của phiên bản cũ hơn được nâng cấp luôn.
Muốn giữ mã một lần, hãy chép tệp installation.key cũ vào thư mục dữ liệu mới trước khi khởi động.

  --data, --database-url, --database-app-url   như muctieu start

Mã thoát: 0 xong, nhật ký nguyên vẹn; 1 không khôi phục được hoặc nhật ký có chỗ không khớp; 2 dùng sai.

Ví dụ:
  muctieu restore muc-tieu-2026-11-21.gz --data /srv/muc-tieu-moi
  DATABASE_URL=postgres://chu:matkhau@may:5432/muctieu muctieu restore muc-tieu-2026-11-21.gz`,
    en: `Usage: muctieu restore FILE [options]

Reads and checks the whole backup first, then brings it into a new data folder or an empty database, whole or not at all;
afterwards the seals of the journal are computed again. A backup of an older version is upgraded on the way.
To keep one-time codes, copy the old installation.key into the new data folder before the start.

  --data, --database-url, --database-app-url   as for muctieu start

Exit codes: 0 done, the journal is whole; 1 could not be restored, or the journal is broken; 2 misuse.

Examples:
  muctieu restore muc-tieu-2026-11-21.gz --data /srv/muc-tieu-new
  DATABASE_URL=postgres://owner:password@host:5432/muctieu muctieu restore muc-tieu-2026-11-21.gz`,
  },
  restored: {
    vi: 'Đã khôi phục {rows} dòng của {tables} bảng, sao lưu lúc {takenAt}.',
    en: '{rows} rows of {tables} tables are restored, as they were backed up at {takenAt}.',
  },
  journalWhole: {
    vi: 'Nhật ký nguyên vẹn: {entries} mục đã niêm phong.',
    en: 'The journal is whole: {entries} entries are sealed.',
  },
  journalBroken: {
    vi: 'Nhật ký của {provinces} không khớp niêm phong. Xem: muctieu journal verify.',
    en: 'The journal of {provinces} does not fit its seals. See: muctieu journal verify.',
  },
} satisfies Record<string, Text>;
