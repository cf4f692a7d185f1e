import { listCitations } from '@muctieu/contract/documents/documents.operations';
import { useState } from 'react';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';

const shownAtFirst = 12;

/** Every place in the system that names the document. */
export function DocumentCitations({ documentId }: { readonly documentId: string }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const { value, problems, loading } = useOperation(listCitations, { params: { documentId } });
  const items = value?.items ?? [];
  return (
    <>
      <h2 style={{ marginTop: 0 }}>
        {say(documentsTexts.citations)} {items.length > 0 && <span className="soft">({items.length})</span>}
      </h2>
      <ProblemList problems={problems} />
      {loading && <LoadingNote />}
      {value !== undefined && items.length === 0 && <p className="soft">{say(documentsTexts.citationsNone)}</p>}
      <ul className={styles.list}>
        {(all ? items : items.slice(0, shownAtFirst)).map((citation) => (
          <li key={`${citation.source}${citation.subjectId}${citation.title}`}>
            <span className="soft">{say(citation.sourceTitle)}: </span>
            {citation.link === undefined ? citation.title : <PageLink to={citation.link}>{citation.title}</PageLink>}
            {citation.quote !== undefined && <div className="soft">«{citation.quote}»</div>}
          </li>
        ))}
      </ul>
      {!all && items.length > shownAtFirst && (
        <button type="button" className={styles.textButton} onClick={() => setAll(true)}>
          {say(documentsTexts.citationsMore, { count: items.length })}
        </button>
      )}
    </>
  );
}
