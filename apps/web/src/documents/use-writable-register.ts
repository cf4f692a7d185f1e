import { useSession } from '../shared/session.ts';

const writingRoles: ReadonlySet<string> = new Set(['province-lead-agency', 'standing-agency']);

/**
 * The register that the person writes in: that of the province of the role that lets them, or the state's. The server has
 * the last word; here it only saves asking a question with one answer.
 */
export function useWritableRegister(): string | undefined {
  const roles = useSession().person?.roles ?? [];
  return (roles.find(({ role }) => writingRoles.has(role)) ?? roles[0])?.provinceId;
}
