import type { OcopItem } from '@muctieu/contract/criteria/ocop';
import { endOcop } from '@muctieu/contract/criteria/ocop.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { ocopTexts } from './ocop-page.texts.ts';

/** Stars that were withdrawn, a product that was judged anew or given up. */
export function EndOcop({ product, onClose }: { readonly product: OcopItem; readonly onClose: () => void }) {
  const say = useSay();
  const draft = useDraft(`criteria.ocop.end.${product.id}`, { on: '', because: '' });
  const change = useChange(endOcop, { refresh: ['criteria.'] });
  const send = async () => {
    const outcome = await change.send({
      params: { productId: product.id },
      body: draft.value,
      ifMatch: product.version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(ocopTexts.ended));
    onClose();
  };
  return (
    <AppDialog open title={`${say(ocopTexts.endTitle)}: ${product.name}`} onClose={onClose}>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(ocopTexts.end)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <DayPicker
          label={say(ocopTexts.endOn)}
          value={draft.value.on === '' ? undefined : (draft.value.on as PlainDate)}
          onChange={(on) => draft.change((before) => ({ ...before, on: on ?? '' }))}
          required
        />
        <TextField
          path="because"
          label={say(ocopTexts.because)}
          value={draft.value.because}
          onChange={(because) => draft.change((before) => ({ ...before, because }))}
          required
        />
      </ChangeForm>
    </AppDialog>
  );
}
