import { isCollective, signatureLines } from '@muctieu/domain/reporting/writing/authority-function';
import type { Authority, HeldFunction } from './authority.store.ts';

/** `UBND` of `15/BC-UBND`: as committees and councils are abbreviated, else the initials of the short name. */
export function authoritySymbol({ kind, name, shortName }: Pick<Authority, 'kind' | 'name' | 'shortName'>): string {
  if (kind === 'people-committee') return 'UBND';
  if (kind === 'people-council' && /^hội đồng/iu.test(name)) return 'HĐND';
  if (kind === 'steering-committee') return 'BCĐ';
  return shortName
    .split(/[\s,&-]+/u)
    .map((word) => (/^\p{Lu}{2,}/u.test(word) ? word : word.charAt(0).toLocaleUpperCase('vi')))
    .join('')
    .slice(0, 40);
}

/** What stands above the signature of whoever holds the function. */
export function linesOf(held: HeldFunction, authority: Authority): readonly string[] {
  return signatureLines(held, { isCollective: isCollective(authority.kind), name: behalfName(authority) });
}

/** What stands behind TM.: `Ủy ban nhân dân` without its place, which the heading says already. */
function behalfName({ kind, name, shortName }: Pick<Authority, 'kind' | 'name' | 'shortName'>): string {
  if (kind === 'people-committee') return 'Ủy ban nhân dân';
  if (kind === 'people-council' && /^hội đồng nhân dân/iu.test(name)) return 'Hội đồng nhân dân';
  if (kind === 'steering-committee') return 'Ban Chỉ đạo';
  return shortName;
}
