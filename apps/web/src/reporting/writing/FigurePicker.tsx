import { TextInput } from '@mantine/core';
import { listReportFigures } from '@muctieu/contract/reporting/writing/writing.operations';
import { useDeferredValue, useState } from 'react';
import { AppDialog } from '../../shared/AppDialog.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import styles from './SlotEditor.module.css';
import { slotEditorTexts as texts } from './slot-editor.texts.ts';

interface FigurePickerProps {
  readonly reportId: string;
  readonly onPick: (reference: string) => void;
  readonly onClose: () => void;
}

/** Every figure that this report has, as it would read: one is pressed and its reference stands in the words. */
export function FigurePicker({ reportId, onPick, onClose }: FigurePickerProps) {
  const say = useSay();
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const query = { limit: 40, ...(search === '' ? {} : { search }) };
  const reading = useOperation(listReportFigures, { params: { reportId }, query });
  return (
    <AppDialog open title={say(texts.insert)} onClose={onClose}>
      <TextInput
        label={say(texts.search)}
        description={say(texts.searchNote)}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
        autoFocus
      />
      <ReadingFrame reading={reading}>
        {({ items, total = 0 }) => (
          <>
            <p role="status">{say(texts.found, { count: total })}</p>
            <ul className={styles.figures} aria-label={say(texts.figures)}>
              {items.map(({ name, label, shown, reference }) => (
                <li key={name}>
                  <button type="button" className={styles.figure} onClick={() => onPick(reference)}>
                    <span>{label}</span>
                    <strong>{shown}</strong>
                    <code>{reference}</code>
                  </button>
                </li>
              ))}
            </ul>
            {total > items.length && <p>{say(texts.more, { count: total - items.length })}</p>}
          </>
        )}
      </ReadingFrame>
    </AppDialog>
  );
}
