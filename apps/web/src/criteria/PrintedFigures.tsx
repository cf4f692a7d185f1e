import { damageReasonTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { PrintedAnswer } from '@muctieu/contract/criteria/criteria-round';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';

/** Printed figures that are not what follows from the rows; how many are, and how many nobody can check. */
export function PrintedFigures({ figures, sums }: Pick<PrintedAnswer, 'figures' | 'sums'>) {
  const say = useSay();
  const format = useFormat();
  const wrong = figures.filter(({ verdict }) => verdict === 'differs' || verdict === 'cannot-be');
  const wrongSums = sums.filter(({ printed, computed }) => printed !== computed);
  const count = (verdict: string) => figures.filter((figure) => figure.verdict === verdict).length;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(criteriaSentences.differing)}</h2>
      <p>
        {say(criteriaSentences.equalCount, { count: count('equal') })}{' '}
        {say(criteriaSentences.notCheckable, { count: count('not-checkable') })}
      </p>
      {wrong.length + wrongSums.length === 0 ? (
        <p>{say(criteriaSentences.noDifference)}</p>
      ) : (
        /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
        <section className={styles.scroll} aria-label={say(criteriaSentences.differing)} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say(criteriaSentences.line)}</th>
                <th scope="col">{say(criteriaSentences.unit)}</th>
                <th scope="col">{say(criteriaSentences.of)}</th>
                <th scope="col">{say(criteriaSentences.printedFigure)}</th>
                <th scope="col">{say(criteriaSentences.computed)}</th>
              </tr>
            </thead>
            <tbody>
              {wrong.map((figure) => (
                <tr key={`${figure.row} ${figure.of}`}>
                  <td>{figure.row}</td>
                  <th scope="row">{figure.name}</th>
                  <td>{figure.of === 'total' ? say(criteriaSentences.total) : `TC${figure.of}`}</td>
                  <td>{format.number(figure.printed)}</td>
                  <td>
                    {format.number(figure.computed)}
                    {figure.verdict === 'cannot-be' && ` (${say(criteriaSentences.cannotBe)})`}
                  </td>
                </tr>
              ))}
              {wrongSums.map((sum) => (
                <tr key={`sum ${sum.row}`}>
                  <td>{sum.row}</td>
                  <th scope="row">{sum.name}</th>
                  <td>{say(criteriaSentences.sumOfLine, { name: sum.name })}</td>
                  <td>{format.number(sum.printed)}</td>
                  <td>{format.number(sum.computed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** Lines that were not taken, each with its number and why. */
export function DamagedLines({ damaged }: Pick<PrintedAnswer, 'damaged'>) {
  const say = useSay();
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(criteriaSentences.damaged)}</h2>
      {damaged.length === 0 ? (
        <p>{say(criteriaSentences.noDamaged)}</p>
      ) : (
        <ul>
          {damaged.map((line) => (
            <li key={`${line.row} ${line.column ?? ''}`}>
              {say(criteriaSentences.line)} {line.row}, {line.name}:{' '}
              {say(damageReasonTexts[line.reason] ?? { vi: line.reason, en: line.reason })} («{line.found}»).
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
