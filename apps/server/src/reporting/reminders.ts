import { createHash } from 'node:crypto';
import type { reminderItem } from '@muctieu/contract/reporting/reminder';
import { thresholdOf } from '@muctieu/domain/reporting/reminder-letter';
import { formatPlainDate, type PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import type { z } from 'zod';
import type { RequestContext } from '../http/request-context.ts';
import type { KnownObligation } from './derive-obligations.ts';
import type { StoredDifficulty } from './difficulties.store.ts';
import { sees } from './find-report.ts';
import { mayApprove, type ReportRights, RightsOfPerson } from './report-rights.ts';
import { inBoth, periodTitle } from './report-words.ts';
import { reminderTexts } from './reporting-words.texts.ts';

/** Why somebody is reminded of one thing; `subjectKey` is said once, and again only when it changes. */
export interface FoundReminder {
  readonly kind: z.output<typeof reminderItem>['kind'];
  readonly provinceId: string;
  readonly subjectKey: string;
  readonly regimeCode?: string;
  readonly periodKey?: string;
  readonly reporterId?: string;
  readonly due?: PlainDate;
  readonly text: Text;
}

/** Whoever is reminded. */
export type Reminded = Pick<RequestContext, 'scope' | 'permits'> & { readonly today: PlainDate };

export interface RemindedOf {
  readonly obligations: readonly KnownObligation[];
  readonly difficulties: readonly StoredDifficulty[];
  readonly daysBefore: readonly number[];
}

const order: readonly FoundReminder['kind'][] = [
  'returned',
  'overdue',
  'due-today',
  'due-soon',
  'difficulty-overdue',
  'handed-in',
];

/** What somebody is to be reminded of today: the pressing first. Computed, as the obligations are. */
export async function findReminders(reader: Reminded, of: RemindedOf): Promise<readonly FoundReminder[]> {
  const rightsOf = new RightsOfPerson(reader);
  const found: FoundReminder[] = [];
  for (const known of of.obligations) {
    if (!sees(reader, known)) continue;
    const reminder = ofReport(known, await rightsOf.of(known), reader.today, of.daysBefore);
    if (reminder !== undefined) found.push(reminder);
  }
  for (const difficulty of of.difficulties) {
    const reminder = await ofDifficulty(difficulty, reader);
    if (reminder !== undefined) found.push(reminder);
  }
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The same for the same thing said to the same person. */
export function reminderId({ kind, subjectKey }: FoundReminder): string {
  const hex = createHash('sha256').update(`${kind} ${subjectKey}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function ofReport(
  { provinceId, obligation, regime, period, title, reporter, submission, standing }: KnownObligation,
  rights: ReportRights,
  today: PlainDate,
  daysBefore: readonly number[],
): FoundReminder | undefined {
  const state = submission?.state ?? 'none';
  const { due } = obligation;
  const days = daysFrom(today, due);
  const named = `${provinceId} ${regime.code} ${period.key} ${reporter.id}`;
  const titled = periodTitle(period, title);
  const values = { days, due: formatPlainDate(due), reporter: reporter.nameOn(period.to) };
  const said = why();
  if (said === undefined) return undefined;
  return {
    kind: said.kind,
    provinceId,
    subjectKey: `${named} ${said.once}`,
    regimeCode: regime.code,
    periodKey: period.key,
    reporterId: reporter.id,
    due,
    text: {
      vi: inBoth(said.text, { ...values, regime: regime.name.vi, period: titled.vi }).vi,
      en: inBoth(said.text, { ...values, regime: regime.name.en, period: titled.en }).en,
    },
  };

  function why(): { readonly kind: FoundReminder['kind']; readonly text: Text; readonly once: string } | undefined {
    if (rights.fills && state === 'returned')
      return { kind: 'returned', text: reminderTexts.returned, once: `v${submission?.version ?? 0}` };
    if (rights.receives && (state === 'submitted' || state === 'checked'))
      return { kind: 'handed-in', text: reminderTexts.handedIn, once: `r${submission?.roundNo ?? 0}` };
    if (!rights.fills || (state !== 'none' && state !== 'draft')) return undefined;
    if (standing === 'overdue')
      return { kind: 'overdue', text: reminderTexts.overdue, once: `${due} ${Math.floor((-days - 1) / 7)}` };
    if (standing !== 'not-yet-due') return undefined;
    if (due === today) return { kind: 'due-today', text: reminderTexts.dueToday, once: due };
    const threshold = thresholdOf(days, daysBefore);
    return threshold === undefined
      ? undefined
      : { kind: 'due-soon', text: reminderTexts.dueSoon, once: `${due} ${threshold}` };
  }
}

/** To whoever raised it and to those of the province who answer. */
async function ofDifficulty(one: StoredDifficulty, reader: Reminded): Promise<FoundReminder | undefined> {
  const { provinceId, difficultyId, answerBy, state } = one;
  if (state !== 'open' || answerBy === undefined || answerBy >= reader.today) return undefined;
  const isOwn = one.raisedById !== undefined && one.raisedById === reader.scope.personId;
  if (!isOwn && !(await reader.permits({ provinceId }, mayApprove)).ok) return undefined;
  const late = daysFrom(answerBy, reader.today);
  const values = { due: formatPlainDate(answerBy), subject: one.subject, addressee: one.addressee };
  return {
    kind: 'difficulty-overdue',
    provinceId,
    subjectKey: `${difficultyId} ${answerBy} ${Math.floor((late - 1) / 7)}`,
    due: answerBy,
    text: inBoth(reminderTexts.difficultyOverdue, values),
  };
}

function daysFrom(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
