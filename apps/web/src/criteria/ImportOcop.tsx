import { Button } from '@mantine/core';
import type { OcopImportAnswer } from '@muctieu/contract/criteria/ocop';
import { importOcop, previewOcopImport } from '@muctieu/contract/criteria/ocop.operations';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { uploadFile } from '../shared/upload-file.ts';
import { useSay } from '../shared/use-say.ts';
import { ocopTexts } from './ocop-page.texts.ts';

interface ReadList {
  readonly file: File;
  readonly answer: OcopImportAnswer;
  readonly key: string;
}

/** A list of products: read, looked at with every wrong cell, brought in as a whole or not at all. */
export function ImportOcop({ provinceId, onClose }: { readonly provinceId: string; readonly onClose: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [read, setRead] = useState<ReadList>();
  const query = { provinceId };
  const tell = (name: string) => (share: number) => setProgress({ name, share });
  const look = async (file: File) => {
    setRead(undefined);
    setProblems([]);
    const outcome = await uploadFile(previewOcopImport, { query, file }, tell(file.name));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    setProblems(outcome.value.problems);
    setRead({ file, answer: outcome.value, key: crypto.randomUUID() });
  };
  const bringIn = async () => {
    if (read === undefined) return;
    const { file, key } = read;
    const outcome = await uploadFile(importOcop, { query, file, idempotencyKey: key }, tell(file.name));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    notify(say(ocopTexts.imported, { count: outcome.value.added }));
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('criteria.') });
    onClose();
  };
  return (
    <section className="paper stack" aria-label={say(ocopTexts.import)}>
      <FileDrop
        label={say(ocopTexts.file)}
        accept=".xlsx,.csv"
        note={say(ocopTexts.fileNote)}
        onFiles={([file]) => file && void look(file)}
        progress={progress}
      />
      <ProblemList problems={problems} takesFocus />
      {read !== undefined && (
        <p aria-live="polite">
          {say(ocopTexts.read, {
            heading: read.answer.headingRow,
            rows: read.answer.rowCount,
            added: read.answer.added,
            known: read.answer.known,
          })}
        </p>
      )}
      <div className="row">
        {read !== undefined && problems.length === 0 && read.answer.added > 0 && (
          <Button onClick={() => void bringIn()} loading={progress !== undefined}>
            {say(ocopTexts.importNow, { count: read.answer.added })}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {say(sharedTexts.close)}
        </Button>
      </div>
    </section>
  );
}
