import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { readReportChanges } from '@muctieu/contract/reporting/reporting.operations';
import { AppDialog } from '../shared/AppDialog.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { type ReportKey, reportInput } from './report-address.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import styles from './reporting.module.css';

interface HandInDialogProps {
  readonly report: ReportKey;
  readonly detail: ReportDetail;
  /** Findings that stop it. */
  readonly standsAgainst: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What has changed since the report was last handed in; then it is handed in. */
export function HandInDialog({ report, detail, standsAgainst, onConfirm, onClose }: HandInDialogProps) {
  const say = useSay();
  const changes = useOperation(readReportChanges, reportInput(report));
  return (
    <AppDialog open title={say(texts.handIn)} onClose={onClose}>
      {standsAgainst > 0 && <p role="alert">{say(texts.standsAgainst, { count: standsAgainst })}</p>}
      <p>{say(texts.handInNote)}</p>
      <div className={styles.changes}>
        {changes.loading && <LoadingNote />}
        {changes.problems.length > 0 && <p>{say(texts.changesAway)}</p>}
        {changes.value !== undefined && changes.value.since === undefined && <p>{say(texts.firstTime)}</p>}
        {changes.value?.since !== undefined && changes.value.items.length === 0 && <p>{say(texts.noChanges)}</p>}
        {changes.value?.since !== undefined && (
          <ul>
            {changes.value.items.map(({ key, before, after }) => (
              <li key={key}>
                {say(texts.cellAt, { ...cellName(detail, key, say) })}:{' '}
                {say(texts.change, { before: before ?? '', after: after ?? '' })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="row">
        <Button onClick={onConfirm} disabled={standsAgainst > 0}>
          {say(texts.handIn)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say(sharedTexts.cancel)}
        </Button>
      </div>
    </AppDialog>
  );
}
