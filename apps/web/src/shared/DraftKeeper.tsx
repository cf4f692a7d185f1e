import { Button } from '@mantine/core';
import styles from './DraftKeeper.module.css';
import { LoadingNote } from './LoadingNote.tsx';
import { sharedTexts } from './shared.texts.ts';
import type { Draft } from './use-draft.ts';
import { useFormat } from './use-format.ts';
import { useSay } from './use-say.ts';

const sendingTexts = {
  sending: sharedTexts.draftSending,
  sent: sharedTexts.draftSent,
  failed: sharedTexts.draftFailed,
} as const;

/**
 * Says that what was typed earlier has been restored, and lets the person discard it; and where it is kept when the browser
 * has no room for it. Stands on top of the form.
 */
export function DraftKeeper<Value>({ draft }: { readonly draft: Draft<Value> }) {
  const say = useSay();
  const format = useFormat();
  const { onServer, restoredFrom, restoring } = draft;
  return (
    <>
      {restoring && <LoadingNote />}
      {onServer !== undefined && (
        <div role="status" className={styles.notice}>
          <span>{say(sendingTexts[onServer])}</span>
        </div>
      )}
      {restoredFrom !== undefined && (
        <div role="status" className={styles.notice}>
          <span>{say(sharedTexts.draftRestored, { moment: format.moment(restoredFrom) })}</span>
          <Button variant="default" size="xs" onClick={() => draft.saved()}>
            {say(sharedTexts.draftDiscard)}
          </Button>
        </div>
      )}
    </>
  );
}
