import type { CitationAnswer } from '@muctieu/contract/territory/citation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReactNode } from 'react';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './territory.module.css';
import { pageTexts } from './territory-page.texts.ts';

interface DatedTableProps {
  readonly caption: string;
  readonly rows: readonly {
    readonly what: ReactNode;
    readonly eventId: string;
    readonly from: PlainDate;
    readonly until?: PlainDate | undefined;
    readonly document: CitationAnswer;
  }[];
}

/** What held on which days, by which document. Nothing where there is nothing. */
export function DatedTable({ caption, rows }: DatedTableProps) {
  const say = useSay();
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard too.
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(pageTexts.what)}</th>
            <th scope="col">{say(pageTexts.from)}</th>
            <th scope="col">{say(pageTexts.until)}</th>
            <th scope="col">{say(pageTexts.document)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.eventId}${row.from}`}>
              <td>{row.what}</td>
              <td>{format.day(row.from)}</td>
              <td>{row.until === undefined ? '' : format.day(row.until)}</td>
              <td>{row.document.symbol}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
