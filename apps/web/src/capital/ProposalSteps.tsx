import { Button } from '@mantine/core';
import { moveProposalOperation } from '@muctieu/contract/capital/capital.operations';
import { proposalStateTexts } from '@muctieu/contract/capital/capital.texts';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { proposalSteps } from '@muctieu/domain/capital/change-proposal';
import { useMemo, useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { FieldProblemsContext } from '../shared/field-problems.ts';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import type { Proposal } from './ProposalPage.tsx';
import { proposalTexts } from './proposal.texts.ts';

type State = BodyOf<typeof moveProposalOperation>['state'];

const documented: readonly State[] = ['council-resolved', 'decided'];

/** The next steps, each with its document or reason. */
export function ProposalSteps({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const change = useChange(moveProposalOperation, { refresh: ['capital.'] });
  const [asked, setAsked] = useState<State>();
  const [document, setDocument] = useState<ChosenDocument>();
  const [reason, setReason] = useState('');
  const context = useMemo(() => ({ problems: change.problems, labels: new Map<string, string>() }), [change.problems]);
  const steps = proposal.mayTake;
  const wordOf = (state: State) => say(proposalStateTexts[state] ?? proposalTexts.one);
  if (proposalSteps[proposal.state].length === 0) return <p className="soft">{say(proposalTexts.ended)}</p>;
  const waits = proposal.state === 'entered' ? proposalTexts.waitsForChair : proposalTexts.waits;
  // Taking back is no next step: who asked is told what it waits for.
  const waiting = steps.every((state) => state === 'rejected') ? <p className="soft">{say(waits)}</p> : undefined;
  if (steps.length === 0) return waiting;
  const take = async (state: State) => {
    const outcome = await change.send({
      params: { proposalId: proposal.proposalId },
      body: {
        state,
        ...(document === undefined ? {} : { documentId: document.documentId }),
        ...(reason === '' ? {} : { reason }),
      },
      ifMatch: proposal.version,
    });
    if (!outcome.ok) return;
    setAsked(undefined);
    notify(say(proposalTexts.stepDone, { state: wordOf(state) }));
  };
  return (
    <div className="row">
      {waiting}
      {steps.map((state) => (
        <Button key={state} variant={state === 'rejected' ? 'default' : 'filled'} onClick={() => setAsked(state)}>
          {say(proposalTexts.stepTo, { state: wordOf(state) })}
        </Button>
      ))}
      <ConfirmDialog
        open={asked !== undefined}
        title={asked === undefined ? '' : say(proposalTexts.stepTo, { state: wordOf(asked) })}
        confirmLabel={asked === undefined ? '' : wordOf(asked)}
        onConfirm={() => asked !== undefined && void take(asked)}
        onClose={() => {
          setAsked(undefined);
          change.forget();
        }}
        busy={change.sending}
        problems={change.problems}
        grave={asked === 'rejected'}
      >
        <FieldProblemsContext value={context}>
          {asked !== undefined && documented.includes(asked) && (
            <DocumentSearchField
              label={say(proposalTexts.stepDocument)}
              value={document}
              onChange={setDocument}
              path="documentId"
              required
            />
          )}
          <TextField label={say(proposalTexts.stepReason)} value={reason} onChange={setReason} path="reason" />
        </FieldProblemsContext>
      </ConfirmDialog>
    </div>
  );
}
