import { useSession } from '../shared/session.ts';

/** The province in which the person works; the pages of the ledger show one province at a time. */
export function useOwnProvince(): string {
  const { person } = useSession();
  return person?.roles.find(({ provinceId }) => provinceId !== 'VN')?.provinceId ?? '11';
}
