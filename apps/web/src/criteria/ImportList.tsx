import { Button } from '@mantine/core';
import type { CallResult } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useSay } from '../shared/use-say.ts';
import { importTexts } from './import-list.texts.ts';

interface ImportAnswer {
  readonly added: number;
  readonly problems: readonly ProblemItem[];
}

interface ImportListProps<Answer extends ImportAnswer> {
  readonly label: string;
  readonly fileLabel: string;
  readonly fileNote: string;
  readonly look: (file: File, tell: (share: number) => void) => Promise<CallResult<Answer>>;
  readonly bringIn: (
    file: File,
    how: { readonly idempotencyKey: string; readonly leaveDamaged: boolean },
    tell: (share: number) => void,
  ) => Promise<CallResult<Answer>>;
  /** What was read, before it is taken. */
  readonly told: (answer: Answer) => ReactNode;
  readonly importLabel: (count: number) => string;
  readonly importedText: (count: number) => string;
  /** Whether the good rows may be taken while damaged ones are left. */
  readonly mayLeaveDamaged?: boolean;
  readonly onClose?: () => void;
}

interface ReadFile<Answer> {
  readonly file: File;
  readonly answer: Answer;
  readonly idempotencyKey: string;
}

/** A list from a file: read, looked at with every wrong cell, then brought in; what cannot be read is never swallowed. */
export function ImportList<Answer extends ImportAnswer>(props: ImportListProps<Answer>) {
  const say = useSay();
  const client = useQueryClient();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [read, setRead] = useState<ReadFile<Answer>>();
  const tell = (name: string) => (share: number) => setProgress({ name, share });
  const look = async (file: File) => {
    setRead(undefined);
    setProblems([]);
    const outcome = await props.look(file, tell(file.name));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    setProblems(outcome.value.problems);
    setRead({ file, answer: outcome.value, idempotencyKey: crypto.randomUUID() });
  };
  const bringIn = async ({ file, idempotencyKey }: ReadFile<Answer>, leaveDamaged: boolean) => {
    const outcome = await props.bringIn(file, { idempotencyKey, leaveDamaged }, tell(file.name));
    setProgress(undefined);
    if (!outcome.ok) return setProblems(outcome.problems);
    notify(props.importedText(outcome.value.added));
    setRead(undefined);
    setProblems(outcome.value.problems);
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('criteria.') });
    if (outcome.value.problems.length === 0) props.onClose?.();
  };
  const damaged = problems.length > 0;
  const takes = read !== undefined && read.answer.added > 0 && (!damaged || props.mayLeaveDamaged === true);
  return (
    <section className="paper stack" aria-label={props.label}>
      <FileDrop
        label={props.fileLabel}
        accept=".xlsx,.csv"
        note={props.fileNote}
        onFiles={([file]) => file && void look(file)}
        progress={progress}
      />
      <ProblemList problems={problems} takesFocus most={50} />
      {read !== undefined && <div aria-live="polite">{props.told(read.answer)}</div>}
      <div className="row">
        {takes && (
          <Button onClick={() => void bringIn(read, damaged)} loading={progress !== undefined}>
            {props.importLabel(read.answer.added)}
            {damaged && ` (${say(importTexts.leaveDamaged, { count: problems.length })})`}
          </Button>
        )}
        {props.onClose !== undefined && (
          <Button variant="default" onClick={props.onClose}>
            {say(sharedTexts.close)}
          </Button>
        )}
      </div>
    </section>
  );
}
