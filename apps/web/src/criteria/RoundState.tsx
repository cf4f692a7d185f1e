import { moveRound } from '@muctieu/contract/criteria/criteria.operations';
import type { RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { takingSentences } from './criteria-taking.texts.ts';

/** Whether the round takes cells, and for whoever may: closing and reopening it with a reason. */
export function RoundState({ round }: { readonly round: RoundItem }) {
  const say = useSay();
  const mayMove = usePermission({ object: 'criteria-assessment', action: 'approve' });
  const isOpen = round.state === 'open';
  const draft = useDraft(`criteria.round-state.${round.roundId}`, { reason: '' });
  const change = useChange(moveRound);
  const action = say(isOpen ? takingSentences.close : takingSentences.reopen);
  const send = async () => {
    const outcome = await change.send({
      params: { roundId: round.roundId },
      body: { state: isOpen ? 'closed' : 'open', reason: draft.value.reason.trim() },
      ifMatch: round.version,
    });
    if (!outcome.ok) return;
    draft.saved({ reason: '' });
    notify(say(takingSentences.moved));
  };
  return (
    <div>
      <StatusBadge tone={isOpen ? 'good' : 'neutral'}>
        {say(isOpen ? takingSentences.open : takingSentences.closed)}
      </StatusBadge>
      {mayMove && (
        <details>
          <summary>{action}</summary>
          <DraftKeeper draft={draft} />
          <ChangeForm
            problems={change.problems}
            busy={change.sending}
            submitLabel={action}
            onSubmit={() => void send()}
            label={action}
          >
            <TextField
              path="reason"
              label={say(takingSentences.reason)}
              value={draft.value.reason}
              onChange={(reason) => draft.change(() => ({ reason }))}
            />
          </ChangeForm>
        </details>
      )}
    </div>
  );
}
