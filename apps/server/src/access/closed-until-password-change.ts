import { changePassword } from '@muctieu/contract/access/access.operations';
import { refused } from '@muctieu/kernel/result';
import type { Route } from '../http/route.ts';

/**
 * Whoever signed in with a password that was issued to them may change it and sign out, and nothing else. Operations with a
 * permission are refused by the gate already; this closes those that are open to everybody signed in.
 */
export function closedUntilPasswordChange(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) => {
    if (route.operation.access.kind === 'public' || route.operation.id === changePassword.id) return route;
    return {
      operation: route.operation,
      handle: (input) =>
        input.context.signedIn?.mustChangePassword
          ? Promise.resolve(refused({ code: 'password-change-needed' }))
          : route.handle(input),
    };
  });
}
