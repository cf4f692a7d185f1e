import type { Text } from '@muctieu/kernel/text';
import type { JournalBreak } from '@muctieu/server/journal/verify-journal';

export const journalTexts = {
  summary: {
    vi: 'Nhật ký thay đổi: xem (list) và kiểm tra không bị sửa (verify)',
    en: 'The journal of changes: list it, and verify that nobody tampered with it',
  },
  usage: {
    vi: `Cách dùng: muctieu journal verify [--province MÃ] [--anchor NEO|TỆP]…
           muctieu journal list [--province MÃ] [--subject LOẠI[:MÃ]] [--limit SỐ]

verify tính lại chuỗi niêm phong của từng tỉnh và nêu chỗ đầu tiên không khớp: mục bị sửa, bị xóa, bị chèn.
In ra neo của mỗi tỉnh (ví dụ 11:42:3f…); hãy giữ neo ở nơi khác, lần sau đưa lại bằng --anchor
để phát hiện cả việc cắt bỏ phần cuối. TỆP là tệp có chứa các neo, ví dụ kết quả lần trước.

  --province MÃ   mã tỉnh hai chữ số (11 = Điện Biên), hoặc VN cho cấp trung ương
  --limit SỐ      số mục mới nhất cần xem; mặc định 20
  --data, --database-url, --database-app-url   như muctieu start; dùng được khi hệ thống đang chạy

Mã thoát: 0 nguyên vẹn; 1 có chỗ bị can thiệp hoặc không mở được dữ liệu; 2 dùng sai.`,
    en: `Usage: muctieu journal verify [--province CODE] [--anchor ANCHOR|FILE]…
       muctieu journal list [--province CODE] [--subject KIND[:ID]] [--limit NUMBER]

verify computes the chain of seals of each province again and names the first place that does not fit: an entry
changed, removed or inserted. It prints each province's anchor (11:42:3f…); keep it elsewhere and give it back with
--anchor, so that a tail cut off shows too. FILE is any file with anchors in it, such as the output of last time.

  --province CODE   two-digit code of the province (11 = Điện Biên), or VN for the state
  --limit NUMBER    how many of the newest entries; default 20
  --data, --database-url, --database-app-url   as for muctieu start; works beside a running system

Exit codes: 0 whole; 1 tampered with, or the data cannot be opened; 2 misuse.`,
  },
  wordMissing: {
    vi: 'Cần nói rõ việc: muctieu journal verify hoặc muctieu journal list.',
    en: 'Say what to do: muctieu journal verify or muctieu journal list.',
  },
  optionWithoutValue: { vi: 'Tùy chọn {name} cần một giá trị đi kèm.', en: 'The option {name} needs a value.' },
  limitInvalid: {
    vi: '--limit phải là số từ 1 đến 10000, đang là «{found}».',
    en: '--limit must be a number from 1 to 10000, but is “{found}”.',
  },
  anchorInvalid: {
    vi: '--anchor phải là neo dạng MÃ:SỐ:HASH (64 chữ số thập lục phân) hoặc tệp có chứa neo, đang là «{found}».',
    en: '--anchor must be CODE:NUMBER:HASH (64 hexadecimal digits) or a file with anchors in it, but is “{found}”.',
  },
  nothing: { vi: 'Nhật ký chưa có mục nào.', en: 'The journal has no entry yet.' },
  whole: {
    vi: '{province}: nguyên vẹn, {sealed} mục đã niêm phong, {unsealed} mục chờ niêm phong. Neo {anchor}',
    en: '{province}: whole, {sealed} entries sealed, {unsealed} waiting for their seal. Anchor {anchor}',
  },
  wholeUnsealed: {
    vi: '{province}: chưa niêm phong, {unsealed} mục đang chờ.',
    en: '{province}: nothing sealed yet, {unsealed} entries waiting.',
  },
  broken: {
    vi: '{province}: KHÔNG KHỚP sau {sealed} mục còn nguyên, ở niêm phong số {seal}: {what}',
    en: '{province}: BROKEN after {sealed} whole entries, at seal number {seal}: {what}',
  },
  byProgram: { vi: 'chương trình', en: 'the program' },
} satisfies Record<string, Text>;

/** What was done at the broken place. */
export const journalBreakTexts: Readonly<Record<JournalBreak['kind'], Text>> = {
  'entry-changed': { vi: 'mục {entry} đã bị sửa.', en: 'entry {entry} was changed.' },
  'entry-removed': { vi: 'mục {entry} đã bị xóa hoặc dời chỗ.', en: 'entry {entry} was removed or moved.' },
  'entry-inserted': { vi: 'mục {entry} đã bị chèn vào sau.', en: 'entry {entry} was slipped in afterwards.' },
  'seal-changed': { vi: 'niêm phong đã bị sửa.', en: 'the seal was changed.' },
  'seal-removed': { vi: 'niêm phong đã bị xóa.', en: 'the seal was removed.' },
  'anchor-missed': {
    vi: 'không trùng với neo đã giữ; phần cuối bị cắt hoặc bị viết lại.',
    en: 'it is not what the anchor says; the tail was cut off or rewritten.',
  },
};
