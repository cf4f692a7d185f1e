import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { findObligations, type KnownObligation } from './derive-obligations.ts';
import { findForm, type StoredForm } from './forms.store.ts';
import { findRegimes } from './regimes.store.ts';
import { type ReportRights, RightsOfPerson } from './report-rights.ts';
import type { ReportName, StoredSubmission } from './submissions.store.ts';

export interface FoundReport {
  readonly known: KnownObligation;
  readonly form: StoredForm;
  readonly rights: ReportRights;
}

/** The report of that name with its form, and what whoever asks is to it; outside their scope it is not there. */
export async function findReport(
  transaction: ReadTransaction,
  context: RequestContext,
  calendar: WorkCalendar,
  name: ReportName,
): Promise<Result<FoundReport>> {
  const found = await findObligations(
    transaction,
    { ...name, reporterIds: [name.reporterId] },
    { today: context.today, calendar },
  );
  const [known] = found;
  if (known === undefined) {
    const regimes = await findRegimes(transaction);
    return regimes.some(({ code }) => code === name.regimeCode)
      ? refused({ code: 'obligation-not-found' })
      : refused({ code: 'regime-unknown', path: 'params.regimeCode', values: { found: name.regimeCode } });
  }
  const form = await findForm(transaction, known.obligation.formCode, known.submission?.formVersion);
  if (form === undefined) return refused({ code: 'form-unknown', values: { found: known.obligation.formCode } });
  const rights = await new RightsOfPerson(context).of(known, form.form);
  if (!sees(context, known)) return refused({ code: 'obligation-not-found' });
  return done({ known, form, rights });
}

/** Row-level security hides what was typed; that a report is owed must be as hidden as the report. */
export function sees(
  { scope }: Pick<RequestContext, 'scope'>,
  { provinceId, reporter }: Pick<KnownObligation, 'provinceId' | 'reporter'>,
): boolean {
  const { provinces, units, organisations = [], projectsOnly = [] } = scope;
  if (provinces === '*') return true;
  if (provinces.includes(provinceId) && !projectsOnly.includes(provinceId)) return true;
  if (reporter.kind === 'organisation') return organisations.includes(reporter.id);
  return units.includes(reporter.id) && !projectsOnly.includes(reporter.id);
}

export function beginningOf({
  known,
  form,
}: FoundReport): Omit<StoredSubmission, 'state' | 'roundNo' | 'checkedSections' | 'version'> {
  const { provinceId, obligation, reporter } = known;
  return {
    provinceId,
    regimeCode: obligation.regimeCode,
    periodKey: obligation.periodKey,
    reporterId: reporter.id,
    unitId: reporter.unitId,
    organisationId: reporter.kind === 'organisation' ? reporter.id : undefined,
    formCode: form.form.code,
    formVersion: form.formVersion,
    cutOff: obligation.cutOff,
    due: obligation.due,
  };
}
