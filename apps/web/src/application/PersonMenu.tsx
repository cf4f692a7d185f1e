import { Button } from '@mantine/core';
import { signOut } from '@muctieu/contract/access/access.operations';
import type { SignedInPerson } from '@muctieu/contract/access/session';
import { useNavigate } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { offlineTexts } from '../offline/offline.texts.ts';
import { useOutbox } from '../offline/outbox-state.ts';
import { settingsTexts } from '../settings/settings.texts.ts';
import { LanguageSwitch } from '../shared/LanguageSwitch.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { useSession } from '../shared/session.ts';
import { ThemeSwitch } from '../shared/ThemeSwitch.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { applicationTexts } from './application.texts.ts';
import styles from './PersonMenu.module.css';

const nothing: readonly string[] = [];

/** Who is signed in, as what and where; language, theme, sign-out. The browser's own popover. */
export function PersonMenu({ person }: { readonly person: SignedInPerson }) {
  const say = useSay();
  const id = useId();
  const menu = useRef<HTMLElement>(null);
  const session = useSession();
  const navigate = useNavigate();
  // What the page shows is not read anew: nobody is there to read it.
  const leaving = useChange(signOut, { refresh: nothing });
  const { waiting } = useOutbox();
  const role = person.roles[0];
  const leave = async () => {
    const outcome = await leaving.send();
    if (!outcome.ok) {
      notify(outcome.problems.map((problem) => say(problem.text)).join(' '), 'bad');
      return;
    }
    menu.current?.hidePopover();
    session.take(undefined);
    await navigate({ to: '/dang-nhap' });
    notify(say(applicationTexts.signedOut));
    if (waiting > 0) notify(say(offlineTexts.keptUntilBack, { count: waiting }), 'waiting');
  };
  return (
    <>
      <button type="button" popoverTarget={id} className={styles.button}>
        <span className={styles.name}>{person.personName}</span>
        <span className={styles.role}>
          {role === undefined ? say(applicationTexts.noRole) : `${say(role.roleName)} · ${role.unitName}`}
        </span>
      </button>
      <section ref={menu} id={id} popover="auto" aria-label={say(applicationTexts.account)} className={styles.menu}>
        <div>
          <strong>{person.personName}</strong>
          <div className="soft">{person.signInName}</div>
        </div>
        <ul>
          {person.roles.map((held) => (
            <li key={held.roleId}>
              {say(held.roleName)} · {held.unitName}
              {held.organisationName !== undefined && <span className="soft"> · {held.organisationName}</span>}
            </li>
          ))}
        </ul>
        <LanguageSwitch />
        <ThemeSwitch />
        <PageLink to="/cai-dat" onClick={() => menu.current?.hidePopover()}>
          {say(settingsTexts.title)}
        </PageLink>
        <Button variant="default" loading={leaving.sending} onClick={() => void leave()}>
          {say(applicationTexts.signOut)}
        </Button>
      </section>
    </>
  );
}
