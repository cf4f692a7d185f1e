import { Button } from '@mantine/core';
import { assessCells } from '@muctieu/contract/criteria/criteria.operations';
import { cellStatusTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { ProposalItem, RoundItem } from '@muctieu/contract/criteria/criteria-round';
import type { CellEditItem } from '@muctieu/contract/criteria/criterion-cell';
import type { CellStatus } from '@muctieu/domain/criteria/cell-status';
import { useState } from 'react';
import { figureAddress } from '../indicators/figure-address.ts';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';
import { barText } from './threshold-words.ts';

const shownMost = 500;

const keyOf = ({ unitId, code }: ProposalItem) => `${unitId} ${code}`;

interface TakeProposalsProps {
  readonly round: RoundItem;
  readonly items: readonly ProposalItem[];
  readonly onTaken?: () => void;
}

/** Proposals one by one, each with its reason; chosen ones are taken over as one edit, with what they rest on as their evidence. */
export function TakeProposals({ round, items, onTaken }: TakeProposalsProps) {
  const say = useSay();
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' }) && round.state === 'open';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const change = useChange(assessCells);
  const shown = items.slice(0, shownMost);
  const taken = items.filter((item) => chosen.has(keyOf(item)));
  const take = async () => {
    const outcome = await change.send({ params: { roundId: round.roundId }, body: { cells: taken.map(editOf) } });
    if (!outcome.ok) return;
    notify(say(takingSentences.takenOver, { count: taken.length }));
    setChosen(new Set());
    onTaken?.();
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <>
      <ProblemList problems={change.problems} most={20} />
      {mayWrite && (
        <div className="row">
          <Button variant="default" onClick={() => setChosen(new Set(items.map(keyOf)))}>
            {say(takingSentences.chooseAll)}
          </Button>
          <Button variant="default" onClick={() => setChosen(new Set())} disabled={chosen.size === 0}>
            {say(takingSentences.chooseNone)}
          </Button>
          <Button onClick={() => void take()} loading={change.sending} disabled={taken.length === 0}>
            {say(takingSentences.takeOver, { count: taken.length })}
          </Button>
        </div>
      )}
      {shown.length < items.length && (
        <p>{say(takingSentences.moreProposals, { shown: shown.length, all: items.length })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(criteriaPageTexts.proposals)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {mayWrite && <td />}
              <th scope="col">{say(criteriaSentences.unit)}</th>
              <th scope="col">{say(criteriaSentences.indicator)}</th>
              <th scope="col">{say(takingSentences.now)}</th>
              <th scope="col">{say(takingSentences.proposal)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={keyOf(item)}>
                {mayWrite && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={say(takingSentences.choose, { name: item.name, code: item.code })}
                      checked={chosen.has(keyOf(item))}
                      onChange={() => toggle(keyOf(item))}
                    />
                  </td>
                )}
                <th scope="row">
                  <PageLink to={`/tieu-chi/phieu/${item.unitId}?ky=${round.roundId}`}>{item.name}</PageLink>
                </th>
                <td>{item.code}</td>
                <td>
                  <Standing status={item.now.status} value={item.now.value} />
                </td>
                <td>
                  <Why item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Standing({ status, value }: { readonly status: string | undefined; readonly value: string | undefined }) {
  const say = useSay();
  const format = useFormat();
  return (
    <>
      {say(cellStatusTexts[status ?? ''] ?? criteriaSentences.notAssessed)}
      {value !== undefined && ` (${format.number(Number(value))})`}
    </>
  );
}

/** «Đạt: 65,2 %, ngưỡng ≥ 60 %; quan sát đến ngày …», with the way to the observation and to the document of the threshold. */
function Why({ item }: { readonly item: ProposalItem }) {
  const say = useSay();
  const format = useFormat();
  const { observation, earlier, threshold, unit, measure, unitId } = item;
  const status = say(cellStatusTexts[item.status ?? ''] ?? criteriaSentences.notAssessed);
  const hasBar = threshold !== undefined && item.thresholdKind === 'found';
  const mark = item.differs && (
    <>
      {' '}
      <StatusBadge tone="doubt">{say(takingSentences.differs)}</StatusBadge>
    </>
  );
  if (earlier !== undefined) {
    return (
      <>
        <Standing status={item.status} value={item.value} />;{' '}
        {say(takingSentences.wasEarlier, {
          status: say(cellStatusTexts[earlier.status] ?? criteriaSentences.notAssessed),
        })}
        {item.differs && `; ${say(takingSentences.judgedAnew, { status })}`}
        {mark}
      </>
    );
  }
  if (observation === undefined) return null;
  const values = {
    status,
    value: format.number(Number(observation.figure)),
    unit: unit ?? '',
    day: format.day(observation.day),
  };
  return (
    <>
      {hasBar
        ? say(takingSentences.observed, { ...values, bar: barText(threshold, measure, unit, say, format) })
        : measure === 'reached'
          ? status
          : say(takingSentences.observedNoBar, values)}
      {hasBar && threshold.documentId !== undefined && (
        <>
          {' '}
          (<PageLink to={`/van-ban/${threshold.documentId}`}>{threshold.documentId}</PageLink>
          {threshold.verified ? '' : `, ${say(criteriaSentences.unverified)}`})
        </>
      )}
      ;{' '}
      <PageLink to={figureAddress(unitId, observation.indicator, observation.period)}>{say(observation.name)}</PageLink>
      {mark}
    </>
  );
}

/** Taking over is an edit like any other: by the version that was seen, with what it rests on as its evidence. */
function editOf(item: ProposalItem): CellEditItem {
  const { unitId, code, version, value, status, observation, earlier } = item;
  const evidence =
    observation !== undefined
      ? [{ observation: { indicator: observation.indicator, period: observation.period } }]
      : earlier === undefined
        ? []
        : [{ roundId: earlier.roundId }];
  // A figure decides by itself, against the threshold of now; without one the word is taken over.
  const decides = value !== undefined && (item.measure !== 'reached' || observation !== undefined);
  return {
    unitId,
    code,
    version,
    evidence,
    ...(value === undefined ? {} : { value }),
    ...(status === undefined || (decides && item.thresholdKind === 'found') ? {} : { status: status as CellStatus }),
    overrideReason: '',
  };
}
