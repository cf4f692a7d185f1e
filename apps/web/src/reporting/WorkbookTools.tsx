import { Button } from '@mantine/core';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import type { WorkbookComparison } from '@muctieu/contract/reporting/workbook';
import { compareReportWorkbook, readReportWorkbook } from '@muctieu/contract/reporting/workbook.operations';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { downloadFile } from '../shared/download-list.ts';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { type ReportKey, reportInput, reportSubject } from './report-address.ts';
import { reportEntryTexts } from './report-entry.texts.ts';
import styles from './reporting.module.css';
import type { TypedCells } from './use-typed-cells.ts';
import { workbookToolsTexts as texts } from './workbook-tools.texts.ts';

interface WorkbookToolsProps {
  readonly report: ReportKey;
  readonly detail: ReportDetail;
  readonly typed: TypedCells;
  readonly mayEdit: boolean;
}

/** The report as an Excel workbook, and back: what differs is shown before it is saved. */
export function WorkbookTools({ report, detail, typed, mayEdit }: WorkbookToolsProps) {
  const say = useSay();
  const [reads, setReads] = useState(false);
  const [busy, setBusy] = useState(false);
  const fetchWorkbook = async () => {
    setBusy(true);
    const name = `${reportSubject(report)}.xlsx`;
    const outcome = await downloadFile(addressOf(readReportWorkbook, reportInput(report)), {}, name);
    setBusy(false);
    if ('problems' in outcome) notify(outcome.problems.map((problem) => say(problem.text)).join(' '), 'bad');
  };
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void fetchWorkbook()}>
        {say(texts.fetch)}
      </Button>
      {mayEdit && (
        <Button variant="default" onClick={() => setReads(true)}>
          {say(texts.read)}
        </Button>
      )}
      <AppDialog open={reads} title={say(texts.title)} onClose={() => setReads(false)}>
        <WorkbookReader report={report} detail={detail} typed={typed} onDone={() => setReads(false)} />
      </AppDialog>
    </>
  );
}

interface WorkbookReaderProps extends Omit<WorkbookToolsProps, 'mayEdit'> {
  readonly onDone: () => void;
}

function WorkbookReader({ report, detail, typed, onDone }: WorkbookReaderProps) {
  const say = useSay();
  const [progress, setProgress] = useState<UploadProgress>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [found, setFound] = useState<WorkbookComparison>();
  const read = async (file: File) => {
    setProblems([]);
    setFound(undefined);
    const input = { ...reportInput(report), file, idempotencyKey: crypto.randomUUID() };
    const outcome = await uploadFile(compareReportWorkbook, input, (share) => setProgress({ name: file.name, share }));
    setProgress(undefined);
    if (outcome.ok) setFound(outcome.value);
    else setProblems(outcome.problems);
  };
  const save = (comparison: WorkbookComparison) => {
    const cells = new Map(comparison.differences.map(({ key, after }) => [key, after]));
    typed.type(cells);
    notify(say(texts.saved, { count: cells.size }));
    onDone();
  };
  return (
    <div className="stack">
      <p>{say(texts.note)}</p>
      <FileDrop
        label={say(texts.read)}
        accept=".xlsx"
        progress={progress}
        onFiles={([file]) => file !== undefined && void read(file)}
      />
      <ProblemList problems={problems} takesFocus />
      {found !== undefined && (
        <>
          <p>{say(texts.same, { count: found.same })}</p>
          {found.emptied.length > 0 && <p>{say(texts.emptied, { count: found.emptied.length })}</p>}
          {found.differences.length === 0 ? (
            <p>{say(texts.nothing)}</p>
          ) : (
            <>
              <div className={`${styles.frame} ${styles.changes}`}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{say(texts.cell)}</th>
                      <th scope="col">{say(texts.before)}</th>
                      <th scope="col">{say(texts.after)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.differences.map(({ key, before, after, problem, place }) => (
                      <tr key={key}>
                        <th scope="row">
                          {say(reportEntryTexts.cellAt, { ...cellName(detail, key, say) })}
                          <div className="soft">{place}</div>
                        </th>
                        <td>{before}</td>
                        <td>
                          {after}
                          {problem !== undefined && <p role="alert">{say(problem.sentence)}</p>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <div className="row">
                <Button onClick={() => save(found)}>{say(texts.save, { count: found.differences.length })}</Button>
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}
