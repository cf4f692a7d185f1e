import { listStatements } from '@muctieu/contract/criteria/criteria.operations';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';

/** «Tăng … so với năm …» of a report beside the difference of the two counts. */
export function PrintedIncreases({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const format = useFormat();
  const statements = useOperation(listStatements, { query: { provinceId, limit: 50 } });
  const signed = (count: number) => (count > 0 ? `+${format.number(count)}` : format.number(count));
  return (
    <ReadingFrame reading={statements}>
      {({ items }) => (
        <>
          {items.flatMap(({ statementId, title, increases }) => {
            if (increases === undefined) return [];
            const { since, note, rows } = increases;
            const wrong = rows.filter(({ equal }) => !equal).length;
            const heading = say(takingSentences.increases, { title });
            return [
              <section key={statementId} className="paper">
                <h2 className={styles.heading}>{heading}</h2>
                <p>{say(takingSentences.increasesCount, { wrong, all: rows.length, since: since.title })}</p>
                <p className={styles.soft}>
                  {note} {since.otherSet && say(takingSentences.increasesOtherSet)}
                </p>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
                <section className={styles.scroll} aria-label={heading} tabIndex={0}>
                  <table className={styles.table}>
                    <thead>
                      <tr>
                        <th scope="col">{say(criteriaSentences.criterion)}</th>
                        <th scope="col">{say(criteriaSentences.before)}</th>
                        <th scope="col">{say(criteriaSentences.after)}</th>
                        <th scope="col">{say(criteriaSentences.printedFigure)}</th>
                        <th scope="col">{say(criteriaSentences.computed)}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(({ of, before, after, printed, computed, equal }) => (
                        <tr key={of}>
                          <th scope="row">{say(takingSentences.criterionCode, { number: of })}</th>
                          <td>{format.number(before)}</td>
                          <td>{format.number(after)}</td>
                          <td>{signed(printed)}</td>
                          <td>{equal ? signed(computed) : <StatusBadge tone="bad">{signed(computed)}</StatusBadge>}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              </section>,
            ];
          })}
        </>
      )}
    </ReadingFrame>
  );
}
