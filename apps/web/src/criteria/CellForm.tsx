import { assessCells } from '@muctieu/contract/criteria/criteria.operations';
import { cellStatusTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { CellDetail, CellEditItem } from '@muctieu/contract/criteria/criterion-cell';
import { type CellStatus, cellStatuses } from '@muctieu/domain/criteria/cell-status';
import { readNumberText } from '@muctieu/kernel/number-text';
import { useState } from 'react';
import { useOutbox } from '../offline/outbox-state.ts';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { plainDecimal } from '../shared/entry-grid/read-cell.ts';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { assessCellsLater, cellsSubject } from './later-operations.ts';

interface CellFormProps {
  readonly roundId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly cell: CellDetail | undefined;
  readonly takesFigures: boolean;
}

/** One cell with its proof, opened where it is needed: short enough for a phone, kept when the network goes away. */
export function CellForm(props: CellFormProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.indented} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(criteriaSentences.assess)} <span className="visually-hidden">{props.name}</span>
      </summary>
      {isOpen && <Fields {...props} />}
    </details>
  );
}

function Fields({ roundId, unitId, code, name, cell, takesFigures }: CellFormProps) {
  const say = useSay();
  const draft = useDraft(`criteria.cell.${roundId}.${unitId}.${code}.${cell?.version ?? 0}`, {
    status: cell?.status ?? '',
    value: cell?.value?.replace('.', ',') ?? '',
    note: cell?.note ?? '',
    overrideReason: cell?.overrideReason ?? '',
    documentId: cell?.evidence.find(({ documentId }) => documentId !== undefined)?.documentId ?? '',
    words: cell?.evidence.find(({ words }) => words !== undefined)?.words ?? '',
    cost: cell?.costDong ?? '',
  });
  const firstDocument = cell?.evidence.find(({ documentId }) => documentId !== undefined);
  const firstWords = cell?.evidence.find(({ words: text }) => text !== undefined);
  const change = useChange(assessCells);
  const outbox = useOutbox();
  const { status, value, note, overrideReason, documentId, words, cost } = draft.value;
  const set = (part: Partial<typeof draft.value>) => draft.change((before) => ({ ...before, ...part }));
  const save = async () => {
    const figure = readNumberText(value.trim());
    const costDigits = cost.replace(/[.\s]/g, '');
    const hasFigure = takesFigures && figure !== undefined;
    // Where a figure is given and the result was not touched, the figure decides.
    const saysStatus = !hasFigure || status !== (cell?.status ?? '');
    const edit: CellEditItem = {
      unitId,
      code,
      version: cell?.version ?? 0,
      ...(saysStatus ? { status: status === '' ? null : (status as CellStatus) } : {}),
      ...(takesFigures ? { value: figure === undefined ? null : plainDecimal(figure.value) } : {}),
      note,
      overrideReason,
      evidence: [
        ...(documentId.trim() === '' ? [] : [{ documentId: documentId.trim() }]),
        ...(words.trim() === '' ? [] : [{ words: words.trim() }]),
        // What is not on the form stays as it is.
        ...(cell?.evidence ?? []).filter((one) => one !== firstDocument && one !== firstWords),
      ],
      costDong: costDigits === '' ? null : costDigits,
    };
    const input = { params: { roundId }, body: { cells: [edit] } };
    const outcome = await change.send(input);
    // No network: what was typed waits on this machine and is sent once it is back.
    if (!outcome.ok && (outcome.status === 0 || outcome.status >= 500)) {
      const item = { subject: cellsSubject(roundId, unitId), operationId: assessCells.id, input, count: 1 };
      await outbox.put(item, assessCellsLater);
      change.forget();
      draft.saved();
      notify(say(criteriaSentences.cellKept), 'doubt');
      return;
    }
    if (!outcome.ok) return;
    draft.saved();
    notify(say(criteriaSentences.cellSaved));
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(criteriaSentences.saveCell)}
        onSubmit={() => void save()}
        label={name}
      >
        <ChoiceField
          path="cells[0].status"
          label={say(criteriaSentences.status)}
          value={status}
          onChange={(next) => set({ status: next as CellStatus | '' })}
          choices={[
            { value: '', label: say(criteriaSentences.notAssessed) },
            ...cellStatuses.map((one) => ({
              value: one,
              label: say(cellStatusTexts[one] ?? criteriaSentences.status),
            })),
          ]}
        />
        {takesFigures && (
          <TextField
            path="cells[0].value"
            label={say(criteriaSentences.value)}
            value={value}
            onChange={(next) => set({ value: next })}
          />
        )}
        <TextField
          path="cells[0].evidence[0].documentId"
          label={`${say(criteriaSentences.evidence)}: ${say(criteriaSentences.evidenceDocument)}`}
          value={documentId}
          onChange={(next) => set({ documentId: next })}
        />
        <TextField
          label={say(criteriaSentences.evidenceWords)}
          value={words}
          onChange={(next) => set({ words: next })}
        />
        <TextField
          path="cells[0].note"
          label={say(criteriaSentences.note)}
          value={note}
          onChange={(next) => set({ note: next })}
        />
        <TextField
          path="cells[0].overrideReason"
          label={say(criteriaSentences.overrideReason)}
          value={overrideReason}
          onChange={(next) => set({ overrideReason: next })}
        />
        <TextField
          path="cells[0].costDong"
          label={say(criteriaSentences.cost)}
          value={cost}
          onChange={(next) => set({ cost: next })}
        />
      </ChangeForm>
    </>
  );
}
