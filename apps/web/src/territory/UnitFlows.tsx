import { Button } from '@mantine/core';
import { extentTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitFlow, UnitHistory } from '@muctieu/contract/territory/unit-history';
import { useState } from 'react';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { ReviewSharesDialog } from './ReviewSharesDialog.tsx';
import styles from './territory.module.css';
import { pageTexts } from './territory-page.texts.ts';

interface UnitFlowsProps {
  readonly unit: UnitHistory;
  readonly mayReview: boolean;
}

/** What the unit was made from and what became of it, with shares; an unreviewed one can be reviewed here. */
export function UnitFlows({ unit, mayReview }: UnitFlowsProps) {
  const say = useSay();
  const [reviewed, setReviewed] = useState<string>();
  if (unit.origins.length + unit.results.length === 0) return null;
  const open = unit.results.find(({ eventId }) => eventId === reviewed);
  const doubtful = [
    ...new Set(unit.results.filter(({ shareReviewed }) => !shareReviewed).map(({ eventId }) => eventId)),
  ];
  return (
    <section className="paper stack">
      <FlowTable caption={say(pageTexts.madeFrom)} flows={unit.origins} />
      <FlowTable caption={say(pageTexts.became)} flows={unit.results} />
      {mayReview &&
        doubtful.map((eventId) => (
          <div key={eventId}>
            <Button variant="default" onClick={() => setReviewed(eventId)}>
              {say(pageTexts.reviewShares)}
            </Button>
          </div>
        ))}
      {open !== undefined && (
        <ReviewSharesDialog
          unit={unit}
          eventId={open.eventId}
          flows={unit.results.filter(({ eventId }) => eventId === open.eventId)}
          onClose={() => setReviewed(undefined)}
        />
      )}
    </section>
  );
}

function FlowTable({ caption, flows }: { readonly caption: string; readonly flows: readonly UnitFlow[] }) {
  const say = useSay();
  const format = useFormat();
  if (flows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard too.
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(pageTexts.unit)}</th>
            <th scope="col">{say(pageTexts.share)}</th>
            <th scope="col">{say(pageTexts.from)}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={`${flow.eventId}${flow.unit.id}`}>
              <td>
                <PageLink to={`/dia-ban/${flow.unit.id}?ngay=${flow.on}`}>
                  {unitFullName(flow.unit.form, flow.unit.name)}
                </PageLink>
              </td>
              <td>
                {say(extentTexts[flow.extent])}
                {flow.extent !== 'whole' && flow.shareMillionths !== undefined && (
                  <> {format.percent(flow.shareMillionths / 1_000_000, 4)}</>
                )}{' '}
                {flow.extent !== 'whole' && (
                  <StatusBadge tone={flow.shareReviewed ? 'good' : 'doubt'}>
                    {say(flow.shareReviewed ? pageTexts.shareReviewed : pageTexts.shareNotReviewed)}
                  </StatusBadge>
                )}
              </td>
              <td>{format.day(flow.on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
