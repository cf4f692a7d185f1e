import { moveDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import type { DifficultyItem } from '@muctieu/contract/reporting/difficulty';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { difficultiesTexts as texts } from './difficulties.texts.ts';

type Act = 'answer' | 'close' | 'reopen' | 'readdress';

interface StepDraft {
  readonly act: Act;
  readonly text: string;
  readonly document: ChosenDocument | undefined;
  readonly addressee: string;
  readonly answerBy: PlainDate | undefined;
}

const actsOf: Readonly<Record<DifficultyItem['state'], readonly Act[]>> = {
  open: ['answer', 'readdress'],
  answered: ['close', 'reopen'],
  closed: ['reopen'],
};

/** One difficulty with its answer, and what may be done with it. */
export function DifficultyStep({ item, onDone }: { readonly item: DifficultyItem; readonly onDone: () => void }) {
  const say = useSay();
  const format = useFormat();
  const acts = actsOf[item.state];
  const draft = useDraft<StepDraft>(`reporting.difficulty.${item.difficultyId}.${item.version}`, {
    act: acts[0] ?? 'answer',
    text: '',
    document: undefined,
    addressee: item.addressee,
    answerBy: item.answerBy,
  });
  const change = useChange(moveDifficulty, { refresh: ['reporting.'] });
  const { value } = draft;
  const patch = (next: Partial<StepDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const { act, text, document, addressee, answerBy } = value;
    const outcome = await change.send({
      params: { difficultyId: item.difficultyId },
      ifMatch: item.version,
      body: {
        provinceId: item.provinceId,
        act,
        text,
        ...(document === undefined ? {} : { documentId: document.documentId }),
        ...(act === 'readdress' ? { addressee, ...(answerBy === undefined ? {} : { answerBy }) } : {}),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.done));
    onDone();
  };
  return (
    <div className="stack">
      <p style={{ whiteSpace: 'pre-wrap' }}>{item.detail}</p>
      <dl className="facts">
        <dt>{say(texts.reporter)}</dt>
        <dd>{item.reporterName}</dd>
        <dt>{say(texts.since)}</dt>
        <dd>{format.day(item.since)}</dd>
        <dt>{say(texts.addressee)}</dt>
        <dd>{item.addressee}</dd>
        {item.answer !== '' && (
          <>
            <dt>{say(texts.answer)}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>{item.answer}</dd>
          </>
        )}
      </dl>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts[value.act])}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.act)}
          path="act"
          value={value.act}
          onChange={(next) => patch({ act: acts.find((one) => one === next) ?? value.act })}
          choices={acts.map((one) => ({ value: one, label: say(texts[one]) }))}
        />
        <TextField
          kind="prose"
          label={say(texts.text)}
          path="text"
          value={value.text}
          onChange={(text) => patch({ text })}
        />
        {value.act === 'answer' && (
          <DocumentSearchField
            label={say(texts.document)}
            path="documentId"
            value={value.document}
            onChange={(document) => patch({ document })}
          />
        )}
        {value.act === 'readdress' && (
          <>
            <TextField
              label={say(texts.addressee)}
              path="addressee"
              value={value.addressee}
              onChange={(addressee) => patch({ addressee })}
            />
            <DayPicker
              label={say(texts.answerBy)}
              path="answerBy"
              value={value.answerBy}
              onChange={(answerBy) => patch({ answerBy })}
            />
          </>
        )}
      </ChangeForm>
    </div>
  );
}
