import { capitalKindTexts, entryKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import { PageLink } from '../shared/PageLink.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import type { EntryItem } from './EntriesPage.tsx';
import { entriesTexts } from './entries.texts.ts';

/** What an entry does, to which money: its kind, and below it the capital line. One that was reversed is struck through. */
export function EntryLine({ entry }: { readonly entry: EntryItem }) {
  const say = useSay();
  const { kind, nodeCode, source, capitalKind, vintage, reversedBy } = entry;
  const words = say(entryKindTexts[kind] ?? { vi: kind, en: kind });
  const line = [
    nodeCode,
    say(capitalKindTexts[capitalKind] ?? { vi: capitalKind, en: capitalKind }),
    say(sourceTexts[source] ?? { vi: source, en: source }),
    say(entriesTexts.vintage, { value: String(vintage) }),
  ].join(' · ');
  return (
    <div>
      {reversedBy === undefined ? words : <s>{words}</s>}
      <div className={styles.soft}>{line}</div>
    </div>
  );
}

/** Who gave to whom; one name where the money stays with its holder, and the years where it goes to the next. */
export function EntryHolders({ entry }: { readonly entry: EntryItem }) {
  const say = useSay();
  const { fromHolder, toHolder, fromYear, toYear } = entry;
  const named = (name: string) => (name === '' ? say(entriesTexts.outside) : name);
  const years = fromYear === toYear ? '' : say(entriesTexts.years, { from: String(fromYear), to: String(toYear) });
  return (
    <div>
      {fromHolder === toHolder ? named(toHolder) : `${named(fromHolder)} → ${named(toHolder)}`}
      {years !== '' && <div className={styles.soft}>{years}</div>}
    </div>
  );
}

/** What stands behind an entry: the decision or proposal that booked it, and the document. */
export function EntryOrigin({ entry }: { readonly entry: EntryItem }) {
  const say = useSay();
  return (
    <span className={styles.origin}>
      {entry.decisionId !== undefined && (
        <PageLink to={`/von/quyet-dinh/${entry.decisionId}`}>{say(entriesTexts.decision)}</PageLink>
      )}
      {entry.proposalId !== undefined && (
        <PageLink to={`/von/de-nghi/${entry.proposalId}`}>{say(entriesTexts.proposal)}</PageLink>
      )}
      <PageLink to={`/van-ban/${entry.documentId}`}>{entry.documentSymbol ?? entry.documentId}</PageLink>
    </span>
  );
}
