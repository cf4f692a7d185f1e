import { Button } from '@mantine/core';
import { importMatrix, previewMatrix } from '@muctieu/contract/criteria/criteria.operations';
import type { MatrixPreview, RoundItem } from '@muctieu/contract/criteria/criteria-round';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { DamagedLines, PrintedFigures } from './PrintedFigures.tsx';
import { RoundFrame } from './RoundFrame.tsx';

/** A report's matrix into a round: what would be taken and what would not, then taken. */
export function ImportMatrixPage() {
  const say = useSay();
  return (
    <RoundFrame title={say(criteriaPageTexts.importing)} note={say(criteriaSentences.importNote)}>
      {(round) => <ImportInto key={round.roundId} round={round} />}
    </RoundFrame>
  );
}

function ImportInto({ round }: { readonly round: RoundItem }) {
  const say = useSay();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<MatrixPreview>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [progress, setProgress] = useState<UploadProgress>();
  const params = { roundId: round.roundId };
  const look = async (given: File) => {
    setFile(given);
    setPreview(undefined);
    setProblems([]);
    setProgress({ name: given.name, share: 0 });
    const outcome = await uploadFile(previewMatrix, { params, query: { name: given.name }, file: given }, (share) =>
      setProgress({ name: given.name, share }),
    );
    setProgress(undefined);
    if (outcome.ok) setPreview(outcome.value);
    else setProblems(outcome.problems);
  };
  const take = async () => {
    if (file === undefined) return;
    setProgress({ name: file.name, share: 1 });
    const outcome = await uploadFile(
      importMatrix,
      { params, query: { name: file.name }, file, ifMatch: round.version, idempotencyKey: crypto.randomUUID() },
      () => undefined,
    );
    setProgress(undefined);
    if (!outcome.ok) {
      setProblems(outcome.problems);
      return;
    }
    setPreview(undefined);
    notify(say(criteriaSentences.imported, { rows: outcome.value.rows, changes: outcome.value.changes }));
    await client.invalidateQueries();
  };
  return (
    <>
      <section className="paper stack">
        <FileDrop
          label={say(criteriaSentences.file)}
          accept=".xlsx,.csv,.tsv,.txt"
          onFiles={([given]) => {
            if (given !== undefined) void look(given);
          }}
          progress={progress}
        />
        <ProblemList problems={problems} />
        {preview !== undefined && (
          <>
            <p>
              {say(criteriaSentences.previewCounts, {
                rows: preview.rows.length,
                changes: preview.changes,
                damaged: preview.damaged.length,
                without: preview.without.length,
              })}
            </p>
            <div className="row">
              <Button onClick={() => void take()} disabled={preview.changes === 0} loading={progress !== undefined}>
                {say(criteriaSentences.commit)}
              </Button>
            </div>
          </>
        )}
      </section>
      {preview !== undefined && <Looked preview={preview} />}
    </>
  );
}

function Looked({ preview }: { readonly preview: MatrixPreview }) {
  const say = useSay();
  return (
    <>
      <DamagedLines damaged={preview.damaged} />
      <section className="paper">
        <h2 className={styles.heading}>{say(criteriaSentences.doubts)}</h2>
        <ul>
          {preview.doubts.map((doubt) => (
            <li key={`${doubt.row} ${doubt.kind} ${doubt.column ?? ''}`}>
              {say(criteriaSentences.line)} {doubt.row}: {doubtText(doubt, say)}
            </li>
          ))}
        </ul>
      </section>
      <PrintedFigures figures={preview.figures} sums={preview.sums} />
      {preview.without.length > 0 && (
        <section className="paper">
          <h2 className={styles.heading}>{say(criteriaSentences.without)}</h2>
          <p>{preview.without.map(({ name }) => name).join(', ')}</p>
        </section>
      )}
    </>
  );
}

function doubtText(doubt: MatrixPreview['doubts'][number], say: ReturnType<typeof useSay>): string {
  const values = { written: doubt.written, name: doubt.name ?? '', column: doubt.column ?? 0 };
  switch (doubt.kind) {
    case 'similar-name':
      return say(criteriaSentences.similarName, values);
    case 'district-lost':
      return say(criteriaSentences.districtLost, values);
    case 'stray-zero':
      return say(criteriaSentences.strayZero, values);
    default:
      return doubt.kind satisfies never;
  }
}
