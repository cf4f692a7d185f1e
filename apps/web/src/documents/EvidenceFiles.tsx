import { Button } from '@mantine/core';
import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import type { CallResult } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useOutbox } from '../offline/outbox-state.ts';
import { downloadFile } from '../shared/download-list.ts';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './EvidenceFiles.module.css';
import { evidenceTexts } from './evidence-files.texts.ts';

/** What is uploaded: a file under its name, with the key under which it is stored once. */
interface Upload {
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
  /** The same for later, where there is no network: what it belongs to, and the operation with its parameters. */
  readonly later: {
    readonly subject: string;
    readonly operationId: string;
    readonly params: unknown;
    /** What it is asked with besides the name of the file. */
    readonly query?: object;
  };
  readonly addressOf: (fileId: string) => string;
  readonly withdraw: (fileId: string, reason: string) => void;
  readonly withdrawing: boolean;
  /** Of a withdrawal that was refused. */
  readonly problems: readonly ProblemItem[];
  readonly open?: boolean;
}

/**
 * Photos and papers that prove one thing. What the network refuses is kept on this machine, also when the page is closed, and
 * is sent once the network is back.
 */
export function EvidenceFiles(props: EvidenceFilesProps) {
  const { code, name, files, mayWrite, refresh, attach, addressOf } = props;
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const outbox = useOutbox();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const kept = outbox.items.filter(({ subject }) => subject === props.later.subject);
  const waiting = kept.filter(({ state }) => state !== 'answered');
  const refused = kept.filter(({ outcome }) => outcome?.ok === false);
  const readAnew = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(refresh) });
  const send = async (all: readonly File[]) => {
    setProblems([]);
    const found: ProblemItem[] = [];
    let arrived = 0;
    for (const file of all) {
      setProgress({ name: file.name, share: 0 });
      const query = { name: file.name.slice(0, 200) };
      // The key of the first attempt is kept with the file: what arrived although the answer was lost is not stored twice.
      const idempotencyKey = crypto.randomUUID();
      const outcome = await attach({ query, file, idempotencyKey }, (share) => setProgress({ name: file.name, share }));
      if (outcome.ok) {
        arrived += 1;
        notify(say(evidenceTexts.fileSent, { name: outcome.value.name }));
      } else if (outcome.status === 0 || outcome.status >= 500) {
        const { subject, operationId, params, query: more } = props.later;
        const input = { params, query: { ...more, ...query }, file };
        await outbox.put({ subject, operationId, input, count: 1, idempotencyKey });
        notify(say(evidenceTexts.keptHere, { name: file.name }), 'doubt');
      } else found.push(...outcome.problems);
    }
    setProgress(undefined);
    setProblems(found);
    // Read anew only where something arrived: without a network the page would lose what stands on it.
    if (arrived > 0) await readAnew();
  };
  const arrivedIds = kept
    .filter(({ outcome }) => outcome?.ok === true)
    .map(({ id }) => id)
    .join(' ');
  const settled = useRef(() => undefined);
  settled.current = () => {
    outbox.settle(arrivedIds.split(' ').map(Number));
    void readAnew();
    return undefined;
  };
  useEffect(() => {
    if (arrivedIds !== '') settled.current();
  }, [arrivedIds]);
  const download = async ({ fileId, name: fileName }: EvidenceFileItem) => {
    const outcome = await downloadFile(addressOf(fileId), {}, fileName);
    setProblems('problems' in outcome ? outcome.problems : []);
  };
  if (files.length === 0 && kept.length === 0 && !mayWrite)
    return props.open === true ? <p>{say(evidenceTexts.none)}</p> : null;
  const standing = files.filter(({ withdrawn }) => withdrawn === undefined).length;
  return (
    <details className={styles.files} open={props.open === true || kept.length > 0}>
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
      {waiting.map(({ id, input: { file } }) => (
        <div key={id} className="row" role="status">
          <StatusBadge tone="waiting">
            {say(evidenceTexts.fileWaits, {
              name: file?.name ?? '',
              size: format.number(Math.ceil((file?.size ?? 0) / 1024)),
            })}
          </StatusBadge>
          <Button size="xs" variant="default" onClick={outbox.send}>
            {say(evidenceTexts.retry)} <span className="visually-hidden">{file?.name}</span>
          </Button>
        </div>
      ))}
      {refused.map(({ id, input: { file }, outcome }) => (
        <div key={id} className="stack">
          <p>{say(evidenceTexts.fileRefused, { name: file?.name ?? '' })}</p>
          <ProblemList problems={outcome?.ok === false ? outcome.problems : []} />
          <Button size="xs" variant="default" onClick={() => outbox.settle([id])}>
            {say(evidenceTexts.drop)} <span className="visually-hidden">{file?.name}</span>
          </Button>
        </div>
      ))}
      {mayWrite && (
        <FileDrop
          label={say(evidenceTexts.addFile, { name: code })}
          accept=".jpg,.jpeg,.png,.webp,.pdf,.docx"
          note={say(evidenceTexts.fileNote)}
          onFiles={(chosen) => void send(chosen)}
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
