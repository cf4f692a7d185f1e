import type { ObligationItem } from '@muctieu/contract/reporting/report';
import { listObligations } from '@muctieu/contract/reporting/reporting.operations';
import { reportingColumnTexts, reportStateTexts, standingTexts } from '@muctieu/contract/reporting/reporting.texts';
import { isEditable } from '@muctieu/domain/reporting/submission';
import { type OwnShelf, ownShelf } from '@muctieu/domain/reporting/work-shelf';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { useState } from 'react';
import { useOutbox } from '../offline/outbox-state.ts';
import { useKeptOperation } from '../offline/use-kept-operation.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSession } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { ReportingPages } from './ReportingPages.tsx';
import { reportAddress, reportSubject } from './report-address.ts';
import { reportEntryTexts } from './report-entry.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';
import { standingTones, stateTones } from './state-tone.ts';
import { useKeptForms } from './use-kept-forms.ts';
import { workPageTexts as texts } from './work-page.texts.ts';

type Shelf = OwnShelf | 'waiting';

const shelfOrder = [
  'returned',
  'overdue',
  'due',
  'waiting',
  'ahead',
  'missed',
  'done',
] as const satisfies readonly Shelf[];

const limit = 200;

/** The reporting round of whoever is signed in: what is owed, what came back, what is late, what waits to be handled. */
export function ReportWorkPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const own = useKeptOperation(listObligations, { query: { provinceId, view: 'own', limit } });
  const received = useKeptOperation(listObligations, {
    query: { provinceId, view: 'received', shelf: 'waiting', limit },
  });
  const today = dayInVietNam(new Date());
  const [shelf, setShelf] = useState<Shelf>();
  const due = own.value?.items.filter(isToHandIn);
  const kept = useKeptForms(due, own.keptAt === undefined);
  return (
    <div className="stack">
      <PageHeader title={say(reportingTexts.title)} note={say(texts.note)} />
      {own.keptAt !== undefined && (
        <p role="status">{say(reportEntryTexts.keptSince, { moment: format.moment(own.keptAt) })}</p>
      )}
      <ReadingFrame reading={own}>
        {({ items }) => {
          const on = (shelf: OwnShelf) => items.filter((item) => ownShelf(item, today) === shelf);
          const handled = received.value?.items ?? [];
          const shelves: Readonly<Record<Shelf, readonly ObligationItem[]>> = {
            returned: on('returned'),
            overdue: on('overdue'),
            due: on('due'),
            ahead: on('ahead'),
            missed: on('missed'),
            done: on('done'),
            waiting: handled,
          };
          const countOf = (name: Shelf) =>
            name === 'waiting' ? (received.value?.shelves?.waiting ?? handled.length) : shelves[name].length;
          // Who receives nothing has no shelf for it.
          const receives = Object.values(received.value?.shelves ?? {}).some((count) => count > 0);
          const names = shelfOrder.filter((name) => name !== 'waiting' || receives);
          const shown = shelf ?? names.find((name) => shelves[name].length > 0) ?? 'due';
          return (
            <>
              <ul className={`${styles.counts} not-printed`}>
                {names.map((name) => (
                  <li key={name}>
                    <button type="button" aria-pressed={shown === name} onClick={() => setShelf(name)}>
                      <strong>{countOf(name)}</strong>
                      {say(texts[name])}
                    </button>
                  </li>
                ))}
              </ul>
              <ShelfList items={shelves[shown]} label={say(texts[shown])} />
              {shown === 'waiting' && <PageLink to="/bao-cao/nhan">{say(texts.handleMany)}</PageLink>}
            </>
          );
        }}
      </ReadingFrame>
      {kept !== undefined && (
        <p role="status" className="soft not-printed">
          {kept.doneAt === undefined
            ? say(texts.syncing, { count: kept.count, total: kept.total })
            : say(texts.synced, { count: kept.count, moment: format.moment(kept.doneAt) })}{' '}
          {say(texts.keptNote)}
        </p>
      )}
      <ReportingPages />
    </div>
  );
}

function isToHandIn({ state }: ObligationItem): boolean {
  return state === 'none' || isEditable(state);
}

function ShelfList({ items, label }: { readonly items: readonly ObligationItem[]; readonly label: string }) {
  const say = useSay();
  const format = useFormat();
  const outbox = useOutbox();
  if (items.length === 0) return <p className="paper">{say(texts.nothing)}</p>;
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say(reportingTexts.title)}</th>
            <th scope="col">{say(reportingColumnTexts.standing)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const own = outbox.items.filter(({ subject }) => subject === reportSubject(item));
            const unsent = own.reduce((sum, { state, count }) => sum + (state === 'answered' ? 0 : count), 0);
            return (
              <tr key={`${item.regimeCode}${item.periodKey}${item.reporterId}`}>
                <td>
                  <PageLink to={reportAddress(item)}>
                    {say(item.regimeName)} · {say(item.periodTitle)}
                  </PageLink>
                  <div className="soft">{item.reporterName}</div>
                  {item.alsoFor.length > 0 && (
                    <div className="soft">{say(texts.alsoFor, { names: item.alsoFor.join(', ') })}</div>
                  )}
                </td>
                <td>
                  <div className="row">
                    <StatusBadge tone={stateTones[item.state]}>{say(reportStateTexts[item.state])}</StatusBadge>
                    {item.standing !== 'returned' && (
                      <StatusBadge tone={standingTones[item.standing]}>{say(standingTexts[item.standing])}</StatusBadge>
                    )}
                  </div>
                  <div>
                    {say(item.extended ? texts.dueExtended : texts.dueOn, { due: format.day(item.due) })}
                    {isToHandIn(item) && (
                      <>
                        {' '}
                        · <WhenDue due={item.due} />
                      </>
                    )}
                    {unsent > 0 && <> · {say(texts.unsent, { count: unsent })}</>}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function WhenDue({ due }: { readonly due: string }) {
  const say = useSay();
  const day = 86_400_000;
  const today = dayInVietNam(new Date());
  const days = Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day);
  if (days === 0) return say(texts.dueToday);
  return days > 0 ? say(texts.dueWithin, { days }) : say(texts.daysOver, { days: -days });
}
