import type { ReactNode } from 'react';
import styles from './StatusBadge.module.css';

export type StatusTone = 'good' | 'bad' | 'doubt' | 'waiting' | 'neutral';

/** The sign says the same as the colour: a black-and-white print or a colour-blind reader misses nothing. */
const signs: Readonly<Record<StatusTone, string>> = { good: '✓', bad: '✕', doubt: '?', waiting: '…', neutral: '•' };

export function StatusBadge({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <span aria-hidden="true" className={styles.sign}>
        {signs[tone]}
      </span>
      {children}
    </span>
  );
}
