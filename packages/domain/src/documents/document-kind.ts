/** What sort of text a legal document is; the words for people stand in the contract's `documents.texts`. */
export type DocumentKind =
  | 'law'
  | 'ordinance'
  | 'resolution'
  | 'decree'
  | 'decision'
  | 'circular'
  | 'joint-circular'
  | 'directive'
  | 'conclusion'
  | 'rules'
  | 'notice'
  | 'guidance'
  | 'work-programme'
  | 'plan'
  | 'option'
  | 'scheme'
  | 'project'
  | 'report'
  | 'minutes'
  | 'submission'
  | 'contract'
  | 'telegram'
  | 'invitation'
  | 'transfer-slip'
  | 'official-letter'
  | 'consolidated-text';

export interface DocumentType {
  /** As it is printed in a symbol: `QĐ`. */
  readonly code: string;
  readonly kind: DocumentKind;
  /** What the code is also used for: a report of Văn Quan writes `01/CT-BCĐCTMTQG` for a chương trình. */
  readonly alsoKind?: DocumentKind;
  /** The kind in words, as it stands before a number: `Quyết định số …`. */
  readonly word: string;
}

/**
 * Type codes of Nghị định 30/2020/NĐ-CP (domain §8) and of legal normative documents. A công văn has none:
 * `668/UBND-TCKH`.
 */
export const documentTypes: readonly DocumentType[] = [
  { code: 'NQ', kind: 'resolution', word: 'nghị quyết' },
  { code: 'QĐ', kind: 'decision', word: 'quyết định' },
  { code: 'CT', kind: 'directive', alsoKind: 'work-programme', word: 'chỉ thị' },
  { code: 'KL', kind: 'conclusion', word: 'kết luận' },
  { code: 'QC', kind: 'rules', word: 'quy chế' },
  { code: 'TB', kind: 'notice', word: 'thông báo' },
  { code: 'HD', kind: 'guidance', word: 'hướng dẫn' },
  { code: 'CTr', kind: 'work-programme', word: 'chương trình' },
  { code: 'KH', kind: 'plan', word: 'kế hoạch' },
  { code: 'PA', kind: 'option', word: 'phương án' },
  { code: 'ĐA', kind: 'scheme', word: 'đề án' },
  { code: 'DA', kind: 'project', word: 'dự án' },
  { code: 'BC', kind: 'report', word: 'báo cáo' },
  { code: 'BB', kind: 'minutes', word: 'biên bản' },
  { code: 'TTr', kind: 'submission', word: 'tờ trình' },
  { code: 'HĐ', kind: 'contract', word: 'hợp đồng' },
  { code: 'CĐ', kind: 'telegram', word: 'công điện' },
  { code: 'GM', kind: 'invitation', word: 'giấy mời' },
  { code: 'PC', kind: 'transfer-slip', word: 'phiếu chuyển' },
  { code: 'L', kind: 'law', word: 'luật' },
  { code: 'PL', kind: 'ordinance', word: 'pháp lệnh' },
  { code: 'NĐ', kind: 'decree', word: 'nghị định' },
  { code: 'TT', kind: 'circular', word: 'thông tư' },
  { code: 'TTLT', kind: 'joint-circular', word: 'thông tư liên tịch' },
  { code: 'VBHN', kind: 'consolidated-text', word: 'văn bản hợp nhất' },
];

export const documentKinds: readonly DocumentKind[] = [
  ...new Set([...documentTypes.map((type) => type.kind), 'official-letter' as const]),
];

/**
 * The type a code means. Without diacritics (`QD`) it is found too, as long as that means one type only: `HD` is hướng
 * dẫn, never hợp đồng (`HĐ`); `DA` is dự án, never đề án (`ĐA`).
 */
export function findDocumentType(code: string): DocumentType | undefined {
  const written = code.normalize('NFC').toLowerCase();
  const exact = documentTypes.find((type) => type.code.toLowerCase() === written);
  return exact ?? documentTypes.find((type) => type.code.toLowerCase().replaceAll('đ', 'd') === written);
}
