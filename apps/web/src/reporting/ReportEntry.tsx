import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { reportStateTexts } from '@muctieu/contract/reporting/reporting.texts';
import { cellKey } from '@muctieu/domain/reporting/form-cell';
import { isEditable } from '@muctieu/domain/reporting/submission';
import { useMemo, useState } from 'react';
import { useOutbox } from '../offline/outbox-state.ts';
import { useConnected } from '../offline/use-connected.ts';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { TickField } from '../shared/TickField.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { ConflictList } from './ConflictList.tsx';
import { cellName } from './cell-name.ts';
import { FindingList } from './FindingList.tsx';
import { HandInDialog } from './HandInDialog.tsx';
import { moveReportLater } from './later-operations.ts';
import { findLocally } from './local-findings.ts';
import { ReceiverPanel } from './ReceiverPanel.tsx';
import { RefusedList } from './RefusedList.tsx';
import { CellHistory, ReportSteps } from './ReportSteps.tsx';
import { type ReportKey, reportSubject } from './report-address.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';
import { SectionEntry } from './SectionEntry.tsx';
import { rowsOf } from './section-grid.ts';
import { stateTones } from './state-tone.ts';
import { type TypedCells, useTypedCells } from './use-typed-cells.ts';
import { WorkbookTools } from './WorkbookTools.tsx';

interface ReportEntryProps {
  readonly report: ReportKey;
  readonly detail: ReportDetail;
  readonly keptAt: string | undefined;
  readonly reload: () => void;
}

export function ReportEntry({ report, detail, keptAt, reload }: ReportEntryProps) {
  const say = useSay();
  const format = useFormat();
  const outbox = useOutbox();
  const typed = useTypedCells(report, detail, reload);
  const [compares, setCompares] = useState(() => window.innerWidth >= 720);
  const [handsIn, setHandsIn] = useState(false);
  const { obligation } = detail;
  const findings = useMemo(
    () => findLocally(detail, typed.texts, typed.explanations),
    [detail, typed.texts, typed.explanations],
  );
  const subject = reportSubject(report);
  const isHandingIn = outbox.items.some(
    (item) =>
      item.subject === subject && item.operationId === moveReportLater.operation.id && item.state !== 'answered',
  );
  // A report that nobody has begun has no state of its own yet.
  const isOpen = obligation.state === 'none' || isEditable(obligation.state);
  const mayEdit = detail.mayEdit && isOpen && !isHandingIn;
  const handIn = async () => {
    setHandsIn(false);
    const { provinceId, ...params } = report;
    await outbox.put(
      {
        subject,
        operationId: moveReportLater.operation.id,
        input: { params, body: { provinceId, act: 'submit' }, ifMatch: detail.version },
        count: 1,
      },
      moveReportLater,
    );
    if (!navigator.onLine) notify(say(texts.handInWaits), 'waiting');
  };
  return (
    <div className="stack">
      <PageHeader
        title={`${say(obligation.regimeName)} · ${say(obligation.periodTitle)}`}
        trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]}
        note={say(texts.line, {
          reporter: obligation.reporterName,
          due: format.day(obligation.due),
          cutOff: format.day(obligation.cutOff),
        })}
        actions={
          <>
            <Button variant="default" onClick={() => window.print()}>
              {say(sharedTexts.print)}
            </Button>
            <WorkbookTools report={report} detail={detail} typed={typed} mayEdit={mayEdit} />
            {mayEdit && (
              <Button onClick={() => setHandsIn(true)} disabled={typed.conflicts.length > 0}>
                {say(texts.handIn)}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.state}>
        <StatusBadge tone={stateTones[obligation.state]}>{say(reportStateTexts[obligation.state])}</StatusBadge>
        <SavingState typed={typed} />
        {mayEdit && <Remaining detail={detail} typed={typed} />}
      </div>
      {keptAt !== undefined && <p role="status">{say(texts.keptSince, { moment: format.moment(keptAt) })}</p>}
      {obligation.alsoFor.length > 0 && <p>{say(texts.alsoFor, { names: obligation.alsoFor.join(', ') })}</p>}
      {!isOpen && <p>{say(texts.locked, { state: say(reportStateTexts[obligation.state]) })}</p>}
      <ConflictList detail={detail} typed={typed} />
      <RefusedList detail={detail} typed={typed} />
      <Returned detail={detail} />
      <div className="not-printed">
        <TickField label={say(texts.compares)} value={compares} onChange={setCompares} />
      </div>
      {detail.form.sections.map((section) => (
        <SectionEntry key={section.key} {...{ detail, section, typed, mayEdit, compares }} findings={findings.all} />
      ))}
      <FindingList findings={findings.all} {...{ detail, typed, mayEdit }} />
      <ReceiverPanel report={report} detail={detail} />
      <ReportSteps detail={detail} />
      <CellHistory detail={detail} />
      {handsIn && (
        <HandInDialog
          report={report}
          detail={detail}
          standsAgainst={findings.stopping}
          onConfirm={() => void handIn()}
          onClose={() => setHandsIn(false)}
        />
      )}
      <p className="not-printed">
        <PageLink to="/bao-cao">{say(reportingTexts.title)}</PageLink>
      </p>
    </div>
  );
}

/** «Đã lưu lúc …», «Chờ mạng: 3 ô»: always in sight, said by screen readers when it changes. */
function SavingState({ typed }: { readonly typed: TypedCells }) {
  const say = useSay();
  const format = useFormat();
  const connected = useConnected();
  const { way } = useOutbox();
  const text = (() => {
    if (typed.unkept) return say(texts.unkept);
    if (typed.waiting > 0)
      return say(!connected || way === 'away' || way === 'signed-out' ? texts.waiting : texts.sending, {
        count: typed.waiting,
      });
    return typed.savedAt === undefined
      ? say(texts.nothingTyped)
      : say(texts.savedAt, { moment: format.moment(typed.savedAt) });
  })();
  return (
    <span role="status" className="not-printed">
      {text}
    </span>
  );
}

function Remaining({ detail, typed }: { readonly detail: ReportDetail; readonly typed: TypedCells }) {
  const say = useSay();
  const count = useMemo(() => {
    const stored = new Map(detail.cells.map(({ key, text }) => [key, text]));
    return detail.form.sections.reduce((sum, section) => {
      const required = section.columns.filter(({ holds, required }) => holds === 'asked' && required);
      const keys = rowsOf(detail, section, typed.texts).flatMap((row) =>
        required.map((column) => cellKey({ section: section.key, row: row.key, column: column.key })),
      );
      return sum + keys.filter((key) => (typed.texts.get(key) ?? stored.get(key) ?? '').trim() === '').length;
    }, 0);
  }, [detail, typed.texts]);
  return (
    <span className="not-printed">{count === 0 ? say(texts.nothingRemains) : say(texts.remaining, { count })}</span>
  );
}

function Returned({ detail }: { readonly detail: ReportDetail }) {
  const say = useSay();
  if (detail.obligation.state !== 'returned') return null;
  const last = detail.steps.filter(({ act }) => act === 'return' || act === 'reopen').at(-1);
  return (
    <section aria-labelledby="returned" className={styles.conflicts}>
      <h2 id="returned">{say(texts.returnedTitle)}</h2>
      {last !== undefined && last.reason !== '' && <p>{last.reason}</p>}
      <ul>
        {detail.returned.map(({ cell, reason }) => (
          <li key={cell}>
            <strong>{say(texts.cellAt, { ...cellName(detail, cell, say) })}</strong>: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
