import { readChanges } from '@muctieu/contract/criteria/criteria.operations';
import { changeReasonTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { ChangesAnswer, RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';
import { RoundFrame } from './RoundFrame.tsx';

/** What changed since an earlier round, and why. */
export function ChangesPage() {
  const say = useSay();
  return (
    <RoundFrame title={say(criteriaPageTexts.changes)}>
      {(round, rounds) => <RoundChanges key={round.roundId} round={round} rounds={rounds} />}
    </RoundFrame>
  );
}

function RoundChanges({ round, rounds }: { readonly round: RoundItem; readonly rounds: readonly RoundItem[] }) {
  const say = useSay();
  const format = useFormat();
  const [since, setSince] = useAddressState('so-voi');
  const [day, setDay] = useAddressState('tu-ngay');
  const sinceDay = parsePlainDate(day);
  const earlier = rounds.filter((one) => one.roundId !== round.roundId && one.asOf <= round.asOf);
  const chosen = earlier.find(({ roundId }) => roundId === since) ?? earlier[0];
  return (
    <section className="paper stack">
      <ChoiceField
        label={say(criteriaSentences.since)}
        value={chosen?.roundId ?? ''}
        onChange={setSince}
        choices={
          earlier.length === 0
            ? [{ value: '', label: say(criteriaSentences.chooseRound) }]
            : earlier.map((one) => ({ value: one.roundId, label: `${format.day(one.asOf)} · ${one.title}` }))
        }
      />
      <DayPicker
        label={say(takingSentences.sinceDay)}
        value={sinceDay}
        onChange={(picked?: PlainDate) => setDay(picked ?? '')}
      />
      {sinceDay !== undefined ? (
        <Compared roundId={round.roundId} query={{ sinceDay }} />
      ) : (
        chosen !== undefined && <Compared roundId={round.roundId} query={{ since: chosen.roundId }} />
      )}
    </section>
  );
}

interface ComparedProps {
  readonly roundId: string;
  readonly query: { readonly since?: string; readonly sinceDay?: PlainDate };
}

function Compared({ roundId, query }: ComparedProps) {
  const changes = useOperation(readChanges, { params: { roundId }, query });
  return <ReadingFrame reading={changes}>{(value) => <Listed changes={value} />}</ReadingFrame>;
}

function Listed({ changes }: { readonly changes: ChangesAnswer }) {
  const say = useSay();
  const { dropped, risen, same, mustBeReassessed, comparable, items, after } = changes;
  const told = items.filter(
    (item) => item.kind === 'must-be-reassessed' || (item.difference ?? 0) !== 0 || item.criteria.length > 0,
  );
  return (
    <>
      <p>{say(criteriaSentences.changesCount, { dropped, risen, same, reassess: mustBeReassessed })}</p>
      {!comparable && <p>{say(criteriaSentences.otherSet)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(criteriaPageTexts.changes)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(criteriaSentences.unit)}</th>
              <th scope="col">{say(criteriaSentences.before)}</th>
              <th scope="col">{say(criteriaSentences.after)}</th>
              <th scope="col">{say(criteriaSentences.difference)}</th>
              <th scope="col">{say(criteriaSentences.reasons)}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((item) => (
              <tr key={item.unitId}>
                <th scope="row">
                  <PageLink to={`/tieu-chi/phieu/${item.unitId}?ky=${after.roundId}`}>{item.name}</PageLink>
                </th>
                <td>{item.metBefore ?? '–'}</td>
                <td>{item.metAfter}</td>
                <td>
                  {item.difference === undefined ? '–' : item.difference > 0 ? `+${item.difference}` : item.difference}
                </td>
                <td>
                  <Reasons item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Reasons({ item }: { readonly item: ChangesAnswer['items'][number] }) {
  const say = useSay();
  if (item.kind === 'must-be-reassessed') {
    const origins = item.origins.map(({ name, met }) => `${name} (${met})`).join(', ');
    return say(criteriaSentences.mustReassess, { origins: origins === '' ? '–' : origins });
  }
  const words = (reason: string) => say(changeReasonTexts[reason] ?? { vi: reason, en: reason });
  if (item.criteria.length === 0) return item.reasons.map(words).join('; ');
  return item.criteria.map(({ number, reason }) => `TC${number}: ${words(reason)}`).join('; ');
}
