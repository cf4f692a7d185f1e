import type { ObligationItem } from '@muctieu/contract/reporting/report';
import type { KnownObligation } from './derive-obligations.ts';
import { actsOf, type ReportRights } from './report-rights.ts';
import { periodTitle } from './report-words.ts';

/** As it travels. */
export function obligationAnswer(
  known: KnownObligation,
  rights: ReportRights,
  alsoFor: readonly string[],
): ObligationItem {
  const { obligation, regime, period, reporter, receiver, submission, standing, provinceId } = known;
  const state = submission?.state ?? 'none';
  return {
    provinceId,
    regimeCode: regime.code,
    regimeName: regime.name,
    periodKey: period.key,
    periodTitle: periodTitle(period, known.title),
    reporterId: reporter.id,
    reporterName: reporter.nameOn(period.to),
    reporterLevel: reporter.level,
    ...(receiver === undefined ? {} : { receiverId: receiver.id, receiverName: receiver.nameOn(period.to) }),
    formCode: obligation.formCode,
    cutOff: obligation.cutOff,
    due: obligation.due,
    graceUntil: obligation.graceUntil,
    extended: known.extension !== undefined,
    alsoFor: [...alsoFor],
    state,
    standing,
    ...(submission?.firstSubmittedOn === undefined ? {} : { firstSubmittedOn: submission.firstSubmittedOn }),
    version: submission?.version ?? 0,
    acts: [...actsOf(known, rights)],
    waitsForMe:
      (rights.fills &&
        (state === 'returned' || ((state === 'none' || state === 'draft') && standing !== 'not-yet-due'))) ||
      (rights.receives && (state === 'submitted' || state === 'checked')) ||
      (rights.leads.length > 0 && state === 'submitted'),
  };
}
