import type { DocumentKind } from './document-kind.ts';

/** A number/symbol (số, ký hiệu) taken apart: `219a/KH-UBND`, `25/2025/QĐ-TTg`, `668/UBND-TCKH`. */
export interface DocumentSymbol {
  /** As somebody wrote it, unchanged. */
  readonly raw: string;
  /** Absent while the document is a draft: `Số: /BC-UBND`. */
  readonly number?: number;
  /** Letter behind the number, small: the `a` of `219a`. */
  readonly suffix?: string;
  /** Year that is part of the number: legal normative documents only. */
  readonly year?: number;
  /** `QĐ`; absent on a công văn and on texts of the National Assembly (`24/2021/QH15`). */
  readonly typeCode?: string;
  /** Absent where the symbol alone does not tell: `24/2021/QH15` is a law or a resolution. */
  readonly kind?: DocumentKind;
  /** Other kinds that the same symbol may stand for. */
  readonly otherKinds: readonly DocumentKind[];
  /** The Party's form, with the type before the slash: `19-NQ/TW`. */
  readonly typeFirst?: true;
  /** Whose it is: `TTg`, `UBND`, `BCĐ-KTN`. */
  readonly issuerSymbol: string;
}

/** As Nghị định 30/2020/NĐ-CP prints it: numbers below ten with a zero in front, no blanks. */
export function formatDocumentSymbol(symbol: DocumentSymbol): string {
  const number = symbol.number === undefined ? '' : String(symbol.number).padStart(2, '0') + (symbol.suffix ?? '');
  if (symbol.typeFirst && symbol.typeCode !== undefined) return `${number}-${symbol.typeCode}/${symbol.issuerSymbol}`;
  const year = symbol.year === undefined ? '' : `/${symbol.year}`;
  return `${number}${year}/${symbol.typeCode === undefined ? '' : `${symbol.typeCode}-`}${symbol.issuerSymbol}`;
}

/**
 * What all writings of one symbol share: `01/QĐ-TTg`, `1 / QD – TTG` and the decomposed form give `1/qđ-ttg`. Types keep
 * their đ, because `HD` and `HĐ` are two types; issuers do not. One key may be several documents: every province and
 * every year has its `90/QĐ-UBND`.
 */
export function documentSymbolKey(symbol: DocumentSymbol): string {
  const number = symbol.number === undefined ? '' : `${symbol.number}${symbol.suffix ?? ''}`;
  const year = symbol.year === undefined ? '' : `/${symbol.year}`;
  const type = symbol.typeCode === undefined ? '' : `${symbol.typeCode.toLowerCase()}-`;
  return `${number}${year}/${type}${foldIssuer(symbol.issuerSymbol)}`;
}

function foldIssuer(issuer: string): string {
  return issuer
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '');
}
