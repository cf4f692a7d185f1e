import type { AllocationDecision } from '@muctieu/domain/capital/allocation-decision';
import type { CapitalEntry } from '@muctieu/domain/capital/capital-entry';
import type { Ceiling, DecisionFacts, NodeFacts } from '@muctieu/domain/capital/decision-check';
import type { ReadTransaction } from '../database/transaction.ts';
import { findActivations } from '../programmes/activation.store.ts';
import { findNodes } from '../programmes/node.store.ts';
import { findClosedUntil } from './closings.store.ts';
import { findConcernedEntries } from './concerned-entries.store.ts';
import { findRules } from './rules.store.ts';

const localSources = new Set(['PROVINCE', 'DISTRICT', 'COMMUNE', 'LOTTERY']);

/** Gathers all that the checks of a decision look at, in one moment. */
export async function gatherFacts(transaction: ReadTransaction, decision: AllocationDecision): Promise<DecisionFacts> {
  const until = await findClosedUntil(transaction, decision.provinceId);
  const rules = await findRules(transaction, decision.provinceId, decision.valueDate);
  return {
    nodes: await nodeFacts(transaction, decision),
    ceilings: rules.ceilings,
    counterpartRules: rules.counterpartRules,
    norms: rules.norms,
    entries: await entriesConcerned(transaction, decision, rules.ceilings),
    ...(until === undefined ? {} : { closed: { until, closedBy: '' } }),
    localSources,
  };
}

async function nodeFacts(
  transaction: ReadTransaction,
  { provinceId, budgetYear, valueDate }: AllocationDecision,
): Promise<ReadonlyMap<string, NodeFacts>> {
  const nodes = await findNodes(transaction);
  const parents = new Map(nodes.map((node) => [node.code, node.parentCode]));
  const inactive = new Set(
    (await findActivations(transaction, { provinceId, year: budgetYear }))
      .filter(({ active }) => !active)
      .map(({ nodeCode }) => nodeCode),
  );
  const programmeOf = (code: string): string => {
    const parent = parents.get(code);
    return parent === undefined ? code : programmeOf(parent);
  };
  return new Map(
    nodes.map((node) => [
      node.code,
      {
        code: node.code,
        programmeCode: programmeOf(node.code),
        ...(node.parentCode === undefined ? {} : { parentCode: node.parentCode }),
        // Money of a period is still paid after it: a node counts from its first day on, and where the province carries it out.
        active: !inactive.has(node.code) && node.validity.from <= valueDate,
        capitalKinds: node.capitalKinds.map(({ kind }) => kind),
      },
    ]),
  );
}

/** Entries of the holders and nodes of the decision: what its accounts hold and what ceilings have used. */
function entriesConcerned(
  transaction: ReadTransaction,
  decision: AllocationDecision,
  ceilings: readonly Ceiling[],
): Promise<readonly CapitalEntry[]> {
  const { provinceId, kind, lines, giverId, vintage } = decision;
  const receivers = new Set(lines.map(({ holderId }) => holderId));
  // A ceiling holds over every node under its own: all that its holder was given.
  const limited = ceilings.filter(
    ({ holderId, fromYear, toYear }) => receivers.has(holderId) && fromYear <= vintage && vintage <= toYear,
  );
  return findConcernedEntries(transaction, {
    provinceId,
    vintages: [...new Set([vintage, ...lines.map((line) => line.vintage ?? vintage)])],
    nodeCodes: [...new Set(lines.map(({ nodeCode }) => nodeCode))],
    holderIds: [...new Set([...receivers, ...(giverId === undefined ? [] : [giverId])])],
    limited: kind === 'grant' || kind === 'assign' ? limited : [],
  });
}
