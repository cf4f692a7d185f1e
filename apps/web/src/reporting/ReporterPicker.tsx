import { Button } from '@mantine/core';
import { listReporters } from '@muctieu/contract/reporting/reporting.operations';
import { owingLevelTexts } from '@muctieu/contract/reporting/reporting.texts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { useState } from 'react';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { regimesPageTexts as texts } from './regimes-page.texts.ts';
import styles from './reporting.module.css';

interface ReporterPickerProps {
  readonly provinceId: string;
  readonly regimeCode: string;
  /** Those in force on this day. */
  readonly onDay: PlainDate;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Ticks those who are asked; none ticked means everybody whom the regime names. */
export function ReporterPicker({ provinceId, regimeCode, onDay, chosen, onChange }: ReporterPickerProps) {
  const say = useSay();
  const [words, setWords] = useState('');
  const reading = useOperation(listReporters, { query: { provinceId, regimeCode, onDay, limit: 1000 } });
  const picked = new Set(chosen);
  return (
    <fieldset className={styles.nested}>
      <legend>{say(texts.reporters)}</legend>
      <p role="status">
        {chosen.length === 0 ? say(texts.everybody) : say(texts.chosenCount, { count: chosen.length })}
      </p>
      <TextField label={say(texts.findReporter)} value={words} onChange={setWords} />
      <ReadingFrame reading={reading}>
        {({ items }) => {
          const key = searchKey(words);
          const shown = items.filter(({ name }) => searchKey(name).includes(key));
          const ids = shown.map(({ reporterId }) => reporterId);
          return (
            <>
              <div className="row">
                <Button size="xs" variant="default" onClick={() => onChange([...new Set([...chosen, ...ids])])}>
                  {say(texts.pickShown, { count: shown.length })}
                </Button>
                <Button size="xs" variant="default" disabled={chosen.length === 0} onClick={() => onChange([])}>
                  {say(texts.pickNone)}
                </Button>
              </div>
              <ul className={styles.picker}>
                {shown.map(({ reporterId, name, level }) => (
                  <li key={reporterId}>
                    <label>
                      <input
                        type="checkbox"
                        checked={picked.has(reporterId)}
                        onChange={({ currentTarget }) =>
                          onChange(
                            currentTarget.checked ? [...chosen, reporterId] : chosen.filter((id) => id !== reporterId),
                          )
                        }
                      />{' '}
                      {name} <span className="soft">{say(owingLevelTexts[level])}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </ReadingFrame>
    </fieldset>
  );
}
