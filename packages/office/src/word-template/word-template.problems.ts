import type { Text } from '@muctieu/kernel/text';

/** What is said of a template that cannot be filled: where, what stands there, what to do. */
export const wordTemplateProblems = {
  'template-name-unknown': {
    vi: '“{near}”: không có số liệu tên “{name}”. Xem danh mục tên dùng được trong mẫu.',
    en: '“{near}”: there is nothing named “{name}”. See the list of names a template may use.',
  },
  'template-name-nearly': {
    vi: '“{near}”: không có số liệu tên “{name}”. Có phải “{nearest}”?',
    en: '“{near}”: there is nothing named “{name}”. Did you mean “{nearest}”?',
  },
  'template-helper-unknown': {
    vi: '“{near}”: không có cách viết “{helper}”. Dùng: {nearest}.',
    en: '“{near}”: there is no helper “{helper}”. Use: {nearest}.',
  },
  'template-helper-does-not-fit': {
    vi: '“{near}”: cách viết “{helper}” không dùng được cho loại giá trị này ({kind}).',
    en: '“{near}”: the helper “{helper}” does not fit a value of this kind ({kind}).',
  },
  'template-helper-compares': {
    vi: '“{near}”: cách viết “{helper}” cần một số cùng loại để so ({kind}). Viết dạng ten | {helper}:ten_khac.',
    en: '“{near}”: the helper “{helper}” needs a figure of the same kind to compare with ({kind}). Write name | {helper}:other.',
  },
  'template-expression-unreadable': {
    vi: '“{near}”: không đọc được “{tag}”. Viết dạng ten, ten.ten, ten | cach_viet, hoặc ten > 0.',
    en: '“{near}”: “{tag}” cannot be read. Write name, name.name, name | helper, or name > 0.',
  },
  'template-value-not-plain': {
    vi: '“{near}”: “{tag}” là một nhóm hoặc danh sách. Chọn một mục trong đó, hoặc lặp bằng {#{tag}} … {/}.',
    en: '“{near}”: “{tag}” is a group or a list. Name one of its parts, or repeat it with {#{tag}} … {/}.',
  },
  'template-value-no-blocks': {
    vi: '“{near}”: “{tag}” không phải bảng hay đoạn văn. Bỏ dấu @.',
    en: '“{near}”: “{tag}” is no table and no passage. Leave out the @.',
  },
  'template-blocks-without-sign': {
    vi: '“{near}”: “{tag}” là bảng hoặc đoạn văn. Viết {@{tag}} trên một dòng riêng.',
    en: '“{near}”: “{tag}” is a table or a passage. Write {@{tag}} in a paragraph of its own.',
  },
  'template-blocks-not-alone': {
    vi: '“{near}”: chỗ đặt bảng phải đứng riêng một đoạn, không có chữ khác cùng dòng.',
    en: '“{near}”: a placeholder of a table must stand alone in its paragraph.',
  },
  'template-passage-not-open': {
    vi: '“{near}”: đóng một đoạn chưa mở. Thêm {#…} phía trước hoặc bỏ {/}.',
    en: '“{near}”: closes a passage that is not open. Add {#…} before it or remove {/}.',
  },
  'template-passage-crossed': {
    vi: '“{near}”: đóng “{tag}” trong khi đoạn đang mở là “{expected}”.',
    en: '“{near}”: closes “{tag}” while the open passage is “{expected}”.',
  },
  'template-passage-not-closed': {
    vi: '“{near}”: đoạn “{tag}” mở mà không đóng. Thêm {/} ở cuối đoạn.',
    en: '“{near}”: the passage “{tag}” is opened and never closed. Add {/} at its end.',
  },
  'template-holds-program': {
    vi: 'Tệp có chương trình (macro) ở “{part}”. Lưu lại thành .docx không có macro rồi tải lên.',
    en: 'The file holds a program (macro) in “{part}”. Save it as a .docx without macros and upload that.',
  },
  'template-holds-file': {
    vi: 'Tệp có tệp khác nhúng bên trong ở “{part}”. Xóa đối tượng nhúng đó trong Word, dán nội dung dạng bảng hoặc chữ.',
    en: 'Another file is embedded in “{part}”. Delete that object in Word and paste its content as a table or as text.',
  },
  'template-calls-out': {
    vi: 'Tệp lấy nội dung từ nơi khác ở “{part}”: {found}. Trong Word, ngắt liên kết đó (ảnh: chèn vào tệp; mẫu đính kèm: chọn Normal).',
    en: 'The file takes something from elsewhere in “{part}”: {found}. Break that link in Word (insert the picture; attach the template Normal).',
  },
  'template-field-fetches': {
    vi: 'Tệp có trường “{found}” ở “{part}”, tự lấy hoặc chạy thứ khác khi mở. Xóa trường đó trong Word.',
    en: 'The file has a field “{found}” in “{part}” that fetches or runs something when it is opened. Delete that field in Word.',
  },
  'template-braces-broken': {
    vi: '“{near}”: dấu ngoặc nhọn không khớp (thiếu mở hoặc thiếu đóng).',
    en: '“{near}”: braces do not match (one is missing).',
  },
} as const satisfies Readonly<Record<string, Text>>;
