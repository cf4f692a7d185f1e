import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the chapter programmes may refuse with. */
export const programmesProblems = {
  'programme-node-unknown': {
    kind: 'not-found',
    vi: 'Danh mục chương trình không có mã «{code}». Hãy chọn mã trong cây chương trình.',
    en: 'No programme node has the code “{code}”. Choose one from the tree.',
  },
  'catalogue-unknown': {
    kind: 'not-found',
    vi: 'Không có danh mục «{id}». Hãy chọn trong danh sách danh mục.',
    en: 'There is no catalogue “{id}”. Choose one from the list.',
  },
  'catalogue-version-unknown': {
    kind: 'not-found',
    vi: 'Danh mục «{id}» không có phiên bản {number}. Hãy tải lại danh sách phiên bản.',
    en: 'The catalogue “{id}” has no version {number}. Load the list of versions again.',
  },
  'catalogue-version-not-waiting': {
    kind: 'conflict',
    vi: 'Phiên bản {number} của danh mục «{id}» không ở trạng thái chờ áp dụng. Hãy tải lại danh sách.',
    en: 'Version {number} of “{id}” is not waiting to be applied. Load the list again.',
  },
  'cited-document-unknown': {
    kind: 'refused',
    vi: 'Sổ văn bản không có «{id}». Hãy nhập văn bản đó vào sổ trước, hoặc chọn văn bản khác.',
    en: 'The register holds no document “{id}”. Enter it first, or choose another.',
  },
  'cited-document-ambiguous': {
    kind: 'refused',
    vi: 'Sổ có {count} văn bản mang ký hiệu «{id}»: {choices}. Hãy ghi mã của văn bản muốn dẫn thay cho ký hiệu.',
    en: 'The register has {count} documents with the symbol “{id}”: {choices}. Write the id of the one that is meant instead of the symbol.',
  },
  'node-code-twice': {
    kind: 'refused',
    vi: 'Mã «{code}» đứng hai lần (lần đầu ở dòng dữ liệu {first}). Mỗi mã chỉ được dùng một lần.',
    en: 'The code “{code}” stands twice (first in data row {first}). Use each code once.',
  },
  'node-code-malformed': {
    kind: 'refused',
    vi: 'Mã «{code}» không đúng dạng: cần chữ hoa và số không dấu, các cấp cách nhau bằng dấu chấm, ví dụ GN.P4.S2.',
    en: 'The code “{code}” is malformed: capital letters and digits, levels divided by dots, like GN.P4.S2.',
  },
  'catalogue-needs-one-programme': {
    kind: 'refused',
    vi: 'Danh mục cần đúng một dòng cấp «chương trình» (không có mã cấp trên), sau khi nhập sẽ có {found}. Hãy sửa cột mã cấp trên.',
    en: 'A catalogue needs exactly one line without a parent, the programme; after the import it would have {found}. Mend the parent codes.',
  },
  'node-level-and-parent-disagree': {
    kind: 'refused',
    vi: '«{code}»: chỉ chương trình không có cấp trên, mọi cấp khác phải có. Hãy sửa cột cấp hoặc mã cấp trên.',
    en: '“{code}”: a programme has no parent, every other level has one. Mend level or parent code.',
  },
  'node-parent-unknown': {
    kind: 'refused',
    vi: '«{code}»: mã cấp trên «{parent}» không có trong tệp và danh mục. Hãy sửa mã hoặc thêm dòng cấp trên.',
    en: '“{code}”: its parent “{parent}” is neither in the file nor in the catalogue. Mend the code or add the parent.',
  },
  'node-below-itself': {
    kind: 'refused',
    vi: '«{code}» nằm dưới chính nó. Hãy sửa mã cấp trên.',
    en: '“{code}” stands below itself. Mend the parent codes.',
  },
  'node-validity-empty': {
    kind: 'refused',
    vi: '«{code}»: ngày hết hiệu lực {until} phải sau ngày bắt đầu {from}.',
    en: '“{code}”: its end {until} must be after its beginning {from}.',
  },
  'node-validity-outside-parent': {
    kind: 'refused',
    vi: '«{code}» có hiệu lực [{from}, {until}) vượt ra ngoài cấp trên [{aroundFrom}, {aroundUntil}). Hãy sửa ngày.',
    en: '“{code}” holds for [{from}, {until}), which reaches beyond its parent’s [{aroundFrom}, {aroundUntil}). Mend the days.',
  },
  'node-order-twice': {
    kind: 'refused',
    vi: '«{code}» và «{other}» cùng thứ tự {order} dưới một cấp trên. Hãy đánh lại thứ tự.',
    en: '“{code}” and “{other}” have the same place {order} below one parent. Number them anew.',
  },
  'node-of-other-catalogue': {
    kind: 'refused',
    vi: 'Mã «{code}» đã thuộc danh mục «{other}». Hãy dùng mã khác hoặc nhập vào đúng danh mục.',
    en: 'The code “{code}” belongs to the catalogue “{other}”. Use another code or import into that catalogue.',
  },
  'import-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được tệp «{name}»: cần XLSX, CSV (UTF-8) hoặc JSON. Hãy lưu lại theo một trong các dạng đó. ({reason})',
    en: 'The file “{name}” cannot be read: XLSX, CSV (UTF-8) or JSON is expected. Save it as one of them. ({reason})',
  },
  'import-without-rows': {
    kind: 'invalid',
    vi: 'Tệp «{name}» không có dòng dữ liệu nào dưới dòng tiêu đề.',
    en: 'The file “{name}” has no rows below its heading.',
  },
  'import-column-missing': {
    kind: 'invalid',
    vi: 'Thiếu cột «{column}». Dòng tiêu đề đang có: {found}.',
    en: 'The column “{column}” is missing. The heading has: {found}.',
  },
  'import-cell-invalid': {
    kind: 'invalid',
    vi: 'Dòng {row}, cột {column} ({title}): cần {expected}, đang là «{found}».',
    en: 'Row {row}, column {column} ({title}): {expected} is expected, “{found}” stands there.',
  },
  'import-changes-nothing': {
    kind: 'refused',
    vi: 'Tệp «{name}» giống hệt danh mục đang dùng. Không có gì để nhập.',
    en: 'The file “{name}” equals the catalogue in use. There is nothing to import.',
  },
  'activation-outside-validity': {
    kind: 'refused',
    vi: '«{code}» không có hiệu lực trong năm {year}. Hãy bỏ năm đó.',
    en: '“{code}” does not hold in {year}. Leave that year out.',
  },
  'successor-not-later': {
    kind: 'refused',
    vi: '«{to}» (từ {toDay}) không sau «{from}» (từ {fromDay}): bên phải phải là danh mục giai đoạn sau.',
    en: '“{to}” (from {toDay}) is not later than “{from}” (from {fromDay}): the right side must be of the later period.',
  },
  'succession-known': {
    kind: 'conflict',
    vi: 'Bảng chuyển tiếp đã có dòng «{from}» → «{to}». Hãy sửa dòng đó.',
    en: 'The table has a row “{from}” → “{to}” already. Edit that row.',
  },
  'succession-unknown': {
    kind: 'not-found',
    vi: 'Không có dòng chuyển tiếp này, hoặc đã được rút. Hãy tải lại bảng.',
    en: 'There is no such row, or it was withdrawn. Load the table again.',
  },
} as const satisfies ProblemCatalogue;
