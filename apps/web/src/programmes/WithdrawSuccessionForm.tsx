import { withdrawSuccession } from '@muctieu/contract/programmes/programmes.operations';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { programmesTexts } from './programmes.texts.ts';
import type { SuccessionRow } from './SuccessionPage.tsx';

interface WithdrawSuccessionFormProps {
  readonly row: SuccessionRow;
  readonly onDone: () => void;
}

/** Withdraws a row under a document, with the reason. */
export function WithdrawSuccessionForm({ row, onDone }: WithdrawSuccessionFormProps) {
  const say = useSay();
  const withdraw = useChange(withdrawSuccession, { refresh: ['programmes.', 'documents.'] });
  const [document, setDocument] = useState<ChosenDocument>();
  const [reason, setReason] = useState('');
  const send = async () => {
    const body = { documentId: document?.documentId ?? '', reason };
    const outcome = await withdraw.send({ params: { rowId: row.rowId }, body, ifMatch: row.version });
    if (!outcome.ok) return;
    notify(say(programmesTexts.rowWithdrawn));
    onDone();
  };
  return (
    <ChangeForm
      problems={withdraw.problems}
      onSubmit={() => void send()}
      submitLabel={say(programmesTexts.withdraw)}
      busy={withdraw.sending}
      onCancel={onDone}
    >
      <p>{say(programmesTexts.withdrawNote)}</p>
      <DocumentSearchField
        label={say(programmesTexts.document)}
        value={document}
        onChange={setDocument}
        path="documentId"
        required
      />
      <TextField label={say(programmesTexts.reason)} value={reason} onChange={setReason} path="reason" required />
    </ChangeForm>
  );
}
