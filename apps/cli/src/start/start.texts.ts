import type { Text } from '@muctieu/kernel/text';

export const startTexts = {
  summary: {
    vi: 'Khởi động hệ thống: cơ sở dữ liệu và trang web trên máy này',
    en: 'Start the system: the database and the web application on this machine',
  },
  usage: {
    vi: `Cách dùng: muctieu start [tùy chọn]

Mỗi giá trị đặt bằng tùy chọn hoặc biến môi trường; tùy chọn được ưu tiên.

  --data THƯ_MỤC          MUCTIEU_DATA      dữ liệu; mặc định .data trong thư mục của Mục Tiêu
  --port SỐ               MUCTIEU_PORT      cổng HTTP; mặc định 8080 (0: cổng trống bất kỳ)
  --host ĐỊA_CHỈ          MUCTIEU_HOST      địa chỉ lắng nghe; mặc định 127.0.0.1, chỉ máy này
  --database-url URL      DATABASE_URL      PostgreSQL riêng từ bản 15, tài khoản chủ sở hữu cơ sở dữ liệu;
                                            mặc định: PostgreSQL kèm theo, đặt trong thư mục dữ liệu
  --database-app-url URL  DATABASE_APP_URL  tài khoản thuộc vai trò muctieu_app trên máy chủ ấy, khi tài khoản chủ
                                            không được tạo vai trò; mặc định: tự tạo
  --log MỨC|TỆP           MUCTIEU_LOG       error, warn, info, debug, hoặc tệp nhật ký kỹ thuật; mặc định warn
  --demo                                    nạp tỉnh minh họa (Điện Biên) cùng những người thử
  --open                                    mở trình duyệt ở địa chỉ của hệ thống
  --no-web                                  chỉ phục vụ giao diện cho máy (API), không dựng trang web
  --lang vi|en            MUCTIEU_LANG      ngôn ngữ của các dòng thông báo

Đăng nhập, chỉ bằng biến môi trường:
                          MUCTIEU_SECRET_KEY     64 chữ số thập lục phân, mã hóa khóa của mã dùng một lần; mặc định: tệp
                                                 installation.key trong thư mục dữ liệu, tự tạo
                          MUCTIEU_OIDC_ISSUER, MUCTIEU_OIDC_CLIENT_ID, MUCTIEU_OIDC_CLIENT_SECRET, MUCTIEU_OIDC_NAME,
                          MUCTIEU_OIDC_SCOPES, MUCTIEU_OIDC_RETURN   đăng nhập qua OpenID Connect; mặc định: không

Thư nhắc việc, chỉ bằng biến môi trường (bật và đặt tên nơi gửi ở trang Thư điện tử):
                          MUCTIEU_SMTP_HOST, MUCTIEU_SMTP_SENDER   máy chủ thư và địa chỉ gửi; mặc định: không gửi thư
                          MUCTIEU_SMTP_SECURITY, MUCTIEU_SMTP_PORT   starttls (587), tls (465) hoặc none (25)
                          MUCTIEU_SMTP_NAME với MUCTIEU_SMTP_PASSWORD hoặc MUCTIEU_SMTP_PASSWORD_FILE   tài khoản
                          MUCTIEU_SMTP_AUTHORITY_FILE   chứng thư gốc riêng (PEM), nếu có

/healthz trả lời 200 khi sẵn sàng. Dừng bằng Ctrl+C hoặc SIGTERM.
Mã thoát: 0 đã dừng đúng cách; 1 không khởi động được, lý do đã nêu; 2 dùng sai.

Ví dụ:
  muctieu start --port 9000 --data /srv/muc-tieu
  DATABASE_URL=postgres://chu:matkhau@may:5432/muctieu muctieu start`,
    en: `Usage: muctieu start [options]

Each value is set by an option or the environment; the option goes first.

  --data FOLDER           MUCTIEU_DATA      data; default .data in the folder of Mục Tiêu
  --port NUMBER           MUCTIEU_PORT      HTTP port; default 8080 (0: any free port)
  --host ADDRESS          MUCTIEU_HOST      address to listen on; default 127.0.0.1, this machine only
  --database-url URL      DATABASE_URL      a PostgreSQL of one's own from version 15, account of the database's owner;
                                            default: the embedded PostgreSQL, in the data folder
  --database-app-url URL  DATABASE_APP_URL  an account of role muctieu_app on that server, where the owner may not
                                            make roles; default: made by itself
  --log LEVEL|FILE        MUCTIEU_LOG       error, warn, info, debug, or a file for the technical log; default warn
  --demo                                    load the demo province (Điện Biên) and its invented people
  --open                                    open the browser at the system's address
  --no-web                                  serve the interface for machines only, build no pages
  --lang vi|en            MUCTIEU_LANG      language of the messages

Sign-in, by environment only:
                          MUCTIEU_SECRET_KEY     64 hexadecimal digits that encrypt the keys of one-time codes; default:
                                                 the file installation.key in the data folder, made by itself
                          MUCTIEU_OIDC_ISSUER, MUCTIEU_OIDC_CLIENT_ID, MUCTIEU_OIDC_CLIENT_SECRET, MUCTIEU_OIDC_NAME,
                          MUCTIEU_OIDC_SCOPES, MUCTIEU_OIDC_RETURN   sign-in by OpenID Connect; default: none

Letters of reminders, by environment only (switched on and named on the page E-mail):
                          MUCTIEU_SMTP_HOST, MUCTIEU_SMTP_SENDER   mail server and sender; default: no letters
                          MUCTIEU_SMTP_SECURITY, MUCTIEU_SMTP_PORT   starttls (587), tls (465) or none (25)
                          MUCTIEU_SMTP_NAME with MUCTIEU_SMTP_PASSWORD or MUCTIEU_SMTP_PASSWORD_FILE   account
                          MUCTIEU_SMTP_AUTHORITY_FILE   an authority of one's own (PEM), if any

/healthz answers 200 once ready. Stop with Ctrl+C or SIGTERM.
Exit codes: 0 stopped in order; 1 could not start, for the reason said; 2 misuse.

Examples:
  muctieu start --port 9000 --data /srv/muc-tieu
  DATABASE_URL=postgres://owner:password@host:5432/muctieu muctieu start`,
  },
} satisfies Record<string, Text>;
