import type { ProblemCatalogue } from '../http/problem-sentence.ts';

export const treasuryProblems = {
  'statement-day-unreadable': {
    kind: 'refused',
    vi: 'Dòng {row}: «{found}» không phải một ngày. Cần ngày như 05/03/2024.',
    en: 'Row {row}: “{found}” is no day. A day such as 05/03/2024 was expected.',
  },
  'statement-amount-unreadable': {
    kind: 'refused',
    vi: 'Dòng {row}: «{found}» không phải số tiền lớn hơn 0. Cần một số như 1.500.000.',
    en: 'Row {row}: “{found}” is no amount above 0. A number such as 1.500.000 was expected.',
  },
  'statement-columns-missing': {
    kind: 'refused',
    vi: 'Chưa rõ cột ngày và cột số tiền của sao kê. Hãy chỉ ra các cột; hệ thống sẽ nhớ cho các tệp cùng mẫu.',
    en: 'The columns of the day and the amount are not known. Say which they are; it is remembered for files of the same layout.',
  },
  'statement-has-problems': {
    kind: 'refused',
    vi: 'Sao kê có {count} dòng không đọc được; chưa lưu dòng nào. Hãy sửa tệp hoặc chỉ lại các cột.',
    en: '{count} rows of the statement cannot be read; nothing was stored. Mend the file or the columns.',
  },
  'treasury-line-unknown': {
    kind: 'not-found',
    vi: 'Không có dòng sao kê này trong phạm vi của anh/chị.',
    en: 'There is no such line in your scope.',
  },
  'treasury-line-settled': {
    kind: 'conflict',
    vi: 'Dòng này đã được xử lý («{found}»). Hãy mở lại trước khi xử lý khác.',
    en: 'This line is settled already (“{found}”). Open it again first.',
  },
  'treasury-line-open': {
    kind: 'conflict',
    vi: 'Dòng này đang chưa khớp, không có gì để mở lại.',
    en: 'This line is open; there is nothing to undo.',
  },
  'treasury-sum-differs': {
    kind: 'refused',
    vi: 'Các bút toán đã chọn cộng được {found} đồng, dòng Kho bạc là {expected} đồng (chênh {difference}). Hãy chọn đủ bút toán.',
    en: 'The chosen entries make {found} đồng, the Treasury’s line is {expected} (off by {difference}). Choose all of them.',
  },
  'treasury-entry-unknown': {
    kind: 'refused',
    vi: 'Bút toán {found} không có, không phải giải ngân, hoặc đã bị đảo.',
    en: 'The entry {found} does not exist, is no payment, or was reversed.',
  },
  'treasury-entry-taken': {
    kind: 'conflict',
    vi: 'Bút toán {found} đã khớp hết với dòng Kho bạc khác.',
    en: 'The entry {found} is matched with other lines in full already.',
  },
  'treasury-share-exceeds': {
    kind: 'refused',
    vi: 'Bút toán {entry} chỉ còn {expected} đồng chưa khớp, anh/chị ghi {found} đồng. Hãy sửa số tiền hoặc chọn thêm bút toán.',
    en: 'The entry {entry} has {expected} đồng left to match, {found} stand there. Mend the amount or choose one more entry.',
  },
  'treasury-shares-unfit': {
    kind: 'refused',
    vi: 'Mỗi bút toán được ghi một lần, với một số tiền; số tiền riêng từng bút toán chỉ dùng cho một dòng Kho bạc.',
    en: 'Each entry is named once, with one amount; amounts of one’s own are for a single line.',
  },
} as const satisfies ProblemCatalogue;
