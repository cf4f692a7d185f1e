import { readSession } from '@muctieu/contract/access/access.operations';
import type { SessionState, SignedInPerson } from '@muctieu/contract/access/session';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { findKeptPerson, forgetPerson, keepPerson } from '../offline/kept-answers.ts';
import { callFromPage } from '../shared/caller.ts';
import { type Session, SessionContext } from '../shared/session.ts';
import { SignInAgainDialog } from './SignInAgainDialog.tsx';

interface Known {
  readonly state: Session['state'];
  readonly person: SignedInPerson | undefined;
  readonly unproven: boolean;
  readonly ways: Omit<SessionState, 'person'>;
}

const beforeAsking: Known = {
  state: 'asking',
  person: undefined,
  unproven: false,
  ways: { passwordLengthLeast: 0 },
};
/** So often the server is asked again who is signed in, where it did not answer. */
const askAgainMilliseconds = 15_000;

/** Knows who is signed in; when a session ends in the middle of work, lets the person sign in over the page. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [known, setKnown] = useState<Known>(beforeAsking);
  const [asks, setAsks] = useState(false);
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);

  const personId = useRef<string>(undefined);
  personId.current = known.person?.personId;
  const isUnproven = useRef(false);
  isUnproven.current = known.unproven;
  const signInAgain = useCallback(() => {
    if (personId.current === undefined) return Promise.resolve(false);
    setAsks(true);
    return new Promise<boolean>((resolve) => {
      waiting.current.push(resolve);
    });
  }, []);

  const take = useCallback(
    (person: SignedInPerson | undefined) => {
      // What another person has read is not shown to this one.
      if (person?.personId !== personId.current) client.clear();
      personId.current = person?.personId;
      void (person === undefined ? forgetPerson() : keepPerson(person, new Date()));
      const state = person === undefined ? 'signed-out' : 'signed-in';
      setKnown((before) => ({ ...before, state, person, unproven: false }));
    },
    [client],
  );

  const reload = useCallback(async () => {
    const outcome = await callFromPage(readSession);
    if (!outcome.ok) {
      // Without a network the application opens for who was signed in last: what is due, and what is typed.
      const person = personId.current === undefined ? await findKeptPerson(new Date()) : undefined;
      setKnown((before) => {
        if (before.person !== undefined) return before;
        return {
          ...before,
          state: person === undefined ? 'away' : 'signed-in',
          person,
          unproven: person !== undefined,
        };
      });
      return;
    }
    const { person, ...ways } = outcome.value;
    setKnown((before) => ({ ...before, ways }));
    // The session has ended while the network was away: nothing that stands on the page is dropped for it.
    if (person === undefined && isUnproven.current) {
      setKnown((before) => ({ ...before, unproven: false }));
      void signInAgain();
    } else take(person);
  }, [take, signInAgain]);
  useEffect(() => void reload(), [reload]);
  const { unproven } = known;
  useEffect(() => {
    if (!unproven) return;
    const ask = () => void reload();
    const clock = setInterval(ask, askAgainMilliseconds);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(clock);
      window.removeEventListener('online', ask);
    };
  }, [unproven, reload]);

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
      unproven: known.unproven,
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
