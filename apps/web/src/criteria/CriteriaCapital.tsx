import { readCriteriaCapital } from '@muctieu/contract/criteria/criteria.operations';
import type { ScorecardAnswer } from '@muctieu/contract/criteria/criteria-round';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { Verified } from './CriteriaPage.tsx';
import styles from './criteria.module.css';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';

type Next = NonNullable<ScorecardAnswer['next']>;

/** Beside each criterion not met: what it costs where somebody said so, and what capital the unit has for it. */
export function CriteriaCapital({ card }: { readonly card: ScorecardAnswer }) {
  const mayRead = usePermission({ object: 'capital-plan', action: 'read' });
  if (!mayRead || card.next === undefined) return null;
  return <Lines card={card} next={card.next} />;
}

function Lines({ card, next }: { readonly card: ScorecardAnswer; readonly next: Next }) {
  const say = useSay();
  const format = useFormat();
  const capital = useOperation(readCriteriaCapital, {
    params: { roundId: card.round.roundId, unitId: card.unit.unitId },
  });
  const unknown = say(takingSentences.capitalUnknown);
  return (
    <section className="paper not-printed">
      <h2 className={styles.heading}>{say(takingSentences.capital)}</h2>
      <ReadingFrame reading={capital}>
        {({ holders, items }) => (
          <>
            <p className={styles.soft}>
              {holders.length === 0 ? say(takingSentences.noHolders) : say(takingSentences.capitalNote)}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <section className={styles.scroll} aria-label={say(takingSentences.capital)} tabIndex={0}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{say(criteriaSentences.criterion)}</th>
                    <th scope="col">{say(takingSentences.costStated)}</th>
                    <th scope="col">{say(takingSentences.contents)}</th>
                    <th scope="col">{say(takingSentences.planned)}</th>
                    <th scope="col">{say(takingSentences.disbursed)}</th>
                    <th scope="col">{say(takingSentences.available)}</th>
                  </tr>
                </thead>
                <tbody>
                  {next.open.map(({ number, costDong }) => {
                    const item = items.find((one) => one.number === number);
                    const money = item?.money;
                    return (
                      <tr key={number}>
                        <th scope="row">{say(takingSentences.criterionCode, { number })}</th>
                        <td>{costDong === undefined ? unknown : format.dong(costDong)}</td>
                        <td>
                          {(item?.nodes ?? []).map(({ code, name, verified }) => (
                            <div key={code}>
                              <PageLink to={`/chuong-trinh/muc/${code}`}>{code}</PageLink> {say(name)}{' '}
                              {!verified && <Verified is={false} />}
                            </div>
                          ))}
                        </td>
                        <td>{money === undefined ? unknown : format.dong(money.plannedDong)}</td>
                        <td>{money === undefined ? unknown : format.dong(money.disbursedDong)}</td>
                        <td>{money === undefined ? unknown : format.dong(money.availableDong)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </section>
          </>
        )}
      </ReadingFrame>
    </section>
  );
}
