import { recordMobilised } from '@muctieu/contract/capital/disbursement.operations';
import {
  mobilisedCategoryTexts,
  mobilisedFormTexts,
  mobilisedMeasureTexts,
} from '@muctieu/contract/capital/statement.texts';
import { mobilisedCategories, mobilisedForms } from '@muctieu/domain/capital/mobilised';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import type { ChosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { typedDong } from './typed-dong.ts';

interface Typed {
  readonly nodeCode: string;
  readonly unit: ChosenUnit | undefined;
  readonly category: string;
  readonly measure: string;
  readonly form: string;
  readonly amount: string;
  readonly quantity: string;
  readonly piece: string;
  readonly pieceAmount: string;
  readonly giver: string;
  readonly day: string;
  readonly document: ChosenDocument | undefined;
  readonly reason: string;
}

/** One contribution: from whom, in which form, for which node and unit, by which document. */
export function MobilisedForm({ provinceId, onDone }: { readonly provinceId: string; readonly onDone: () => void }) {
  const say = useSay();
  const change = useChange(recordMobilised, { refresh: ['capital.'] });
  const initial: Typed = {
    ...{ nodeCode: '', unit: undefined, category: 'COMMUNITY', measure: 'actual', form: 'CASH', amount: '' },
    ...{ quantity: '', piece: '', pieceAmount: '', giver: '', document: undefined, reason: '' },
    day: dayInVietNam(new Date()),
  };
  const draft = useDraft<Typed>(`capital.mobilised.${provinceId}`, initial);
  const { value } = draft;
  const set = (part: Partial<Typed>) => draft.change((before) => ({ ...before, ...part }));
  const isCash = value.form === 'CASH';
  const send = async () => {
    const outcome = await change.send({
      body: {
        ...{ provinceId, nodeCode: value.nodeCode.trim().toUpperCase() },
        category: mobilisedCategories.find((one) => one === value.category) ?? 'COMMUNITY',
        measure: value.measure === 'plan' ? 'plan' : 'actual',
        form: mobilisedForms.find((one) => one === value.form) ?? 'CASH',
        amountDong: typedDong(value.amount),
        valueDate: value.day as PlainDate,
        documentId: value.document?.documentId ?? '',
        reason: value.reason,
        ...(value.unit === undefined ? {} : { unitId: value.unit.id }),
        ...(value.giver.trim() === '' ? {} : { giver: value.giver }),
        ...(isCash
          ? {}
          : {
              quantity: Number(value.quantity.replaceAll('.', '').replace(',', '.')),
              piece: value.piece,
              pieceDong: typedDong(value.pieceAmount),
            }),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.recorded));
    onDone();
  };
  const choices = (words: Readonly<Record<string, Text>>) =>
    Object.entries(words).map(([one, label]) => ({ value: one, label: say(label) }));
  const line = (
    field: 'nodeCode' | 'amount' | 'quantity' | 'piece' | 'pieceAmount' | 'giver' | 'reason',
    label: Text,
    path: string,
  ) => <TextField path={path} label={say(label)} value={value[field]} onChange={(text) => set({ [field]: text })} />;
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.save)}
        onSubmit={() => void send()}
        onCancel={onDone}
      >
        {line('nodeCode', texts.node, 'nodeCode')}
        <UnitPicker
          label={say(texts.place)}
          value={value.unit}
          onChange={(unit) => set({ unit })}
          provinceId={provinceId}
          path="unitId"
        />
        <ChoiceField
          path="category"
          label={say(texts.category)}
          value={value.category}
          onChange={(category) => set({ category })}
          choices={choices(mobilisedCategoryTexts)}
        />
        <ChoiceField
          path="measure"
          label={say(texts.measure)}
          value={value.measure}
          onChange={(measure) => set({ measure })}
          choices={choices(mobilisedMeasureTexts)}
        />
        <ChoiceField
          path="form"
          label={say(texts.form)}
          value={value.form}
          onChange={(form) => set({ form })}
          choices={choices(mobilisedFormTexts)}
        />
        {!isCash && line('quantity', texts.quantity, 'quantity')}
        {!isCash && line('piece', texts.piece, 'piece')}
        {!isCash && line('pieceAmount', texts.pieceAmount, 'pieceDong')}
        {line('amount', texts.amount, 'amountDong')}
        {line('giver', texts.giver, 'giver')}
        <DayPicker
          label={say(texts.valueDate)}
          value={parsePlainDate(value.day)}
          onChange={(day) => set({ day: day ?? '' })}
          path="valueDate"
        />
        <DocumentSearchField
          label={say(texts.document)}
          value={value.document}
          onChange={(document) => set({ document })}
          path="documentId"
          required
        />
        {line('reason', texts.reason, 'reason')}
      </ChangeForm>
    </>
  );
}
