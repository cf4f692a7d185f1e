import { readSession } from '@muctieu/contract/access/access.operations';
import type { SessionState, SignedInPerson } from '@muctieu/contract/access/session';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { callFromPage } from '../shared/caller.ts';
import { type Session, SessionContext } from '../shared/session.ts';
import { SignInAgainDialog } from './SignInAgainDialog.tsx';

interface Known {
  readonly state: Session['state'];
  readonly person: SignedInPerson | undefined;
  readonly ways: Omit<SessionState, 'person'>;
}

/** Knows who is signed in; when a session ends in the middle of work, lets the person sign in over the page. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [known, setKnown] = useState<Known>({ state: 'asking', person: undefined, ways: { passwordLengthLeast: 0 } });
  const [asks, setAsks] = useState(false);
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);

  const reload = useCallback(async () => {
    const outcome = await callFromPage(readSession);
    if (!outcome.ok) {
      setKnown((before) => ({ ...before, state: 'away' }));
      return;
    }
    const { person, ...ways } = outcome.value;
    setKnown({ state: person === undefined ? 'signed-out' : 'signed-in', person, ways });
  }, []);
  useEffect(() => void reload(), [reload]);

  const personId = useRef<string>(undefined);
  personId.current = known.person?.personId;
  const take = useCallback(
    (person: SignedInPerson | undefined) => {
      // What another person has read is not shown to this one.
      if (person?.personId !== personId.current) client.clear();
      setKnown((before) => ({ ...before, state: person === undefined ? 'signed-out' : 'signed-in', person }));
    },
    [client],
  );
  // Another window of the same browser may have signed in somebody else: the cookie is theirs now, and so must the page be.
  // A session that has ended is left to the next call, which asks to sign in over the page.
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible' || personId.current === undefined) return;
      const outcome = await callFromPage(readSession);
      const found = outcome.ok ? outcome.value.person : undefined;
      if (found !== undefined && found.personId !== personId.current) take(found);
    };
    const onChange = () => void look();
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [take]);
  const signInAgain = useCallback(() => {
    if (personId.current === undefined) return Promise.resolve(false);
    setAsks(true);
    return new Promise<boolean>((resolve) => {
      waiting.current.push(resolve);
    });
  }, []);
  const finish = (signedIn: boolean) => {
    setAsks(false);
    const all = waiting.current;
    waiting.current = [];
    for (const resolve of all) resolve(signedIn);
  };

  const session = useMemo<Session>(
    () => ({
      state: known.state,
      person: known.person,
      openIdConnect: known.ways.openIdConnect,
      passwordLengthLeast: known.ways.passwordLengthLeast,
      signInAgain,
      take,
      reload,
    }),
    [known, signInAgain, take, reload],
  );
  return (
    <SessionContext value={session}>
      {children}
      {asks && known.person !== undefined && (
        <SignInAgainDialog
          person={known.person}
          onSignedIn={(person) => {
            take(person);
            finish(true);
          }}
          onClose={() => finish(false)}
        />
      )}
    </SessionContext>
  );
}
