import type { Text } from '@muctieu/kernel/text';
import { accessSettingsTexts } from '../access/access-settings.texts.ts';
import { backupTexts } from '../backup/backup.texts.ts';
import { databaseTexts } from '../database/database.texts.ts';
import { mailServerTexts } from '../reporting/mail/mail-server.texts.ts';

/** Why the program does not start, by the code of the problem. */
export const startProblemTexts: Readonly<Record<string, Text>> = {
  ...databaseTexts,
  ...backupTexts,
  ...accessSettingsTexts,
  ...mailServerTexts,
  'argument-unknown': {
    vi: 'Không có tùy chọn «{argument}». Xem các tùy chọn: muctieu start --help.',
    en: 'There is no option “{argument}”. See the options: muctieu start --help.',
  },
  'argument-without-value': {
    vi: 'Tùy chọn «{argument}» cần một giá trị đi kèm. Xem: muctieu start --help.',
    en: 'The option “{argument}” needs a value. See: muctieu start --help.',
  },
  'port-invalid': {
    vi: '{name} phải là số cổng từ 0 đến 65535, đang là «{found}».',
    en: '{name} must be a port number from 0 to 65535, but is “{found}”.',
  },
  'database-url-invalid': {
    vi: '{name} phải có dạng postgres://người_dùng:mật_khẩu@máy_chủ:5432/cơ_sở_dữ_liệu. Ký tự đặc biệt trong mật khẩu viết dạng %XX.',
    en: '{name} must look like postgres://user:password@host:5432/database. Write special characters of the password as %XX.',
  },
  'database-url-missing': {
    vi: '{name} chỉ có nghĩa khi có DATABASE_URL. Hãy đặt cả hai.',
    en: '{name} means something only beside DATABASE_URL. Set both.',
  },
  'log-invalid': {
    vi: '{name} phải là một mức ({levels}) hoặc đường dẫn tệp, đang là «{found}».',
    en: '{name} must be a level ({levels}) or the path of a file, but is “{found}”.',
  },
  'log-file-unwritable': {
    vi: 'Không ghi được tệp nhật ký kỹ thuật «{file}» ({reason}). Hãy chọn tệp khác bằng --log, hoặc một mức để ghi ra màn hình.',
    en: 'The technical log “{file}” cannot be written ({reason}). Choose another file with --log, or a level to log to the terminal.',
  },
  'port-taken': {
    vi: 'Cổng {port} trên {host} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: --port {other}.',
    en: 'Port {port} on {host} is taken by another program. Stop that one or choose another port: --port {other}.',
  },
  'port-not-permitted': {
    vi: 'Không được phép mở cổng {port} (cổng dưới 1024 cần quyền quản trị). Hãy chọn cổng khác: --port {other}.',
    en: 'Port {port} may not be opened (ports below 1024 need an administrator). Choose another: --port {other}.',
  },
  'host-not-here': {
    vi: 'Máy này không có địa chỉ {host}. Hãy đặt --host 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (mọi địa chỉ của máy).',
    en: 'This machine has no address {host}. Use --host 127.0.0.1 (this machine only) or 0.0.0.0 (all its addresses).',
  },
};

/** What is said while it starts, runs and stops. */
export const startTexts = {
  'building-web': {
    vi: 'Đang dựng trang web (chỉ lần đầu hoặc khi có thay đổi)…',
    en: 'Building the web application (only the first time, or after a change)…',
  },
  'sign-in-administrator': {
    vi: '\nĐăng nhập lần đầu với quyền quản trị: tên «{name}», mật khẩu dùng một lần «{password}» (phải đổi ngay khi đăng nhập; chỉ hiện lần này).',
    en: '\nFirst sign-in as administrator: name “{name}”, one-time password “{password}” (must be changed at sign-in; shown only now).',
  },
  'sign-in-demo': {
    vi: '\nNgười thử của tỉnh minh họa (đều do hệ thống đặt ra), chung mật khẩu «{password}»:',
    en: '\nThe invented people of the demo province, all with the password “{password}”:',
  },
  'sign-in-demo-person': { vi: '  {name}  {person}', en: '  {name}  {person}' },
  starting: { vi: 'Đang khởi động, dữ liệu ở «{address}»…', en: 'Starting, data in “{address}”…' },
  migrated: { vi: 'Đã nâng cấp cơ sở dữ liệu: {count} bước.', en: 'Upgraded the database: {count} steps.' },
  ready: { vi: 'Mục Tiêu sẵn sàng: {url}', en: 'Mục Tiêu is ready: {url}' },
  howToStop: { vi: 'Dừng: Ctrl+C', en: 'Stop: Ctrl+C' },
  stopping: { vi: 'Đang dừng…', en: 'Stopping…' },
  stopped: { vi: 'Đã dừng.', en: 'Stopped.' },
  'orphan-stopped': {
    vi: 'Lần chạy trước bị ngắt đột ngột; đã tiếp quản cơ sở dữ liệu còn chạy (tiến trình {pid}). Dữ liệu đã xác nhận còn nguyên.',
    en: 'The last run was cut off; its database was still running (process {pid}) and has been taken over. Nothing acknowledged is lost.',
  },
  'server-lost': {
    vi: 'Cơ sở dữ liệu ngừng đột ngột, đang khởi động lại. Xem «{log}».',
    en: 'The database stopped unexpectedly and is being started again. See “{log}”.',
  },
  'server-back': { vi: 'Cơ sở dữ liệu đã chạy lại.', en: 'The database is back.' },
  'ledger-broken': {
    vi: 'Sổ vốn không còn khớp: {findings}. Hãy chạy «muctieu ledger audit» và báo quản trị ngay.',
    en: 'The ledger does not hold any more: {findings}. Run «muctieu ledger audit» and tell the administrator at once.',
  },
  'sealing-failed': {
    vi: 'Chưa niêm phong được nhật ký, sẽ thử lại: {reason}',
    en: 'The journal could not be sealed and will be tried again: {reason}',
  },
  'mail-failed': {
    vi: 'Chưa gửi được thư nhắc việc, sẽ thử lại: {reason}',
    en: 'The letters of reminders could not be sent and will be tried again: {reason}',
  },
} as const satisfies Record<string, Text>;
