import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider on a port of its own, with accounts that the tests name. */
export interface TestProvider {
  readonly issuer: string;
  /** Goes the whole way of a browser: the sign-in form, consent, and back. Gives the query of the return address. */
  signInAt(address: string, account: string): Promise<string>;
  close(): Promise<void>;
}

interface Account {
  readonly email: string;
  readonly email_verified: boolean;
}

export const testClient = { id: 'muctieu', secret: 'a secret of the tests only' } as const;

export async function startTestProvider(
  returnAddress: string,
  accounts: Readonly<Record<string, Account>>,
): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: testClient.id,
        client_secret: testClient.secret,
        redirect_uris: [returnAddress],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['keys of the tests'] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    async signInAt(address, account) {
      const jar = new Map<string, string>();
      let url = new URL(address);
      let form: URLSearchParams | undefined;
      for (let step = 0; step < 20; step += 1) {
        const headers: Record<string, string> = {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        };
        const response = await fetch(url, {
          redirect: 'manual',
          headers,
          ...(form === undefined ? {} : { method: 'POST', body: form }),
        });
        for (const set of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
          if (value === '') jar.delete(name);
          else jar.set(name, value);
        }
        const location = response.headers.get('location');
        form = undefined;
        if (location !== null) {
          url = new URL(location, url);
          if (url.href.startsWith(returnAddress)) return url.search.slice(1);
          continue;
        }
        const page = await response.text();
        if (!response.ok) throw new Error(`${response.status} ${page}`);
        // The provider's own form: who are you, then do you consent.
        form = page.includes('name="login"')
          ? new URLSearchParams({ prompt: 'login', login: account, password: 'anything' })
          : new URLSearchParams({ prompt: 'consent' });
      }
      throw new Error('The provider sent the browser round in circles');
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
