import { readDemoFigures } from '@muctieu/contract/capital/demo-figures.operations';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { holdsPermission, useSession } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalPageOf, capitalSections } from './capital-sections.ts';
import { useOwnProvince } from './province-of.ts';

/** The title of a page of the ledger, with the way to its other pages: what one comes for, then the pages for it. */
export function CapitalHeader({ title, note }: { readonly title: string; readonly note: ReactNode }) {
  const say = useSay();
  const { person } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { value } = useOperation(readDemoFigures, { query: { provinceId: useOwnProvince(), part: 'presence' } });
  const here = capitalPageOf(path);
  const nav = useRef<HTMLElement>(null);
  // Where the lines are wider than the screen, the page one is on is pushed into sight, without moving the page itself.
  useEffect(() => {
    for (const link of nav.current?.querySelectorAll<HTMLElement>(`a[data-open='true']`) ?? []) {
      const list = link.closest('ul');
      if (list !== null)
        list.scrollLeft = link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
    }
  });
  const sections = capitalSections
    .map((section) => ({
      ...section,
      pages: section.pages.filter(
        ({ permission, ofDemo }) => holdsPermission(person, permission) && (ofDemo !== true || value?.isDemo === true),
      ),
    }))
    .filter(({ pages }) => pages.length > 0);
  const open = sections.find(({ pages }) => pages.some(({ to }) => to === here)) ?? sections[0];
  return (
    <>
      <PageHeader title={title} note={note} />
      <nav ref={nav} aria-label={say(capitalPageTexts.table)} className={`not-printed ${styles.sections}`}>
        <ul>
          {sections.map((section) => (
            <li key={section.label.vi}>
              <PageLink to={section.pages[0]?.to ?? '/von'} data-open={section === open}>
                {say(section.label)}
              </PageLink>
            </li>
          ))}
        </ul>
        <ul>
          {open?.pages.map(({ to, label }) => (
            <li key={to}>
              <PageLink to={to} data-open={to === here} aria-current={to === path ? 'page' : undefined}>
                {say(label)}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
