import { readWorkCalendar } from '@muctieu/contract/reporting/reporting.operations';
import { owingLevelTexts } from '@muctieu/contract/reporting/reporting.texts';
import { dueDay } from '@muctieu/domain/reporting/obligation';
import { periodOn } from '@muctieu/domain/reporting/reporting-period';
import type { OwingLevel } from '@muctieu/domain/reporting/reporting-regime';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { type RegimeDraft, whole } from './regime-draft.ts';
import { regimesPageTexts as texts } from './regimes-page.texts.ts';

interface DuePreviewProps {
  readonly draft: RegimeDraft;
  readonly levels: readonly OwingLevel[];
}

/** What the rules make of the period that runs on the first day of the version: computed as the obligations are. */
export function DuePreview({ draft, levels }: DuePreviewProps) {
  const say = useSay();
  const format = useFormat();
  const from: PlainDate = draft.from ?? dayInVietNam(new Date());
  const year = Number(from.slice(0, 4));
  const thisYear = useOperation(readWorkCalendar, { query: { year } });
  const nextYear = useOperation(readWorkCalendar, { query: { year: year + 1 } });
  const lastDay = whole(draft.lastDay);
  const isLastDay = lastDay >= 1 && lastDay <= 28;
  const period = periodOn({ frequency: draft.frequency, ...(isLastDay ? { lastDay } : {}) }, from);
  if (period === undefined || levels.length === 0) return null;
  const days = [...(thisYear.value?.days ?? []), ...(nextYear.value?.days ?? [])];
  const calendar: WorkCalendar = {
    holidays: new Set(days.filter(({ kind }) => kind === 'holiday').map(({ day }) => day)),
    workedWeekends: new Set(days.filter(({ kind }) => kind === 'worked-weekend').map(({ day }) => day)),
  };
  return (
    <div role="status">
      <p>{say(texts.preview, { period: period.key, from: format.day(period.from), to: format.day(period.to) })}</p>
      <ul>
        {levels.map((level) => {
          const rule = draft.dues[level];
          const after = whole(rule?.days ?? '');
          const grace = whole(rule?.graceDays ?? '');
          if (rule === undefined || Number.isNaN(after) || Number.isNaN(grace)) return null;
          const due = dueDay({ days: after, counted: rule.counted }, period, calendar);
          return (
            <li key={level}>
              {say(texts.previewDue, {
                level: say(owingLevelTexts[level]),
                due: format.day(due),
                grace: format.day(addDays(due, grace)),
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
