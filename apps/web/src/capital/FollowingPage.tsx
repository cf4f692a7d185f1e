import { TextInput } from '@mantine/core';
import { capitalKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { Following } from '@muctieu/contract/capital/following';
import { readFollowing } from '@muctieu/contract/capital/table.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { tablePageTexts } from './capital-table.texts.ts';
import { FollowingList } from './FollowingList.tsx';
import { followingTexts } from './following.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { useShownYear } from './use-newest-year.ts';
import { YearChart } from './YearChart.tsx';
import { YearChoice } from './YearChoice.tsx';

const numberOr = (text: string, usual: number) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : usual);

/** What has to be looked at before a budget year ends; each line opens its entries. */
export function FollowingPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const shown = useShownYear(provinceId);
  const { year } = shown;
  const [day, setDay] = useAddressState('ngay');
  const [idle, setIdle] = useAddressState('yen', '60');
  const [expiring, setExpiring] = useAddressState('han', '90');
  const [known, setKnown] = useAddressState('biet');
  const picked = parsePlainDate(day);
  const knownOn = parsePlainDate(known);
  const reading = useOperation(
    readFollowing,
    {
      query: {
        provinceId,
        budgetYear: Number(year ?? 0),
        idleDays: numberOr(idle, 60),
        expiringDays: numberOr(expiring, 90),
        ...(picked === undefined ? {} : { day: picked }),
        // The day as Viet Nam counts it.
        ...(knownOn === undefined ? {} : { knownAt: `${knownOn}T23:59:59.999+07:00` }),
      },
    },
    { enabled: year !== undefined },
  );
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.following)} note={say(followingTexts.note)} />
      <div className={`paper not-printed ${styles.tools}`}>
        <YearChoice shown={shown} />
        <DayPicker label={say(followingTexts.day)} value={picked} onChange={(chosen) => setDay(chosen ?? '')} />
        <DayPicker label={say(tablePageTexts.knownOn)} value={knownOn} onChange={(chosen) => setKnown(chosen ?? '')} />
        <TextInput
          label={say(followingTexts.idleDays)}
          inputMode="numeric"
          value={idle}
          onChange={(event) => setIdle(event.currentTarget.value)}
        />
        <TextInput
          label={say(followingTexts.expiringDays)}
          inputMode="numeric"
          value={expiring}
          onChange={(event) => setExpiring(event.currentTarget.value)}
        />
      </div>
      <ReadingFrame reading={reading}>{(value) => <Lists value={value} provinceId={provinceId} />}</ReadingFrame>
    </div>
  );
}

function Lists({ value, provinceId }: { readonly value: Following; readonly provinceId: string }) {
  const say = useSay();
  const format = useFormat();
  const year = String(value.budgetYear);
  const million = (digits: string) => format.number(Number(BigInt(digits) / 1000n) / 1000, 1);
  const kindOf = (kind: string) => say(capitalKindTexts[kind] ?? { vi: kind, en: kind });
  const link = (label: string, filter: Readonly<Record<string, string>>) => (
    <PageLink to={`/von/but-toan?${new URLSearchParams({ provinceId, budgetYear: year, ...filter }).toString()}`}>
      {label}
    </PageLink>
  );
  const { pace } = value;
  const t = followingTexts;
  return (
    <>
      <section className="paper">
        <YearChart value={value} provinceId={provinceId} />
      </section>
      <section className="paper" aria-label={say(t.paceWhole)}>
        <h2 className={styles.heading}>{say(t.paceWhole)}</h2>
        {pace === undefined ? (
          <p>{say(t.paceNone)}</p>
        ) : (
          <>
            <p>
              {say(t.paceSentence, {
                gone: pace.daysGone,
                year,
                reached: million(pace.reachedDong),
                unspent: million(pace.unspentDong),
              })}
            </p>
            <p className={styles.soft}>
              {say(t.paceFormula, {
                disbursed: million(pace.disbursedDong),
                days: pace.daysOfYear,
                gone: pace.daysGone,
                plan: million(pace.planDong),
              })}
            </p>
          </>
        )}
      </section>
      <FollowingList
        title={say(t.paceTitle)}
        note={say(t.million)}
        columns={[t.holder, t.planShort, t.disbursed, t.reached, t.unspent].map((text) => say(text))}
        rows={value.slow.map((one) => ({
          key: one.holderId,
          cells: [
            link(one.holder, { holderId: one.holderId }),
            million(one.planDong),
            million(one.disbursedDong),
            million(one.reachedDong),
            million(one.unspentDong),
          ],
        }))}
      />
      <FollowingList
        title={say(t.expiringTitle)}
        note={say(t.million)}
        columns={[t.holder, t.node, t.kind, t.vintage, t.left, t.until, t.daysLeft, t.rule].map((text) => say(text))}
        rows={value.expiring.map((one) => ({
          key: `${one.holderId}|${one.nodeCode}|${one.source}|${one.capitalKind}|${one.vintage}`,
          cells: [
            link(one.holder, {
              holderId: one.holderId,
              nodeCode: one.nodeCode,
              source: one.source,
              capitalKind: one.capitalKind,
              vintage: String(one.vintage),
            }),
            one.nodeCode,
            kindOf(one.capitalKind),
            String(one.vintage),
            million(one.availableDong),
            format.day(one.until),
            format.number(one.daysLeft),
            one.article === undefined
              ? say(t.ownYear)
              : `${one.article}${one.verified === true ? '' : ` (${say(t.unverified)})`}`,
          ],
        }))}
      />
      <FollowingList
        title={say(t.idleTitle)}
        note={`${say(t.million)}. ${say(t.nowBalances)}`}
        columns={[t.holder, t.left, t.lastDay, t.days].map((text) => say(text))}
        rows={value.idle.map((one) => ({
          key: one.holderId,
          cells: [
            link(one.holder, { holderId: one.holderId }),
            million(one.availableDong),
            format.day(one.lastDay),
            format.number(one.days),
          ],
        }))}
      />
      <FollowingList
        title={say(t.aboveTitle)}
        note={`${say(t.million)}. ${say(t.aboveNote)} ${say(t.nowBalances)}`}
        columns={[t.holder, t.node, t.kind, t.has, t.need, t.saidOn, t.excess].map((text) => say(text))}
        rows={value.aboveNeed.map((one) => ({
          key: `${one.holderId}|${one.nodeCode}|${one.capitalKind}`,
          cells: [
            link(one.holder, { holderId: one.holderId, nodeCode: one.nodeCode, capitalKind: one.capitalKind }),
            one.nodeCode,
            kindOf(one.capitalKind),
            million(one.hasDong),
            million(one.needDong),
            format.day(one.saidOn),
            million(one.excessDong),
          ],
        }))}
      />
      <FollowingList
        title={say(t.counterpartTitle)}
        note={say(t.million)}
        columns={[t.programme, t.kind, t.central, t.local, t.needed, t.missing].map((text) => say(text))}
        rows={value.counterpart.map((one) => ({
          key: `${one.programmeCode}|${one.capitalKind}`,
          cells: [
            `${say(one.programme)}${one.verified ? '' : ` (${say(t.unverified)})`}`,
            kindOf(one.capitalKind),
            million(one.centralDong),
            million(one.localDong),
            `${million(one.neededDong)} (${format.number(one.perMille / 10)} %)`,
            million(one.missingDong),
          ],
        }))}
      />
    </>
  );
}
