import { Button } from '@mantine/core';
import { listTreasuryEntries } from '@muctieu/contract/capital/treasury.operations';
import { plainDate } from '@muctieu/kernel/plain-date';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { treasuryPageTexts as texts } from './treasury.texts.ts';

/** The other half of the exceptions: what the ledger paid and the Treasury's statements do not have. */
export function TreasuryEntries({ provinceId, year }: { readonly provinceId: string; readonly year: string }) {
  const say = useSay();
  const format = useFormat();
  const from = plainDate(Number(year), 1, 1);
  const until = plainDate(Number(year), 12, 31);
  const isYear = /^20\d\d$/.test(year) && from !== undefined && until !== undefined;
  const entries = useList(listTreasuryEntries, isYear ? { query: { provinceId, limit: 50, from, until } } : {}, {
    enabled: isYear,
  });
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(texts.unmatchedEntries)}</h2>
      {isYear && <p className={styles.soft}>{say(texts.unmatchedNote, { year })}</p>}
      <ProblemList problems={entries.problems} />
      {isYear && entries.loading && <LoadingNote />}
      {isYear && !entries.loading && entries.problems.length === 0 && entries.items.length === 0 && (
        <p>{say(texts.entriesNone)}</p>
      )}
      {entries.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.scroll} aria-label={say(texts.unmatchedEntries)} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say(texts.holder)}</th>
                <th scope="col">{say(texts.bookedDay)}</th>
                <th scope="col">{say(texts.node)}</th>
                <th scope="col">{say(texts.booked)}</th>
                <th scope="col">{say(texts.free)}</th>
              </tr>
            </thead>
            <tbody>
              {entries.items.map(({ entryId, holderName, text, day, nodeCode, amountDong, freeDong }) => (
                <tr key={entryId}>
                  <th scope="row">
                    {holderName} <span className={styles.soft}>{text}</span>
                  </th>
                  <td>{format.day(day)}</td>
                  <td>{nodeCode}</td>
                  <td>{format.dong(amountDong)}</td>
                  <td>{format.dong(freeDong)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {entries.hasMore && (
        <div>
          <Button variant="default" loading={entries.loadingMore} onClick={entries.loadMore}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </section>
  );
}
