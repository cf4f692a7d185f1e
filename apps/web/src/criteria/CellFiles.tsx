import { Button } from '@mantine/core';
import type { ScorecardAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { CellFileItem } from '@muctieu/contract/criteria/criterion-cell';
import { attachEvidence, readEvidence, withdrawEvidence } from '@muctieu/contract/criteria/evidence.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';

interface CellFilesProps {
  readonly card: ScorecardAnswer;
  readonly code: string;
  readonly name: string;
  readonly files: readonly CellFileItem[];
  readonly mayWrite: boolean;
}

/** A file on its way keeps its key: what arrived although the answer was lost is not stored twice. */
interface Waiting {
  readonly file: File;
  readonly key: string;
}

/** Photos and papers of one cell. What the network refused waits here and is sent again by one click. */
export function CellFiles({ card, code, name, files, mayWrite }: CellFilesProps) {
  const say = useSay();
  const client = useQueryClient();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const cell = { roundId: card.round.roundId, unitId: card.unit.unitId, code };
  const send = async (all: readonly Waiting[]) => {
    setProblems([]);
    const left: Waiting[] = [];
    const found: ProblemItem[] = [];
    for (const one of all) {
      const { file, key } = one;
      setProgress({ name: file.name, share: 0 });
      const input = { params: cell, query: { name: file.name.slice(0, 200) }, file, idempotencyKey: key };
      const outcome = await uploadFile(attachEvidence, input, (share) => setProgress({ name: file.name, share }));
      if (outcome.ok) notify(say(takingSentences.fileSent, { name: outcome.value.name }));
      else {
        found.push(...outcome.problems);
        // What the server refused will be refused again; what never reached it is kept.
        if (outcome.status === 0 || outcome.status >= 500) left.push(one);
      }
    }
    setProgress(undefined);
    setWaiting(left);
    setProblems(found);
    // Read anew only where something arrived: without a network the page would lose what waits on it.
    if (left.length < all.length) {
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('criteria.') });
    }
  };
  const open = async ({ fileId, name: fileName }: CellFileItem) => {
    const outcome = await downloadFile(addressOf(readEvidence, { params: { ...cell, fileId } }), {}, fileName);
    setProblems('problems' in outcome ? outcome.problems : []);
  };
  if (files.length === 0 && !mayWrite) return null;
  const standing = files.filter(({ withdrawn }) => withdrawn === undefined).length;
  return (
    <details className={styles.indented}>
      <summary>
        {say(takingSentences.files, { count: standing })} <span className="visually-hidden">{name}</span>
      </summary>
      <ProblemList problems={problems} />
      <ul>
        {files.map((file) => (
          <li key={file.fileId}>
            <StoredFile cell={cell} file={file} mayWrite={mayWrite} onOpen={() => void open(file)} />
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <div className="row">
          <span>{waiting.map(({ file }) => say(takingSentences.fileWaits, { name: file.name })).join(' ')}</span>
          <Button size="xs" onClick={() => void send(waiting)}>
            {say(takingSentences.retry)}
          </Button>
          <Button size="xs" variant="default" onClick={() => setWaiting([])}>
            {say(takingSentences.drop)}
          </Button>
        </div>
      )}
      {mayWrite && (
        <FileDrop
          label={say(takingSentences.addFile, { name: code })}
          accept=".jpg,.jpeg,.png,.webp,.pdf,.docx"
          note={say(takingSentences.fileNote)}
          onFiles={(chosen) => void send(chosen.map((file) => ({ file, key: crypto.randomUUID() })))}
          {...(progress === undefined ? {} : { progress })}
        />
      )}
    </details>
  );
}

interface StoredFileProps {
  readonly cell: { readonly roundId: string; readonly unitId: string; readonly code: string };
  readonly file: CellFileItem;
  readonly mayWrite: boolean;
  readonly onOpen: () => void;
}

function StoredFile({ cell, file, mayWrite, onOpen }: StoredFileProps) {
  const say = useSay();
  const format = useFormat();
  const change = useChange(withdrawEvidence);
  const [reason, setReason] = useState('');
  const withdraw = () =>
    void change.send({ params: { ...cell, fileId: file.fileId }, body: { reason: reason.trim() } });
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={onOpen}>
        {file.name}
      </Button>{' '}
      <span className={styles.soft}>
        {say(takingSentences.fileFacts, {
          size: format.number(Math.ceil(file.size / 1024)),
          at: format.moment(file.attachedAt),
          by: file.attachedBy ?? '–',
        })}
        {file.withdrawn !== undefined && `; ${say(takingSentences.withdrawn, { reason: file.withdrawn.reason })}`}
      </span>
      {mayWrite && file.withdrawn === undefined && (
        <details className={styles.indented}>
          <summary>
            {say(takingSentences.withdraw)} <span className="visually-hidden">{file.name}</span>
          </summary>
          <ProblemList problems={change.problems} />
          <TextField label={say(takingSentences.withdrawReason)} value={reason} onChange={setReason} />
          <Button
            size="xs"
            variant="default"
            onClick={withdraw}
            loading={change.sending}
            disabled={reason.trim() === ''}
          >
            {say(takingSentences.withdraw)}
          </Button>
        </details>
      )}
      {change.problems.length > 0 && <span className="visually-hidden">{say(criteriaSentences.evidence)}</span>}
    </>
  );
}
