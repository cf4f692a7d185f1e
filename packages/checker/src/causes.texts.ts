import type { Text } from '@muctieu/kernel/text';
import type { CauseCode } from './statement.ts';

/** `{written}` stands in the report, `{meant}` is what it most likely should be. */
export const causeTexts: Readonly<Record<CauseCode, Text>> = {
  'digits-swapped': {
    vi: 'Có thể đảo chữ số: ghi {written}, đúng ra là {meant}.',
    en: 'Digits probably swapped: {written} for {meant}.',
  },
  'one-digit': {
    vi: 'Có thể gõ sai một chữ số: ghi {written}, đúng ra là {meant}.',
    en: 'One digit probably mistyped: {written} for {meant}.',
  },
  'digit-dropped': {
    vi: 'Có thể gõ thiếu một chữ số: ghi {written}, đúng ra là {meant}.',
    en: 'A digit was probably dropped: {written} for {meant}.',
  },
  'digit-added': {
    vi: 'Có thể gõ thừa một chữ số: ghi {written}, đúng ra là {meant}.',
    en: 'A digit was probably added: {written} for {meant}.',
  },
  'factor-ten': {
    vi: 'Có thể lệch dấu phẩy hoặc đơn vị tính (gấp 10, 100 lần): ghi {written}, đúng ra là {meant}.',
    en: 'Decimal place or unit probably shifted (factor 10, 100): {written} for {meant}.',
  },
  'separator-slip': {
    vi: 'Có thể nhầm dấu chấm, dấu phẩy hoặc đơn vị tính (gấp 1.000 lần): ghi {written}, đúng ra là {meant}.',
    en: 'Dot, comma or unit probably confused (factor 1,000): {written} for {meant}.',
  },
  'copied-from-line-above': {
    vi: 'Có thể chép lại từ dòng khác: {written} cũng đứng tại «{meant}».',
    en: 'Probably copied from another line: {written} also stands at “{meant}”.',
  },
  'wrong-base': {
    vi: 'Có thể tính trên số gốc khác: {written} đúng khi chia cho {meant}.',
    en: 'Probably computed on another base: {written} is right of {meant}.',
  },
  'count-as-percent': {
    vi: 'Có thể lấy số lượng ({written}) ghi thành tỷ lệ phần trăm; đúng ra là {meant}.',
    en: 'The count ({written}) was probably printed as the percentage; it should be {meant}.',
  },
  'part-missing': {
    vi: 'Có thể thiếu một thành phần bằng {meant}.',
    en: 'A part of {meant} is probably missing.',
  },
  'follows-from-root': {
    vi: 'Sai do số liệu đã nêu ở lỗi gốc.',
    en: 'Follows from the figure named in the root failure.',
  },
};
