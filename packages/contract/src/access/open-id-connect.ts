import { z } from 'zod';

/**
 * How the browser goes: it asks for the address, keeps `binding` in its session storage, and goes to `address`. The
 * provider sends it back to `/sign-in/openid?code=…&state=…`; that page hands over its query and `binding`. So a link
 * with somebody else's code (login by cross-site request) finds no binding and ends nowhere.
 */
export const beginOpenIdConnectAnswer = z.object({ address: z.url(), binding: z.string() });

export const finishOpenIdConnectRequest = z
  .object({ query: z.string().min(1).max(8000), binding: z.string().min(20).max(200) })
  .strict();
