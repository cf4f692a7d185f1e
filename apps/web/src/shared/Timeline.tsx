import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReactNode } from 'react';
import styles from './Timeline.module.css';
import { useFormat } from './use-format.ts';

export interface TimelineEvent {
  readonly id: string;
  readonly day: PlainDate;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Still to come, or only planned. */
  readonly ahead?: boolean;
}

/** Events with their days, in the order given. */
export function Timeline({ events, label }: { readonly events: readonly TimelineEvent[]; readonly label: string }) {
  const format = useFormat();
  return (
    <ol className={styles.line} aria-label={label}>
      {events.map((event) => (
        <li key={event.id} data-ahead={event.ahead ?? false}>
          <time dateTime={event.day}>{format.day(event.day)}</time>
          <div>
            <div className={styles.title}>{event.title}</div>
            {event.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
