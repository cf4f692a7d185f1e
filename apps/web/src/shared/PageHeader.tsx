import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './PageHeader.module.css';
import { PageLink } from './PageLink.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

interface PageHeaderProps {
  readonly title: string;
  /** The pages above this one, outermost first. */
  readonly trail?: readonly { readonly label: string; readonly to: string }[];
  /** One sentence: what this is, as of when. */
  readonly note?: ReactNode;
  /** Buttons for what can be done with the whole page. */
  readonly actions?: ReactNode;
}

let pathShownLast: string | undefined;

/** Title of a page: names the window too, and takes the focus after a change of page so that screen readers say it. */
export function PageHeader({ title, trail = [], note, actions }: PageHeaderProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  useEffect(() => {
    document.title = `${title} · ${say(sharedTexts.product)}`;
  }, [title, say]);
  useEffect(() => {
    if (pathShownLast !== undefined && pathShownLast !== path) heading.current?.focus({ preventScroll: true });
    pathShownLast = path;
  }, [path]);
  return (
    <header className={styles.header}>
      {trail.length > 0 && (
        <nav aria-label={say(sharedTexts.breadcrumbs)} className={styles.trail}>
          <ol>
            {trail.map((step) => (
              <li key={step.to}>
                <PageLink to={step.to}>{step.label}</PageLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className={`row not-printed ${styles.actions}`}>{actions}</div>}
      </div>
      {note !== undefined && <div className={styles.note}>{note}</div>}
    </header>
  );
}
