import type { MatrixAnswer } from '@muctieu/contract/criteria/criteria-round';
import { countsAsMet, statusOfSign } from '@muctieu/domain/criteria/cell-status';
import { PageLink } from '../shared/PageLink.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { takingSentences } from './criteria-taking.texts.ts';

/** The communes behind one bar: who meets the criterion, who does not, whom nobody has assessed. */
export function CriterionUnits({ matrix, number }: { readonly matrix: MatrixAnswer; readonly number: number }) {
  const say = useSay();
  const criterion = matrix.criteria.find((one) => one.number === number);
  if (criterion === undefined) return null;
  const place = matrix.codes.indexOf(String(number));
  const marked = matrix.units.map((unit) => ({ unit, status: statusOfSign(unit.signs[place] ?? ' ') }));
  const parts = [
    {
      text: takingSentences.meetsNot,
      units: marked.filter(({ status }) => status !== undefined && !countsAsMet(status)),
    },
    { text: takingSentences.unknown, units: marked.filter(({ status }) => status === undefined) },
    { text: takingSentences.meets, units: marked.filter(({ status }) => countsAsMet(status)) },
  ];
  return (
    <section className="paper" id={`tc-${number}`}>
      <h2 className={styles.heading}>{say(takingSentences.behind, { number, name: say(criterion.name) })}</h2>
      {parts.map(({ text, units }) => (
        <details key={text.en} open={units.length > 0 && units.length < 60}>
          <summary>{say(text, { count: units.length })}</summary>
          <ul className={styles.levels}>
            {units.map(({ unit }) => (
              <li key={unit.unitId}>
                <PageLink to={`/tieu-chi/phieu/${unit.unitId}?ky=${matrix.round.roundId}`}>{unit.name}</PageLink>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
