import { useRouterState } from '@tanstack/react-router';
import { PageLink } from '../shared/PageLink.tsx';
import { holdsPermission, useSession } from '../shared/session.ts';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';
import { chapters } from './chapters.ts';
import styles from './Shell.module.css';

/** What the person may open, in the order of the chapters. */
export function MainNavigation() {
  const say = useSay();
  const { person, state } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const entries = chapters
    .flatMap((chapter) => chapter.navigation)
    .filter((entry) => {
      if (state !== 'signed-in' || person?.mustChangePassword) return entry.open ?? false;
      return entry.permission === undefined || holdsPermission(person, entry.permission);
    });
  return (
    <nav aria-label={say(applicationTexts.navigation)} className={styles.navigation}>
      <ul>
        {entries.map((entry) => {
          const here = entry.to === '/' ? path === '/' : path === entry.to || path.startsWith(`${entry.to}/`);
          return (
            <li key={entry.to}>
              <PageLink to={entry.to} data-here={here} {...(here ? { 'aria-current': 'page' as const } : {})}>
                {say(entry.label)}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
