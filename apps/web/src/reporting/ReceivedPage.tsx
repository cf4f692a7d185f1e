import { Button } from '@mantine/core';
import type { ObligationItem } from '@muctieu/contract/reporting/report';
import { listObligations, listPeriods, moveManyReports } from '@muctieu/contract/reporting/reporting.operations';
import { reportingColumnTexts, reportStateTexts, standingTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSession } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { receiverTexts as texts } from './receiver.texts.ts';
import { consolidationAddress, reportAddress } from './report-address.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';
import { standingTones, stateTones } from './state-tone.ts';
import { workPageTexts } from './work-page.texts.ts';

const limit = 200;
const shelves = ['waiting', 'missing', 'sent-back', 'coming', 'accepted'] as const;

/** Reports of the units below: who has handed in, what waits; many are accepted at once, one is opened and returned. */
export function ReceivedPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const [period, setPeriod] = useAddressState('ky');
  const [given, setShelf] = useAddressState('muc');
  const shelf = shelves.find((one) => one === given) ?? 'waiting';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  const [regimeCode, periodKey] = period.split('/');
  const year = Number(dayInVietNam(new Date()).slice(0, 4));
  const periods = useOperation(listPeriods, { query: { provinceId, year, limit } });
  const reading = useOperation(listObligations, {
    query: {
      provinceId,
      view: 'received',
      shelf,
      limit,
      ...(regimeCode && periodKey ? { regimeCode, periodKey } : {}),
    },
  });
  const change = useChange(moveManyReports, { refresh: ['reporting.', 'work-list.'] });
  const accept = async (items: readonly ObligationItem[]) => {
    setAsks(false);
    const reports = items.map((item) => ({
      regimeCode: item.regimeCode,
      periodKey: item.periodKey,
      reporterId: item.reporterId,
      version: item.version,
    }));
    const outcome = await change.send({ body: { provinceId, act: 'accept', reports } });
    if (!outcome.ok) return;
    setChosen(new Set());
    if (outcome.value.moved.length > 0) notify(say(texts.bulkDone, { count: outcome.value.moved.length }));
    const { refused } = outcome.value;
    if (refused.length === 0) return;
    const names = new Map(items.map(({ reporterId, reporterName }) => [reporterId, reporterName]));
    const reasons = refused.map(({ reporterId, sentence }) => `${names.get(reporterId)}: ${say(sentence)}`);
    notify([say(texts.bulkRefused, { count: refused.length }), ...reasons].join(' '), 'bad');
  };
  return (
    <div className="stack">
      <PageHeader title={say(reportingTexts.received)} trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]} />
      <div className={`paper ${styles.tools} not-printed`}>
        <ChoiceField
          label={say(workPageTexts.period)}
          value={period}
          onChange={setPeriod}
          choices={[
            { value: '', label: say(sharedTexts.all) },
            ...(periods.value?.items ?? []).map((one) => ({
              value: `${one.regimeCode}/${one.key}`,
              label: `${one.regimeCode} · ${say(one.title)}`,
            })),
          ]}
        />
      </div>
      <ProblemList problems={change.problems} takesFocus />
      <ReadingFrame reading={reading}>
        {({ items, shelves: counts, total }) => {
          const acceptable = items.filter(({ acts }) => acts.includes('accept'));
          const picked = acceptable.filter((item) => chosen.has(nameOf(item)));
          const receiver = items.find(({ receiverId }) => receiverId !== undefined);
          return (
            <>
              <ul className={`${styles.counts} not-printed`}>
                {shelves.map((name) => (
                  <li key={name}>
                    <button type="button" aria-pressed={shelf === name} onClick={() => setShelf(name)}>
                      <strong>{counts?.[name] ?? 0}</strong>
                      {say(workPageTexts[name])}
                    </button>
                  </li>
                ))}
              </ul>
              {(total ?? 0) > items.length && (
                <p role="status">{say(texts.firstOf, { shown: items.length, total: total ?? 0 })}</p>
              )}
              <div className="row not-printed">
                <Button disabled={picked.length === 0} loading={change.sending} onClick={() => setAsks(true)}>
                  {say(texts.bulkAccept, { count: picked.length })}
                </Button>
                {receiver?.receiverId !== undefined && regimeCode && (
                  <PageLink to={consolidationAddress({ ...receiver, reporterId: receiver.receiverId })}>
                    {say(workPageTexts.consolidate)}
                  </PageLink>
                )}
              </div>
              {items.length === 0 ? (
                <p className="paper">{say(workPageTexts.nothing)}</p>
              ) : (
                <div className={styles.frame}>
                  <table className={styles.table} aria-label={say(reportingTexts.received)}>
                    <thead>
                      <tr>
                        <th scope="col" className="not-printed">
                          <input
                            type="checkbox"
                            aria-label={say(texts.pickAll)}
                            disabled={acceptable.length === 0}
                            checked={acceptable.length > 0 && picked.length === acceptable.length}
                            onChange={(event) =>
                              setChosen(new Set(event.currentTarget.checked ? acceptable.map(nameOf) : []))
                            }
                          />
                        </th>
                        <th scope="col">{say(reportingColumnTexts.reporter)}</th>
                        <th scope="col">{say(reportingColumnTexts.standing)}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {items.map((item) => (
                        <tr key={nameOf(item)}>
                          <td className="not-printed">
                            <input
                              type="checkbox"
                              aria-label={say(texts.pick, { name: item.reporterName })}
                              disabled={!item.acts.includes('accept')}
                              checked={chosen.has(nameOf(item))}
                              onChange={() => setChosen((before) => toggled(before, nameOf(item)))}
                            />
                          </td>
                          <td>
                            <PageLink to={reportAddress(item)}>{item.reporterName}</PageLink>
                            {item.alsoFor.length > 0 && (
                              <div className="soft">
                                {say(workPageTexts.alsoFor, { names: item.alsoFor.join(', ') })}
                              </div>
                            )}
                            <div className="soft">
                              {say(item.regimeName)} · {say(item.periodTitle)}
                            </div>
                          </td>
                          <td>
                            <div className="row">
                              <StatusBadge tone={stateTones[item.state]}>
                                {say(reportStateTexts[item.state])}
                              </StatusBadge>
                              {item.standing !== 'returned' && (
                                <StatusBadge tone={standingTones[item.standing]}>
                                  {say(standingTexts[item.standing])}
                                </StatusBadge>
                              )}
                            </div>
                            {say(item.extended ? workPageTexts.dueExtended : workPageTexts.dueOn, {
                              due: format.day(item.due),
                            })}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
              <ConfirmDialog
                open={asks}
                title={say(texts.bulkTitle)}
                confirmLabel={say(texts.bulkAccept, { count: picked.length })}
                onConfirm={() => void accept(picked)}
                onClose={() => setAsks(false)}
              >
                <ul>
                  {picked.map((item) => (
                    <li key={nameOf(item)}>
                      {item.reporterName} · {say(item.periodTitle)}
                    </li>
                  ))}
                </ul>
              </ConfirmDialog>
            </>
          );
        }}
      </ReadingFrame>
    </div>
  );
}

function nameOf({ regimeCode, periodKey, reporterId }: ObligationItem): string {
  return `${regimeCode}/${periodKey}/${reporterId}`;
}

function toggled(before: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(name)) next.add(name);
  return next;
}
