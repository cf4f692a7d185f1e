import { finishOpenIdConnect } from '@muctieu/contract/access/access.operations';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { callFromPage } from '../shared/caller.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useSession } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { takeOpenIdReturn } from './open-id-return.ts';
import { signInTexts } from './sign-in.texts.ts';

/** Where the provider sends the browser back: hands its answer to the server, once. */
export function OpenIdReturnPage() {
  const say = useSay();
  const { take } = useSession();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const kept = takeOpenIdReturn();
    const body = {
      query: window.location.search.slice(1) || '-',
      binding: kept?.binding ?? 'no-binding-in-this-window',
    };
    void callFromPage(finishOpenIdConnect, { body }).then((outcome) => {
      if (!outcome.ok) setProblems(outcome.problems);
      else if (outcome.value.kind === 'signed-in') {
        take(outcome.value.person);
        void navigate({ href: kept?.target ?? '/', replace: true });
      }
    });
  }, [navigate, take]);
  return (
    <>
      <PageHeader title={say(signInTexts.title)} />
      {problems.length === 0 ? (
        <p role="status">{say(signInTexts.returning)}</p>
      ) : (
        <div className="stack">
          <ProblemList problems={problems} />
          <PageLink to="/dang-nhap">{say(signInTexts.backToSignIn)}</PageLink>
        </div>
      )}
    </>
  );
}
