import { addSuccession, editSuccession, listNodes } from '@muctieu/contract/programmes/programmes.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { notify } from '../shared/notices.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { programmesTexts } from './programmes.texts.ts';
import type { SuccessionRow } from './SuccessionPage.tsx';

interface SuccessionFormProps {
  /** The row that is edited; a new one without it. */
  readonly row?: SuccessionRow;
  readonly onDone: () => void;
}

const refresh = ['programmes.', 'documents.'];

/** Adds a row, or edits what stands beside its two nodes; always under a document. */
export function SuccessionForm({ row, onDone }: SuccessionFormProps) {
  const say = useSay();
  const add = useChange(addSuccession, { refresh });
  const edit = useChange(editSuccession, { refresh });
  const [fromCode, setFromCode] = useState('');
  const [toCode, setToCode] = useState('');
  const [document, setDocument] = useState<ChosenDocument | undefined>(chosenOf(row));
  const [verified, setVerified] = useState(row?.verified ?? false);
  const [note, setNote] = useState(row?.note ?? '');
  const sending = row === undefined ? add : edit;
  const send = async () => {
    const fields = { documentId: document?.documentId ?? '', verified, note, sources: row?.sources ?? [] };
    const outcome =
      row === undefined
        ? await add.send({ body: { fromCode, toCode, ...fields } })
        : await edit.send({ params: { rowId: row.rowId }, body: fields, ifMatch: row.version });
    if (!outcome.ok) return;
    notify(say(programmesTexts.rowSaved));
    onDone();
  };
  return (
    <ChangeForm
      problems={sending.problems}
      onSubmit={() => void send()}
      submitLabel={say(sharedTexts.save)}
      busy={sending.sending}
      onCancel={onDone}
    >
      {row === undefined && (
        <>
          <NodeChoice
            side="2025-12-31"
            label={say(programmesTexts.fromNode)}
            value={fromCode}
            onChange={setFromCode}
            path="fromCode"
          />
          <NodeChoice
            side="2026-01-01"
            label={say(programmesTexts.toNode)}
            value={toCode}
            onChange={setToCode}
            path="toCode"
          />
        </>
      )}
      <DocumentSearchField
        label={say(programmesTexts.document)}
        value={document}
        onChange={setDocument}
        path="documentId"
        required
      />
      <TextField label={say(programmesTexts.noteField)} value={note} onChange={setNote} path="note" kind="prose" />
      <TickField label={say(programmesTexts.verifiedField)} value={verified} onChange={setVerified} path="verified" />
    </ChangeForm>
  );
}

function chosenOf(row: SuccessionRow | undefined): ChosenDocument | undefined {
  if (row?.documentId === undefined) return undefined;
  return { documentId: row.documentId, symbol: row.documentSymbol ?? row.documentId };
}

interface NodeChoiceProps {
  /** The last day of the earlier period, the first of the later one. */
  readonly side: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly path: string;
}

function NodeChoice({ side, label, value, onChange, path }: NodeChoiceProps) {
  const say = useSay();
  const onDay = parsePlainDate(side);
  const list = useList(listNodes, { query: { limit: 1000, ...(onDay === undefined ? {} : { onDay }) } });
  return (
    <ChoiceField
      label={label}
      value={value}
      onChange={onChange}
      choices={[
        { value: '', label: say(programmesTexts.choose) },
        ...list.items.map(({ code, depth, name }) => ({
          value: code,
          label: `${'\u2003'.repeat(depth)}${code} ${say(name)}`.slice(0, 110),
        })),
      ]}
      path={path}
      required
    />
  );
}
