import { listDecisions } from '@muctieu/contract/capital/capital.operations';
import { listProposals } from '@muctieu/contract/capital/decision-entry.operations';
import { listDisbursements } from '@muctieu/contract/capital/disbursement.operations';
import { countedWork } from './counted-work.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';

/** What of the ledger waits for whoever judges it: proposals at their level, decisions and payments that were entered. */
export const capitalWaits: WorkSource = async ({ ask, may, holdings, today }) => {
  const held = holdings.filter(({ from, until }) => from <= today && (until === undefined || until > today));
  const province = held.find(({ reach }) => reach.kind === 'province')?.reach;
  const first = held.find(({ reach }) => reach.kind !== 'nation')?.reach;
  const provinceId = first === undefined || first.kind === 'nation' ? undefined : first.provinceId;
  if (provinceId === undefined) return [];
  // A commune's chair hands in what was entered; all that follows is judged for the province.
  const states =
    province === undefined
      ? (['entered'] as const)
      : (['proposed', 'reviewed', 'council-resolved', 'decided'] as const);
  let proposals = 0;
  if (await may('capital-proposal', 'approve')) {
    for (const state of states) {
      proposals += (await ask(listProposals, { query: { provinceId, state, limit: 1000 } }))?.items.length ?? 0;
    }
  }
  const decisions =
    province !== undefined && (await may('capital-plan', 'approve'))
      ? (await ask(listDecisions, { query: { provinceId, state: 'submitted', limit: 1000 } }))?.items.length
      : 0;
  const payments = (await may('disbursement', 'approve'))
    ? (await ask(listDisbursements, { query: { provinceId, state: 'entered', limit: 1000 } }))?.items.length
    : 0;
  const to = '/von/de-nghi';
  return [
    ...countedWork('proposals-wait', 'waiting', proposals, to, workTexts.proposals, workTexts.proposalsNote),
    ...countedWork(
      'decisions-wait',
      'waiting',
      decisions ?? 0,
      '/von/quyet-dinh',
      workTexts.decisions,
      workTexts.decisionsNote,
    ),
    ...countedWork(
      'payments-wait',
      'waiting',
      payments ?? 0,
      '/von/giai-ngan',
      workTexts.payments,
      workTexts.paymentsNote,
    ),
  ];
};
