import { dateWorkDay, readWorkCalendar } from '@muctieu/contract/reporting/reporting.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { daysOffTexts as texts } from './days-off.texts.ts';
import { ReportingPages } from './ReportingPages.tsx';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';

const kinds = ['holiday', 'worked-weekend', 'ordinary'] as const;

/** The days on which offices are shut, and weekend days worked in exchange: what due days are counted by. */
export function DaysOffPage() {
  const say = useSay();
  const format = useFormat();
  const thisYear = Number(dayInVietNam(new Date()).slice(0, 4));
  const [given, setYear] = useAddressState('nam');
  const year = /^20\d\d$/.test(given) ? Number(given) : thisYear;
  const administers = usePermission({ object: 'settings', action: 'approve' });
  const reading = useOperation(readWorkCalendar, { query: { year } });
  return (
    <div className="stack">
      <PageHeader title={say(reportingTexts.daysOff)} note={say(texts.note)} />
      <div className={`paper ${styles.tools} not-printed`}>
        <ChoiceField
          label={say(texts.year)}
          value={String(year)}
          onChange={setYear}
          choices={Array.from({ length: 10 }, (_, index) => String(thisYear - 5 + index)).map((one) => ({
            value: one,
            label: one,
          }))}
        />
      </div>
      <ReadingFrame reading={reading}>
        {({ days, verified }) =>
          days.length === 0 ? (
            <p className="paper">{say(texts.nothing, { year: String(year) })}</p>
          ) : (
            <div className="paper">
              {!verified && <p>{say(texts.someUnverified)}</p>}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too. */}
              <section className={styles.frame} aria-label={say(texts.caption, { year: String(year) })} tabIndex={0}>
                <table className={styles.table}>
                  <caption className="visually-hidden">{say(texts.caption, { year: String(year) })}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say(texts.day)}</th>
                      <th scope="col">{say(texts.weekday)}</th>
                      <th scope="col">{say(texts.kind)}</th>
                      <th scope="col">{say(texts.name)}</th>
                      <th scope="col">{say(texts.source)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {days.map(({ day, kind, name, verified: isVerified, documentId }) => (
                      <tr key={day}>
                        <th scope="row">{format.day(day)}</th>
                        <td>{say(weekdayTexts[weekdayOf(day)] ?? texts.day)}</td>
                        <td>{say(texts[kind])}</td>
                        <td>{say(name)}</td>
                        <td>
                          {documentId !== undefined ? (
                            <PageLink to={`/van-ban/${documentId}`}>{documentId}</PageLink>
                          ) : (
                            say(isVerified ? texts.byLaw : texts.unverified)
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </div>
          )
        }
      </ReadingFrame>
      {administers && <DateDayForm />}
      <ReportingPages />
    </div>
  );
}

interface DayDraft {
  readonly day: PlainDate | undefined;
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  readonly document: ChosenDocument | undefined;
}

const empty: DayDraft = { day: undefined, kind: 'holiday', name: '', document: undefined };

function DateDayForm() {
  const say = useSay();
  const draft = useDraft<DayDraft>('reporting.work-day', empty);
  const change = useChange(dateWorkDay, { refresh: ['reporting.'] });
  const { value } = draft;
  const patch = (next: Partial<DayDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const { day, kind, name, document } = value;
    const outcome = await change.send({
      body: { day: day ?? '', kind, name, documentId: document?.documentId ?? '' },
    });
    if (!outcome.ok) return;
    draft.saved(empty);
    notify(say(texts.dated));
  };
  return (
    <section aria-labelledby="date-day" className="paper not-printed">
      <h2 id="date-day">{say(texts.date)}</h2>
      <p className="soft">{say(texts.dateNote)}</p>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.date)}
        onSubmit={() => void send()}
      >
        <DayPicker label={say(texts.day)} path="day" value={value.day} onChange={(day) => patch({ day })} />
        <ChoiceField
          label={say(texts.kind)}
          path="kind"
          value={value.kind}
          onChange={(next) => patch({ kind: kinds.find((kind) => kind === next) ?? 'holiday' })}
          choices={kinds.map((kind) => ({ value: kind, label: say(texts[kind]) }))}
        />
        <TextField label={say(texts.name)} path="name" value={value.name} onChange={(name) => patch({ name })} />
        <DocumentSearchField
          label={say(texts.document)}
          path="documentId"
          value={value.document}
          onChange={(document) => patch({ document })}
        />
      </ChangeForm>
    </section>
  );
}

function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const weekdayTexts = [
  texts.sunday,
  texts.monday,
  texts.tuesday,
  texts.wednesday,
  texts.thursday,
  texts.friday,
  texts.saturday,
];
