import { Button } from '@mantine/core';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { writtenStateTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFile } from '../../shared/download-list.ts';
import { FileDrop, type UploadProgress } from '../../shared/FileDrop.tsx';
import { notify } from '../../shared/notices.ts';
import { PageLink } from '../../shared/PageLink.tsx';
import { ProblemList } from '../../shared/ProblemList.tsx';
import { uploadFile } from '../../shared/upload-file.ts';
import { useChange } from '../../shared/use-change.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';
import { HeadingDialog } from './HeadingDialog.tsx';
import { reportStepTexts as stepTexts } from './report-steps.texts.ts';
import { StepDialog, type WrittenStep } from './StepDialog.tsx';

/** Files to take, and what this person may do with the report now; whoever cannot go on reads whom it waits for. */
export function ReportSteps({ report }: { readonly report: WrittenDetail }) {
  const say = useSay();
  const client = useQueryClient();
  const { reportId, version, state, may, files } = report;
  const params = { reportId };
  const preview = useOperation(operations.previewReport, { params });
  const redraw = useChange(operations.redrawReport, { refresh: ['reporting.'] });
  const [step, setStep] = useState<WrittenStep>();
  const [heading, setHeading] = useState(false);
  const [refused, setRefused] = useState<readonly ProblemItem[]>([]);
  const [progress, setProgress] = useState<UploadProgress>();
  const failing = preview.value
    ? preview.value.findings.filter(({ verdict }) => verdict === 'fails').length + preview.value.contradictions.length
    : 0;
  const held = failing + (preview.value?.unreadable.length ?? 0);
  const hasSignedCopy = files.some(({ kind }) => kind === 'signed');
  const take = async (form: 'docx' | 'xlsx' | 'pdf' | 'signed') => {
    const query = { form };
    const got = await downloadFile(addressOf(operations.takeReportFile, { params, query }), {}, `report.${form}`);
    setRefused('problems' in got ? got.problems : []);
  };
  const drawAgain = async () => {
    const outcome = await redraw.send({ params, ifMatch: version });
    if (outcome.ok) notify(say(texts.redrawn));
  };
  const attach = async (file: File | undefined) => {
    if (file === undefined) return;
    const told = (share: number) => setProgress({ name: file.name, share });
    const outcome = await uploadFile(operations.attachSignedReport, { params, file }, told);
    setProgress(undefined);
    setRefused(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) notify(say(stepTexts.attached));
    await client.invalidateQueries();
  };
  const button = (act: WrittenStep, variant: 'default' | 'filled' = 'filled') => (
    <Button variant={variant} onClick={() => setStep(act)}>
      {say(texts[act])}
    </Button>
  );
  return (
    <div className="stack">
      <ProblemList problems={[...redraw.problems, ...refused]} takesFocus />
      <div className="row not-printed">
        <Button variant="default" onClick={() => void take('docx')}>
          {say(texts.word)}
        </Button>
        <Button variant="default" onClick={() => void take('xlsx')}>
          {say(texts.excel)}
        </Button>
        <Button variant="default" onClick={() => void take('pdf')}>
          {say(texts.pdf)}
        </Button>
        {hasSignedCopy && (
          <Button variant="default" onClick={() => void take('signed')}>
            {say(texts.signedCopy)}
          </Button>
        )}
        <PageLink to={`/bao-cao/soan/${reportId}/so-sanh`}>{say(texts.compare)}</PageLink>
      </div>
      {state !== 'issued' && held > 0 && <p role="status">{say(stepTexts.held, { count: held })}</p>}
      <WaitingLine report={report} hasSignedCopy={hasSignedCopy} />
      <div className="row not-printed">
        {state === 'draft' && may.write && (
          <>
            <Button variant="default" onClick={() => setHeading(true)}>
              {say(texts.head)}
            </Button>
            <Button variant="default" loading={redraw.sending} onClick={() => void drawAgain()}>
              {say(texts.redraw)}
            </Button>
            {button('submit')}
          </>
        )}
        {state === 'submitted' && (
          <>
            {may.issue && button('return', 'default')}
            {may.sign && button('sign')}
          </>
        )}
        {state === 'signed' && (
          <>
            {may.sign && button('withdraw', 'default')}
            {may.issue && button('issue')}
          </>
        )}
      </div>
      {state === 'signed' && (may.write || may.issue) && (
        <FileDrop
          label={say(stepTexts.attach)}
          note={say(stepTexts.attachNote)}
          accept=".pdf"
          progress={progress}
          onFiles={([file]) => void attach(file)}
        />
      )}
      {step !== undefined && (
        <StepDialog
          report={report}
          step={step}
          failing={failing}
          onClose={() => setStep(undefined)}
          onMoved={(next) => {
            setStep(undefined);
            notify(say(stepTexts.moved, { state: say(writtenStateTexts[next] ?? { vi: next, en: next }) }));
          }}
        />
      )}
      {heading && <HeadingDialog report={report} onClose={() => setHeading(false)} />}
    </div>
  );
}

/** Whom or what the report waits for, where this person cannot take the next step themselves. */
function WaitingLine({ report, hasSignedCopy }: { readonly report: WrittenDetail; readonly hasSignedCopy: boolean }) {
  const say = useSay();
  const { state, authority, signers, may } = report;
  if (state === 'issued') return null;
  if (state === 'signed') return hasSignedCopy ? null : <p>{say(stepTexts.waitsForCopy)}</p>;
  const names = signers.map(({ personName }) => personName).join('; ');
  const words =
    authority === undefined
      ? say(stepTexts.noAuthority)
      : signers.length === 0
        ? say(stepTexts.noSigner, { authority: authority.name })
        : state === 'submitted' && !may.sign
          ? say(stepTexts.waitsFor, { names })
          : undefined;
  if (words === undefined) return null;
  return (
    <p>
      {words} <PageLink to="/bao-cao/soan/tham-quyen">{say(stepTexts.toFunctions)}</PageLink>
    </p>
  );
}
