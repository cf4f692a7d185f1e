import { Button } from '@mantine/core';
import { useState } from 'react';
import { FileDrop, type UploadProgress } from '../shared/FileDrop.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';

const endings = '.docx,.docm,.pdf,.xlsx,.xlsm,.txt,.md,.html,.htm,.csv';

interface CheckStartProps {
  readonly progress: UploadProgress | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a report is given: as files or as pasted text; says what becomes of it. */
export function CheckStart({ progress, onFiles }: CheckStartProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const submit = () => onFiles([new File([text], `${say(checkPageTexts.pastedName)}.txt`, { type: 'text/plain' })]);
  return (
    <div className={`stack ${styles.start}`}>
      <FileDrop
        label={say(checkPageTexts.drop)}
        accept={endings}
        several
        note={say(checkPageTexts.accepts)}
        onFiles={onFiles}
        progress={progress}
      />
      <p className="soft">{say(checkPageTexts.privacy)}</p>
      <details className={styles.paste}>
        <summary>{say(checkPageTexts.paste)}</summary>
        <div className="stack">
          <TextField kind="prose" label={say(checkPageTexts.pasteLabel)} value={text} onChange={setText} />
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
