import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './AppDialog.module.css';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

interface AppDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `side`: slides in from the left, for navigation on narrow screens. */
  readonly place?: 'middle' | 'side';
}

/** The browser's own dialog: it keeps the focus inside, closes with Escape and makes the rest of the page inert. */
export function AppDialog({ open, title, onClose, children, place = 'middle' }: AppDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.dialog} data-place={place} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className={styles.close} onClick={onClose} aria-label={say(sharedTexts.close)}>
              ✕
            </button>
          </div>
          <div className={styles.body}>{children}</div>
        </>
      )}
    </dialog>
  );
}
