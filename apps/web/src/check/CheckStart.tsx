import { Button } from '@mantine/core';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';

/** What the readers read. */
export const reportEndings = '.docx,.docm,.pdf,.xlsx,.xlsm,.txt,.md,.html,.htm,.csv';

interface CheckStartProps {
  readonly progress: UploadProgress | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a report is given: as files or as pasted text; says what becomes of it. */
export function CheckStart({ progress, onFiles }: CheckStartProps) {
  const say = useSay();
  const draft = useDraft('check.paste', '');
  const text = draft.value;
  const submit = () => {
    onFiles([new File([text], `${say(checkPageTexts.pastedName)}.txt`, { type: 'text/plain' })]);
    draft.saved();
  };
  return (
    <div className={`stack ${styles.start}`}>
      <FileDrop
        label={say(checkPageTexts.drop)}
        accept={reportEndings}
        several
        note={say(checkPageTexts.accepts)}
        onFiles={onFiles}
        progress={progress}
      />
      <p className="soft">{say(checkPageTexts.privacy)}</p>
      <details className={styles.paste} open={draft.restoredFrom !== undefined}>
        <summary>{say(checkPageTexts.paste)}</summary>
        <div className="stack">
          <DraftKeeper draft={draft} />
          <TextField kind="prose" label={say(checkPageTexts.pasteLabel)} value={text} onChange={draft.change} />
          <div className="row">
            <Button disabled={text.trim() === '' || progress !== undefined} onClick={submit}>
              {say(checkPageTexts.pasteSubmit)}
            </Button>
          </div>
        </div>
      </details>
    </div>
  );
}
