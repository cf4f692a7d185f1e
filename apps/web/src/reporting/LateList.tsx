import { listLate, listObligations, readCompleteness } from '@muctieu/contract/reporting/reporting.operations';
import { owingLevelTexts, standingTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { latePageTexts as texts } from './late-page.texts.ts';
import { reportAddress } from './report-address.ts';
import styles from './reporting.module.css';
import { standingTones } from './state-tone.ts';

interface LateListProps {
  readonly provinceId: string;
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly regimeName: string;
}

const counted = ['expected', 'due', 'handedIn', 'onTime', 'late', 'returned', 'overdue', 'never'] as const;

/** One period on one sheet of A4: how many were expected and what became of them, and who is late, by name. */
export function LateList({ provinceId, regimeCode, periodKey, regimeName }: LateListProps) {
  const say = useSay();
  const format = useFormat();
  const query = { provinceId, regimeCode, periodKey };
  const completeness = useOperation(readCompleteness, { query: { ...query, by: 'period' } });
  const late = useOperation(listLate, { query: { ...query, limit: 1000 } });
  const owed = useOperation(listObligations, { query: { ...query, limit: 1 } });
  const [counts] = completeness.value?.items ?? [];
  const [first] = owed.value?.items ?? [];
  const period = first === undefined ? periodKey : say(first.periodTitle);
  return (
    <section aria-labelledby="late-list" className={`paper ${styles.sheet}`}>
      <h2 id="late-list">{say(texts.sheetTitle)}</h2>
      <p className={styles.sheetLine}>
        {regimeName} · {period}
        {first !== undefined && <> · {say(texts.cutOff, { day: format.day(first.cutOff) })}</>} ·{' '}
        {say(texts.asOf, { day: format.day(dayInVietNam(new Date())) })}
      </p>
      {counts !== undefined && (
        <dl className={styles.tally}>
          {counted.map((name) => (
            <div key={name}>
              <dt>{say(texts[name])}</dt>
              <dd>{counts[name]}</dd>
            </div>
          ))}
        </dl>
      )}
      <ReadingFrame reading={late}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say(texts.nobodyLate)}</p>
          ) : (
            <div className={styles.frame}>
              <table className={styles.table} aria-label={say(texts.list)}>
                <thead>
                  <tr>
                    <th scope="col">{say(texts.number)}</th>
                    <th scope="col">{say(texts.unit)}</th>
                    <th scope="col">{say(texts.level)}</th>
                    <th scope="col">{say(texts.dueDay)}</th>
                    <th scope="col">{say(texts.handedInOn)}</th>
                    <th scope="col">{say(texts.daysLate)}</th>
                    <th scope="col">{say(texts.standing)}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item, index) => (
                    <tr key={item.reporterId}>
                      <td className={styles.figure}>{index + 1}</td>
                      <th scope="row">
                        <PageLink to={reportAddress({ ...item, provinceId })}>{item.reporterName}</PageLink>
                      </th>
                      <td>{say(levels[item.reporterLevel] ?? texts.level)}</td>
                      <td>{format.day(item.due)}</td>
                      <td>{item.handedInOn === undefined ? '' : format.day(item.handedInOn)}</td>
                      <td className={styles.figure}>{item.daysLate}</td>
                      <td>
                        <StatusBadge tone={standingTones[item.standing]}>
                          {say(standingTexts[item.standing])}
                        </StatusBadge>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </ReadingFrame>
    </section>
  );
}

const levels: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = owingLevelTexts;
