import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { say as sayIn } from '@muctieu/kernel/text';
import { useEffect, useRef } from 'react';
import { useLanguage } from './language.ts';
import styles from './ProblemList.module.css';
import { ScrollFrame } from './ScrollFrame.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

interface ProblemListProps {
  readonly problems: readonly ProblemItem[];
  /** How many are shown at the most; the rest is counted. */
  readonly most?: number;
  /** Moves the focus here when problems appear, after a form was sent. */
  readonly takesFocus?: boolean;
  /** Shown below: «try again» and the like. */
  readonly children?: React.ReactNode;
}

/** A longer list is pushed up and down in a box of its own, so that the form below it stays in reach. */
const mostWithoutScrolling = 10;

/** Every problem with where it is and what to do. Nothing is shown where there is none. */
export function ProblemList({ problems, most = 50, takesFocus = false, children }: ProblemListProps) {
  const say = useSay();
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  // By what they say: a form that is drawn anew while somebody mends a field must not take the focus from them.
  const said = problems
    .map(({ code, path, row, column, text }) => [code, path, row, column, text.vi].join(' '))
    .join('\n');
  useEffect(() => {
    if (takesFocus && said !== '') box.current?.focus();
  }, [said, takesFocus]);
  if (problems.length === 0) return null;
  const shown = problems.slice(0, most);
  const heading =
    problems.length === 1
      ? say(sharedTexts.problemHeading)
      : say(sharedTexts.problemsHeading, { count: problems.length });
  const list = (
    <ul>
      {shown.map((problem) => (
        <li key={`${problem.code}${problem.path ?? ''}${problem.row ?? ''}${problem.column ?? ''}${problem.text.vi}`}>
          {problem.row !== undefined && (
            <strong>
              {problem.column === undefined
                ? say(sharedTexts.problemAtRow, { row: problem.row })
                : say(sharedTexts.problemAtCell, { row: problem.row, column: problem.column })}
              {': '}
            </strong>
          )}
          {sayIn(problem.text, language)}
        </li>
      ))}
      {problems.length > most && <li>{say(sharedTexts.problemsMore, { count: problems.length - most })}</li>}
    </ul>
  );
  return (
    <div role="alert" tabIndex={-1} ref={box} className={styles.box}>
      <p className={styles.heading}>{heading}</p>
      {shown.length > mostWithoutScrolling ? (
        <ScrollFrame label={heading} className={styles.long}>
          {list}
        </ScrollFrame>
      ) : (
        list
      )}
      {children}
    </div>
  );
}
