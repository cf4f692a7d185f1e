import type { SessionState, SignedInPerson } from '@muctieu/contract/access/session';
import { createContext, useContext } from 'react';
import type { NeededPermission } from './chapter.ts';

export interface Session {
  /** `away`: the server did not answer, so nobody knows. */
  readonly state: 'asking' | 'away' | 'signed-out' | 'signed-in';
  readonly person: SignedInPerson | undefined;
  /** The server is away: the person is who was signed in last on this machine. */
  readonly unproven: boolean;
  readonly openIdConnect: SessionState['openIdConnect'];
  readonly passwordLengthLeast: number;
  /** Shows the sign-in dialog over the page and waits: true once the person is signed in again. */
  readonly signInAgain: () => Promise<boolean>;
  /** Takes whom the server said to be signed in. */
  readonly take: (person: SignedInPerson | undefined) => void;
  /** Asks the server anew. */
  readonly reload: () => Promise<void>;
}

export const SessionContext = createContext<Session>({
  state: 'asking',
  person: undefined,
  unproven: false,
  openIdConnect: undefined,
  passwordLengthLeast: 0,
  signInAgain: () => Promise.resolve(false),
  take: () => undefined,
  reload: () => Promise.resolve(),
});

export function useSession(): Session {
  return useContext(SessionContext);
}

/** Whether the person may do this anywhere at all; the server has the last word for the thing itself. */
export function usePermission({ object, action }: NeededPermission): boolean {
  return holdsPermission(useSession().person, { object, action });
}

export function holdsPermission(person: SignedInPerson | undefined, needed: NeededPermission): boolean {
  return (
    person?.permissions.some(({ object, action }) => object === needed.object && action === needed.action) ?? false
  );
}
