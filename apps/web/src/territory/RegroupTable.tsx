import type { RegroupAnswer } from '@muctieu/contract/territory/regrouping';
import { notCarriedTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useLanguage } from '../shared/language.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { exactNumber } from './exact-number.ts';
import { regroupTexts } from './regroup.texts.ts';
import styles from './territory.module.css';
import { pageTexts } from './territory-page.texts.ts';

interface RegroupTableProps {
  readonly answer: RegroupAnswer;
  readonly day: PlainDate;
}

/** Figures on the units of the other day; where one could not be carried over, why. */
export function RegroupTable({ answer, day }: RegroupTableProps) {
  const say = useSay();
  const format = useFormat();
  const { language } = useLanguage();
  const isRatio = answer.facts.some(({ denominator }) => denominator !== undefined);
  const caption = say(regroupTexts.result, { day: format.day(day) });
  const names = answer.withoutSuccessor.map(({ form, name }) => unitFullName(form, name)).join(', ');
  return (
    <div className="paper stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard too. */}
      <section className={styles.scroll} tabIndex={0} aria-label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say(pageTexts.code)}</th>
              <th scope="col">{say(pageTexts.unit)}</th>
              <th scope="col" className={styles.figure}>
                {say(regroupTexts.value)}
              </th>
              {isRatio && (
                <>
                  <th scope="col" className={styles.figure}>
                    {say(regroupTexts.denominator)}
                  </th>
                  <th scope="col" className={styles.figure}>
                    {say(regroupTexts.ratio)}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {answer.facts.map((fact) => (
              <tr key={fact.unit.id}>
                <td>{fact.unit.code ?? ''}</td>
                <td>
                  <PageLink to={`/dia-ban/${fact.unit.id}?ngay=${day}`}>
                    {unitFullName(fact.unit.form, fact.unit.name)}
                  </PageLink>
                  {fact.notCarried !== undefined && (
                    <div>
                      <StatusBadge tone="doubt">{say(notCarriedTexts[fact.notCarried])}</StatusBadge>{' '}
                      <span className="soft">
                        {fact.becauseOf.map(({ form, name }) => unitFullName(form, name)).join(', ')}
                      </span>
                    </div>
                  )}
                </td>
                <td className={styles.figure}>{fact.value === undefined ? '' : exactNumber(fact.value, language)}</td>
                {isRatio && (
                  <>
                    <td className={styles.figure}>
                      {fact.denominator === undefined ? '' : exactNumber(fact.denominator, language)}
                    </td>
                    <td className={styles.figure}>
                      {fact.value === undefined || fact.denominator === undefined || Number(fact.denominator) === 0
                        ? ''
                        : format.percent(Number(fact.value) / Number(fact.denominator))}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {names !== '' && <p>{say(regroupTexts.lost, { names })}</p>}
    </div>
  );
}
