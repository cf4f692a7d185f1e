import { takeReportNumber } from '@muctieu/contract/reporting/writing/register.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { DraftKeeper } from '../../shared/DraftKeeper.tsx';
import { notify } from '../../shared/notices.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useChange } from '../../shared/use-change.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { useSay } from '../../shared/use-say.ts';
import { registerTexts as texts } from './register-page.texts.ts';

interface TakeNumberFormProps {
  readonly provinceId: string;
  readonly authorityId: string;
  readonly year: number;
}

const blank = {
  direction: 'out' as 'out' | 'in',
  state: 'reserved' as 'used' | 'reserved',
  symbol: '',
  abstract: '',
  sender: '',
  reason: '',
  documentDay: undefined as PlainDate | undefined,
};

/** A number for a document that is not written here, one kept for a document to come, or one for what came in. */
export function TakeNumberForm({ provinceId, authorityId, year }: TakeNumberFormProps) {
  const say = useSay();
  const change = useChange(takeReportNumber, { refresh: ['reporting.'] });
  const draft = useDraft(`reporting.number.${authorityId}`, blank);
  const { value } = draft;
  const set = (next: Partial<typeof blank>) => draft.change((before) => ({ ...before, ...next }));
  const isOut = value.direction === 'out';
  const state = isOut ? value.state : 'used';
  const send = async () => {
    const { direction, symbol, abstract, sender, documentDay } = value;
    const reason = state === 'reserved' ? value.reason : '';
    const day = documentDay === undefined ? {} : { documentDay };
    const body = { provinceId, authorityId, year, direction, symbol, abstract, sender, state, reason, ...day };
    const outcome = await change.send({ body });
    if (!outcome.ok) return;
    draft.saved({ ...blank, direction });
    notify(say(texts.taken, { number: outcome.value.number }));
  };
  return (
    <section className="paper" aria-labelledby="take-number">
      <h2 id="take-number">{say(texts.take)}</h2>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.takeIt)}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.direction)}
          value={value.direction}
          onChange={(direction) => set({ direction: direction === 'in' ? 'in' : 'out' })}
          choices={[
            { value: 'out', label: say(texts.out) },
            { value: 'in', label: say(texts.in) },
          ]}
        />
        {isOut && (
          <ChoiceField
            label={say(texts.state)}
            value={value.state}
            onChange={(next) => set({ state: next === 'used' ? 'used' : 'reserved' })}
            choices={[
              { value: 'reserved', label: say(texts.reserved) },
              { value: 'used', label: say(texts.used) },
            ]}
          />
        )}
        <TextField
          path="body.symbol"
          label={say(isOut ? texts.symbolOut : texts.symbolIn)}
          value={value.symbol}
          onChange={(symbol) => set({ symbol })}
          required
        />
        <TextField
          path="body.abstract"
          label={say(texts.abstract)}
          value={value.abstract}
          onChange={(abstract) => set({ abstract })}
          required
        />
        <TextField
          path="body.sender"
          label={say(isOut ? texts.senderOut : texts.senderIn)}
          value={value.sender}
          onChange={(sender) => set({ sender })}
        />
        <DayPicker
          path="body.documentDay"
          label={say(texts.documentDay)}
          value={value.documentDay}
          onChange={(documentDay) => set({ documentDay })}
        />
        {state === 'reserved' && (
          <TextField
            path="body.reason"
            label={say(texts.reason)}
            value={value.reason}
            onChange={(reason) => set({ reason })}
            required
          />
        )}
      </ChangeForm>
    </section>
  );
}
