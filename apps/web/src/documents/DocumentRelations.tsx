import { Button } from '@mantine/core';
import { withdrawRelation } from '@muctieu/contract/documents/documents.operations';
import { relationActsTexts, relationSuffersTexts } from '@muctieu/contract/documents/documents.texts';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import type { DocumentShown } from './DocumentPage.tsx';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';
import { RelateForm } from './RelateForm.tsx';
import { useWritableRegister } from './use-writable-register.ts';
import { VerifiedBadge } from './VerifiedBadge.tsx';

type Relation = DocumentShown['acts'][number];

interface DocumentRelationsProps {
  readonly document: DocumentShown;
  readonly mayWrite: boolean;
}

/** What the document does to others, and others to it. */
export function DocumentRelations({ document, mayWrite }: DocumentRelationsProps) {
  const say = useSay();
  const register = useWritableRegister();
  const [relating, setRelating] = useState(false);
  const [leaving, setLeaving] = useState<{ readonly relation: Relation; readonly words: string }>();
  const withdraw = useChange(withdrawRelation, { refresh: ['documents.'] });
  const { documentId, acts, suffers } = document;
  const rows = [
    ...acts.map((relation) => ({ relation, words: say(relationActsTexts[relation.kind]) })),
    ...suffers.map((relation) => ({ relation, words: say(relationSuffersTexts[relation.kind]) })),
  ];
  const confirm = async () => {
    if (leaving === undefined) return;
    const outcome = await withdraw.send({ params: { documentId, relationId: leaving.relation.relationId } });
    if (!outcome.ok) return;
    setLeaving(undefined);
    notify(say(documentsTexts.withdrawn));
  };
  return (
    <>
      <div className={styles.heading}>
        <h2>{say(documentsTexts.relations)}</h2>
        {mayWrite && !relating && (
          <Button size="xs" variant="default" onClick={() => setRelating(true)}>
            {say(documentsTexts.relate)}
          </Button>
        )}
      </div>
      {relating && <RelateForm document={document} onDone={() => setRelating(false)} />}
      {rows.length === 0 ? (
        <p className="soft">{say(documentsTexts.relationsNone)}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">
            {say(documentsTexts.relationCaption, { symbol: document.symbol })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(documentsTexts.relation)}</th>
              <th scope="col">{say(documentsTexts.other)}</th>
              <th scope="col">{say(documentsTexts.startsOn)}</th>
              <th scope="col">{say(documentsTexts.checked)}</th>
              {mayWrite && (
                <th scope="col">
                  <span className="visually-hidden">{say(sharedTexts.remove)}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ relation, words }) => (
              <RelationRow
                key={relation.relationId}
                relation={relation}
                words={words}
                {...(mayWrite
                  ? { onWithdraw: relation.provinceId === register ? () => setLeaving({ relation, words }) : undefined }
                  : {})}
              />
            ))}
          </tbody>
        </table>
      )}
      <ConfirmDialog
        open={leaving !== undefined}
        title={say(documentsTexts.withdrawTitle)}
        confirmLabel={say(documentsTexts.withdraw)}
        onConfirm={() => void confirm()}
        onClose={() => {
          setLeaving(undefined);
          withdraw.forget();
        }}
        busy={withdraw.sending}
        problems={withdraw.problems}
        grave
      >
        {leaving !== undefined &&
          say(documentsTexts.withdrawNote, { relation: leaving.words, other: leaving.relation.other.symbol })}
      </ConfirmDialog>
    </>
  );
}

interface RelationRowProps {
  readonly relation: Relation;
  readonly words: string;
  /** Absent: no column for it; undefined: recorded in another register. */
  readonly onWithdraw?: (() => void) | undefined;
}

function RelationRow(props: RelationRowProps) {
  const { relation, words, onWithdraw } = props;
  const say = useSay();
  const format = useFormat();
  const { other, article, reach, startsOn, note } = relation;
  return (
    <tr>
      <td>
        {words}
        {reach === 'part' && <div className="soft">{article ?? say(documentsTexts.part)}</div>}
      </td>
      <td>
        <PageLink to={`/van-ban/${other.documentId}`}>{other.symbol}</PageLink>
        <div className="soft">{other.abstract === '' ? other.issuer : other.abstract}</div>
        {note !== '' && <div className="soft">{note}</div>}
      </td>
      <td>{startsOn === undefined ? say(documentsTexts.noDay) : format.day(startsOn)}</td>
      <td>
        <VerifiedBadge verified={relation.verified} />
      </td>
      {'onWithdraw' in props && (
        <td>
          {onWithdraw !== undefined && (
            <button
              type="button"
              className={styles.textButton}
              aria-label={`${say(sharedTexts.remove)}: ${words} ${other.symbol}`}
              onClick={onWithdraw}
            >
              {say(sharedTexts.remove)}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
