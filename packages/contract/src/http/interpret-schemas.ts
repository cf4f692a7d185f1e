import { config } from 'zod';

/**
 * Has schemas interpreted instead of compiled by `new Function`, which a strict content security policy refuses. To be
 * called before the first schema is made, so from a module that is imported before all others.
 */
export function interpretSchemas(): void {
  config({ jitless: true });
}
