import type { RecognisedItem } from '@muctieu/contract/criteria/recognition';
import { withdrawListed } from '@muctieu/contract/criteria/recognition.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { recognitionTexts } from './recognition-page.texts.ts';

/** Withdraws what a list of former years named; what a dossier brought is withdrawn there. */
export function WithdrawListed({ item, onClose }: { readonly item: RecognisedItem; readonly onClose: () => void }) {
  const say = useSay();
  const draft = useDraft(`criteria.recognised.withdraw.${item.id}`, { symbol: '', on: '', reason: '' });
  const change = useChange(withdrawListed, { refresh: ['criteria.'] });
  const { symbol, on, reason } = draft.value;
  const send = async () => {
    const outcome = await change.send({ params: { recognitionId: item.id }, body: { symbol, on, reason } });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(recognitionTexts.withdrawn));
    onClose();
  };
  return (
    <AppDialog open title={`${say(recognitionTexts.withdraw)}: ${item.unitName}`} onClose={onClose}>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(recognitionTexts.withdraw)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <TextField
          path="symbol"
          label={say(recognitionTexts.withdrawSymbol)}
          value={symbol}
          onChange={(typed) => draft.change((before) => ({ ...before, symbol: typed }))}
          required
        />
        <DayPicker
          label={say(recognitionTexts.withdrawOn)}
          value={on === '' ? undefined : (on as PlainDate)}
          onChange={(day) => draft.change((before) => ({ ...before, on: day ?? '' }))}
          required
        />
        <TextField
          path="reason"
          label={say(recognitionTexts.reason)}
          value={reason}
          onChange={(typed) => draft.change((before) => ({ ...before, reason: typed }))}
          required
        />
      </ChangeForm>
    </AppDialog>
  );
}
