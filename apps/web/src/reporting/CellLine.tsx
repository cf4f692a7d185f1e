import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { readCellHistory } from '@muctieu/contract/reporting/reporting.operations';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import { useReportKey } from './use-report-key.ts';

interface CellLineProps {
  readonly detail: ReportDetail;
  /** The cell that has the focus. */
  readonly cell: string | undefined;
}

/** Below a table: who typed the cell on which one stands, when, and every text that stood in it before. */
export function CellLine({ detail, cell }: CellLineProps) {
  const say = useSay();
  const format = useFormat();
  const [opened, setOpened] = useState<string>();
  const stored = detail.cells.find(({ key }) => key === cell);
  if (cell === undefined || stored === undefined) return null;
  const { row, column } = cellName(detail, cell, say);
  const person = stored.filled ? say(texts.byConsolidation) : (stored.by ?? say(texts.somebody));
  return (
    <p className="row soft not-printed">
      <span>
        {[row, column].filter((part) => part !== '').join(' › ')}:{' '}
        {say(texts.historyLine, { person, moment: format.moment(stored.at) })}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(cell)}>
        {say(texts.cellHistory)}
      </Button>
      <AppDialog open={opened !== undefined} title={say(texts.cellHistory)} onClose={() => setOpened(undefined)}>
        {opened !== undefined && <CellVersions detail={detail} cell={opened} />}
      </AppDialog>
    </p>
  );
}

/** Newest first. Without a network those that came with the form. */
function CellVersions({ detail, cell }: { readonly detail: ReportDetail; readonly cell: string }) {
  const say = useSay();
  const format = useFormat();
  const { provinceId, ...params } = useReportKey();
  const asked = useOperation(readCellHistory, { params, query: { provinceId, cell } });
  const versions = asked.value?.versions ?? detail.history.filter(({ key }) => key === cell);
  return (
    <>
      <p>{say(texts.cellAt, { ...cellName(detail, cell, say) })}</p>
      <ol reversed>
        {versions.map(({ version, text, explanation, filled, by, at }) => (
          <li key={version}>
            <strong>{text === '' ? say(texts.emptyText) : text}</strong>
            <div className="soft">
              {say(texts.historyLine, {
                person: filled ? say(texts.byConsolidation) : (by ?? say(texts.somebody)),
                moment: format.moment(at),
              })}
            </div>
            {explanation !== '' && <div>{explanation}</div>}
          </li>
        ))}
      </ol>
    </>
  );
}
