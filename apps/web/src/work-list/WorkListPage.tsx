import { readWorkList, type WorkItem } from '@muctieu/contract/work-list/work-list.operations';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './WorkListPage.module.css';
import { workListTexts } from './work-list.texts.ts';

const groups = [
  { urgency: 'wrong', tone: 'bad', label: workListTexts.wrong },
  { urgency: 'due', tone: 'doubt', label: workListTexts.due },
  { urgency: 'waiting', tone: 'waiting', label: workListTexts.waiting },
] as const;

/** The first page after sign-in: what is wrong, what is due, what waits. Done work is gone from it. */
export function WorkListPage() {
  const say = useSay();
  const format = useFormat();
  const work = useOperation(readWorkList);
  const asOf =
    work.value === undefined ? undefined : say(workListTexts.asOf, { moment: format.moment(work.value.asOf) });
  return (
    <>
      <PageHeader title={say(workListTexts.title)} {...(asOf === undefined ? {} : { note: asOf })} />
      <ReadingFrame reading={work}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="paper">{say(workListTexts.empty)}</p>
          ) : (
            <div className="stack">
              {groups.map(({ urgency, tone, label }) => {
                const mine = items.filter((item) => item.urgency === urgency);
                return mine.length === 0 ? null : (
                  <section key={urgency} aria-labelledby={`work-${urgency}`}>
                    <h2 id={`work-${urgency}`} className={styles.heading}>
                      <StatusBadge tone={tone}>{say(label)}</StatusBadge>
                    </h2>
                    <ul className={styles.list}>
                      {mine.map((item) => (
                        <WorkRow key={`${item.code}${item.title.vi}`} item={item} />
                      ))}
                    </ul>
                  </section>
                );
              })}
            </div>
          )
        }
      </ReadingFrame>
    </>
  );
}

function WorkRow({ item }: { readonly item: WorkItem }) {
  const say = useSay();
  const format = useFormat();
  return (
    <li>
      <div className={styles.line}>
        <PageLink to={item.to}>{say(item.title)}</PageLink>
        <span className={styles.amount}>
          {item.dueOn !== undefined && say(workListTexts.dueOn, { day: format.day(item.dueOn) })}
          {item.count !== undefined && say(workListTexts.count, { count: item.count })}
        </span>
      </div>
      <p className="soft">{say(item.note)}</p>
    </li>
  );
}
