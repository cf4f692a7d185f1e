import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import type { Draft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { recognitionTexts } from './recognition-page.texts.ts';
import type { StepDraft } from './step-draft.ts';

interface OpinionFieldsProps {
  readonly dossier: RecognitionDetail;
  readonly draft: Draft<StepDraft>;
}

/** One row a criterion: which department, whether it is met, and what it says. */
export function OpinionFields({ dossier, draft }: OpinionFieldsProps) {
  const say = useSay();
  const names = new Map(dossier.criteria.map(({ number, name }) => [number, say(name)]));
  const set = (number: number, next: Partial<StepDraft['opinions'][number]>) =>
    draft.change((before) => ({
      ...before,
      opinions: before.opinions.map((one) => (one.number === number ? { ...one, ...next } : one)),
    }));
  return (
    <>
      {draft.value.opinions.map(({ number, department, met, note }) => (
        <fieldset key={number} className={styles.opinions}>
          <legend>
            {say(recognitionTexts.opinionNumber, { number })}
            {names.has(number) ? `: ${names.get(number)}` : ''}
          </legend>
          <div className={styles.fields}>
            <TextField
              label={say(recognitionTexts.department)}
              value={department}
              onChange={(typed) => set(number, { department: typed })}
            />
            <TextField
              label={say(recognitionTexts.opinionNote)}
              value={note}
              onChange={(typed) => set(number, { note: typed })}
            />
          </div>
          <TickField
            label={say(recognitionTexts.opinionMet)}
            value={met}
            onChange={(ticked) => set(number, { met: ticked })}
          />
        </fieldset>
      ))}
    </>
  );
}
