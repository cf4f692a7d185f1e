import { readProposals } from '@muctieu/contract/criteria/criteria.operations';
import type { RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaPageTexts } from './criteria.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';
import { RoundFrame } from './RoundFrame.tsx';
import { TakeProposals } from './TakeProposals.tsx';

/** What observations or an earlier round propose for the cells of a round; taken over one by one or many at once. */
export function ProposalsPage() {
  const say = useSay();
  return (
    <RoundFrame title={say(criteriaPageTexts.proposals)} note={say(takingSentences.proposalsNote)}>
      {(round, rounds) => <RoundProposals key={round.roundId} round={round} rounds={rounds} />}
    </RoundFrame>
  );
}

interface RoundProposalsProps {
  readonly round: RoundItem;
  readonly rounds: readonly RoundItem[];
}

function RoundProposals({ round, rounds }: RoundProposalsProps) {
  const say = useSay();
  const format = useFormat();
  const [from, setFrom] = useAddressState('nguon');
  const [unitId] = useAddressState('don-vi');
  const earlier = rounds.filter(
    (one) => one.roundId !== round.roundId && one.setId === round.setId && one.asOf <= round.asOf,
  );
  const chosen = earlier.some(({ roundId }) => roundId === from) ? from : '';
  const proposals = useOperation(readProposals, {
    params: { roundId: round.roundId },
    query: { ...(chosen === '' ? {} : { from: chosen }), ...(unitId === '' ? {} : { unitId }) },
  });
  return (
    <section className="paper stack">
      <ChoiceField
        label={say(takingSentences.source)}
        value={chosen}
        onChange={setFrom}
        choices={[
          { value: '', label: say(takingSentences.fromObservations) },
          ...earlier.map(({ roundId, title, asOf }) => ({
            value: roundId,
            label: say(takingSentences.fromRound, { title, asOf: format.day(asOf) }),
          })),
        ]}
      />
      <ReadingFrame reading={proposals}>
        {({ items, observedIndicators }) =>
          items.length === 0 ? (
            <p>
              {say(
                chosen === '' && observedIndicators === 0
                  ? takingSentences.noObservedIndicators
                  : takingSentences.nothingProposed,
              )}
            </p>
          ) : (
            <TakeProposals key={`${chosen} ${items.length}`} round={round} items={items} />
          )
        }
      </ReadingFrame>
    </section>
  );
}
