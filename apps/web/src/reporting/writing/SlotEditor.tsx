import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import { readWrittenReport, writeReportSlot } from '@muctieu/contract/reporting/writing/writing.operations';
import { useState } from 'react';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { DraftKeeper } from '../../shared/DraftKeeper.tsx';
import { notify } from '../../shared/notices.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useChange } from '../../shared/use-change.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { useSignedInCall } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';

interface SlotEditorProps {
  readonly reportId: string;
  readonly slot: WrittenDetail['slots'][number];
}

/** One slot: the words typed are a draft of this machine until saved; what another saved meanwhile is shown beside. */
export function SlotEditor({ reportId, slot }: SlotEditorProps) {
  const say = useSay();
  const draft = useDraft(`reporting.slot.${reportId}.${slot.slot}`, { text: slot.text, version: slot.version });
  const change = useChange(writeReportSlot, { refresh: ['reporting.'] });
  const call = useSignedInCall();
  const [theirs, setTheirs] = useState<{ readonly text: string; readonly version: number }>();
  const base = theirs?.version ?? (draft.restoredFrom === undefined ? slot.version : draft.value.version);
  const save = async () => {
    const params = { reportId, slot: slot.slot };
    const outcome = await change.send({ params, body: { text: draft.value.text }, ifMatch: base });
    if (outcome.ok) {
      draft.saved({ text: draft.value.text, version: outcome.value.version });
      setTheirs(undefined);
      notify(say(texts.saved));
      return;
    }
    if (!outcome.problems.some(({ code }) => code === 'changed-meanwhile')) return;
    const read = await call(readWrittenReport, { params: { reportId } });
    const found = read.ok ? read.value.slots.find((one) => one.slot === slot.slot) : undefined;
    if (found !== undefined) setTheirs({ text: found.text, version: found.version });
  };
  const beside = [
    ...(slot.before === undefined
      ? []
      : [{ label: `${say(texts.before)}: ${slot.before.from}`, text: slot.before.text }]),
    ...slot.contributions.map(({ from, text }) => ({ label: say(texts.from, { unit: from }), text })),
  ];
  return (
    <section className="paper" aria-label={slot.label}>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.save)}
        onSubmit={() => void save()}
      >
        <TextField
          kind="prose"
          label={slot.label}
          note={say(texts.slotNote)}
          value={draft.value.text}
          onChange={(text) => draft.change((before) => ({ ...before, text }))}
        />
      </ChangeForm>
      {theirs !== undefined && (
        <div role="status">
          <h3>{say(texts.theirs)}</h3>
          <p style={{ whiteSpace: 'pre-wrap' }}>{theirs.text}</p>
          <p>{say(texts.takeOver)}</p>
        </div>
      )}
      {beside.map(({ label, text }) => (
        <details key={label}>
          <summary>{label}</summary>
          <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
        </details>
      ))}
    </section>
  );
}
