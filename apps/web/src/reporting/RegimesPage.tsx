import type { RegimeItem } from '@muctieu/contract/reporting/regime';
import { listPeriods, listRegimes, listRounds } from '@muctieu/contract/reporting/reporting.operations';
import { frequencyTexts, owingLevelTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { Language } from '@muctieu/kernel/text';
import { DataTable } from '../shared/DataTable.tsx';
import { useLanguage } from '../shared/language.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { DateRegimeForm } from './DateRegimeForm.tsx';
import { OpenRoundForm } from './OpenRoundForm.tsx';
import { ReportingPages } from './ReportingPages.tsx';
import { regimesPageTexts as texts } from './regimes-page.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';

/** What documents ask for: regimes with who owes until when, the periods of the year, and reports asked for once. */
export function RegimesPage() {
  const say = useSay();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const reads = usePermission({ object: 'report', action: 'read' });
  const approves = usePermission({ object: 'report', action: 'approve' });
  const administers = usePermission({ object: 'settings', action: 'approve' });
  const year = Number(dayInVietNam(new Date()).slice(0, 4));
  const regimes = useOperation(listRegimes, { query: { limit: 200 } });
  return (
    <div className="stack">
      <PageHeader title={say(reportingTexts.regimes)} note={say(texts.note)} />
      <ReadingFrame reading={regimes}>
        {({ items }) => (
          <>
            {versionsOf(items).map(([present, earlier]) => (
              <section key={present.code} className={styles.nested}>
                <h2>{say(present.name)}</h2>
                <Version regime={present} />
                {earlier.length > 0 && (
                  <details>
                    <summary>{say(texts.earlier, { count: earlier.length })}</summary>
                    {earlier.map((regime) => (
                      <Version key={regime.from} regime={regime} />
                    ))}
                  </details>
                )}
              </section>
            ))}
            {administers && <DateRegimeForm regimes={items} />}
            {approves && <OpenRoundForm provinceId={provinceId} regimes={items} />}
          </>
        )}
      </ReadingFrame>
      {reads && (
        <section aria-labelledby="rounds">
          <h2 id="rounds">{say(texts.rounds)}</h2>
          <DataTable
            operation={listRounds}
            name="dot-xuat"
            query={{ provinceId }}
            label={say(texts.rounds)}
            keyOf={({ regimeCode, key }) => `${regimeCode}/${key}`}
            columns={[
              { key: 'title', width: '30%' },
              { key: 'to' },
              { key: 'due' },
              { key: 'documentId' },
              { key: 'reporterCount' },
              { key: 'reason', width: '25%' },
            ]}
          />
        </section>
      )}
      <section aria-labelledby="periods">
        <h2 id="periods">{say(texts.periods, { year: String(year) })}</h2>
        <DataTable
          operation={listPeriods}
          name="ky"
          query={{ provinceId, year }}
          label={say(texts.periods, { year: String(year) })}
          keyOf={({ regimeCode, key }) => `${regimeCode}/${key}`}
        />
      </section>
      <ReportingPages />
    </div>
  );
}

/** The version that holds last, and those before it, newest first. */
function versionsOf(items: readonly RegimeItem[]): readonly (readonly [RegimeItem, readonly RegimeItem[]])[] {
  const byCode = new Map<string, RegimeItem[]>();
  for (const item of items) byCode.set(item.code, [...(byCode.get(item.code) ?? []), item]);
  return [...byCode.values()].flatMap((versions) => {
    const [present, ...earlier] = versions.sort((a, b) => (a.from < b.from ? 1 : -1));
    return present === undefined ? [] : [[present, earlier] as const];
  });
}

function Version({ regime }: { readonly regime: RegimeItem }) {
  const say = useSay();
  const format = useFormat();
  const { language } = useLanguage();
  const { lastDay, from, until } = regime;
  return (
    <>
      <p>
        {say(frequencyTexts[regime.frequency])}
        {lastDay !== undefined && <> · {say(texts.month, { from: lastDay + 1, to: lastDay })}</>} ·{' '}
        {until === undefined
          ? say(texts.asOf, { from: format.day(from) })
          : say(texts.asOfUntil, { from: format.day(from), until: format.day(until) })}
      </p>
      <p>
        <PageLink to={`/van-ban/${regime.documentId}`}>{regime.documentSymbol ?? regime.documentId}</PageLink>
        {regime.article !== undefined && <>, {regime.article}</>}
        {!regime.verified && <span className="soft"> ({say(texts.unverified)})</span>}
      </p>
      {regime.note !== '' && <p className="soft">{noteIn(regime.note, language)}</p>}
      <ul aria-label={say(texts.dues)}>
        {regime.dues.map(({ level, days, counted, formCode, graceDays }) => (
          <li key={level}>
            <PageLink to={`/bao-cao/bieu-mau/${formCode}`}>
              {say(texts[counted], { level: say(owingLevelTexts[level]), days, form: formCode })}
            </PageLink>
            {graceDays > 0 && <>, {say(texts.grace, { days: graceDays })}</>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Notes of the product hold both languages, Vietnamese before the stroke. */
function noteIn(note: string, language: Language): string {
  const [vi = '', en = vi] = note.split(' / ');
  return language === 'vi' ? vi : en;
}
