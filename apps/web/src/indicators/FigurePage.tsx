import type { AnswerOf } from '@muctieu/contract/http/operation';
import { breakdownTexts, observationStatusTexts, originTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readObservation } from '@muctieu/contract/indicators/observations.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CriteriaLink } from './CriteriaLink.tsx';
import { Figure } from './Figure.tsx';
import { FigureFiles } from './FigureFiles.tsx';
import { figureAddress } from './figure-address.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { TrendChart } from './TrendChart.tsx';

type Shown = AnswerOf<typeof readObservation>;

/** Everything behind one figure: its parts, what it is computed from, the units below, and every version with who and why. */
export function FigurePage() {
  const say = useSay();
  const [unitId] = useAddressState('don-vi');
  const [indicator] = useAddressState('chi-tieu');
  const [written] = useAddressState('ky');
  const [status] = useAddressState('tinh-chat', 'actual');
  const period = parsePeriod(written) ?? ('2024' as ObservationPeriod);
  const reading = useOperation(readObservation, {
    query: { unitId, indicator, period, status: status === 'forecast' ? 'forecast' : 'actual', breakdown: '' },
  });
  const shown = reading.value;
  const title = shown === undefined ? indicator || say(indicatorPageTexts.figure) : say(shown.indicator.name);
  const note = shown === undefined ? written : `${unitFullName(shown.unit.form, shown.unit.name)}, ${shown.period}`;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        note={note}
        trail={[
          { label: say(indicatorPageTexts.board), to: `/chi-tieu/bang?don-vi=${unitId}` },
          ...(indicator === '' ? [] : [{ label: indicator, to: `/chi-tieu/muc/${indicator}` }]),
        ]}
      />
      <ReadingFrame reading={reading}>{(value) => <Drawn shown={value} />}</ReadingFrame>
    </div>
  );
}

function Drawn({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const unit = say(shown.indicator.unitName);
  return (
    <>
      <div className={styles.columns}>
        <section className="paper">
          <dl className="facts">
            <dt>{say(indicatorSentences.figure)}</dt>
            <dd>
              <Figure figure={shown.figure} unit={unit} />
            </dd>
            <dt>{say(indicatorSentences.madeOf)}</dt>
            <dd>{say(originTexts[shown.figure.origin] ?? { vi: '', en: '' })}</dd>
            <dt>{say(indicatorSentences.status)}</dt>
            <dd>{say(observationStatusTexts[shown.status] ?? { vi: '', en: '' })}</dd>
            {shown.figure.printed !== undefined && (
              <>
                <dt>{say(indicatorSentences.printed)}</dt>
                <dd>{shown.figure.printed.replace('.', ',')}</dd>
              </>
            )}
          </dl>
          {shown.formula !== undefined && (
            <>
              <p>
                <code>{shown.formula}</code>
              </p>
              <ul className={styles.list}>
                {shown.operands.map(({ indicator, figure }) => (
                  <li key={indicator.code}>
                    <PageLink to={figureAddress(shown.unit.id, indicator.code, shown.period, shown.status)}>
                      {say(indicator.name)}
                    </PageLink>
                    : <Figure figure={figure} unit={say(indicator.unitName)} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {shown.breakdowns.length > 0 && (
            <ul className={styles.list}>
              {shown.breakdowns.map(({ breakdown, figure }) => (
                <li key={breakdown}>
                  {say(breakdownTexts[breakdown] ?? { vi: breakdown, en: breakdown })}:{' '}
                  <Figure figure={figure} unit={unit} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <div className="stack">
          <History shown={shown} />
          {shown.formula === undefined && <FigureFiles shown={shown} />}
          <CriteriaLink indicator={shown.indicator.code} unitId={shown.unit.id} />
        </div>
      </div>
      <TrendChart unitId={shown.unit.id} indicator={shown.indicator.code} />
      <Parts shown={shown} />
    </>
  );
}

function History({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(indicatorSentences.history)}</h2>
      {shown.versions.length === 0 && <p className="soft">{say(indicatorSentences.noVersions)}</p>}
      <ul className={styles.list}>
        {shown.versions.map((version) => (
          <li key={version.version}>
            <Figure figure={version.figure} />, {version.personName ?? say(indicatorSentences.program)},{' '}
            {format.moment(version.at)}
            <div className="soft">
              {[version.reason, version.place, version.justification].filter((text) => text !== '').join(' · ')}{' '}
              {version.documentId !== undefined && (
                <PageLink to={`/van-ban/${version.documentId}`}>
                  {version.documentSymbol ?? version.documentId}
                </PageLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  if (shown.parts.length === 0) return null;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(indicatorSentences.parts)}</h2>
      {shown.partsTotal !== undefined && (
        <p>
          {say(indicatorSentences.partsTotal)}: <Figure figure={shown.partsTotal} />
        </p>
      )}
      <ul className={styles.list}>
        {shown.parts.map(({ unit, figure }) => (
          <li key={unit.id}>
            <PageLink to={figureAddress(unit.id, shown.indicator.code, shown.period, shown.status)}>
              {unitFullName(unit.form, unit.name)}
            </PageLink>
            : <Figure figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}
