import { listReportNumbers } from '@muctieu/contract/reporting/writing/register.operations';
import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import { moveWrittenReport } from '@muctieu/contract/reporting/writing/writing.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { AppDialog } from '../../shared/AppDialog.tsx';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useChange } from '../../shared/use-change.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts } from './editor.texts.ts';
import { reportStepTexts as texts } from './report-steps.texts.ts';

export type WrittenStep = 'submit' | 'return' | 'sign' | 'withdraw' | 'issue';

interface StepDialogProps {
  readonly report: WrittenDetail;
  readonly step: WrittenStep;
  /** How many statements the checker finds wrong: going on all the same needs a reason. */
  readonly failing: number;
  readonly onClose: () => void;
  readonly onMoved: (state: string) => void;
}

/** What a step does, what it needs to know, and its verb. */
export function StepDialog({ report, step, failing, onClose, onMoved }: StepDialogProps) {
  const say = useSay();
  const { reportId, version, authority, number: written = '' } = report;
  const move = useChange(moveWrittenReport, { refresh: ['reporting.'] });
  const [reason, setReason] = useState('');
  const [issuedOn, setIssuedOn] = useState<PlainDate | undefined>(dayInVietNam(new Date()));
  const [number, setNumber] = useState('');
  const asksReason = step === 'return' || step === 'withdraw';
  const isHeld = failing > 0 && (step === 'sign' || step === 'issue');
  const send = async () => {
    const signing = step === 'sign' && issuedOn !== undefined ? { issuedOn } : {};
    const taken = step === 'sign' && number !== '' ? { number: Number(number) } : {};
    const body = { act: step, reason, ...signing, ...taken };
    const outcome = await move.send({ params: { reportId }, body, ifMatch: version });
    if (outcome.ok) onMoved(outcome.value.state);
  };
  const notes = {
    submit: say(texts.submitNote),
    return: undefined,
    sign: say(texts.signNote, { authority: authority?.name ?? '' }),
    withdraw: say(texts.withdrawNote, { number: written }),
    issue: say(texts.issueNote),
  };
  return (
    <AppDialog open title={say(editorTexts[step])} onClose={onClose}>
      <ChangeForm
        problems={move.problems}
        busy={move.sending}
        submitLabel={say(editorTexts[step])}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        {notes[step] !== undefined && <p>{notes[step]}</p>}
        {step === 'sign' && (
          <>
            <DayPicker path="body.issuedOn" label={say(texts.issuedOn)} value={issuedOn} onChange={setIssuedOn} />
            <NumberField report={report} issuedOn={issuedOn} value={number} onChange={setNumber} />
          </>
        )}
        {(asksReason || isHeld) && (
          <TextField
            path="body.reason"
            label={asksReason ? say(texts.reason) : say(texts.reasonHeld, { count: failing })}
            value={reason}
            onChange={setReason}
            kind="prose"
            required
          />
        )}
      </ChangeForm>
    </AppDialog>
  );
}

interface NumberFieldProps {
  readonly report: WrittenDetail;
  readonly issuedOn: PlainDate | undefined;
  readonly value: string;
  readonly onChange: (number: string) => void;
}

/** The next number, or one that the clerk reserved. */
function NumberField({ report, issuedOn, value, onChange }: NumberFieldProps) {
  const say = useSay();
  const { provinceId, authority } = report;
  const year = Number((issuedOn ?? dayInVietNam(new Date())).slice(0, 4));
  const reserved = useOperation(
    listReportNumbers,
    {
      query: {
        ...{ provinceId, authorityId: authority?.authorityId ?? '', year },
        ...{ direction: 'out' as const, state: 'reserved' as const, limit: 1000 },
      },
    },
    { enabled: authority !== undefined },
  );
  return (
    <ChoiceField
      path="body.number"
      label={say(texts.number)}
      value={value}
      onChange={onChange}
      choices={[
        { value: '', label: say(texts.nextNumber) },
        ...(reserved.value?.items ?? []).map(({ number, abstract }) => ({
          value: String(number),
          label: say(texts.reserved, { number, abstract }),
        })),
      ]}
    />
  );
}
