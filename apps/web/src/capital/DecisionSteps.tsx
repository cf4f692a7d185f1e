import { Button } from '@mantine/core';
import { moveDecisionOperation, type readDecision } from '@muctieu/contract/capital/capital.operations';
import { decisionStateTexts } from '@muctieu/contract/capital/capital.texts';
import type { AnswerOf, BodyOf } from '@muctieu/contract/http/operation';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { notify } from '../shared/notices.ts';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { capitalSentences } from './capital-pages.texts.ts';

type Decision = AnswerOf<typeof readDecision>;
type State = BodyOf<typeof moveDecisionOperation>['state'];

const next: Readonly<
  Record<Decision['state'], readonly { readonly state: State; readonly action: 'write' | 'approve' }[]>
> = {
  draft: [
    { state: 'submitted', action: 'write' },
    { state: 'withdrawn', action: 'write' },
  ],
  submitted: [
    { state: 'approved', action: 'approve' },
    { state: 'draft', action: 'approve' },
  ],
  approved: [{ state: 'booked', action: 'approve' }],
  booked: [],
  withdrawn: [],
};

/** The steps that are open to this person; each is asked for once more with its reason. */
export function DecisionSteps({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const change = useChange(moveDecisionOperation, { refresh: ['capital.'] });
  const [asked, setAsked] = useState<State>();
  const [reason, setReason] = useState('');
  const may = {
    write: usePermission({ object: 'capital-plan', action: 'write' }),
    approve: usePermission({ object: 'capital-plan', action: 'approve' }),
  };
  const wordOf = (state: State) => say(decisionStateTexts[state] ?? { vi: state, en: state });
  const take = async (state: State) => {
    const outcome = await change.send({
      params: { decisionId: decision.decisionId },
      body: { state, reason },
      ifMatch: decision.version,
    });
    if (!outcome.ok) return;
    setAsked(undefined);
    setReason('');
    notify(say(capitalSentences.done, { state: wordOf(state) }));
  };
  return (
    <div className="row">
      {next[decision.state]
        .filter(({ action }) => may[action])
        .map(({ state }) => (
          <Button
            key={state}
            variant={state === 'withdrawn' || state === 'draft' ? 'default' : 'filled'}
            onClick={() => setAsked(state)}
          >
            {say(capitalSentences.stepTo, { state: wordOf(state) })}
          </Button>
        ))}
      <ConfirmDialog
        open={asked !== undefined}
        title={asked === undefined ? '' : say(capitalSentences.stepTo, { state: wordOf(asked) })}
        confirmLabel={asked === undefined ? '' : wordOf(asked)}
        onConfirm={() => asked !== undefined && void take(asked)}
        onClose={() => {
          setAsked(undefined);
          change.forget();
        }}
        busy={change.sending}
        problems={change.problems}
      >
        <TextField path="reason" label={say(capitalSentences.reason)} value={reason} onChange={setReason} />
      </ConfirmDialog>
    </div>
  );
}
