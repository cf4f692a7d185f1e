import { useRouterState } from '@tanstack/react-router';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';

export function NotFoundPage() {
  const say = useSay();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <>
      <PageHeader title={say(applicationTexts.notFoundTitle)} />
      <p>{say(applicationTexts.notFound, { path })}</p>
      <PageLink to="/">{say(applicationTexts.toStart)}</PageLink>
    </>
  );
}
