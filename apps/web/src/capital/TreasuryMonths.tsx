import { readReconciliation } from '@muctieu/contract/capital/treasury.operations';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { treasuryPageTexts as texts } from './treasury.texts.ts';

/** Holder by holder and month by month: booked, Treasury, difference. */
export function TreasuryMonths({
  provinceId,
  year,
  onYear,
}: {
  readonly provinceId: string;
  readonly year: string;
  readonly onYear: (year: string) => void;
}) {
  const say = useSay();
  const format = useFormat();
  const isYear = /^20\d\d$/.test(year);
  const reading = useOperation(readReconciliation, { query: { provinceId, year: Number(year) } }, { enabled: isYear });
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(texts.months)}</h2>
      <div className={styles.tools}>
        <TextField label={say(texts.year)} value={year} onChange={onYear} kind="code" />
      </div>
      {isYear && (
        <ReadingFrame reading={reading}>
          {(value) =>
            value.rows.length === 0 ? (
              <p>{say(texts.monthsNone, { year })}</p>
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
              <section className={styles.scroll} aria-label={say(texts.months)} tabIndex={0}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{say(texts.holder)}</th>
                      <th scope="col">{say(texts.month)}</th>
                      <th scope="col">{say(texts.booked)}</th>
                      <th scope="col">{say(texts.treasury)}</th>
                      <th scope="col">{say(texts.difference)}</th>
                      <th scope="col">{say(texts.openLines)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {value.rows.map((row) => (
                      <tr key={`${row.holderId ?? row.holder}${row.month}`}>
                        <th scope="row">{row.holder}</th>
                        <td>{row.month}</td>
                        <td>{format.dong(row.bookedDong)}</td>
                        <td>{format.dong(row.treasuryDong)}</td>
                        <td>{format.dong(row.differenceDong)}</td>
                        <td>{row.openLines}</td>
                      </tr>
                    ))}
                    <tr data-head="true">
                      <th scope="row">{say(texts.total)}</th>
                      <td />
                      <td>{format.dong(value.bookedDong)}</td>
                      <td>{format.dong(value.treasuryDong)}</td>
                      <td>{format.dong(value.differenceDong)}</td>
                      <td />
                    </tr>
                  </tbody>
                </table>
              </section>
            )
          }
        </ReadingFrame>
      )}
    </section>
  );
}
