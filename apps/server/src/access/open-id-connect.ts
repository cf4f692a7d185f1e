import type { Text } from '@muctieu/kernel/text';
import * as client from 'openid-client';
import type { OpenIdConnectSettings } from './open-id-connect-settings.ts';

/** What the provider said of whoever came back, once everything about it was checked. */
export interface OpenIdIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider says that it verified it. */
  readonly verifiedEmail?: string;
}

export type OpenIdOutcome =
  | { readonly kind: 'identity'; readonly identity: OpenIdIdentity }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The proofs of one sign-in, made when it begins and asked for when it comes back. */
export interface OpenIdProofs {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface OpenIdConnect {
  readonly name: Text;
  readonly issuer: string;
  /** Where to send the browser; undefined where the provider does not answer. */
  begin(proofs: OpenIdProofs): Promise<string | undefined>;
  /** Exchanges what came back (the query of the return address) for who it is. */
  finish(query: string, proofs: OpenIdProofs): Promise<OpenIdOutcome>;
}

const configurationLives = 60 * 60 * 1000;

export function newProofs(): OpenIdProofs {
  return {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
}

/** The authorization code flow with PKCE, state and nonce. The provider is asked for its addresses when first needed. */
export function openIdConnect(settings: OpenIdConnectSettings, clock: () => Date): OpenIdConnect {
  let kept: { readonly configuration: Promise<client.Configuration>; readonly at: number } | undefined;

  async function findConfiguration(): Promise<client.Configuration | undefined> {
    const now = clock().getTime();
    if (kept === undefined || now - kept.at > configurationLives) {
      kept = { configuration: discover(settings), at: now };
    }
    try {
      return await kept.configuration;
    } catch {
      kept = undefined;
      return undefined;
    }
  }

  return {
    name: settings.name,
    issuer: settings.issuer,

    async begin(proofs) {
      const configuration = await findConfiguration();
      if (configuration === undefined) return undefined;
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: settings.returnAddress,
        scope: settings.scopes,
        state: proofs.state,
        nonce: proofs.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(proofs.codeVerifier),
        code_challenge_method: 'S256',
      }).href;
    },

    async finish(query, proofs) {
      const configuration = await findConfiguration();
      if (configuration === undefined) return { kind: 'unreachable' };
      try {
        const address = new URL(settings.returnAddress);
        address.search = query;
        const tokens = await client.authorizationCodeGrant(configuration, address, {
          expectedState: proofs.state,
          expectedNonce: proofs.nonce,
          pkceCodeVerifier: proofs.codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return { kind: 'refused', reason: 'id_token' };
        const { email, email_verified } =
          claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
            ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
            : claims;
        const isVerified = email_verified === true || email_verified === 'true';
        return {
          kind: 'identity',
          identity: {
            issuer: claims.iss,
            subject: claims.sub,
            ...(typeof email === 'string' && isVerified ? { verifiedEmail: email.toLowerCase() } : {}),
          },
        };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function discover(settings: OpenIdConnectSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const proof = clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret);
  return client.discovery(new URL(issuer), clientId, undefined, proof, {
    ...(settings.mayBePlainHttp ? { execute: [client.allowInsecureRequests] } : {}),
    timeout: 10,
  });
}

/** What the provider refuses comes in a closed list of codes; its free text is not shown, since anybody may write it. */
function outcomeOf(error: unknown): OpenIdOutcome {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) {
    return { kind: 'refused', reason: /^[a-z_]{1,60}$/.test(error.error) ? error.error : 'error' };
  }
  if (error instanceof client.ClientError || error instanceof client.WWWAuthenticateChallengeError) {
    return { kind: 'refused', reason: error.code ?? 'invalid_response' };
  }
  if (error instanceof TypeError) return { kind: 'unreachable' };
  throw error;
}
