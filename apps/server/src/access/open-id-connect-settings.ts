import type { Text } from '@muctieu/kernel/text';
import { AccessSettingsProblem } from './access-settings-problem.ts';

export interface OpenIdConnectSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: PKCE alone protects the exchange. */
  readonly clientSecret?: string;
  /** Registered with the provider: the address of the product with `/sign-in/openid`. */
  readonly returnAddress: string;
  readonly scopes: string;
  /** What the button on the sign-in page says. */
  readonly name: Text;
  /** Only on this very machine, for trying it out. */
  readonly mayBePlainHttp: boolean;
}

/**
 * `MUCTIEU_OIDC_ISSUER`, `MUCTIEU_OIDC_CLIENT_ID`, `MUCTIEU_OIDC_CLIENT_SECRET`, `MUCTIEU_OIDC_RETURN` (default: the address
 * given with `/sign-in/openid`), `MUCTIEU_OIDC_SCOPES` (default `openid email profile`), `MUCTIEU_OIDC_NAME`.
 *
 * @throws when they are set by halves: a sign-in button that cannot work is worse than a start that says why.
 */
export function readOpenIdConnectSettings(
  environment: Readonly<Record<string, string | undefined>>,
  address: string,
): OpenIdConnectSettings | undefined {
  const issuer = environment.MUCTIEU_OIDC_ISSUER;
  const clientId = environment.MUCTIEU_OIDC_CLIENT_ID;
  if (!issuer && !clientId) return undefined;
  if (!issuer || !clientId) throw new AccessSettingsProblem('open-id-connect-by-halves', {});
  const invalid = new AccessSettingsProblem('open-id-connect-issuer-invalid', { found: issuer });
  if (!URL.canParse(issuer)) throw invalid;
  const { protocol, hostname } = new URL(issuer);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) throw invalid;
  const name = environment.MUCTIEU_OIDC_NAME || hostname;
  return {
    issuer,
    clientId,
    ...(environment.MUCTIEU_OIDC_CLIENT_SECRET ? { clientSecret: environment.MUCTIEU_OIDC_CLIENT_SECRET } : {}),
    returnAddress: environment.MUCTIEU_OIDC_RETURN || new URL('/sign-in/openid', address).href,
    scopes: environment.MUCTIEU_OIDC_SCOPES || 'openid email profile',
    name: { vi: name, en: name },
    mayBePlainHttp: isHere,
  };
}
