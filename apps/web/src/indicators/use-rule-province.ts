import { useSession } from '../shared/session.ts';

/** Whose rules are shown and written: those of the person's province, of the state for whoever serves it. */
export function useRuleProvince(): string {
  const roles = useSession().person?.roles ?? [];
  return roles.find(({ provinceId }) => provinceId === 'VN')?.provinceId ?? roles[0]?.provinceId ?? 'VN';
}
