import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import { previewReport, readWrittenReport } from '@muctieu/contract/reporting/writing/writing.operations';
import type { Text } from '@muctieu/kernel/text';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PageLink } from '../../shared/PageLink.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { useFormat } from '../../shared/use-format.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';
import { FindingList } from './FindingList.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { ReportSteps } from './ReportSteps.tsx';
import { reportStepTexts } from './report-steps.texts.ts';
import { SlotEditor } from './SlotEditor.tsx';
import { WrittenStateBadge } from './WrittenStateBadge.tsx';
import { writingTexts } from './writing.texts.ts';

/** One report: words by slot, figures by the system, what the checker says, and its way to the issue. */
export function WrittenReportPage() {
  const say = useSay();
  const reportId = usePathParameter('reportId');
  const reading = useOperation(readWrittenReport, { params: { reportId } });
  const header = (
    <PageHeader title={say(writingTexts.editor)} trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]} />
  );
  return (
    <ReadingFrame reading={reading} header={header}>
      {(report) => <WholeReport report={report} />}
    </ReadingFrame>
  );
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
      <section className="paper stack">
        <p>
          <WrittenStateBadge state={report.state} /> {report.number}
        </p>
        <dl className="facts">
          <dt>{say(texts.authority)}</dt>
          <dd>{report.authority?.name ?? say(texts.nobody)}</dd>
          <dt>{say(texts.signer)}</dt>
          <dd>{report.head.signer === '' ? say(texts.nobody) : report.head.signer}</dd>
          <dt>{say(texts.asOf)}</dt>
          <dd>{format.day(report.valueDate)}</dd>
          <dt>{say(texts.knownAt)}</dt>
          <dd>{format.moment(report.knownAt)}</dd>
          <dt>{say(texts.code)}</dt>
          <dd>
            <PageLink to={`/xac-minh/${report.shortCode}`}>{report.shortCode}</PageLink>
          </dd>
        </dl>
        <ReportSteps report={report} />
      </section>
      <Preview reportId={reportId} />
      {report.may.write && report.state === 'draft' && (
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
              {format.moment(at)}: {say(actWords[act] ?? { vi: act, en: act })} – {person}
              {reason === '' ? '' : `: ${reason}`}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const actWords: Readonly<Record<string, Text>> = {
  write: writingTexts.begin,
  head: texts.head,
  redraw: texts.redraw,
  attach: reportStepTexts.attach,
  submit: texts.submit,
  return: texts.return,
  sign: texts.sign,
  withdraw: texts.withdraw,
  issue: texts.issue,
};

function Preview({ reportId }: { readonly reportId: string }) {
  const say = useSay();
  const reading = useOperation(previewReport, { params: { reportId } });
  return (
    <section className="paper stack" aria-labelledby="preview-of-report">
      <h2 id="preview-of-report">{say(texts.preview)}</h2>
      <ReadingFrame reading={reading}>
        {(preview) => (
          <>
            <p>
              {say(texts.checked, {
                holds: preview.holds,
                wrong: preview.findings.length + preview.contradictions.length + preview.unreadable.length,
                figures: preview.figures,
              })}
            </p>
            <FindingList preview={preview} />
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
