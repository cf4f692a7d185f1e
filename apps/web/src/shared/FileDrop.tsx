import { Button } from '@mantine/core';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './FileDrop.module.css';
import { sharedTexts } from './shared.texts.ts';
import { useFormat } from './use-format.ts';
import { useSay } from './use-say.ts';

export interface UploadProgress {
  readonly name: string;
  /** 0 to 1; 1 means that the server is working. */
  readonly share: number;
}

interface FileDropProps {
  readonly label: string;
  /** `.xlsx,.csv`: as of the `accept` attribute. */
  readonly accept: string;
  readonly several?: boolean;
  readonly note?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly progress?: UploadProgress | undefined;
}

/** A place to drop files on; by keyboard and on phones it is the browser's own file button. */
export function FileDrop({ label, accept, several = false, note, onFiles, progress }: FileDropProps) {
  const say = useSay();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const noteId = useId();
  // A file that misses the place must not make the browser leave the page.
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
  const give = (files: FileList | null) => {
    const list = [...(files ?? [])];
    if (list.length > 0) onFiles(several ? list : list.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a group of several fields; this holds one button.
    <div
      role="group"
      aria-label={label}
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        hidden
        onChange={(event) => {
          give(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()} disabled={progress !== undefined} aria-describedby={noteId}>
        {say(sharedTexts.fileChoose)}
      </Button>
      <div>
        <div>{say(several ? sharedTexts.filesDrop : sharedTexts.fileDrop)}</div>
        <div id={noteId} className="soft">
          {note ?? accept}
        </div>
      </div>
      <div aria-live="polite" className={styles.progress}>
        {progress !== undefined && (
          <>
            <div>
              {progress.share < 1
                ? say(sharedTexts.uploading, { name: progress.name, percent: format.percent(progress.share, 0) })
                : say(sharedTexts.working)}
            </div>
            <progress value={progress.share < 1 ? progress.share : undefined} max={1} aria-label={progress.name} />
          </>
        )}
      </div>
    </div>
  );
}
