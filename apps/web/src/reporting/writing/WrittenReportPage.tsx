import { Button } from '@mantine/core';
import type { CallResult } from '@muctieu/contract/http/call-operation';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFile } from '../../shared/download-list.ts';
import { FileDrop } from '../../shared/FileDrop.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { ProblemList } from '../../shared/ProblemList.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { uploadFile } from '../../shared/upload-file.ts';
import { useChange } from '../../shared/use-change.ts';
import { useFormat } from '../../shared/use-format.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';
import { ReportPreview } from './ReportPreview.tsx';
import { SlotEditor } from './SlotEditor.tsx';
import { WrittenStateBadge } from './WrittenStateBadge.tsx';
import { writingTexts } from './writing.texts.ts';

/** One report: words by slot, figures by the system, what the checker says, and its way to the issue. */
export function WrittenReportPage() {
  const reportId = usePathParameter('reportId');
  const reading = useOperation(operations.readWrittenReport, { params: { reportId } });
  return <ReadingFrame reading={reading}>{(report) => <WholeReport report={report} />}</ReadingFrame>;
}

function WholeReport({ report }: { readonly report: WrittenDetail }) {
  const say = useSay();
  const format = useFormat();
  const { reportId } = report;
  return (
    <div className="stack">
      <PageHeader
        title={report.templateName}
        trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]}
        note={`${report.unitName}, ${report.periodName}`}
      />
      <section className="paper">
        <dl className="facts">
          <dt>{say(texts.asOf)}</dt>
          <dd>{format.day(report.valueDate)}</dd>
          <dt>{say(texts.knownAt)}</dt>
          <dd>{format.moment(report.knownAt)}</dd>
          <dt>{say(texts.code)}</dt>
          <dd>{report.shortCode}</dd>
        </dl>
        <p>
          <WrittenStateBadge state={report.state} /> {report.number}
        </p>
        <Steps report={report} />
      </section>
      <Preview reportId={reportId} />
      {report.mayWrite && report.state === 'draft' && (
        <>
          <h2>{say(texts.slots)}</h2>
          {report.slots.map((slot) => (
            <SlotEditor key={slot.slot} reportId={reportId} slot={slot} />
          ))}
        </>
      )}
      <section className="paper">
        <h2>{say(texts.history)}</h2>
        <ul>
          {report.acts.map(({ act, person, at, reason }) => (
            <li key={`${act} ${at}`}>
              {format.moment(at)}: {say(actWords(act))} – {person} {reason}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function actWords(act: string) {
  const words: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
    write: writingTexts.begin,
    redraw: texts.redraw,
    attach: texts.attach,
    submit: texts.submit,
    return: texts.return,
    sign: texts.sign,
    issue: texts.issue,
  };
  return words[act] ?? { vi: act, en: act };
}

function Steps({ report }: { readonly report: WrittenDetail }) {
  const say = useSay();
  const client = useQueryClient();
  const { reportId, version, state } = report;
  const move = useChange(operations.moveWrittenReport, { refresh: ['reporting.'] });
  const redraw = useChange(operations.redrawReport, { refresh: ['reporting.'] });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<readonly ProblemItem[]>([]);
  const params = { reportId };
  const step = (act: 'submit' | 'return' | 'sign' | 'issue') =>
    move.send({ params, body: { act, reason }, ifMatch: version });
  const take = async (form: 'docx' | 'xlsx' | 'pdf' | 'signed') => {
    const got = await downloadFile(
      addressOf(operations.takeReportFile, { params, query: { form } }),
      {},
      `report.${form}`,
    );
    setRefused('problems' in got ? got.problems : []);
  };
  const attach = async (file: File | undefined) => {
    if (file === undefined) return;
    const outcome: CallResult<unknown> = await uploadFile(
      operations.attachSignedReport,
      { params, file },
      () => undefined,
    );
    setRefused(outcome.ok ? [] : outcome.problems);
    await client.invalidateQueries();
  };
  return (
    <div className="stack">
      <ProblemList problems={[...move.problems, ...redraw.problems, ...refused]} takesFocus />
      <div className="row">
        <Button variant="default" onClick={() => void take('docx')}>
          {say(texts.word)}
        </Button>
        <Button variant="default" onClick={() => void take('xlsx')}>
          {say(texts.excel)}
        </Button>
        <Button variant="default" onClick={() => void take('pdf')}>
          {say(texts.pdf)}
        </Button>
        {report.files.some(({ kind }) => kind === 'signed') && (
          <Button variant="default" onClick={() => void take('signed')}>
            {say(texts.signedCopy)}
          </Button>
        )}
      </div>
      {report.mayApprove && (state === 'submitted' || state === 'signed') && (
        <TextField label={say(texts.reason)} value={reason} onChange={setReason} />
      )}
      <div className="row">
        {state === 'draft' && report.mayWrite && (
          <>
            <Button
              variant="default"
              loading={redraw.sending}
              onClick={() => void redraw.send({ params, ifMatch: version })}
            >
              {say(texts.redraw)}
            </Button>
            <Button loading={move.sending} onClick={() => void step('submit')}>
              {say(texts.submit)}
            </Button>
          </>
        )}
        {state === 'submitted' && report.mayApprove && (
          <>
            <Button variant="default" onClick={() => void step('return')}>
              {say(texts.return)}
            </Button>
            <Button loading={move.sending} onClick={() => void step('sign')}>
              {say(texts.sign)}
            </Button>
          </>
        )}
        {state === 'signed' && report.mayApprove && (
          <Button loading={move.sending} onClick={() => void step('issue')}>
            {say(texts.issue)}
          </Button>
        )}
      </div>
      {state === 'signed' && report.mayWrite && (
        <FileDrop label={say(texts.attach)} accept=".pdf" onFiles={([file]) => void attach(file)} />
      )}
    </div>
  );
}

function Preview({ reportId }: { readonly reportId: string }) {
  const say = useSay();
  const reading = useOperation(operations.previewReport, { params: { reportId } });
  return (
    <section className="paper">
      <h2>{say(texts.preview)}</h2>
      <ReadingFrame reading={reading}>
        {(preview) => (
          <>
            <p>
              {say(texts.checked, {
                holds: preview.holds,
                wrong: preview.findings.length + preview.contradictions.length,
              })}
            </p>
            <ul>
              {preview.findings.map(({ message, excerpt }) => (
                <li key={`${message.vi} ${excerpt}`}>{say(message)}</li>
              ))}
              {preview.contradictions.map((one) => (
                <li key={`${one.slot} ${one.excerpt}`}>{say(texts.contradiction, { ...one })}</li>
              ))}
            </ul>
            {preview.emptySlots.length > 0 && (
              <p>
                {say(texts.empty)}: {preview.emptySlots.map(({ label }) => label).join('; ')}
              </p>
            )}
            <ReportPreview blocks={preview.blocks} label={say(texts.preview)} />
          </>
        )}
      </ReadingFrame>
    </section>
  );
}
