import { readWorkList, type WorkItem } from '@muctieu/contract/work-list/work-list.operations';
import { useRouterState } from '@tanstack/react-router';
import { PageLink } from '../shared/PageLink.tsx';
import { holdsPermission, useSession } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';
import { chapters } from './chapters.ts';
import styles from './Shell.module.css';

/** What the person may open, in the order of the chapters. */
export function MainNavigation() {
  const say = useSay();
  const { person, state } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isIn = state === 'signed-in' && person?.mustChangePassword === false;
  // The first page asks the same; a change of something refreshes both.
  const work = useOperation(readWorkList, {}, { enabled: isIn });
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
          const count = entry.to === '/' ? 0 : countAt(work.value?.items ?? [], entry.to);
          return (
            <li key={entry.to}>
              <PageLink to={entry.to} data-here={here} {...(here ? { 'aria-current': 'page' as const } : {})}>
                {say(entry.label)}
              </PageLink>
              {count > 0 && (
                <span className={styles.count}>
                  {count}
                  <span className="visually-hidden"> {say(applicationTexts.toDo)}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What is to be done on the pages below an entry. */
function countAt(items: readonly WorkItem[], to: string): number {
  return items
    .filter((item) => item.to === to || item.to.startsWith(`${to}/`) || item.to.startsWith(`${to}?`))
    .reduce((sum, { count }) => sum + (count ?? 1), 0);
}
