import { Button } from '@mantine/core';
import { uploadImport } from '@muctieu/contract/capital/sheet-import.operations';
import type { StatementMappingContent, StatementPreviewAnswer } from '@muctieu/contract/capital/treasury';
import { keepStatementMapping, previewStatement, storeStatement } from '@muctieu/contract/capital/treasury.operations';
import { statementRoleTexts } from '@muctieu/contract/capital/treasury.texts';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { useUpload } from '../shared/use-upload.ts';
import styles from './capital.module.css';
import { treasuryPageTexts as texts } from './treasury.texts.ts';

type Columns = StatementMappingContent['columns'];

/** A statement: dropped, its columns told where they are not known, stored. */
export function TreasuryUpload({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const format = useFormat();
  const call = useSignedInCall();
  const send = useUpload();
  const [importId, setImportId] = useState('');
  const [preview, setPreview] = useState<StatementPreviewAnswer>();
  const [columns, setColumns] = useState<Columns>({});
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [progress, setProgress] = useState<UploadProgress>();
  const keep = useChange(keepStatementMapping, { refresh: ['capital.preview-statement'] });
  const store = useChange(storeStatement, { refresh: ['capital.'] });
  const read = async (id: string) => {
    const outcome = await call(previewStatement, { params: { importId: id } });
    setProblems(outcome.ok ? outcome.value.problems : outcome.problems);
    setPreview(outcome.ok ? outcome.value : undefined);
    if (outcome.ok) setColumns(outcome.value.mapping.columns);
  };
  const upload = async (file: File) => {
    setPreview(undefined);
    const query = { provinceId, name: file.name.slice(0, 200) };
    const outcome = await send(uploadImport, { query, file, idempotencyKey: crypto.randomUUID() }, (share) =>
      setProgress({ name: file.name, share }),
    );
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    setImportId(outcome.value.importId);
    return read(outcome.value.importId);
  };
  const keepColumns = async () => {
    if (preview === undefined) return;
    const { fingerprint } = preview;
    const outcome = await keep.send({ body: { provinceId, fingerprint, mapping: { columns } } });
    if (outcome.ok) await read(importId);
  };
  const storeAll = async () => {
    const outcome = await store.send({ params: { importId } });
    if (!outcome.ok) return;
    setPreview(undefined);
    notify(say(texts.stored, outcome.value));
  };
  return (
    <section className="stack">
      <FileDrop
        label={say(texts.file)}
        accept=".xlsx,.csv,.txt"
        note={say(texts.fileNote)}
        onFiles={([file]) => file && void upload(file)}
        progress={progress}
      />
      <ProblemList problems={[...problems, ...keep.problems, ...store.problems]} takesFocus />
      {preview !== undefined && (
        <div className="paper stack">
          <h2 className={styles.heading}>{say(texts.columns)}</h2>
          <div className={styles.tools}>
            {Object.entries(statementRoleTexts).map(([role, text]) => (
              <ChoiceField
                key={role}
                label={say(text)}
                value={String(columns[role as keyof Columns] ?? '')}
                onChange={(chosen) => setColumns((before) => withColumn(before, role as keyof Columns, chosen))}
                choices={[
                  { value: '', label: say(texts.none) },
                  ...preview.heading.map((heading, index) => ({
                    value: String(index),
                    label: heading || String(index + 1),
                  })),
                ]}
              />
            ))}
            <Button variant="default" onClick={() => void keepColumns()} loading={keep.sending}>
              {say(texts.keepColumns)}
            </Button>
          </div>
          <p>{say(texts.preview, { lines: preview.lines, total: format.dong(preview.totalDong) })}</p>
          {preview.missing.length === 0 && preview.problems.length === 0 && preview.lines > 0 && (
            <div>
              <Button onClick={() => void storeAll()} loading={store.sending}>
                {say(texts.store)}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function withColumn(columns: Columns, role: keyof Columns, chosen: string): Columns {
  const { [role]: _, ...rest } = columns;
  return chosen === '' ? rest : { ...rest, [role]: Number(chosen) };
}
