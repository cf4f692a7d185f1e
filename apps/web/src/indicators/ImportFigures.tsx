import { Button } from '@mantine/core';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { importObservations, previewObservationImport } from '@muctieu/contract/indicators/observations.operations';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import { useState } from 'react';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';

interface ImportFiguresProps {
  readonly target: {
    readonly provinceId: string;
    readonly period: ObservationPeriod;
    readonly status: 'actual' | 'forecast';
  };
}

interface Previewed {
  readonly file: File;
  readonly preview: AnswerOf<typeof previewObservationImport>;
}

/** The officer's own Excel: every problem with its cell first, then what it would change, then the entry. */
export function ImportFigures({ target }: ImportFiguresProps) {
  const say = useSay();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [previewed, setPreviewed] = useState<Previewed>();
  const [reason, setReason] = useState('');
  const [justification, setJustification] = useState('');
  const [refused, setRefused] = useState<File>();
  const change = useChange(importObservations, { refresh: ['indicators.'] });
  const why = justification.trim() === '' ? {} : { justification: justification.trim() };
  const look = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setProblems([]);
    setPreviewed(undefined);
    setRefused(undefined);
    setProgress({ name: file.name, share: 0 });
    const input = { query: { ...target, ...why, name: file.name }, file };
    const outcome = await uploadFile(previewObservationImport, input, (share) =>
      setProgress({ name: file.name, share }),
    );
    setProgress(undefined);
    if (outcome.ok) setPreviewed({ file, preview: outcome.value });
    else {
      setProblems(outcome.problems);
      setRefused(file);
    }
  };
  const enter = async ({ file }: Previewed) => {
    const query = { ...target, ...why, name: file.name, ...(reason === '' ? {} : { reason }) };
    const outcome = await change.send({ query, file });
    if (!outcome.ok) return;
    notify(say(indicatorSentences.saved, { count: outcome.value.recorded }));
    setPreviewed(undefined);
  };
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(indicatorSentences.fromFile)}</h2>
      <FileDrop
        label={say(indicatorSentences.fromFile)}
        accept=".xlsx,.csv"
        note={say(indicatorSentences.fileNote)}
        onFiles={(files) => void look(files)}
        progress={progress}
      />
      <ProblemList problems={[...problems, ...change.problems]} takesFocus />
      {refused !== undefined && problems.some(({ code }) => code.endsWith('-unjustified')) && (
        <div className={styles.tools}>
          <TextField label={say(indicatorSentences.justification)} value={justification} onChange={setJustification} />
          <Button variant="default" onClick={() => void look([refused])} disabled={justification.trim() === ''}>
            {say(indicatorSentences.lookAgain)}
          </Button>
        </div>
      )}
      {previewed !== undefined && (
        <div className="stack">
          <p>
            <strong>
              {say(indicatorSentences.filePreview, {
                name: previewed.file.name,
                rows: previewed.preview.rowCount,
                cells: previewed.preview.cellCount,
                changed: previewed.preview.changedCount,
                unchanged: previewed.preview.unchangedCount,
              })}
            </strong>
          </p>
          <ul className={styles.list}>
            {previewed.preview.sample.map(({ unitName, indicator, before, after }) => (
              <li key={`${unitName}${indicator}`}>
                {unitName}, {indicator}: {before === undefined ? '' : `${before} → `}
                {after}
              </li>
            ))}
          </ul>
          <div className={styles.tools}>
            <TextField label={say(indicatorSentences.reason)} value={reason} onChange={setReason} />
            <Button onClick={() => void enter(previewed)} loading={change.sending}>
              {say(indicatorSentences.fileDo)}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
