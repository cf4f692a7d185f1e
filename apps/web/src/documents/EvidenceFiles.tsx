import { Button } from '@mantine/core';
import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import type { CallResult } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './EvidenceFiles.module.css';
import { evidenceTexts } from './evidence-files.texts.ts';

/** What is uploaded: a file under its name, with the key under which it is stored once. */
export interface Upload {
  readonly query: { readonly name: string };
  readonly file: File;
  readonly idempotencyKey: string;
}

interface EvidenceFilesProps {
  /** What is proven, in short and in full. */
  readonly code: string;
  readonly name: string;
  readonly files: readonly EvidenceFileItem[];
  readonly mayWrite: boolean;
  /** What is read anew once something came or went. */
  readonly refresh: string;
  readonly attach: (
    upload: Upload,
    onProgress: (share: number) => void,
  ) => Promise<CallResult<Pick<EvidenceFileItem, 'name'>>>;
  readonly addressOf: (fileId: string) => string;
  readonly withdraw: (fileId: string, reason: string) => void;
  readonly withdrawing: boolean;
  /** Of a withdrawal that was refused. */
  readonly problems: readonly ProblemItem[];
  readonly open?: boolean;
}

/** A file on its way keeps its key: what arrived although the answer was lost is not stored twice. */
interface Waiting {
  readonly file: File;
  readonly key: string;
}

/** Photos and papers that prove one thing. What the network refused waits here and is sent again by one click. */
export function EvidenceFiles(props: EvidenceFilesProps) {
  const { code, name, files, mayWrite, refresh, attach, addressOf } = props;
  const say = useSay();
  const client = useQueryClient();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const send = async (all: readonly Waiting[]) => {
    setProblems([]);
    const left: Waiting[] = [];
    const found: ProblemItem[] = [];
    for (const one of all) {
      const { file, key } = one;
      setProgress({ name: file.name, share: 0 });
      const upload = { query: { name: file.name.slice(0, 200) }, file, idempotencyKey: key };
      const outcome = await attach(upload, (share) => setProgress({ name: file.name, share }));
      if (outcome.ok) notify(say(evidenceTexts.fileSent, { name: outcome.value.name }));
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
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(refresh) });
    }
  };
  const download = async ({ fileId, name: fileName }: EvidenceFileItem) => {
    const outcome = await downloadFile(addressOf(fileId), {}, fileName);
    setProblems('problems' in outcome ? outcome.problems : []);
  };
  if (files.length === 0 && !mayWrite) return props.open === true ? <p>{say(evidenceTexts.none)}</p> : null;
  const standing = files.filter(({ withdrawn }) => withdrawn === undefined).length;
  return (
    <details className={styles.files} open={props.open}>
      <summary>
        {say(evidenceTexts.files, { count: standing })} <span className="visually-hidden">{name}</span>
      </summary>
      <ProblemList problems={[...problems, ...props.problems]} />
      <ul>
        {files.map((file) => (
          <li key={file.fileId}>
            <StoredFile
              file={file}
              mayWrite={mayWrite}
              withdrawing={props.withdrawing}
              onOpen={() => void download(file)}
              onWithdraw={(reason) => props.withdraw(file.fileId, reason)}
            />
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <div className="row">
          <span>{waiting.map(({ file }) => say(evidenceTexts.fileWaits, { name: file.name })).join(' ')}</span>
          <Button size="xs" onClick={() => void send(waiting)}>
            {say(evidenceTexts.retry)}
          </Button>
          <Button size="xs" variant="default" onClick={() => setWaiting([])}>
            {say(evidenceTexts.drop)}
          </Button>
        </div>
      )}
      {mayWrite && (
        <FileDrop
          label={say(evidenceTexts.addFile, { name: code })}
          accept=".jpg,.jpeg,.png,.webp,.pdf,.docx"
          note={say(evidenceTexts.fileNote)}
          onFiles={(chosen) => void send(chosen.map((file) => ({ file, key: crypto.randomUUID() })))}
          {...(progress === undefined ? {} : { progress })}
        />
      )}
    </details>
  );
}

interface StoredFileProps {
  readonly file: EvidenceFileItem;
  readonly mayWrite: boolean;
  readonly withdrawing: boolean;
  readonly onOpen: () => void;
  readonly onWithdraw: (reason: string) => void;
}

function StoredFile({ file, mayWrite, withdrawing, onOpen, onWithdraw }: StoredFileProps) {
  const say = useSay();
  const format = useFormat();
  const [reason, setReason] = useState('');
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={onOpen}>
        {file.name}
      </Button>{' '}
      <span className={styles.facts}>
        {say(evidenceTexts.fileFacts, {
          size: format.number(Math.ceil(file.size / 1024)),
          at: format.moment(file.attachedAt),
          by: file.attachedBy ?? '–',
        })}
        {file.withdrawn !== undefined && `; ${say(evidenceTexts.withdrawn, { reason: file.withdrawn.reason })}`}
      </span>
      {mayWrite && file.withdrawn === undefined && (
        <details className={styles.files}>
          <summary>
            {say(evidenceTexts.withdraw)} <span className="visually-hidden">{file.name}</span>
          </summary>
          <TextField label={say(evidenceTexts.withdrawReason)} value={reason} onChange={setReason} />
          <Button
            size="xs"
            variant="default"
            onClick={() => onWithdraw(reason.trim())}
            loading={withdrawing}
            disabled={reason.trim() === ''}
          >
            {say(evidenceTexts.withdraw)}
          </Button>
        </details>
      )}
    </>
  );
}
