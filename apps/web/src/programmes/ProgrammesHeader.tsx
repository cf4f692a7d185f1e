import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';

const sections = [
  { to: '/chuong-trinh', text: programmesTexts.tree },
  { to: '/chuong-trinh/khong-thuc-hien', text: programmesTexts.activationsTitle },
  { to: '/chuong-trinh/chuyen-tiep', text: programmesTexts.successionTitle },
  { to: '/chuong-trinh/danh-muc', text: programmesTexts.cataloguesTitle },
];

interface ProgrammesHeaderProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title of a first page of the chapter, with the ways to the others. */
export function ProgrammesHeader({ title, note, actions }: ProgrammesHeaderProps) {
  const say = useSay();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <>
      <PageHeader title={title} note={note} actions={actions} />
      <nav aria-label={say(programmesTexts.sections)} className={`${styles.sections} not-printed`}>
        <ul>
          {sections.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} preload="intent" activeOptions={{ exact: true }} data-here={path === to}>
                {say(text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
