import { nationProvinceId } from '@muctieu/domain/territory/unit';
import { useSession } from '../shared/session.ts';

/** Codes of the provinces in which the person holds a role; empty for somebody of the state. */
export function useOwnProvinces(): readonly string[] {
  const roles = useSession().person?.roles ?? [];
  return [...new Set(roles.map(({ provinceId }) => provinceId))].filter((code) => code !== nationProvinceId);
}
