import { journalSubjectTexts } from '@muctieu/contract/journal/journal.texts';
import type { JournalEntryItem } from '@muctieu/contract/journal/journal-entry';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { differenceRows } from './difference-rows.ts';
import styles from './JournalPage.module.css';
import { journalTexts } from './journal.texts.ts';

/** One change, field by field. */
export function JournalDifference({ entry }: { readonly entry: JournalEntryItem }) {
  const say = useSay();
  const format = useFormat();
  const kind = Object.entries(journalSubjectTexts).find(([code]) => code === entry.subjectKind)?.[1];
  const rows = differenceRows(entry.before, entry.after);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{entry.personName ?? say(journalTexts.program)}</dt>
        <dd>{format.moment(entry.at)}</dd>
        <dt>{say(journalTexts.subject)}</dt>
        <dd>
          {kind === undefined ? entry.subjectKind : say(kind)} {entry.subjectId}
        </dd>
        <dt>{say(journalTexts.request)}</dt>
        <dd>{entry.requestId}</dd>
      </dl>
      {entry.before === undefined && <p>{say(journalTexts.isNew)}</p>}
      {entry.after === undefined && <p>{say(journalTexts.isGone)}</p>}
      {rows.length === 0 ? (
        <p>{say(journalTexts.same)}</p>
      ) : (
        <table className={styles.difference}>
          <thead>
            <tr>
              <th scope="col">{say(journalTexts.field)}</th>
              <th scope="col">{say(journalTexts.before)}</th>
              <th scope="col">{say(journalTexts.after)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{row.field}</th>
                <td>{row.before !== undefined && <del>{row.before}</del>}</td>
                <td>{row.after !== undefined && <ins>{row.after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
