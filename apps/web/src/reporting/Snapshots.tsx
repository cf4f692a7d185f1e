import { Button } from '@mantine/core';
import type { SnapshotItem } from '@muctieu/contract/reporting/consolidation';
import { listSnapshots, redrawSnapshot } from '@muctieu/contract/reporting/consolidation.operations';
import { reportingColumnTexts } from '@muctieu/contract/reporting/reporting.texts';
import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { consolidationPageTexts as texts } from './consolidation-page.texts.ts';
import type { ReportKey } from './report-address.ts';

/** What was frozen, each with the way to see that it still is what it was. */
export function Snapshots({ report }: { readonly report: ReportKey }) {
  const say = useSay();
  const { provinceId, regimeCode, periodKey } = report;
  return (
    <section aria-labelledby="snapshots" className="not-printed">
      <h2 id="snapshots">{say(texts.snapshots)}</h2>
      <DataTable
        operation={listSnapshots}
        query={{ provinceId, regimeCode, periodKey }}
        label={say(texts.snapshots)}
        keyOf={({ snapshotId }) => snapshotId}
        searches={false}
        sorts={false}
        columns={[
          { key: 'title' },
          { key: 'valueDate' },
          { key: 'knownAt' },
          { key: 'contributors' },
          { key: 'missing' },
          { key: 'frozenBy' },
          { key: 'redraw', title: texts.redraw, render: (item) => <Redraw snapshot={item} /> },
          {
            key: 'tables',
            title: texts.tablesOf,
            render: ({ valueDate, knownAt }) => (
              <PageLink to={`/von?ngay=${valueDate}&biet=${encodeURIComponent(knownAt)}`}>
                {say(reportingColumnTexts.valueDate)}
              </PageLink>
            ),
          },
        ]}
      />
    </section>
  );
}

function Redraw({ snapshot }: { readonly snapshot: SnapshotItem }) {
  const say = useSay();
  const call = useSignedInCall();
  const [busy, setBusy] = useState(false);
  const { snapshotId, title } = snapshot;
  const redraw = async () => {
    setBusy(true);
    const outcome = await call(redrawSnapshot, { params: { snapshotId } });
    setBusy(false);
    if (!outcome.ok) return notify(outcome.problems.map(({ text }) => say(text)).join(' '), 'bad');
    const { figures, differences, same, untouched } = outcome.value;
    if (same && untouched) notify(say(texts.redrawnSame, { title, figures }));
    else notify(say(texts.redrawnDiffers, { title, figures, count: differences.length }), 'bad');
  };
  return (
    <Button size="xs" variant="default" loading={busy} onClick={() => void redraw()}>
      {say(texts.redraw)}
    </Button>
  );
}
