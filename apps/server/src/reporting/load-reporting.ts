import { reportForm } from '@muctieu/contract/reporting/form';
import { regimeItem } from '@muctieu/contract/reporting/regime';
import type { FormData, RegimeData, WorkCalendarDay } from '@muctieu/data/reporting';
import { checkForm } from '@muctieu/domain/reporting/report-form';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { findForm, putForm } from './forms.store.ts';
import { addRegime, findRegimes } from './regimes.store.ts';

/** Enters the regimes and forms of `data/reporting`. Run at every start; what people dated and published since stays. */
export async function loadReporting(
  database: Database,
  data: { readonly regimes: readonly RegimeData[]; readonly forms: readonly FormData[] },
  at: Date,
): Promise<void> {
  const act = { provinceId: 'VN', command: 'load-reporting', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) => {
    for (const { form: given, verified, note = '' } of data.forms) {
      const form = reportForm.parse(given);
      const problems = checkForm(form);
      if (problems.length > 0) throw new Error(`data/reporting/forms.json: ${JSON.stringify(problems)}`);
      if ((await findForm(transaction, form.code)) !== undefined) continue;
      await putForm(transaction, undefined, { form, formVersion: 1, verified, note, version: 1 }, { at });
    }
    const known = new Set((await findRegimes(transaction)).map(({ code }) => code));
    for (const regime of data.regimes.filter(({ code }) => !known.has(code)))
      await addRegime(transaction, regimeItem.parse({ note: '', ...regime }), { at });
    return done(undefined);
  });
  if (!outcome.ok) throw new Error('Loading the regimes was refused, which nothing in it does');
}

/** The days off and worked in exchange, as the rules of due days ask for them. */
export function workCalendarOf(days: readonly WorkCalendarDay[]): WorkCalendar {
  const of = (kind: WorkCalendarDay['kind']) =>
    new Set(days.filter((one) => one.kind === kind).map(({ day }) => day as PlainDate));
  return { holidays: of('holiday'), workedWeekends: of('worked-weekend') };
}
