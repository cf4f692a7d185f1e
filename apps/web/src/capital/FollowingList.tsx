import type { ReactNode } from 'react';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { followingTexts } from './following.texts.ts';

interface FollowingListProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** One thing to look at: a title, what it means, and the cases, the gravest first. */
export function FollowingList({ title, note, columns, rows }: FollowingListProps) {
  const say = useSay();
  return (
    <section className="paper">
      <h2 className={styles.heading}>
        {title} ({rows.length})
      </h2>
      {note !== undefined && <p className={styles.soft}>{note}</p>}
      {rows.length === 0 ? (
        <p>{say(followingTexts.none)}</p>
      ) : (
        <ScrollFrame className={styles.scroll} label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [first, ...rest] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, index) => (
                    <td key={columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}
