import { eventKindTexts } from '@muctieu/contract/territory/territory.texts';
import type { UnitEvent } from '@muctieu/contract/territory/unit-event';
import { territoryEventKinds } from '@muctieu/domain/territory/territory-event';
import { PageLink } from '../shared/PageLink.tsx';
import { Timeline } from '../shared/Timeline.tsx';
import { useSay } from '../shared/use-say.ts';
import { groupEvents } from './event-groups.ts';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { pageTexts } from './territory-page.texts.ts';

/** Events as a time line, those of one document together. */
export function EventTimeline({ events }: { readonly events: readonly UnitEvent[] }) {
  const say = useSay();
  if (events.length === 0) return <p className="soft">{say(pageTexts.eventsNone)}</p>;
  return (
    <Timeline
      label={say(territoryTexts.timeline)}
      events={groupEvents(events).map((group) => ({
        id: group.id,
        day: group.on,
        title: group.symbol,
        children:
          group.events.length <= 3 ? (
            <EventLines events={group.events} />
          ) : (
            <details className={styles.details}>
              <summary>{countsOf(group.events, say)}</summary>
              <EventLines events={group.events} />
            </details>
          ),
      }))}
    />
  );
}

function EventLines({ events }: { readonly events: readonly UnitEvent[] }) {
  return (
    <ul className={styles.summaryList}>
      {events.map((event) => {
        const unit = event.units.find(({ role }) => role === 'result') ?? event.units[0];
        return (
          <li key={event.id}>
            {unit === undefined ? (
              event.summary
            ) : (
              <PageLink to={`/dia-ban/${unit.unitId}?ngay=${event.on}`}>{event.summary}</PageLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function countsOf(events: readonly UnitEvent[], say: ReturnType<typeof useSay>): string {
  return territoryEventKinds
    .map((kind) => ({ kind, count: events.filter((event) => event.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${say(eventKindTexts[kind])}: ${count}`)
    .join(' · ');
}
