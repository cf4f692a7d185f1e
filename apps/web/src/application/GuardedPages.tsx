import { Button } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { GoTo } from '../shared/GoTo.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSession } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';

const FirstPasswordPage = lazy(async () => ({
  default: (await import('../sign-in/FirstPasswordPage.tsx')).FirstPasswordPage,
}));

/** What needs a signed-in person: else the sign-in page, which leads back here. */
export function GuardedPages() {
  const session = useSession();
  const say = useSay();
  switch (session.state) {
    case 'asking':
      return <LoadingNote />;
    case 'away':
      return (
        <>
          <PageHeader title={say(applicationTexts.awayTitle)} />
          <p>{say(applicationTexts.away)}</p>
          <Button onClick={() => void session.reload()}>{say(sharedTexts.retry)}</Button>
        </>
      );
    case 'signed-out':
      return <ToSignIn />;
    case 'signed-in':
      if (session.person?.mustChangePassword) {
        return (
          <Suspense fallback={<LoadingNote />}>
            <FirstPasswordPage />
          </Suspense>
        );
      }
      return <Outlet />;
    default:
      return session.state satisfies never;
  }
}

/** The sign-in page leads back to the page that was wanted. */
function ToSignIn() {
  const wanted = useRouterState({ select: ({ location }) => location.href });
  return <GoTo address={wanted === '/' ? '/dang-nhap' : `/dang-nhap?${new URLSearchParams({ tiep: wanted })}`} />;
}
