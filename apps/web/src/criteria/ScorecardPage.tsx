import { readCriteriaSet, readScorecard } from '@muctieu/contract/criteria/criteria.operations';
import { cellStatusTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { ScorecardAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { CriteriaSetDetail } from '@muctieu/contract/criteria/criteria-set';
import { offlineTexts } from '../offline/offline.texts.ts';
import { useKeptOperation } from '../offline/use-kept-operation.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { CellFiles } from './CellFiles.tsx';
import { CellForm } from './CellForm.tsx';
import { CellProof } from './CellProof.tsx';
import { CriteriaCapital } from './CriteriaCapital.tsx';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';
import { RoundFrame } from './RoundFrame.tsx';
import { barText, noBarText } from './threshold-words.ts';
import { WaitingCells } from './WaitingCells.tsx';

/** One unit in one round: each criterion with its proof, assessed and reviewed where one stands; made for a phone. */
export function ScorecardPage() {
  const say = useSay();
  const unitId = usePathParameter('unitId');
  return (
    <RoundFrame title={say(criteriaPageTexts.scorecard)}>
      {(round) => <Card key={round.roundId} roundId={round.roundId} setId={round.setId} unitId={unitId} />}
    </RoundFrame>
  );
}

interface CardProps {
  readonly roundId: string;
  readonly setId: string;
  readonly unitId: string;
}

function Card({ roundId, setId, unitId }: CardProps) {
  const say = useSay();
  const format = useFormat();
  const card = useKeptOperation(readScorecard, { params: { roundId, unitId } });
  const set = useKeptOperation(readCriteriaSet, { params: { setId }, query: {} });
  return (
    <ReadingFrame reading={card}>
      {(value) => (
        <ReadingFrame reading={set}>
          {(known) => (
            <>
              {card.keptAt !== undefined && (
                <p className="paper" role="status">
                  {say(offlineTexts.keptSince, { moment: format.moment(card.keptAt) })}
                </p>
              )}
              <Summary card={value} criteria={known.criteria.length} />
              <WaitingCells roundId={roundId} unitId={unitId} />
              <CriteriaCapital card={value} />
              <Cells card={value} set={known} />
            </>
          )}
        </ReadingFrame>
      )}
    </ReadingFrame>
  );
}

function Summary({ card, criteria }: { readonly card: ScorecardAnswer; readonly criteria: number }) {
  const say = useSay();
  const format = useFormat();
  const { next, origins } = card;
  return (
    <section className="paper">
      <h2 className={styles.heading}>
        {card.unit.name}
        {card.unit.districtName === undefined ? '' : `, ${card.unit.districtName}`}
      </h2>
      <p>
        {card.assessed === 0
          ? say(criteriaSentences.notAssessed)
          : say(criteriaSentences.met, { met: card.met, all: criteria })}
      </p>
      {next !== undefined && (
        <p>
          {say(criteriaSentences.missingToNext, { missing: next.missing, level: say(next.name) })}{' '}
          {next.costKnownDong !== '0' && say(criteriaSentences.costKnown, { cost: format.dong(next.costKnownDong) })}{' '}
          {next.costUnknown > 0 && say(criteriaSentences.costUnknown, { count: next.costUnknown })}
        </p>
      )}
      <p className="soft">
        {card.round.title}, {format.day(card.round.asOf)}
      </p>
      <p className="not-printed">
        <PageLink to={`/tieu-chi/de-xuat?ky=${card.round.roundId}&don-vi=${card.unit.unitId}`}>
          {say(takingSentences.proposals)}
        </PageLink>
      </p>
      {origins.length > 0 && (
        <p>
          {say(criteriaSentences.mustReassess, {
            origins: origins
              .map(({ name, met, roundTitle }) => say(criteriaSentences.originMet, { name, met, round: roundTitle }))
              .join('; '),
          })}
        </p>
      )}
    </section>
  );
}

function Cells({ card, set }: { readonly card: ScorecardAnswer; readonly set: CriteriaSetDetail }) {
  const say = useSay();
  return (
    <section className="paper">
      <ul className={styles.cells} aria-label={say(criteriaPageTexts.scorecard)}>
        {set.criteria.map((criterion) => (
          <li key={criterion.number}>
            <Cell
              card={card}
              code={String(criterion.number)}
              name={`${criterion.number}. ${say(criterion.name)}`}
              measure={criterion.threshold === undefined ? 'reached' : 'at-least'}
              unit={undefined}
            />
            {criterion.indicators.length > 0 && (
              <details className={styles.indented}>
                <summary>{say(criteriaSentences.indicatorsOf, { number: criterion.number })}</summary>
                <ul className={styles.cells}>
                  {criterion.indicators.map((indicator) => (
                    <li key={indicator.code}>
                      <Cell
                        card={card}
                        code={indicator.code}
                        name={`${indicator.code} ${indicator.name}`}
                        measure={indicator.measure}
                        unit={indicator.unit}
                      />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
        {set.provinceStatuses.map((status) => (
          <li key={status.code}>
            <Cell card={card} code={`@${status.code}`} name={say(status.name)} measure="reached" unit={undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones: Readonly<Record<string, StatusTone>> = {
  met: 'good',
  'not-met': 'bad',
  'not-applicable': 'neutral',
  'in-progress': 'waiting',
};

interface CellProps {
  readonly card: ScorecardAnswer;
  readonly code: string;
  readonly name: string;
  readonly measure: 'reached' | 'at-least' | 'at-most';
  readonly unit: string | undefined;
}

function Cell({ card, code, name, measure, unit }: CellProps) {
  const say = useSay();
  const format = useFormat();
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' }) && card.round.state === 'open';
  const cell = card.cells.find((one) => one.code === code);
  const resolved = card.thresholds.find((one) => one.code === code);
  const { threshold } = resolved ?? {};
  return (
    <div>
      <p className="row">
        <StatusBadge tone={tones[cell?.status ?? ''] ?? 'neutral'}>
          {say(cellStatusTexts[cell?.status ?? ''] ?? criteriaSentences.notAssessed)}
        </StatusBadge>
        <strong>{name}</strong>
        {cell?.value !== undefined && (
          <span>
            {format.number(Number(cell.value))} {unit ?? ''}
          </span>
        )}
        {resolved !== undefined && (
          <span className={styles.soft}>
            {threshold !== undefined && resolved.kind === 'found'
              ? `(${barText(threshold, measure, unit, say, format)}${threshold.verified ? '' : `, ${say(criteriaSentences.unverified)}`})`
              : `(${noBarText({ kind: resolved.kind as 'missing' }, say)})`}
          </span>
        )}
      </p>
      {cell !== undefined && cell.version > 0 && <CellProof card={card} cell={cell} />}
      <CellFiles card={card} code={code} name={name} files={cell?.files ?? []} mayWrite={mayWrite} />
      {mayWrite && (
        <CellForm
          key={cell?.version ?? 0}
          roundId={card.round.roundId}
          unitId={card.unit.unitId}
          code={code}
          name={name}
          cell={cell?.version === 0 ? undefined : cell}
          takesFigures={measure !== 'reached'}
        />
      )}
    </div>
  );
}
