import { useSyncExternalStore } from 'react';
import styles from './NoticeArea.module.css';
import { currentNotices, dismiss, listenToNotices } from './notices.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

/** Where notices appear; a live region that is there from the start, so that screen readers hear the first one too. */
export function NoticeArea() {
  const say = useSay();
  const notices = useSyncExternalStore(listenToNotices, currentNotices);
  return (
    <div aria-live="polite" className={`${styles.area} not-printed`}>
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice}>
          <StatusBadge tone={notice.tone}>{''}</StatusBadge>
          <span>{notice.text}</span>
          <button type="button" onClick={() => dismiss(notice.id)} aria-label={say(sharedTexts.dismiss)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
