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

export type ProposalState = 'proposed' | 'reviewed' | 'council-resolved' | 'decided' | 'booked' | 'rejected';

const next: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
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

/** Takes a proposal a step on. Who proposed neither reviews nor books it, with delegations counted. */
export function moveProposal(taken: readonly ProposalStep[], step: ProposalStep): Result<readonly ProposalStep[]> {
  const problems: Problem[] = [];
  const current = taken.at(-1)?.state;
  const allowed: readonly ProposalState[] = current === undefined ? ['proposed'] : next[current];
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
  const [entered] = taken;
  if (entered !== undefined && ['reviewed', 'booked'].includes(step.state) && !checkSeparation(entered, step).ok) {
    problems.push({ code: 'approver-is-creator', path: 'state' });
  }
  return problems.length === 0 ? done([...taken, step]) : refused(...problems);
}
