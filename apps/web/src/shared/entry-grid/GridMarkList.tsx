import { useState } from 'react';
import { useSay } from '../use-say.ts';
import styles from './EntryGrid.module.css';
import { entryGridTexts } from './entry-grid.texts.ts';
import type { GridColumn, GridMark, GridRow } from './grid-content.ts';

interface GridMarkListProps {
  readonly marks: readonly GridMark[];
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly onJump: (mark: GridMark) => void;
}

const shownAtFirst = 20;

/** Everything that is marked, below the grid; each leads to its cell. */
export function GridMarkList({ marks, rows, columns, onJump }: GridMarkListProps) {
  const say = useSay();
  const [most, setMost] = useState(shownAtFirst);
  if (marks.length === 0) return null;
  const numbers = new Map(rows.map(({ id }, index) => [id, index + 1]));
  return (
    <section className={styles.marks} aria-label={say(entryGridTexts.marksHeading, { count: marks.length })}>
      <p className={styles.marksHeading} aria-live="polite">
        {say(entryGridTexts.marksHeading, { count: marks.length })}
      </p>
      <ul>
        {marks.slice(0, most).map((mark, index) => {
          const title = columns.find(({ key }) => key === mark.column)?.title;
          const row = numbers.get(mark.rowId) ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks of one cell may say the same; they have no state.
            <li key={`${mark.rowId}|${mark.column ?? ''}|${index}`}>
              <button type="button" className={styles.jump} onClick={() => onJump(mark)}>
                {title === undefined
                  ? say(entryGridTexts.atRow, { row })
                  : say(entryGridTexts.cell, { column: title, row })}
              </button>{' '}
              <span className={styles.mark} data-tone={mark.tone}>
                <span aria-hidden="true">{mark.tone === 'error' ? '✕' : '?'}</span> {mark.text}
              </span>
            </li>
          );
        })}
      </ul>
      {marks.length > most && (
        <button type="button" className={styles.jump} onClick={() => setMost(most + 200)}>
          {say(entryGridTexts.marksMore, { count: marks.length - most })}
        </button>
      )}
    </section>
  );
}
