import { setActivation } from '@muctieu/contract/programmes/programmes.operations';
import { nodeActivityTexts } from '@muctieu/contract/programmes/programmes.texts';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';

interface ActivationFormProps {
  readonly code: string;
  readonly provinceId: string;
  readonly years: readonly number[];
  readonly onDone: () => void;
}

/** Leaves the node out in some years, or takes it up again; under a document, with the reason. */
export function ActivationForm({ code, provinceId, years, onDone }: ActivationFormProps) {
  const say = useSay();
  const change = useChange(setActivation, { refresh: ['programmes.', 'documents.'] });
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [active, setActive] = useState(false);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState<ChosenDocument>();
  const send = async () => {
    const outcome = await change.send({
      body: { provinceId, nodeCode: code, years: [...chosen], active, reason, documentId: document?.documentId ?? '' },
    });
    if (!outcome.ok) return;
    notify(say(programmesTexts.activitySaved, { code }));
    onDone();
  };
  const tick = (year: number, ticked: boolean) =>
    setChosen((before) => (ticked ? [...before, year].sort() : before.filter((one) => one !== year)));
  return (
    <div className={styles.inset}>
      <ChangeForm
        label={say(programmesTexts.setActivity)}
        problems={change.problems}
        onSubmit={() => void send()}
        submitLabel={say(programmesTexts.setActivity)}
        busy={change.sending}
        onCancel={onDone}
      >
        <fieldset className={styles.yearTicks}>
          <legend>{say(programmesTexts.chooseYears)}</legend>
          {years.map((year) => (
            <TickField
              key={year}
              label={String(year)}
              value={chosen.includes(year)}
              onChange={(ticked) => tick(year, ticked)}
            />
          ))}
        </fieldset>
        <ChoiceField
          label={say(programmesTexts.whether)}
          value={active ? 'active' : 'left-out'}
          onChange={(value) => setActive(value === 'active')}
          choices={[
            { value: 'left-out', label: say(nodeActivityTexts['left-out']) },
            { value: 'active', label: say(nodeActivityTexts.active) },
          ]}
          path="active"
        />
        <TextField label={say(programmesTexts.reason)} value={reason} onChange={setReason} path="reason" required />
        <DocumentSearchField
          label={say(programmesTexts.document)}
          value={document}
          onChange={setDocument}
          path="documentId"
          required
        />
      </ChangeForm>
    </div>
  );
}
