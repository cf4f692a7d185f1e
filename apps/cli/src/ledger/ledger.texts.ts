import type { Text } from '@muctieu/kernel/text';
import type { AuditInvariant } from '@muctieu/server/capital/audit-queries';

export const ledgerTexts = {
  summary: {
    vi: 'Sổ vốn: kiểm tra toàn bộ số dư và bút toán (audit)',
    en: 'The capital ledger: prove all balances and entries (audit)',
  },
  usage: {
    vi: `Cách dùng: muctieu ledger audit [--province MÃ] [--format text|json]

Tính lại toàn bộ sổ vốn từ từng bút toán và nêu mọi chỗ không khớp: số dư khác tổng bút toán, số dư âm
ở một ngày bất kỳ, tiền đi mà không đến, bảng cộng khác sổ, bút toán khác với nhật ký đã niêm phong.
Chương trình tự làm việc này mỗi giờ khi đang chạy; lệnh này so cả nhật ký từ đầu.

  --province MÃ   chỉ một tỉnh, mã hai chữ số (11 = Điện Biên)
  --format        text (mặc định) hoặc json
  --data, --database-url, --database-app-url   như muctieu start; dùng được khi hệ thống đang chạy

Mã thoát: 0 mọi điều kiện đều đúng; 1 có chỗ không đúng hoặc không mở được dữ liệu; 2 dùng sai.`,
    en: `Usage: muctieu ledger audit [--province CODE] [--format text|json]

Computes the whole ledger again from every entry and names each place that does not fit: a balance that is not the
sum of its entries, a balance below zero on any day, money that left and did not arrive, a table that is not the
ledger, an entry that is not what the sealed journal says. The running program does this every hour by itself; this
command compares the journal from its beginning.

  --province CODE   one province only, two-digit code (11 = Điện Biên)
  --format          text (default) or json
  --data, --database-url, --database-app-url   as for muctieu start; works beside a running system

Exit codes: 0 everything holds; 1 something does not, or the data cannot be opened; 2 misuse.`,
  },
  wordMissing: {
    vi: 'Cần nói rõ việc: muctieu ledger audit.',
    en: 'Say what to do: muctieu ledger audit.',
  },
  provinceInvalid: {
    vi: '--province phải là mã tỉnh hai chữ số, đang là «{found}».',
    en: '--province must be a two-digit code of a province, but is “{found}”.',
  },
  formatInvalid: {
    vi: '--format phải là text hoặc json, đang là «{found}».',
    en: '--format must be text or json, but is “{found}”.',
  },
  holds: { vi: 'đúng   {what}', en: 'holds    {what}' },
  broken: { vi: 'SAI    {what}: {count} chỗ, ví dụ {places}', en: 'BROKEN   {what}: {count} places, such as {places}' },
  everythingHolds: {
    vi: 'Mọi điều kiện của sổ vốn đều đúng.',
    en: 'Everything in the ledger holds.',
  },
  somethingBroken: {
    vi: '{count} điều kiện không đúng. Không ghi thêm gì; giữ nguyên dữ liệu và báo cho người quản trị.',
    en: '{count} do not hold. Book nothing more; keep the data as they are and tell the administrator.',
  },
} satisfies Record<string, Text>;

/** What each invariant says, for people. */
export const invariantTexts: Readonly<Record<AuditInvariant, Text>> = {
  'account-is-sum-of-entries': {
    vi: 'số của mỗi tài khoản bằng tổng các bút toán của nó',
    en: 'each account is the sum of its entries',
  },
  'available-is-what-is-left': {
    vi: 'vốn còn lại đúng bằng phần chưa giao, chưa chi',
    en: 'what is available is what was neither passed on nor spent',
  },
  'no-balance-below-zero-on-any-day': {
    vi: 'không số dư nào âm ở bất kỳ ngày nào (C3)',
    en: 'no balance is below zero on any day (C3)',
  },
  'entry-keeps-its-line': {
    vi: 'bút toán không đổi nội dung, nguồn, loại vốn, năm kế hoạch của tiền',
    en: 'no entry changes node, source, kind or plan year of the money',
  },
  'reversal-mirrors-its-entry': {
    vi: 'bút toán đảo đúng bằng bút toán gốc (C2)',
    en: 'a reversal mirrors its entry (C2)',
  },
  'closed-period-takes-no-entries': {
    vi: 'kỳ đã khóa không nhận bút toán (C9)',
    en: 'a closed period took no entries (C9)',
  },
  'granted-is-what-became-of-it': {
    vi: 'vốn giao = còn lại + đã giải ngân + hoàn trả + hủy (C4)',
    en: 'granted = available + disbursed + returned + lapsed (C4)',
  },
  'what-is-passed-is-received': {
    vi: 'vốn giao đi bằng vốn nhận về',
    en: 'what is passed on is received',
  },
  'what-leaves-a-year-enters-the-next': {
    vi: 'vốn chuyển nguồn rời năm này vào đúng năm sau (C5)',
    en: 'what is carried over leaves a year and enters the next (C5)',
  },
  'cube-and-tail-are-sum-of-accounts': {
    vi: 'bảng cộng sẵn cùng bút toán mới bằng tổng các tài khoản',
    en: 'prepared sums and new entries together are the accounts',
  },
  'cubes-agree-with-one-another': {
    vi: 'bảng cộng theo nội dung, tháng, ngày bằng nhau',
    en: 'sums by node, month and day agree',
  },
  'quarters-and-tail-are-sum-of-accounts': {
    vi: 'bảng cộng theo quý cùng bút toán mới bằng tổng của từng tài khoản',
    en: 'quarters and new entries together are each account',
  },
  'quarters-agree-with-months': {
    vi: 'bảng cộng theo quý bằng bảng cộng theo tháng',
    en: 'sums by quarter and month agree',
  },
  'entries-are-what-the-journal-says': {
    vi: 'bút toán đúng như nhật ký đã niêm phong',
    en: 'entries are what the sealed journal says',
  },
};
