import type { ReportHeadFields } from '@muctieu/contract/reporting/writing/writing';
import { functionsFor } from '@muctieu/domain/reporting/writing/authority-function';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../../database/transaction.ts';
import { type Authority, findAuthorities, findAuthority, findFunctions, type HeldFunction } from './authority.store.ts';
import { authoritySymbol, linesOf } from './authority-names.ts';
import type { ReportFacts } from './report-facts.ts';
import { usualHead } from './report-service.ts';
import type { WrittenReport } from './writing.store.ts';

export interface IssuingPlace {
  readonly provinceId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly isProvince: boolean;
}

export interface Heading {
  readonly authorityId?: string;
  readonly head: ReportHeadFields;
}

/** An authority issues reports of the unit where it sits, those of the province as a whole that of the province. */
export async function authorityAt(
  transaction: ReadTransaction,
  place: IssuingPlace,
  authorityId: string,
  day: PlainDate,
): Promise<Result<Authority>> {
  const authority = await findAuthority(transaction, place.provinceId, authorityId, day);
  if (authority !== undefined && sitsAt(authority, place)) return done(authority);
  const values = { found: authority?.name ?? authorityId, expected: place.unitName };
  return refused({ code: 'authority-not-of-unit', path: 'body.authorityId', values });
}

function sitsAt({ unitId }: Authority, place: IssuingPlace): boolean {
  return unitId === undefined ? place.isProvince : unitId === place.unitId;
}

/** As whoever begins the report wishes, else as the last report of the unit had it, else the People's Committee. */
export async function headingOf(
  transaction: ReadTransaction,
  facts: ReportFacts,
  place: IssuingPlace,
  wish: { readonly authorityId?: string | undefined; readonly head?: ReportHeadFields | undefined },
  last: WrittenReport | undefined,
  day: PlainDate,
): Promise<Result<Heading>> {
  const wanted = wish.authorityId ?? last?.authorityId;
  let authority: Authority | undefined;
  if (wanted !== undefined) {
    const found = await authorityAt(transaction, place, wanted, day);
    if (!found.ok && wish.authorityId !== undefined) return found;
    authority = found.ok ? found.value : undefined;
  }
  authority ??= (await findAuthorities(transaction, { provinceId: place.provinceId, day })).find(
    (one) => one.kind === 'people-committee' && sitsAt(one, place),
  );
  const usual = usualHead(facts);
  if (authority === undefined) return done({ head: wish.head ?? last?.head ?? usual });
  const { authorityId } = authority;
  if (wish.head !== undefined) return done({ authorityId, head: wish.head });
  if (last !== undefined && last.authorityId === authorityId) return done({ authorityId, head: last.head });
  const [signer] = await signersOf(transaction, authority, day);
  const named = { ...usual, agency: authority.name, agencySymbol: authoritySymbol(authority) };
  return done({ authorityId, head: signer === undefined ? named : signedBy(named, signer, authority) });
}

/** Who may sign for it on the day, its head first. */
export async function signersOf(
  transaction: ReadTransaction,
  { provinceId, authorityId }: Pick<Authority, 'provinceId' | 'authorityId'>,
  day: PlainDate,
): Promise<readonly HeldFunction[]> {
  const held = await findFunctions(transaction, { provinceId, authorityId });
  const order = ['head', 'deputy', 'by-order', 'clerk'];
  const signing = new Set(functionsFor(held, { authorityId, need: 'signs', day }).map(({ functionId }) => functionId));
  return held
    .filter(({ functionId }) => signing.has(functionId))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The lines above the signature and the name below are those of the function: nobody types a title they do not hold. */
export function signedBy(head: ReportHeadFields, held: HeldFunction, authority: Authority): ReportHeadFields {
  return {
    ...head,
    signatureLines: [...linesOf(held, authority)],
    signer: held.personName,
    functionId: held.functionId,
  };
}
