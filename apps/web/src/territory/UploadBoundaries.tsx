import { Button } from '@mantine/core';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { previewBoundaries, saveBoundaries } from '@muctieu/contract/territory/territory.operations';
import type { BoundaryPreview } from '@muctieu/contract/territory/unit-boundary';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { BoundaryMatchView } from './BoundaryMatchView.tsx';
import { boundaryTexts } from './boundary.texts.ts';
import styles from './territory.module.css';

interface ReadFile {
  readonly file: File;
  readonly query: { readonly from: string; readonly source: string; readonly fileName: string };
  readonly answer: BoundaryPreview;
  /** One saving, however often it is sent. */
  readonly key: string;
}

/** A file of boundaries: chosen, looked at on the map with everything that did not match, saved. */
export function UploadBoundaries({ provinceId, day }: { readonly provinceId: string; readonly day: PlainDate }) {
  const say = useSay();
  const client = useQueryClient();
  const draft = useDraft(`territory.boundaries.${provinceId}`, { from: day as string, source: '' });
  const { from, source } = draft.value;
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [read, setRead] = useState<ReadFile>();
  const isReady = from !== '' && source.trim() !== '';
  const params = { provinceId };
  const tell = (name: string) => (share: number) => setProgress({ name, share });
  const change = (next: Partial<typeof draft.value>) => {
    // What was looked at was for another day or source.
    setRead(undefined);
    draft.change((before) => ({ ...before, ...next }));
  };

  const look = async (file: File) => {
    const query = { from, source: source.trim(), fileName: file.name.slice(0, 200) };
    setRead(undefined);
    setProblems([]);
    const outcome = await uploadFile(previewBoundaries, { params, query, file }, tell(file.name));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    setRead({ file, query, answer: outcome.value, key: crypto.randomUUID() });
  };
  const save = async () => {
    if (read === undefined) return;
    const { file, answer, key } = read;
    const query = { ...read.query, digest: answer.digest };
    const outcome = await uploadFile(saveBoundaries, { params, query, file, idempotencyKey: key }, tell(file.name));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    notify(say(boundaryTexts.saved, { count: outcome.value.unitCount }));
    setRead(undefined);
    draft.saved({ from, source: '' });
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('territory.') });
  };
  return (
    <section className="paper stack" aria-label={say(boundaryTexts.upload)}>
      <h2 style={{ margin: 0 }}>{say(boundaryTexts.upload)}</h2>
      <DraftKeeper draft={draft} />
      <div className={styles.fields}>
        <DayPicker
          label={say(boundaryTexts.from)}
          value={from === '' ? undefined : (from as PlainDate)}
          onChange={(chosen) => change({ from: chosen ?? '' })}
          required
        />
        <TextField
          label={say(boundaryTexts.source)}
          note={say(boundaryTexts.sourceNote)}
          value={source}
          onChange={(typed) => change({ source: typed })}
          required
        />
      </div>
      {isReady ? (
        <FileDrop
          label={say(boundaryTexts.file)}
          accept=".geojson,.json,.topojson"
          note={say(boundaryTexts.fileNote)}
          onFiles={([file]) => file && void look(file)}
          progress={progress}
        />
      ) : (
        <p className="soft">{say(boundaryTexts.first)}</p>
      )}
      <ProblemList problems={problems} takesFocus />
      {read !== undefined && (
        <div className="stack" aria-live="polite">
          <BoundaryMatchView answer={read.answer} />
          <div>
            <Button onClick={() => void save()} loading={progress !== undefined}>
              {say(boundaryTexts.save)}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
