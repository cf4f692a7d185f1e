import type { UnitChange } from '@muctieu/contract/territory/event-booking';
import { schemeTexts } from '@muctieu/contract/territory/territory.texts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { aspectTexts, bookingTexts } from './booking.texts.ts';
import styles from './territory.module.css';
import { pageTexts } from './territory-page.texts.ts';

/** What a booking would change, one line each. */
export function ChangesTable({ changes }: { readonly changes: readonly UnitChange[] }) {
  const say = useSay();
  const format = useFormat();
  if (changes.length === 0) return <p className="soft">{say(bookingTexts.previewNone)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard too.
    <section className={styles.scroll} tabIndex={0} aria-label={say(bookingTexts.previewTitle)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(bookingTexts.unit)}</th>
            <th scope="col">{say(bookingTexts.change)}</th>
            <th scope="col">{say(bookingTexts.before)}</th>
            <th scope="col">{say(bookingTexts.after)}</th>
            <th scope="col">{say(pageTexts.from)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.unitId}${change.aspect}${change.scheme ?? ''}${change.from}${change.after ?? ''}`}>
              <td>{change.unitName}</td>
              <td>{change.scheme === undefined ? say(aspectTexts[change.aspect]) : say(schemeTexts[change.scheme])}</td>
              <td>{change.before ?? '—'}</td>
              <td>{change.after ?? '—'}</td>
              <td>
                {change.until === undefined
                  ? format.day(change.from)
                  : say(pageTexts.between, { from: format.day(change.from), until: format.day(change.until) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
