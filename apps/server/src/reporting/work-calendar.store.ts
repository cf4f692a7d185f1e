import type { WorkCalendarDay } from '@muctieu/data/reporting';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface DatedDay {
  readonly day: PlainDate;
  readonly kind: 'holiday' | 'worked-weekend' | 'ordinary';
  readonly name: { readonly vi: string; readonly en: string };
  readonly documentId: string;
}

/** What administrators dated, the last word for each day. */
export async function findDatedDays({ tables }: ReadTransaction): Promise<ReadonlyMap<PlainDate, DatedDay>> {
  const rows = await tables.selectFrom('work_calendar_day').selectAll().orderBy('dating_id').execute();
  return new Map(
    rows.map(({ day, kind, name_vi, name_en, document_id }) => [
      day,
      { day, kind, name: { vi: name_vi, en: name_en }, documentId: document_id },
    ]),
  );
}

/** The calendar of the product with what was dated since. */
export async function findWorkCalendar(transaction: ReadTransaction, known: WorkCalendar): Promise<WorkCalendar> {
  const dated = await findDatedDays(transaction);
  if (dated.size === 0) return known;
  const of = (kind: WorkCalendarDay['kind'], before: ReadonlySet<PlainDate>) =>
    new Set([
      ...[...before].filter((day) => !dated.has(day)),
      ...[...dated.values()].filter((one) => one.kind === kind).map(({ day }) => day),
    ]);
  return {
    holidays: of('holiday', known.holidays),
    workedWeekends: of('worked-weekend', known.workedWeekends),
  };
}

export async function addDatedDay(
  transaction: WriteTransaction,
  before: DatedDay | undefined,
  after: DatedDay,
  by: { readonly personId?: string | undefined; readonly at: Date },
): Promise<void> {
  await transaction.tables
    .insertInto('work_calendar_day')
    .values({
      dating_id: uuid(),
      day: after.day,
      dated_at: by.at,
      kind: after.kind,
      name_vi: after.name.vi,
      name_en: after.name.en,
      document_id: after.documentId,
      person_id: by.personId ?? null,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'work-calendar-day', id: after.day },
    ...(before === undefined ? {} : { before }),
    after,
  });
}
