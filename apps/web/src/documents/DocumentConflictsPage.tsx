import { listConflicts } from '@muctieu/contract/documents/documents.operations';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ClaimedDates } from './ClaimedDates.tsx';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';

/** One symbol, two dates: what a person has to settle (D6). */
export function DocumentConflictsPage() {
  const say = useSay();
  const format = useFormat();
  const { value, problems, loading } = useOperation(listConflicts);
  return (
    <div className="stack">
      <PageHeader
        title={say(documentsTexts.conflictsTitle)}
        trail={[{ label: say(documentsTexts.title), to: '/van-ban' }]}
        note={say(documentsTexts.conflictsNote)}
      />
      <ProblemList problems={problems} />
      {loading && <LoadingNote />}
      {value?.items.length === 0 && <p>{say(documentsTexts.conflictsNone)}</p>}
      {value?.items.map((conflict) => (
        <section key={conflict.documents.map(({ documentId }) => documentId).join()} className="paper">
          <h2 style={{ marginTop: 0 }}>{conflict.symbol}</h2>
          <p className="soft">
            {say(
              conflict.kind === 'dates-of-one-document'
                ? documentsTexts.conflictDates
                : documentsTexts.conflictDocuments,
            )}
          </p>
          <ul className={styles.list}>
            {conflict.documents.map((document) => (
              <li key={document.documentId}>
                <PageLink to={`/van-ban/${document.documentId}`}>{document.issuer}</PageLink>
                {document.issuedOn === undefined ? '' : `, ${format.day(document.issuedOn)}`}
                <div>{document.abstract}</div>
                <div className="soft">
                  <ClaimedDates dates={document.dates} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
