import { Button } from '@mantine/core';
import styles from './DraftKeeper.module.css';
import { sharedTexts } from './shared.texts.ts';
import type { Draft } from './use-draft.ts';
import { useFormat } from './use-format.ts';
import { useSay } from './use-say.ts';

/** Says that what was typed earlier has been restored, and lets the person discard it. Stands on top of the form. */
export function DraftKeeper<Value>({ draft }: { readonly draft: Draft<Value> }) {
  const say = useSay();
  const format = useFormat();
  if (draft.restoredFrom === undefined) return null;
  return (
    <div role="status" className={styles.notice}>
      <span>{say(sharedTexts.draftRestored, { moment: format.moment(draft.restoredFrom) })}</span>
      <Button variant="default" size="xs" onClick={() => draft.saved()}>
        {say(sharedTexts.draftDiscard)}
      </Button>
    </div>
  );
}
