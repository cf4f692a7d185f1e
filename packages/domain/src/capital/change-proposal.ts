import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { type Acting, checkSeparation } from '../organisations/separation-of-duties.ts';

/** Why capital is asked to be cut or moved: the reasons the reports give (domain reference 5.5). */
export const changeReasons = [
  'NO_BENEFICIARY',
  'NO_ELIGIBLE_AREA',
  'NO_GUIDANCE',
  'NORM_EXCEEDED',
  'INVESTMENT_PROCEDURE',
  'LAND_CLEARANCE',
  'LINKAGE_LEAD_WITHDREW',
  'OVERLAP_WITH_OTHER_PROGRAMME',
  'LOW_ENROLMENT',
  'SUPPLIER_UNQUALIFIED',
  'PRICE_CHANGE',
] as const;

export type ChangeReason = (typeof changeReasons)[number];

/** What a commune or an owner may ask for of its own capital: give it back, take it back from its works, let it go. */
export const ownProposalKinds = ['return', 'recall', 'allocation-recall', 'cancel'] as const;

/** `entered`: of a commune, until its chair hands it in. */
export type ProposalState =
  | 'entered'
  | 'proposed'
  | 'reviewed'
  | 'council-resolved'
  | 'decided'
  | 'booked'
  | 'rejected';

/** What may follow what. */
export const proposalSteps: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  entered: ['proposed', 'rejected'],
  proposed: ['reviewed', 'rejected'],
  reviewed: ['council-resolved', 'rejected'],
  'council-resolved': ['decided', 'rejected'],
  decided: ['booked'],
  booked: [],
  rejected: [],
};

/** Steps that a document carries: the council's resolution, and the decision of the people's committee. */
const documented: ReadonlySet<ProposalState> = new Set(['council-resolved', 'decided']);

export interface ProposalStep extends Acting {
  readonly state: ProposalState;
  readonly documentId?: string;
  readonly reason?: string;
}

/** Steps of those who ask; none of them takes a step of those who judge. */
const asking: ReadonlySet<ProposalState> = new Set(['entered', 'proposed']);

/** Takes a proposal a step on. Who entered it does not hand it in, and neither of both reviews or books it; delegations count. */
export function moveProposal(taken: readonly ProposalStep[], step: ProposalStep): Result<readonly ProposalStep[]> {
  const problems: Problem[] = [];
  const current = taken.at(-1)?.state;
  const allowed: readonly ProposalState[] = current === undefined ? ['entered', 'proposed'] : proposalSteps[current];
  if (!allowed.includes(step.state)) {
    problems.push({
      code: 'proposal-step-impossible',
      path: 'state',
      values: { found: current ?? '', asked: step.state },
    });
  }
  if (documented.has(step.state) && (step.documentId ?? '').trim() === '') {
    problems.push({ code: 'proposal-step-without-document', path: 'documentId', values: { asked: step.state } });
  }
  if (step.state === 'rejected' && (step.reason ?? '').trim() === '') {
    problems.push({ code: 'step-without-reason', path: 'reason', values: { asked: step.state } });
  }
  const asked = taken.filter(({ state }) => asking.has(state));
  const judges = ['proposed', 'reviewed', 'booked'].includes(step.state);
  if (judges && asked.some((one) => !checkSeparation(one, step).ok)) {
    problems.push({ code: 'approver-is-creator', path: 'state' });
  }
  return problems.length === 0 ? done([...taken, step]) : refused(...problems);
}
