import { Button } from '@mantine/core';
import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import {
  cancelRecognition,
  returnRecognition,
  withdrawRecognition,
} from '@muctieu/contract/criteria/recognition.operations';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { type ReactNode, useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { type Change, useChange } from '../shared/use-change.ts';
import { type Draft, useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { recognitionTexts } from './recognition-page.texts.ts';

type Way = 'return' | 'stop' | 'withdraw';
const refresh = ['criteria.', 'work-list.'];

/** The ways out of the straight path: back with reasons, stopped, withdrawn after it was recognised. */
export function EndRecognition({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const [way, setWay] = useState<Way>();
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' });
  const mayApprove = usePermission({ object: 'criteria-assessment', action: 'approve' });
  const isOpen = dossier.state === 'open' || dossier.state === 'returned';
  const isRecognised = dossier.state === 'recognised' || dossier.state === 'announced';
  const earlier = dossier.procedure.steps.filter(({ state }) => state === 'done');
  const close = () => setWay(undefined);
  return (
    <div className="row not-printed">
      {isOpen && dossier.mayAct && earlier.length > 0 && (
        <Button variant="default" onClick={() => setWay('return')}>
          {say(recognitionTexts.returnIt)}
        </Button>
      )}
      {isOpen && mayWrite && (
        <Button variant="default" onClick={() => setWay('stop')}>
          {say(recognitionTexts.stop)}
        </Button>
      )}
      {isRecognised && mayApprove && (
        <Button variant="default" onClick={() => setWay('withdraw')}>
          {say(recognitionTexts.withdraw)}
        </Button>
      )}
      {way === 'return' && <ReturnDialog dossier={dossier} onClose={close} />}
      {way === 'stop' && <StopDialog dossier={dossier} onClose={close} />}
      {way === 'withdraw' && <WithdrawDialog dossier={dossier} onClose={close} />}
    </div>
  );
}

interface WayProps {
  readonly dossier: RecognitionDetail;
  readonly onClose: () => void;
}

interface Sending<Body> {
  readonly send: (input: {
    readonly params: { readonly dossierId: string };
    readonly body: Body;
    readonly ifMatch: number;
  }) => Promise<{ readonly ok: boolean }>;
}

/** Sends what was typed for the version that was read; what is not taken stays in the draft. */
async function sendAct<Body>(
  { send }: Sending<Body>,
  draft: Draft<Body>,
  { dossierId, version }: RecognitionDetail,
): Promise<boolean> {
  const { ok } = await send({ params: { dossierId }, body: draft.value, ifMatch: version });
  if (ok) draft.saved();
  return ok;
}

function ReturnDialog({ dossier, onClose }: WayProps) {
  const say = useSay();
  const steps = dossier.procedure.steps.filter(({ state }) => state === 'done');
  const first: { to: RecognitionStepCode; reason: string } = {
    to: steps.at(-1)?.code ?? 'self-assessment',
    reason: '',
  };
  const draft = useDraft(`criteria.recognition.return.${dossier.dossierId}`, first);
  const change = useChange(returnRecognition, { refresh });
  const send = () => sendAct(change, draft, dossier);
  return (
    <WayDialog
      title={recognitionTexts.returnIt}
      done={recognitionTexts.returned}
      change={change}
      send={send}
      onClose={onClose}
    >
      <ChoiceField
        path="to"
        label={say(recognitionTexts.returnTo)}
        value={draft.value.to}
        onChange={(to) => draft.change((before) => ({ ...before, to: to as RecognitionStepCode }))}
        choices={steps.map(({ code, name }) => ({ value: code, label: say(name) }))}
      />
      <ReasonField
        value={draft.value.reason}
        onChange={(reason) => draft.change((before) => ({ ...before, reason }))}
      />
    </WayDialog>
  );
}

function StopDialog({ dossier, onClose }: WayProps) {
  const draft = useDraft(`criteria.recognition.stop.${dossier.dossierId}`, { reason: '' });
  const change = useChange(cancelRecognition, { refresh });
  const send = () => sendAct(change, draft, dossier);
  return (
    <WayDialog
      title={recognitionTexts.stop}
      done={recognitionTexts.stopped}
      change={change}
      send={send}
      onClose={onClose}
    >
      <ReasonField value={draft.value.reason} onChange={(reason) => draft.change({ reason })} />
    </WayDialog>
  );
}

function WithdrawDialog({ dossier, onClose }: WayProps) {
  const say = useSay();
  const draft = useDraft(`criteria.recognition.withdraw.${dossier.dossierId}`, { symbol: '', on: '', reason: '' });
  const change = useChange(withdrawRecognition, { refresh });
  const send = () => sendAct(change, draft, dossier);
  return (
    <WayDialog
      title={recognitionTexts.withdraw}
      done={recognitionTexts.withdrawn}
      change={change}
      send={send}
      onClose={onClose}
    >
      <TextField
        path="symbol"
        label={say(recognitionTexts.withdrawSymbol)}
        value={draft.value.symbol}
        onChange={(symbol) => draft.change((before) => ({ ...before, symbol }))}
        required
      />
      <DayPicker
        label={say(recognitionTexts.withdrawOn)}
        value={draft.value.on === '' ? undefined : (draft.value.on as PlainDate)}
        onChange={(on) => draft.change((before) => ({ ...before, on: on ?? '' }))}
        required
      />
      <ReasonField
        value={draft.value.reason}
        onChange={(reason) => draft.change((before) => ({ ...before, reason }))}
      />
    </WayDialog>
  );
}

function ReasonField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <TextField
      path="reason"
      kind="prose"
      label={say(recognitionTexts.reason)}
      value={value}
      onChange={onChange}
      required
    />
  );
}

interface WayDialogProps {
  readonly title: Text;
  readonly done: Text;
  readonly change: Pick<Change<never>, 'problems' | 'sending'>;
  readonly send: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function WayDialog({ title, done, change, send, onClose, children }: WayDialogProps) {
  const say = useSay();
  const submit = async () => {
    if (!(await send())) return;
    notify(say(done));
    onClose();
  };
  return (
    <AppDialog open title={say(title)} onClose={onClose}>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(title)}
        onSubmit={() => void submit()}
        onCancel={onClose}
      >
        {children}
      </ChangeForm>
    </AppDialog>
  );
}
