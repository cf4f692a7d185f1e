import { Button } from '@mantine/core';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { tryReportTemplate } from '@muctieu/contract/reporting/writing/template.operations';
import { uploadReportTemplate } from '@muctieu/contract/reporting/writing/writing.operations';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop, type UploadProgress } from '../../shared/FileDrop.tsx';
import { notify } from '../../shared/notices.ts';
import { ProblemList } from '../../shared/ProblemList.tsx';
import { StatusBadge } from '../../shared/StatusBadge.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { uploadFile } from '../../shared/upload-file.ts';
import { useSay } from '../../shared/use-say.ts';
import { DifferenceView } from './DifferenceView.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { templatesTexts as texts } from './templates.texts.ts';
import { writingTexts } from './writing.texts.ts';

interface TemplateTrialProps {
  readonly templateId: string;
  readonly templateName: string;
  readonly provinceId: string;
  /** Whose frozen figures it is tried on. */
  readonly reportId: string;
}

/** An edited template: what is wrong in it and where, how a report reads with it, what is different; then it is kept. */
export function TemplateTrial({ templateId, templateName, provinceId, reportId }: TemplateTrialProps) {
  const say = useSay();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<UploadProgress>();
  const [trial, setTrial] = useState<AnswerOf<typeof tryReportTemplate>>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [name, setName] = useState<string>();
  const params = { templateId };
  const told = (of: File) => (share: number) => setProgress({ name: of.name, share });
  const attempt = async (next: File | undefined) => {
    if (next === undefined) return;
    setFile(next);
    setTrial(undefined);
    setProblems([]);
    const query = { provinceId, reportId };
    const outcome = await uploadFile(tryReportTemplate, { params, query, file: next }, told(next));
    setProgress(undefined);
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) setTrial(outcome.value);
  };
  const keep = async () => {
    if (file === undefined) return;
    const called = name ?? (templateName === '' ? file.name.replace(/\.docx$/i, '') : templateName);
    const query = { provinceId, name: called };
    const outcome = await uploadFile(uploadReportTemplate, { params, query, file }, told(file));
    setProgress(undefined);
    setProblems(outcome.ok ? [] : outcome.problems);
    if (!outcome.ok) return;
    notify(say(texts.kept, { version: outcome.value.version }));
    setTrial(undefined);
    setFile(undefined);
    await client.invalidateQueries();
  };
  const misplaced = problems.filter(({ path }) => path !== undefined && placeOf.test(path));
  return (
    <section className="paper stack" aria-labelledby="template-trial">
      <h2 id="template-trial">{say(texts.editedTitle)}</h2>
      <FileDrop
        label={say(texts.edited)}
        accept=".docx"
        progress={progress}
        onFiles={([next]) => void attempt(next)}
        {...(file === undefined ? {} : { note: say(texts.chosen, { name: file.name }) })}
      />
      {misplaced.length > 0 && <h3>{say(texts.wrong, { count: misplaced.length })}</h3>}
      <ProblemList problems={problems.map((problem) => withPlace(problem, say))} takesFocus />
      {trial !== undefined && (
        <>
          <p>
            <StatusBadge tone="doubt">{say(texts.trial)}</StatusBadge>
          </p>
          <p>{say(texts.trialOk, { figures: trial.figures, against: trial.against })}</p>
          <DifferenceView parts={trial.difference} label={say(writingTexts.difference)} />
          <TextField label={say(texts.name)} value={name ?? templateName} onChange={setName} />
          <div className="row">
            <Button onClick={() => void keep()}>{say(texts.keep)}</Button>
          </div>
          <ReportPreview blocks={trial.blocks} label={say(texts.trial)} />
        </>
      )}
    </section>
  );
}

const placeOf = /^(?:paragraph\[(\d+)\]|header)$/;

/** The sentence names the words around the placeholder; the number of its paragraph is put in front. */
function withPlace(problem: ProblemItem, say: ReturnType<typeof useSay>): ProblemItem {
  const place = placeOf.exec(problem.path ?? '');
  if (place === null) return problem;
  const number = place[1];
  const at = number === undefined ? texts.header : texts.place;
  const words = say(at, { number: Number(number ?? 0) + 1 });
  return { ...problem, text: { vi: `${words}: ${problem.text.vi}`, en: `${words}: ${problem.text.en}` } };
}
