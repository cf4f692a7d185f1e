import type { WordStyle } from './word-document.ts';

/** How one kind of paragraph looks: points, millimetres, multiples of a line. */
export interface OfficialStyle {
  readonly name: string;
  readonly sizePoints: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly capitals?: true;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly firstLineMillimetres?: number;
  readonly beforePoints?: number;
  readonly afterPoints?: number;
  readonly lines?: number;
  /** Never the last line of a page while what it heads stands on the next. */
  readonly keepsWithNext?: true;
  /** Level in Word's navigation, from 0. */
  readonly outlineLevel?: number;
  /** A line as long as this in the middle of a column of that breadth. */
  readonly rule?: { readonly lengthMillimetres: number; readonly columnMillimetres: number };
}

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I: mục II (quốc hiệu 12-13 đậm, tiêu ngữ 13-14 đậm, tên cơ quan 12-13, số và ký hiệu 13,
 * địa danh 13-14 nghiêng, tên loại 13-14 đậm, nội dung 13-14 đều hai lề, lùi đầu dòng 1 cm hoặc 1,27 cm, cách đoạn tối thiểu 6 pt,
 * cách dòng từ đơn đến 1,5, nơi nhận 12 và 11). Which of the allowed sizes is our choice: 13 above, 14 in the body.
 */
export const officialStyles: Readonly<Record<WordStyle, OfficialStyle>> = {
  body: { name: 'Nội dung', sizePoints: 14, align: 'both', firstLineMillimetres: 12.7, beforePoints: 6, lines: 1.1 },
  listed: { name: 'Liệt kê', sizePoints: 14, align: 'both', firstLineMillimetres: 12.7, beforePoints: 6, lines: 1.1 },
  // «Phần», «chương»: number on a line of its own, title below it, both in the middle and bold.
  part: {
    name: 'Phần',
    sizePoints: 14,
    bold: true,
    align: 'center',
    beforePoints: 14,
    afterPoints: 4,
    keepsWithNext: true,
    outlineLevel: 0,
  },
  'heading-1': {
    name: 'Mục lớn',
    sizePoints: 14,
    bold: true,
    align: 'both',
    firstLineMillimetres: 12.7,
    beforePoints: 12,
    keepsWithNext: true,
    outlineLevel: 0,
  },
  'heading-2': {
    name: 'Mục',
    sizePoints: 14,
    bold: true,
    align: 'both',
    firstLineMillimetres: 12.7,
    beforePoints: 8,
    keepsWithNext: true,
    outlineLevel: 1,
  },
  'heading-3': {
    name: 'Khoản',
    sizePoints: 14,
    bold: true,
    italic: true,
    align: 'both',
    firstLineMillimetres: 12.7,
    beforePoints: 6,
    keepsWithNext: true,
    outlineLevel: 2,
  },
  superior: { name: 'Cơ quan chủ quản', sizePoints: 13, capitals: true, align: 'center' },
  agency: { name: 'Cơ quan ban hành', sizePoints: 13, bold: true, capitals: true, align: 'center' },
  nation: { name: 'Quốc hiệu', sizePoints: 13, bold: true, capitals: true, align: 'center' },
  motto: { name: 'Tiêu ngữ', sizePoints: 14, bold: true, align: 'center' },
  'agency-rule': {
    name: 'Kẻ dưới cơ quan',
    sizePoints: 4,
    align: 'center',
    beforePoints: 2,
    rule: { lengthMillimetres: 24, columnMillimetres: 63 },
  },
  'motto-rule': {
    name: 'Kẻ dưới tiêu ngữ',
    sizePoints: 4,
    align: 'center',
    beforePoints: 2,
    rule: { lengthMillimetres: 60, columnMillimetres: 102 },
  },
  'title-rule': {
    name: 'Kẻ dưới trích yếu',
    sizePoints: 4,
    align: 'center',
    beforePoints: 2,
    rule: { lengthMillimetres: 50, columnMillimetres: 165 },
  },
  number: { name: 'Số và ký hiệu', sizePoints: 13, align: 'center', beforePoints: 4 },
  place: { name: 'Địa danh và ngày', sizePoints: 14, italic: true, align: 'center', beforePoints: 4 },
  'type-name': { name: 'Tên loại', sizePoints: 14, bold: true, capitals: true, align: 'center', beforePoints: 18 },
  abstract: { name: 'Trích yếu', sizePoints: 14, bold: true, align: 'center' },
  addressee: { name: 'Kính gửi', sizePoints: 14, align: 'center', beforePoints: 12, afterPoints: 6 },
  signature: { name: 'Chức vụ người ký', sizePoints: 14, bold: true, capitals: true, align: 'center' },
  signer: { name: 'Họ tên người ký', sizePoints: 14, bold: true, align: 'center', beforePoints: 72 },
  'recipients-title': { name: 'Nơi nhận', sizePoints: 12, bold: true, italic: true, align: 'left' },
  recipient: { name: 'Từng nơi nhận', sizePoints: 11, align: 'left' },
  'annex-title': {
    name: 'Phụ lục',
    sizePoints: 14,
    bold: true,
    align: 'center',
    keepsWithNext: true,
    outlineLevel: 0,
  },
  'annex-note': { name: 'Kèm theo', sizePoints: 13, italic: true, align: 'center', keepsWithNext: true },
  'unit-line': { name: 'Đơn vị tính', sizePoints: 12, italic: true, align: 'right', keepsWithNext: true },
  cell: { name: 'Ô chữ', sizePoints: 11, align: 'left' },
  'cell-number': { name: 'Ô số', sizePoints: 11, align: 'right' },
  'cell-middle': { name: 'Ô giữa', sizePoints: 11, align: 'center' },
  'cell-heading': { name: 'Ô đầu bảng', sizePoints: 11, bold: true, align: 'center' },
  // Annexes of many columns: the decree leaves the letters of tables open, 9 points can still be read on paper.
  'narrow-cell': { name: 'Ô chữ hẹp', sizePoints: 9, align: 'left' },
  'narrow-number': { name: 'Ô số hẹp', sizePoints: 9, align: 'right' },
  'narrow-middle': { name: 'Ô giữa hẹp', sizePoints: 9, align: 'center' },
  'narrow-heading': { name: 'Ô đầu bảng hẹp', sizePoints: 9, bold: true, align: 'center' },
  'table-note': { name: 'Ghi chú bảng', sizePoints: 11, italic: true, align: 'left', beforePoints: 3 },
};

/** Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm; A4. */
export const officialPage = {
  widthMillimetres: 210,
  heightMillimetres: 297,
  topMillimetres: 20,
  bottomMillimetres: 20,
  leftMillimetres: 30,
  rightMillimetres: 15,
  headerMillimetres: 10,
  pageNumberPoints: 14,
} as const;

export const officialFont = 'Times New Roman';
