import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import { readWrittenReport, writeReportSlot } from '@muctieu/contract/reporting/writing/writing.operations';
import { type MergedText, mergeTexts } from '@muctieu/domain/reporting/writing/merge-texts';
import { useEffect, useState } from 'react';
import { useChange } from '../../shared/use-change.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { useSignedInCall } from '../../shared/use-operation.ts';

type Slot = WrittenDetail['slots'][number];

/** What became of saving; `theirs` is whoever saved meanwhile. */
export type SlotOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'merged'; readonly theirs: string }
  | { readonly kind: 'conflict'; readonly theirs: string; readonly conflicts: MergedText['conflicts'] }
  | { readonly kind: 'refused' };

const attemptsMost = 4;

/**
 * The words of one slot: a draft of this machine until saved. Whoever saved meanwhile is joined in by paragraphs; where both
 * changed the same one, both wordings stand in the draft and the person chooses. No word of anybody is lost.
 */
export function useSlotWords(reportId: string, slot: Slot) {
  const draft = useDraft(`reporting.slot.${reportId}.${slot.slot}`, {
    text: slot.text,
    /** What the text began as, and its version. */
    base: slot.text,
    version: slot.version,
  });
  const change = useChange(writeReportSlot, { refresh: ['reporting.'] });
  const call = useSignedInCall();
  const [conflicts, setConflicts] = useState<Extract<SlotOutcome, { kind: 'conflict' }>>();
  const { value, saved } = draft;
  const isClean = value.text === value.base;
  // Somebody else's words come in by themselves where nothing was typed here.
  useEffect(() => {
    if (isClean && slot.version > value.version) saved({ text: slot.text, base: slot.text, version: slot.version });
  }, [isClean, saved, slot.text, slot.version, value.version]);

  const save = async (): Promise<SlotOutcome> => {
    const params = { reportId, slot: slot.slot };
    let { text, base, version } = draft.value;
    let joined: string | undefined;
    for (let attempt = 0; attempt < attemptsMost; attempt += 1) {
      const outcome = await change.send({ params, body: { text }, ifMatch: version });
      if (outcome.ok) {
        draft.saved({ text, base: text, version: outcome.value.version });
        setConflicts(undefined);
        return joined === undefined ? { kind: 'saved' } : { kind: 'merged', theirs: joined };
      }
      if (!outcome.problems.some(({ code }) => code === 'changed-meanwhile')) return { kind: 'refused' };
      const read = await call(readWrittenReport, { params: { reportId } });
      const theirs = read.ok ? read.value.slots.find((one) => one.slot === slot.slot) : undefined;
      if (theirs === undefined) return { kind: 'refused' };
      const merged = mergeTexts(base, text, theirs.text);
      [text, base, version] = [merged.text, theirs.text, theirs.version];
      draft.change({ text, base, version });
      change.forget();
      if (merged.conflicts.length > 0) {
        const conflict = { kind: 'conflict', theirs: theirs.person ?? '', conflicts: merged.conflicts } as const;
        setConflicts(conflict);
        return conflict;
      }
      joined = theirs.person ?? '';
    }
    return { kind: 'refused' };
  };
  return { draft, save, saving: change.sending, problems: change.problems, conflicts };
}
