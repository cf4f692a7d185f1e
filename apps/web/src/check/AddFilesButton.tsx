import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useSay } from '../shared/use-say.ts';
import { reportEndings } from './CheckStart.tsx';
import { checkPageTexts } from './check-page.texts.ts';

/** More reports of the same author: they are checked against those already there. */
export function AddFilesButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={reportEndings}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {say(checkPageTexts.addFiles)}
      </Button>
    </>
  );
}
