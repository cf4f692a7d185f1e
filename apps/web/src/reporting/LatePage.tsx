import { Button } from '@mantine/core';
import type { ObligationItem } from '@muctieu/contract/reporting/report';
import { listObligations, listRegimes } from '@muctieu/contract/reporting/reporting.operations';
import { standingTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { useMemo } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSession } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { LateList } from './LateList.tsx';
import { latePageTexts as texts } from './late-page.texts.ts';
import { ReportingPages } from './ReportingPages.tsx';
import { reportAddress } from './report-address.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';
import { standingTones } from './state-tone.ts';

const limit = 1000;
/** More columns than these stand on no printed page. */
const periodsMost = 6;

/** Who has handed in what: units by periods with a sign and a word, and the list of who is late, on one page to print. */
export function LatePage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const regimes = useOperation(listRegimes, { query: { limit } });
  const [given, setRegime] = useAddressState('che-do');
  const [periodKey, setPeriod] = useAddressState('ky');
  const regimeCode = given === '' ? regimes.value?.items[0]?.code : given;
  const reading = useOperation(
    listObligations,
    { query: { provinceId, limit, ...(regimeCode === undefined ? {} : { regimeCode }) } },
    { enabled: regimeCode !== undefined },
  );
  const codes = [...new Map((regimes.value?.items ?? []).map((one) => [one.code, say(one.name)]))];
  return (
    <div className="stack">
      <PageHeader
        title={say(reportingTexts.late)}
        trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]}
        note={say(texts.note, { day: format.day(dayInVietNam(new Date())) })}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {say(sharedTexts.print)}
          </Button>
        }
      />
      <div className={`paper ${styles.tools} not-printed`}>
        <ChoiceField
          label={say(texts.regime)}
          value={regimeCode ?? ''}
          onChange={(next) => {
            setRegime(next);
            setPeriod('');
          }}
          choices={codes.map(([value, label]) => ({ value, label }))}
        />
        <ChoiceField
          label={say(texts.period)}
          value={periodKey}
          onChange={setPeriod}
          choices={[
            { value: '', label: say(texts.everyPeriod) },
            ...periodsOf(reading.value?.items ?? []).map(({ key, title }) => ({ value: key, label: say(title) })),
          ]}
        />
      </div>
      {periodKey === '' || regimeCode === undefined ? (
        <ReadingFrame reading={reading}>{({ items }) => <Matrix items={items} />}</ReadingFrame>
      ) : (
        <LateList
          {...{ provinceId, regimeCode, periodKey }}
          regimeName={codes.find(([code]) => code === regimeCode)?.[1] ?? regimeCode}
        />
      )}
      <ReportingPages />
    </div>
  );
}

function Matrix({ items }: { readonly items: readonly ObligationItem[] }) {
  const say = useSay();
  const { periods, rows } = useMemo(() => matrixOf(items), [items]);
  if (items.length === 0) return <p className="paper">{say(texts.nothing)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too.
    <section className={styles.frame} aria-label={say(texts.matrix)} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{say(texts.matrix)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.unit)}</th>
            {periods.map(({ key, title }) => (
              <th key={key} scope="col">
                <PageLink to={`/bao-cao/tinh-hinh-nop?che-do=${items[0]?.regimeCode ?? ''}&ky=${key}`}>
                  {say(title)}
                </PageLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reporterId, name, byPeriod }) => (
            <tr key={reporterId}>
              <th scope="row">{name}</th>
              {periods.map(({ key }) => {
                const item = byPeriod.get(key);
                return (
                  <td key={key}>
                    {item === undefined ? (
                      <span className="soft">{say(texts.notOwed)}</span>
                    ) : (
                      <PageLink to={reportAddress(item)}>
                        <StatusBadge tone={standingTones[item.standing]}>
                          {say(standingTexts[item.standing])}
                        </StatusBadge>
                      </PageLink>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {periods.map(({ key }) => (
              <td key={key}>{say(texts.sumOf, countsOf(items.filter(({ periodKey }) => periodKey === key)))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The latest first. */
function periodsOf(items: readonly ObligationItem[]) {
  const periods = new Map<string, { key: string; title: ObligationItem['periodTitle']; cutOff: string }>();
  for (const { periodKey, periodTitle, cutOff } of items)
    periods.set(periodKey, { key: periodKey, title: periodTitle, cutOff });
  return [...periods.values()].sort((a, b) => (a.cutOff < b.cutOff ? 1 : -1));
}

function matrixOf(items: readonly ObligationItem[]) {
  const rows = new Map<string, { reporterId: string; name: string; byPeriod: Map<string, ObligationItem> }>();
  for (const item of items) {
    const row = rows.get(item.reporterId) ?? {
      reporterId: item.reporterId,
      name: item.reporterName,
      byPeriod: new Map(),
    };
    row.byPeriod.set(item.periodKey, item);
    rows.set(item.reporterId, row);
  }
  const latest = periodsOf(items).slice(0, periodsMost);
  const sorted = [...rows.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return { periods: latest.reverse(), rows: sorted };
}

function countsOf(items: readonly ObligationItem[]) {
  const count = (...standings: readonly ObligationItem['standing'][]) =>
    items.filter(({ standing }) => standings.includes(standing)).length;
  return {
    expected: items.length,
    onTime: count('on-time'),
    late: count('late'),
    open: count('not-yet-due', 'overdue', 'never', 'returned'),
  };
}
