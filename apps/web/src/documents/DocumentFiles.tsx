import { attachFile, readFile } from '@muctieu/contract/documents/documents.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import type { DocumentShown } from './DocumentPage.tsx';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';
import { useWritableRegister } from './use-writable-register.ts';

interface DocumentFilesProps {
  readonly document: DocumentShown;
  readonly mayWrite: boolean;
}

/** The text itself, as files; whoever may write attaches more. */
export function DocumentFiles({ document, mayWrite }: DocumentFilesProps) {
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const register = useWritableRegister();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const { documentId, files } = document;

  const attach = async ([file]: readonly File[]) => {
    if (file === undefined || register === undefined) return;
    setProblems([]);
    setProgress({ name: file.name, share: 0 });
    const input = { params: { documentId }, query: { name: file.name, provinceId: register }, file };
    const outcome = await uploadFile(attachFile, input, (share) => setProgress({ name: file.name, share }));
    setProgress(undefined);
    if (outcome.ok) {
      notify(say(documentsTexts.attached, { name: outcome.value.name }));
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('documents.') });
    } else {
      setProblems(outcome.problems);
    }
  };
  const download = async (fileId: string, name: string) => {
    const outcome = await downloadFile(addressOf(readFile, { params: { documentId, fileId } }), {}, name);
    setProblems('problems' in outcome ? outcome.problems : []);
  };

  return (
    <div className="stack">
      <h2 style={{ margin: 0 }}>{say(documentsTexts.files)}</h2>
      {files.length === 0 && <p className="soft">{say(documentsTexts.filesNone)}</p>}
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.fileId}>
              <button type="button" className={styles.textButton} onClick={() => void download(file.fileId, file.name)}>
                {file.name}
              </button>
              <div className="soft">
                {say(documentsTexts.fileFacts, {
                  size: Math.ceil(file.size / 1024),
                  moment: format.moment(file.attachedAt),
                })}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ProblemList problems={problems} takesFocus />
      {mayWrite && register !== undefined && (
        <FileDrop
          label={say(documentsTexts.attach)}
          accept=".pdf,.docx"
          note={say(documentsTexts.attachNote)}
          onFiles={(chosen) => void attach(chosen)}
          progress={progress}
        />
      )}
    </div>
  );
}
