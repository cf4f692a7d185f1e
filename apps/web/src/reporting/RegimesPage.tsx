import type { RegimeItem } from '@muctieu/contract/reporting/regime';
import {
  listPeriods,
  listRegimes,
  listRounds,
  readWorkCalendar,
} from '@muctieu/contract/reporting/reporting.operations';
import { frequencyTexts, owingLevelTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { OpenRoundForm } from './OpenRoundForm.tsx';
import { regimesPageTexts as texts } from './regimes-page.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';

/** What documents ask for: regimes with who owes until when, the periods of the year, days off, and reports asked for once. */
export function RegimesPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const approves = usePermission({ object: 'report', action: 'approve' });
  const year = Number(dayInVietNam(new Date()).slice(0, 4));
  const regimes = useOperation(listRegimes, { query: { limit: 200 } });
  const calendar = useOperation(readWorkCalendar, { query: { year } });
  return (
    <div className="stack">
      <PageHeader
        title={say(reportingTexts.regimes)}
        trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]}
        note={say(texts.note)}
      />
      <ReadingFrame reading={regimes}>
        {({ items }) => (
          <>
            {items.map((regime) => (
              <Regime key={`${regime.code}${regime.from}`} regime={regime} />
            ))}
            {approves && <OpenRoundForm provinceId={provinceId} regimes={items} />}
          </>
        )}
      </ReadingFrame>
      <section aria-labelledby="rounds">
        <h2 id="rounds">{say(texts.rounds)}</h2>
        <DataTable
          operation={listRounds}
          name="dot-xuat"
          query={{ provinceId }}
          label={say(texts.rounds)}
          keyOf={({ regimeCode, key }) => `${regimeCode}/${key}`}
        />
      </section>
      <section aria-labelledby="periods">
        <h2 id="periods">{say(texts.periods, { year })}</h2>
        <DataTable
          operation={listPeriods}
          name="ky"
          query={{ provinceId, year }}
          label={say(texts.periods, { year })}
          keyOf={({ regimeCode, key }) => `${regimeCode}/${key}`}
        />
      </section>
      <section aria-labelledby="days-off" className="paper">
        <h2 id="days-off">{say(texts.workCalendar, { year })}</h2>
        <ReadingFrame reading={calendar}>
          {({ days }) => (
            <ul>
              {days.map(({ day, name, verified }) => (
                <li key={day}>
                  {format.day(day)}: {say(name)}
                  {!verified && <span className="soft"> ({say(texts.unverified)})</span>}
                </li>
              ))}
            </ul>
          )}
        </ReadingFrame>
      </section>
    </div>
  );
}

function Regime({ regime }: { readonly regime: RegimeItem }) {
  const say = useSay();
  const format = useFormat();
  const { lastDay } = regime;
  return (
    <section className={styles.nested}>
      <h2>{say(regime.name)}</h2>
      <p>
        {say(frequencyTexts[regime.frequency])}
        {lastDay !== undefined && <> · {say(texts.month, { from: lastDay + 1, to: lastDay })}</>} ·{' '}
        {format.day(regime.from)}
        {regime.until !== undefined && <> – {format.day(regime.until)}</>}
      </p>
      <p>
        <PageLink to={`/van-ban/${regime.documentId}`}>{regime.documentSymbol ?? regime.documentId}</PageLink>
        {regime.article !== undefined && <>, {regime.article}</>}
        {!regime.verified && <span className="soft"> ({say(texts.unverified)})</span>}
      </p>
      {regime.note !== '' && <p className="soft">{regime.note}</p>}
      <ul aria-label={say(texts.dues)}>
        {regime.dues.map(({ level, days, counted, formCode }) => (
          <li key={level}>
            <PageLink to={`/bao-cao/bieu-mau/${formCode}`}>
              {say(texts[counted], { level: say(owingLevelTexts[level]), days, form: formCode })}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
