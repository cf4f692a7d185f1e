import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { type DocumentKind, documentTypes, findDocumentType } from './document-kind.ts';
import { type DocumentSymbol, documentSymbolKey } from './document-symbol.ts';

const numberAndRest = /^(0{0,9}\d{1,6})?\s*([a-zđ])?\s*\/\s*(?:((?:19|20)\d{2})\s*\/\s*)?(.+)$/iu;
/** Documents of the Party put the type before the slash: `19-NQ/TW`. */
const partyForm = /^(0{0,9}\d{1,6})\s*([a-zđ])?\s*-\s*(\p{L}{1,5})\s*\/\s*(.+)$/iu;
const forewordForm = /^(\p{L}[\p{L}\s]*?)?\s*(?:(?<!\p{L})(?:số|so)(?:\s*,?\s*ký hiệu)?\s*[:.]?\s*)+(?=[\d/])/iu;
const longestText = 200;
const longestRest = 40;

/**
 * Reads a number/symbol however it is written: decomposed letters, no-break blanks, dashes of any length, `Số:` or
 * `Quyết định số` in front, blanks around signs, a number still to be given. The raw string is kept in the result.
 */
export function parseDocumentSymbol(raw: string): Result<DocumentSymbol> {
  if (raw.length > longestText) return unreadable(raw);
  const { text, kind: spokenKind } = withoutForeword(tidied(raw));
  if (text === '') return refused({ code: 'symbol-empty' });
  const party = partyForm.exec(text);
  const plain = party ? undefined : numberAndRest.exec(text);
  const type = party ? findDocumentType(party[3] ?? '') : undefined;
  if (party && type === undefined) return unreadable(raw);
  if (!party && !plain) return unreadable(raw);

  const digits = party ? party[1] : plain?.[1];
  const suffix = party ? party[2] : plain?.[2];
  const year = plain?.[3];
  // `a/QĐ-UBND`: a letter without a number is no suffix.
  if (digits === undefined && suffix !== undefined) return unreadable(raw);
  const tokens = tokensOf((party ? party[4] : plain?.[4]) ?? '');
  if (tokens === undefined) return unreadable(raw);

  const kinds = type === undefined ? kindsOf(tokens) : kindsOf([type.code, ...tokens]);
  if (kinds === undefined) return unreadable(raw);
  // The word in front settles what the symbol leaves open; it does not overrule a symbol that says something else.
  const settled = spokenKind !== undefined && kinds.kinds.includes(spokenKind);
  const kind = settled ? spokenKind : kinds.kinds[0];
  const unsettled = !settled && kinds.typeCode === undefined && kinds.kinds.length > 1;
  return done({
    raw,
    ...(digits === undefined ? {} : { number: Number(digits) }),
    ...(suffix === undefined ? {} : { suffix: suffix.toLowerCase() }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(kinds.typeCode === undefined ? {} : { typeCode: kinds.typeCode }),
    ...(party ? { typeFirst: true } : {}),
    ...(kind === undefined || unsettled ? {} : { kind }),
    otherKinds: unsettled ? kinds.kinds : kinds.kinds.filter((other) => other !== kind),
    issuerSymbol: kinds.issuerSymbol,
  });
}

/** The key of what somebody wrote; a text that has no number and symbol (`Luật Đầu tư công`) is its own key. */
export function documentKeyOf(raw: string): string {
  const symbol = parseDocumentSymbol(raw);
  return symbol.ok ? documentSymbolKey(symbol.value) : searchKey(raw);
}

function unreadable(raw: string): Result<never> {
  return refused({ code: 'symbol-unreadable', values: { found: raw.trim().slice(0, 80) } });
}

/** Compatibility forms (full-width signs, no-break blanks) and every dash and slash become the plain ones. */
function tidied(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[«»“”"'\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u2043\ufe58\ufe63]/g, '-')
    .replace(/[\u2044\u2215\u29f8]/g, '/')
    .replace(/(?:\.{2,}|…+|_+)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([\s]+|[)\].,;:\s]+$/g, '')
    .trim();
}

/** Takes `Số:`, `Quyết định số` and their like from the front; the word for the kind settles what the symbol leaves open. */
function withoutForeword(text: string): { readonly text: string; readonly kind?: DocumentKind } {
  const foreword = forewordForm.exec(text);
  const words = foreword ? (foreword[1] ?? '') : (/^(\p{L}[\p{L}\s]*\s)(?=\d)/u.exec(text)?.[1] ?? '');
  const rest = foreword ? text.slice(foreword[0].length) : text.slice(words.length);
  const spoken = searchKey(words);
  if (spoken === '') return { text: rest };
  // The longest word first: `thông tư liên tịch` is not a `thông tư`.
  const type = [...documentTypes]
    .sort((a, b) => b.word.length - a.word.length)
    .find(({ word }) => spoken === searchKey(word) || spoken.startsWith(`${searchKey(word)} `));
  if (type !== undefined) return { text: rest, kind: type.kind };
  return spoken === 'cong van' || spoken === 'van ban' ? { text: rest, kind: 'official-letter' } : { text: rest };
}

/** The parts between hyphens, without blanks; `QĐ TTg` lost its hyphen. */
function tokensOf(rest: string): readonly string[] | undefined {
  if (rest.length > longestRest) return undefined;
  const written = rest.replace(/\s*-\s*/g, '-').trim();
  const lost = /^(\p{L}{1,4}) (\S+)$/u.exec(written);
  const whole = lost && findDocumentType(lost[1] ?? '') ? `${lost[1]}-${lost[2]}` : written;
  const tokens = whole.replace(/\s/g, '').split('-');
  return tokens.every((token) => /^\p{L}[\p{L}\d.&]*$/u.test(token)) ? tokens : undefined;
}

interface ReadKinds {
  readonly typeCode?: string;
  /** The likeliest first. */
  readonly kinds: readonly DocumentKind[];
  readonly issuerSymbol: string;
}

function kindsOf(tokens: readonly string[]): ReadKinds | undefined {
  const [first = '', ...others] = tokens;
  const type = findDocumentType(first);
  if (type !== undefined && others.length > 0) {
    return {
      typeCode: type.code,
      kinds: type.alsoKind === undefined ? [type.kind] : [type.kind, type.alsoKind],
      issuerSymbol: others.join('-'),
    };
  }
  // `12/QĐ`: somebody forgot whose decision it is.
  if (type !== undefined) return undefined;
  const issuerSymbol = tokens.join('-');
  if (/^QH\d{1,2}$/i.test(first)) return { kinds: ['resolution', 'law'], issuerSymbol };
  // `76/2025/UBTVQH15`: the standing committee of the National Assembly.
  if (/^UBTVQH\d{1,2}$/i.test(first)) return { kinds: ['resolution', 'ordinance'], issuerSymbol };
  return { kinds: ['official-letter'], issuerSymbol };
}
