import type { Text } from '@muctieu/kernel/text';

/** Why the database cannot be opened, and what to do; by the code of the problem. */
export const databaseTexts = {
  'data-in-use': {
    vi: 'Thư mục dữ liệu «{folder}» đang được một Mục Tiêu khác dùng (tiến trình {pid}). Hãy dùng bản đang chạy, hoặc dừng nó rồi khởi động lại, hoặc chọn thư mục khác bằng --data.',
    en: 'The data folder “{folder}” is in use by another Mục Tiêu (process {pid}). Use the one that runs, or stop it and start again, or choose another folder with --data.',
  },
  'folder-not-writable': {
    vi: 'Không ghi được vào thư mục dữ liệu «{folder}» ({reason}). Hãy cấp quyền ghi cho người dùng đang chạy, hoặc chọn thư mục khác bằng --data.',
    en: 'The data folder “{folder}” cannot be written ({reason}). Give the running user the right to write, or choose another folder with --data.',
  },
  'data-of-another-user': {
    vi: 'Dữ liệu trong «{folder}» thuộc về người dùng số {owner}, chương trình đang chạy với người dùng số {user}. Hãy chạy bằng đúng người dùng ấy hoặc bằng root.',
    en: 'The data in “{folder}” belongs to user number {owner}; the program runs as user number {user}. Run it as that user or as root.',
  },
  'disk-full': {
    vi: 'Hết chỗ trên ổ đĩa chứa «{folder}». Dữ liệu đã xác nhận không mất. Hãy giải phóng ít nhất {need} MB rồi khởi động lại.',
    en: 'The disk with “{folder}” is full. Nothing that was acknowledged is lost. Free at least {need} MB and start again.',
  },
  'no-embedded-server': {
    vi: 'Không có PostgreSQL kèm theo cho máy này ({platform}). Hãy chạy npm install, hoặc đặt DATABASE_URL trỏ tới một PostgreSQL từ bản 15.',
    en: 'There is no embedded PostgreSQL for this machine ({platform}). Run npm install, or point DATABASE_URL to a PostgreSQL from version 15 on.',
  },
  'no-service-user': {
    vi: 'PostgreSQL không chạy bằng root và máy này không có tài khoản hệ thống nào trong số: {names}. Hãy tạo một tài khoản (useradd --system muctieu) hoặc chạy bằng người dùng thường.',
    en: 'PostgreSQL does not run as root, and this machine has none of the system accounts {names}. Create one (useradd --system muctieu) or run as an ordinary user.',
  },
  'user-without-name': {
    vi: 'Người dùng số {user} không có tên trên máy này, PostgreSQL kèm theo cần có. Hãy thêm tên (useradd --uid {user} muctieu), chạy bằng người dùng khác, hoặc đặt DATABASE_URL.',
    en: 'User number {user} has no name on this machine, and the embedded PostgreSQL needs one. Add one (useradd --uid {user} muctieu), run as another user, or set DATABASE_URL.',
  },
  'socket-folder-foreign': {
    vi: 'Thư mục «{folder}» cần cho kết nối nội bộ lại thuộc về người dùng khác. Hãy xóa nó rồi khởi động lại.',
    en: 'The folder “{folder}”, needed for the local connection, belongs to somebody else. Remove it and start again.',
  },
  'data-of-another-version': {
    vi: 'Dữ liệu trong «{folder}» do PostgreSQL {found} ghi, chương trình kèm PostgreSQL {expected}. Hãy dùng đúng bản Mục Tiêu đã ghi dữ liệu để sao lưu, rồi khôi phục bằng bản này.',
    en: 'The data in “{folder}” was written by PostgreSQL {found}; this program brings PostgreSQL {expected}. Back it up with the Mục Tiêu that wrote it, and restore with this one.',
  },
  'server-not-starting': {
    vi: 'PostgreSQL kèm theo không khởi động được: {reason}. Xem thêm trong «{log}».',
    en: 'The embedded PostgreSQL does not start: {reason}. See “{log}” for more.',
  },
  'server-unreachable': {
    vi: 'Không kết nối được tới cơ sở dữ liệu ở {address}: {reason}. Hãy kiểm tra {setting} và máy chủ PostgreSQL.',
    en: 'The database at {address} cannot be reached: {reason}. Check {setting} and the PostgreSQL server.',
  },
  'server-too-old': {
    vi: 'PostgreSQL ở {address} là bản {found}; cần từ bản {expected}. Hãy nâng cấp máy chủ.',
    en: 'The PostgreSQL at {address} is version {found}; {expected} or later is needed. Upgrade the server.',
  },
  'server-not-utf8': {
    vi: 'Cơ sở dữ liệu ở {address} dùng bảng mã {found}; tiếng Việt cần UTF8. Hãy tạo cơ sở dữ liệu với ENCODING UTF8.',
    en: 'The database at {address} is encoded as {found}; Vietnamese needs UTF8. Create the database with ENCODING UTF8.',
  },
  'commit-not-durable': {
    vi: 'PostgreSQL ở {address} đặt {setting} = off, khi mất điện sẽ mất dữ liệu đã xác nhận. Hãy bật lại ({setting} = on).',
    en: 'The PostgreSQL at {address} has {setting} = off and would lose acknowledged data at a power cut. Switch it on ({setting} = on).',
  },
  'role-not-creatable': {
    vi: "Tài khoản trong DATABASE_URL không được tạo vai trò muctieu_app ({reason}). Hãy nhờ quản trị chạy: CREATE ROLE muctieu_app LOGIN PASSWORD '…'; rồi đặt DATABASE_APP_URL.",
    en: "The account of DATABASE_URL may not create the role muctieu_app ({reason}). Ask the administrator to run: CREATE ROLE muctieu_app LOGIN PASSWORD '…'; and set DATABASE_APP_URL.",
  },
  'application-not-signed-in': {
    vi: 'Không đăng nhập được vào cơ sở dữ liệu bằng vai trò ứng dụng ở {address}: {reason}. Hãy đặt DATABASE_APP_URL với tài khoản thuộc vai trò muctieu_app.',
    en: 'The application role cannot sign in to the database at {address}: {reason}. Set DATABASE_APP_URL to an account of role muctieu_app.',
  },
  'application-too-mighty': {
    vi: 'Vai trò ứng dụng «{role}» có quyền {power}, như thế phân quyền theo địa bàn không còn tác dụng. Hãy dùng một vai trò thường thuộc muctieu_app.',
    en: 'The application role “{role}” is {power}; the separation by territory would not hold. Use an ordinary role that is a member of muctieu_app.',
  },
  'database-newer': {
    vi: 'Cơ sở dữ liệu mới hơn chương trình: đã có bước «{migration}» mà bản này không biết. Hãy cài bản Mục Tiêu mới hơn; dữ liệu chưa bị đụng tới.',
    en: 'The database is newer than the program: it has the step “{migration}”, which this version does not know. Install a newer Mục Tiêu; nothing was touched.',
  },
  'migration-changed': {
    vi: 'Tệp «{migration}» khác với lúc đã chạy trên cơ sở dữ liệu này. Hãy lấy lại tệp gốc và viết thay đổi vào một tệp mới.',
    en: 'The file “{migration}” is not what was run on this database. Restore it, and write the change into a new file.',
  },
  'migration-failed': {
    vi: 'Bước «{migration}» không chạy được: {reason} (dòng {line}). Cơ sở dữ liệu giữ nguyên như trước bước này.',
    en: 'The step “{migration}” failed: {reason} (line {line}). The database is as it was before this step.',
  },
} as const satisfies Record<string, Text>;
