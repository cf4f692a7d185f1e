import { readMatrix } from '@muctieu/contract/criteria/criteria.operations';
import type { MatrixAnswer, MatrixUnit, RoundItem } from '@muctieu/contract/criteria/criteria-round';
import { countsAsMet, statusOfSign } from '@muctieu/domain/criteria/cell-status';
import { Fragment } from 'react';
import { Chart } from '../shared/Chart.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CriterionUnits } from './CriterionUnits.tsx';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { levelName } from './level-name.ts';
import { RoundFrame } from './RoundFrame.tsx';

/** The matrix as reports print it (Biểu 01): groups, districts with their sums, and what follows from it. */
export function MatrixPage() {
  const say = useSay();
  return (
    <RoundFrame title={say(criteriaPageTexts.matrix)}>
      {(round) => <RoundMatrix key={round.roundId} round={round} />}
    </RoundFrame>
  );
}

function RoundMatrix({ round }: { readonly round: RoundItem }) {
  const [chosen] = useAddressState('tc');
  const matrix = useOperation(readMatrix, { params: { roundId: round.roundId } });
  return (
    <ReadingFrame reading={matrix}>
      {(value) => (
        <>
          {chosen !== '' && <CriterionUnits matrix={value} number={Number(chosen)} />}
          <Levels matrix={value} />
          <Drawn matrix={value} />
          <PerCriterion matrix={value} />
        </>
      )}
    </ReadingFrame>
  );
}

function Levels({ matrix }: { readonly matrix: MatrixAnswer }) {
  const say = useSay();
  const format = useFormat();
  const { sums, round } = matrix;
  const decimals = (text: string | undefined) => format.number(Number(text ?? 0), 2);
  const codes = [...matrix.levels, ...matrix.provinceStatuses].map(({ code }) => code);
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(criteriaSentences.levels)}</h2>
      <ul className={styles.levels}>
        {[...codes, '', '?']
          .filter((code) => (sums.perLevel[code] ?? 0) > 0 || codes.includes(code))
          .map((code) => (
            <li key={code}>
              <PageLink to={`/tieu-chi/bac-thang?ky=${round.roundId}&muc=${encodeURIComponent(code || '-')}`}>
                {say(levelName(matrix, code))}: {format.number(sums.perLevel[code] ?? 0)}
              </PageLink>
            </li>
          ))}
      </ul>
      <p>
        {sums.assessedUnits < sums.units
          ? say(criteriaSentences.notAllAssessed, {
              assessed: sums.assessedUnits,
              units: sums.units,
              average: decimals(sums.averageAssessed),
            })
          : say(criteriaSentences.averageNote, {
              total: sums.total,
              units: sums.units,
              average: decimals(sums.average),
            })}
      </p>
    </section>
  );
}

function Drawn({ matrix }: { readonly matrix: MatrixAnswer }) {
  const say = useSay();
  const { criteria, groups, districts, units, round } = matrix;
  const spans = groups
    .map((group) => ({ ...group, span: criteria.filter(({ group: code }) => code === group.code).length }))
    .filter(({ span }) => span > 0);
  const sections =
    districts.length === 0
      ? [{ unitId: '', name: '', units }]
      : districts.map((district) => ({
          ...district,
          units: units.filter((unit) => unit.districtId === district.unitId),
        }));
  return (
    <section className="paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={round.title} tabIndex={0}>
        <table className={`${styles.table} ${styles.matrix}`}>
          <caption>{round.title}</caption>
          <thead>
            {spans.length > 0 && (
              <tr>
                <td />
                {spans.map(({ code, name, span }) => (
                  <th key={code} scope="colgroup" colSpan={span}>
                    {say(name)}
                  </th>
                ))}
                <td />
              </tr>
            )}
            <tr>
              <th scope="col">{say(criteriaSentences.unit)}</th>
              {criteria.map(({ number, name }) => (
                <th key={number} scope="col">
                  {number} {say(name)}
                </th>
              ))}
              <th scope="col">{say(criteriaSentences.total)}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <Fragment key={section.unitId}>
                {section.name !== '' && <SumRow matrix={matrix} name={section.name} units={section.units} />}
                {section.units.map((unit) => (
                  <UnitRow key={unit.unitId} matrix={matrix} unit={unit} />
                ))}
              </Fragment>
            ))}
            <SumRow matrix={matrix} name={say(criteriaSentences.grandTotal)} units={units} />
          </tbody>
        </table>
      </section>
    </section>
  );
}

function UnitRow({ matrix, unit }: { readonly matrix: MatrixAnswer; readonly unit: MatrixUnit }) {
  const href = `/tieu-chi/phieu/${unit.unitId}?ky=${matrix.round.roundId}`;
  return (
    <tr>
      <th scope="row">
        <PageLink to={href}>{unit.name}</PageLink>
      </th>
      {matrix.criteria.map(({ number }) => {
        const sign = unit.signs[matrix.codes.indexOf(String(number))] ?? ' ';
        // As reports print it: a mark or nothing; «does not apply» and «in progress» keep their signs.
        return <td key={number}>{sign === '0' ? '' : sign}</td>;
      })}
      <td>
        <PageLink to={href}>{unit.met}</PageLink>
      </td>
    </tr>
  );
}

interface SumRowProps {
  readonly matrix: MatrixAnswer;
  readonly name: string;
  readonly units: readonly MatrixUnit[];
}

function SumRow({ matrix, name, units }: SumRowProps) {
  const format = useFormat();
  const counts = matrix.criteria.map(({ number }) => ({
    number,
    count: units.filter((unit) => countsAsMet(statusOfSign(unit.signs[matrix.codes.indexOf(String(number))] ?? ' ')))
      .length,
  }));
  // Where nobody has assessed anything there is nothing to count, which is not nought.
  const isKnown = units.some(({ assessed }) => assessed > 0);
  return (
    <tr data-head="true">
      <th scope="row">{name}</th>
      {counts.map(({ number, count }) => (
        <td key={number}>{isKnown ? format.number(count) : '–'}</td>
      ))}
      <td>{isKnown ? format.number(counts.reduce((sum, { count }) => sum + count, 0)) : '–'}</td>
    </tr>
  );
}

function PerCriterion({ matrix }: { readonly matrix: MatrixAnswer }) {
  const say = useSay();
  const format = useFormat();
  const { criteria, sums, round } = matrix;
  const counts = criteria.map(({ number, name }) => ({ number, name, count: sums.perCriterion[String(number)] ?? 0 }));
  const ordered = counts.toSorted((a, b) => b.count - a.count);
  const best = ordered[0];
  const worst = ordered.at(-1);
  if (best === undefined || worst === undefined) return null;
  return (
    <section className="paper">
      <Chart
        title={say(criteriaSentences.perCriterion)}
        summary={say(criteriaSentences.perCriterionSummary, {
          best: best.number,
          bestCount: best.count,
          worst: worst.number,
          worstCount: worst.count,
          units: sums.units,
        })}
        categoryTitle={say(criteriaSentences.criterion)}
        categories={counts.map(({ number, name }) => `${number} ${say(name)}`)}
        series={[
          {
            name: say(criteriaSentences.perCriterion),
            kind: 'bar',
            values: counts.map(({ count }) => count),
            hrefs: counts.map(({ number }) => `/tieu-chi/bieu-01?ky=${round.roundId}&tc=${number}`),
          },
        ]}
        write={(value) => format.number(value)}
      />
    </section>
  );
}
