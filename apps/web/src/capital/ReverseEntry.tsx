import { reverseEntryOperation } from '@muctieu/contract/capital/capital.operations';
import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { useMemo } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { FieldProblemsContext } from '../shared/field-problems.ts';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import type { EntryItem } from './EntriesPage.tsx';
import { entriesTexts } from './entries.texts.ts';

interface ReversalForm {
  readonly document: ChosenDocument | undefined;
  readonly valueDate: string;
  readonly reason: string;
}

/** Takes back one entry: with its document, its day and why. */
export function ReverseEntry({ entry, onClose }: { readonly entry: EntryItem; readonly onClose: () => void }) {
  const say = useSay();
  const format = useFormat();
  const draft = useDraft<ReversalForm>(`capital.reverse.${entry.entryId}`, {
    document: undefined,
    valueDate: entry.valueDate,
    reason: '',
  });
  const { document, valueDate, reason } = draft.value;
  const change = useChange(reverseEntryOperation, { refresh: ['capital.'] });
  const context = useMemo(() => ({ problems: change.problems, labels: new Map<string, string>() }), [change.problems]);
  const put = (part: Partial<ReversalForm>) => draft.change((before) => ({ ...before, ...part }));
  const reverse = async () => {
    const outcome = await change.send({
      params: { entryId: entry.entryId },
      body: { provinceId: entry.provinceId, valueDate, documentId: document?.documentId ?? '', reason },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(entriesTexts.reversed));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      grave
      title={say(entriesTexts.reverseTitle)}
      confirmLabel={say(entriesTexts.reverse)}
      onConfirm={() => void reverse()}
      onClose={onClose}
      busy={change.sending}
      problems={change.problems}
    >
      <FieldProblemsContext value={context}>
        <p>
          {say(entriesTexts.reverseNote, {
            kind: say(entryKindTexts[entry.kind] ?? entriesTexts.reverse),
            node: entry.nodeCode,
            amount: format.dong(entry.amountDong),
            day: format.day(entry.valueDate),
          })}
        </p>
        <DocumentSearchField
          label={say(entriesTexts.document)}
          value={document}
          onChange={(chosen) => put({ document: chosen })}
          path="documentId"
          required
        />
        <DayPicker
          label={say(entriesTexts.valueDay)}
          value={parsePlainDate(valueDate)}
          onChange={(day?: PlainDate) => put({ valueDate: day ?? '' })}
          path="valueDate"
          required
        />
        <TextField
          label={say(entriesTexts.reason)}
          value={reason}
          onChange={(written) => put({ reason: written })}
          path="reason"
          required
        />
      </FieldProblemsContext>
    </ConfirmDialog>
  );
}
