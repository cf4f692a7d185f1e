import type { AllocationDecision } from '@muctieu/domain/capital/allocation-decision';
import type { Ceiling, DecisionFacts, NodeFacts } from '@muctieu/domain/capital/decision-check';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { findActivations } from '../programmes/activation.store.ts';
import { findNodes } from '../programmes/node.store.ts';
import { findClosedUntil } from './closings.store.ts';
import { type ListedEntry, listEntries } from './entry-list.store.ts';
import { findRules } from './rules.store.ts';

const localSources = new Set(['PROVINCE', 'DISTRICT', 'COMMUNE', 'LOTTERY']);
const entriesMost = 200_000;

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
async function entriesConcerned(
  transaction: ReadTransaction,
  decision: AllocationDecision,
  ceilings: readonly Ceiling[],
): Promise<readonly ListedEntry[]> {
  const nodes = [...new Set(decision.lines.map(({ nodeCode }) => nodeCode))];
  const holders = new Set([
    ...decision.lines.map(({ holderId }) => holderId),
    ...(decision.giverId === undefined ? [] : [decision.giverId]),
  ]);
  const { rows } = await sql<{ count: string }>`select count(*) as count from muctieu.capital_entry
    where province_id = ${decision.provinceId}`.execute(transaction.tables);
  // A small ledger is read as a whole; a large one node by node.
  const limited = ceilings.filter(({ fromYear, toYear }) => fromYear <= decision.vintage && decision.vintage <= toYear);
  if (Number(rows[0]?.count ?? 0) <= 5000) {
    return (await listEntries(transaction, { provinceId: decision.provinceId, limit: entriesMost })).filter(
      (entry) =>
        nodes.includes(entry.nodeCode) ||
        limited.some(({ holderId }) => holderId === entry.to.holderId || holderId === entry.from.holderId),
    );
  }
  const entries: ListedEntry[] = [];
  for (const nodeCode of nodes) {
    for (const holderId of holders) {
      entries.push(
        ...(await listEntries(transaction, {
          provinceId: decision.provinceId,
          nodeNames: [nodeCode],
          holderId,
          limit: entriesMost,
        })),
      );
    }
  }
  // A ceiling holds over every node under its own: all that its holder was given.
  for (const holderId of new Set(limited.map((ceiling) => ceiling.holderId))) {
    if (!holders.has(holderId)) continue;
    entries.push(
      ...(await listEntries(transaction, { provinceId: decision.provinceId, holderId, limit: entriesMost })),
    );
  }
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
