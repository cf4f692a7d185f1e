import type { Text } from '@muctieu/kernel/text';

export const exportTexts = {
  summary: {
    vi: 'Xuất một danh sách ra CSV, XLSX hoặc JSON từ hệ thống đang chạy',
    en: 'Export a list as CSV, XLSX or JSON from a running system',
  },
  usage: {
    vi: `Cách dùng: muctieu export DANH_SÁCH TỆP [bộ_lọc=giá_trị …] [--url ĐỊA_CHỈ]
           muctieu export            nêu các danh sách

Lấy cả danh sách qua giao diện của hệ thống đang chạy, với quyền của người đăng nhập; đuôi tệp cho biết dạng:
.csv, .xlsx hoặc .json (một trang, tối đa 1000 dòng). Bộ lọc như trong /api/v1/openapi.json.

  --url ĐỊA_CHỈ   MUCTIEU_URL   mặc định http://127.0.0.1 với cổng của MUCTIEU_PORT (8080)

Đăng nhập chỉ bằng biến môi trường, để mật khẩu không nằm trong danh sách tiến trình:
  MUCTIEU_TOKEN                     mã truy cập đã có, hoặc
  MUCTIEU_USER, MUCTIEU_PASSWORD    và MUCTIEU_CODE nếu dùng mã một lần; phiên được kết thúc khi xong

Mã thoát: 0 xong; 1 bị từ chối, lý do đã nêu; 2 dùng sai hoặc không nối được.

Ví dụ:
  MUCTIEU_USER=thu08 MUCTIEU_PASSWORD=… muctieu export territory.list-units xa.csv provinceId=11 level=commune day=2025-07-01`,
    en: `Usage: muctieu export LIST FILE [filter=value …] [--url ADDRESS]
       muctieu export            names the lists

Fetches a whole list through the interface of a running system, with the rights of whoever signs in; the file's ending
says the form: .csv, .xlsx or .json (one page, at most 1000 rows). Filters as in /api/v1/openapi.json.

  --url ADDRESS   MUCTIEU_URL   default http://127.0.0.1 with the port of MUCTIEU_PORT (8080)

Sign-in by environment only, so that no password stands in the list of processes:
  MUCTIEU_TOKEN                     a token that is there already, or
  MUCTIEU_USER, MUCTIEU_PASSWORD    and MUCTIEU_CODE with one-time codes; the session is ended afterwards

Exit codes: 0 done; 1 refused, for the reason said; 2 misuse, or the system cannot be reached.

Example:
  MUCTIEU_USER=thu08 MUCTIEU_PASSWORD=… muctieu export territory.list-units communes.csv provinceId=11 level=commune day=2025-07-01`,
  },
  lists: { vi: 'Các danh sách xuất được:', en: 'Lists that can be exported:' },
  listUnknown: { vi: 'Không có danh sách «{name}».', en: 'There is no list “{name}”.' },
  fileMissing: {
    vi: 'Cần tên tệp kết thúc bằng .csv, .xlsx hoặc .json, đang là «{found}».',
    en: 'Give a file that ends with .csv, .xlsx or .json, not “{found}”.',
  },
  filterInvalid: {
    vi: 'Bộ lọc phải có dạng tên=giá_trị, đang là «{found}». Các tên: {names}.',
    en: 'A filter must be name=value, but is “{found}”. Names: {names}.',
  },
  urlInvalid: {
    vi: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://, đang là «{found}».',
    en: 'The address must begin with http:// or https://, but is “{found}”.',
  },
  written: { vi: 'Đã ghi «{file}» ({bytes} byte).', en: '“{file}” is written ({bytes} bytes).' },
} satisfies Record<string, Text>;
