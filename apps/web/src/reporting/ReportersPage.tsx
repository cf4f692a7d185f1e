import { listReporters } from '@muctieu/contract/reporting/reporting.operations';
import { owingLevelTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useSession } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { ReportingPages } from './ReportingPages.tsx';
import { reportersTexts as texts } from './reporters.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';

/** Who owes reports on a day, to whom, and for whose part too since mergers. */
export function ReportersPage() {
  const say = useSay();
  const format = useFormat();
  const provinceId = useSession().person?.provinceId ?? 'VN';
  const [given, setDay] = useAddressState('ngay');
  const onDay: PlainDate = parsePlainDate(given) ?? dayInVietNam(new Date());
  return (
    <div className="stack">
      <PageHeader
        title={say(reportingTexts.reporters)}
        trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]}
        note={say(texts.note)}
      />
      <div className={`paper ${styles.tools} not-printed`}>
        <DayPicker label={say(texts.onDay)} value={onDay} onChange={(day) => setDay(day ?? '')} />
      </div>
      <DataTable
        operation={listReporters}
        query={{ provinceId, onDay }}
        label={say(texts.list, { day: format.day(onDay) })}
        keyOf={({ reporterId }) => reporterId}
        empty={say(texts.nothing)}
        filters={[
          {
            key: 'level',
            label: say(texts.level),
            choices: Object.entries(owingLevelTexts).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
        columns={[
          { key: 'name', width: '25%' },
          { key: 'level' },
          { key: 'receiverName', width: '20%' },
          {
            key: 'tookOverText',
            render: ({ tookOver }) =>
              tookOver.map(({ name, on }) => (
                <div key={`${name}${on}`}>{say(texts.since, { name, day: format.day(on) })}</div>
              )),
          },
        ]}
      />
      <ReportingPages />
    </div>
  );
}
