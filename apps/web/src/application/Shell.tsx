import { Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { ConnectionBar } from '../offline/ConnectionBar.tsx';
import { AppDialog } from '../shared/AppDialog.tsx';
import { LanguageSwitch } from '../shared/LanguageSwitch.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { useSession } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';
import { MainNavigation } from './MainNavigation.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import styles from './Shell.module.css';

/** Bar on top, navigation beside (a drawer on narrow screens), the page. */
export function Shell() {
  const say = useSay();
  const { person, state } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // It is open at the page at which it was opened: another page shows without it.
  const [drawerAt, setDrawerAt] = useState<string>();
  const drawer = drawerAt === path;
  const atSignIn = path === '/dang-nhap';
  // Strangers have the checker and the sign-in page, which lead to one another: no navigation is needed for that.
  const alone = atSignIn || state === 'signed-out';
  return (
    <>
      <a href="#content" className={styles.skip}>
        {say(applicationTexts.skip)}
      </a>
      <header className={`${styles.bar} not-printed`}>
        {!alone && (
          <button
            type="button"
            className={styles.menuButton}
            onClick={() => setDrawerAt(path)}
            aria-label={say(applicationTexts.menu)}
            aria-expanded={drawer}
          >
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
        )}
        <PageLink to="/" className={styles.product}>
          <strong>{say(sharedTexts.product)}</strong>
          <span>{say(applicationTexts.tagline)}</span>
        </PageLink>
        <div className={styles.barEnd}>
          {state === 'signed-in' && person !== undefined ? (
            <PersonMenu person={person} />
          ) : (
            <>
              <LanguageSwitch />
              {!atSignIn && state === 'signed-out' && (
                <PageLink to="/dang-nhap">{say(applicationTexts.signIn)}</PageLink>
              )}
            </>
          )}
        </div>
      </header>
      <ConnectionBar />
      <div className={styles.body} data-alone={alone}>
        {!alone && (
          <div className={`${styles.side} not-printed`}>
            <MainNavigation />
          </div>
        )}
        <main id="content" tabIndex={-1} className={styles.page}>
          <Outlet />
        </main>
      </div>
      <AppDialog open={drawer} onClose={() => setDrawerAt(undefined)} title={say(applicationTexts.menu)} place="side">
        <MainNavigation />
      </AppDialog>
    </>
  );
}
