import type { Following } from '@muctieu/contract/capital/following';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import type { RemainingBalance } from '@muctieu/domain/capital/carry-over-rule';
import { availableSign, type CapitalMeasure } from '@muctieu/domain/capital/entry-effects';
import { counterpartGaps } from '@muctieu/domain/capital/following/counterpart-gap';
import { expiringBalances } from '@muctieu/domain/capital/following/expiring-balance';
import { type MonthSums, monthsOfYear } from '@muctieu/domain/capital/following/months-of-year';
import { type SpendingPace, spendingPace } from '@muctieu/domain/capital/following/spending-pace';
import { type Dong, dong } from '@muctieu/kernel/dong';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../database/transaction.ts';
import { findNodes, type StoredNode } from '../programmes/node.store.ts';
import { readSums, type SumsRow } from './capital-sums.store.ts';
import {
  findIdleHolders,
  findLastDays,
  findRemaining,
  findStatedNeeds,
  type IdleHolder,
  type StatedNeed,
} from './following.store.ts';
import { findHolderNames } from './holders.store.ts';
import { nodeNames } from './node-names.ts';
import { findRules } from './rules.store.ts';

export interface FollowingQuery {
  readonly provinceId: string;
  readonly budgetYear: number;
  readonly day: PlainDate;
  /** Set where a past day was asked for: sums as of then; else everything booked, which is kept ready. */
  readonly asOfDay: boolean;
  readonly knownAt: string;
  /** Set where only what was known at a past moment counts. */
  readonly known?: Date;
  readonly idleDays: number;
  readonly expiringDays: number;
}

/** A page shows so many of each; the totals are of all. */
const most = 50;
/** «Far above»: more than a tenth of what is said to be needed. */
const farAbove = 10n;

/** All that has to be looked at in a budget year, from the entries; what people forecast is only set beside it. */
export async function readFollowingAnswer(transaction: ReadTransaction, query: FollowingQuery): Promise<Following> {
  const { provinceId, budgetYear, day, knownAt } = query;
  const provinceIds = [provinceId];
  const isPast = query.asOfDay || query.known !== undefined;
  const known = query.known === undefined ? {} : { knownAt: query.known };
  // Of now the sums are kept ready; as of a past day, or as it was known, they are the entries' own.
  const asOf = isPast ? { valueDate: day, ...known } : {};
  const byMonth = await readSums(transaction, {
    by: ['budgetYear', 'month'],
    provinceIds,
    budgetYears: [budgetYear - 1, budgetYear],
    valueDate: day,
    ...known,
  });
  const byHolder = await readSums(transaction, { by: ['holder'], provinceIds, budgetYears: [budgetYear], ...asOf });
  const past = isPast ? await accountsOnDay(transaction, query, asOf) : undefined;
  const remaining = past?.remaining ?? (await findRemaining(transaction, provinceId, budgetYear));
  const idleBefore = addDays(day, -query.idleDays);
  const idle =
    past === undefined
      ? await findIdleHolders(transaction, provinceId, budgetYear, idleBefore)
      : idleOf(past.remaining, await findLastDays(transaction, { provinceId, budgetYear, day, ...known }), idleBefore);
  const stated = await findStatedNeeds(transaction, provinceId, budgetYear, isPast ? { day, ...known } : undefined);
  const needs =
    past === undefined ? stated : stated.map((need) => ({ ...need, hasDong: past.heldBy(need).toString() }));
  const granted = await readSums(transaction, {
    by: ['node', 'source', 'capitalKind'],
    provinceIds,
    vintages: [budgetYear],
    budgetYears: [budgetYear],
    ...asOf,
  });
  const { carryOverRules, counterpartRules } = await findRules(transaction, provinceId, day);
  const nodes = await findNodes(transaction);
  const months = monthsOfYear(byMonth.map(monthOf), budgetYear, day);
  const whole = byMonth.filter(({ keys }) => keys[0] === String(budgetYear)).map(monthOf);
  const pace = spendingPace(total(whole, 'plan'), total(whole, 'disbursed'), budgetYear, day);
  const slow = byHolder
    .flatMap((row) => {
      const found = spendingPace(heldPlan(row), disbursedOf(row), budgetYear, day);
      return found === undefined || found.unspentDong === 0n ? [] : [{ holderId: row.keys[0] ?? '', pace: found }];
    })
    .toSorted((a, b) => (a.pace.unspentDong > b.pace.unspentDong ? -1 : 1))
    .slice(0, most);
  const expiring = expiringBalances(remaining, carryOverRules, day, query.expiringDays).slice(0, most);
  const above = needs
    .map((need) => ({ ...need, excess: BigInt(need.hasDong) - BigInt(need.needDong) }))
    .filter(({ excess, needDong }) => excess > 0n && excess * farAbove > BigInt(needDong))
    .toSorted((a, b) => (a.excess > b.excess ? -1 : 1))
    .slice(0, most);
  const names = await findHolderNames(transaction, provinceId, [
    ...slow.map(({ holderId }) => holderId),
    ...expiring.map(({ balance }) => balance.holderId),
    ...idle.map(({ holderId }) => holderId),
    ...above.map(({ holderId }) => holderId),
  ]);
  const nameOf = (holderId: string) => names.get(holderId) ?? holderId;
  const programmes = nodeNames(nodes);
  return {
    budgetYear,
    day,
    knownAt,
    months: months.map(({ month, plan, disbursed, lastYear }) => ({
      month,
      ...(plan === undefined ? {} : { planDong: plan.toString() }),
      ...(disbursed === undefined ? {} : { disbursedDong: disbursed.toString() }),
      lastYearDong: lastYear.toString(),
    })),
    ...(pace === undefined ? {} : { pace: paceAnswer(pace) }),
    slow: slow.map(({ holderId, pace: own }) => ({ ...paceAnswer(own), holderId, holder: nameOf(holderId) })),
    expiring: expiring.map(({ balance: { budgetYear: _, availableDong, ...balance }, until, daysLeft, rule }) => ({
      ...balance,
      holder: nameOf(balance.holderId),
      availableDong: availableDong.toString(),
      until,
      daysLeft,
      ...(rule === undefined ? {} : { article: rule.article, verified: rule.verified }),
    })),
    idle: idle
      .slice(0, most)
      .map((one) => ({ ...one, holder: nameOf(one.holderId), days: daysBetween(one.lastDay, day) })),
    aboveNeed: above.map(({ excess, ...need }) => ({
      ...need,
      holder: nameOf(need.holderId),
      excessDong: excess.toString(),
    })),
    counterpart: counterpartGaps(counterpartSums(granted, nodes), counterpartRules).map((gap) => ({
      programmeCode: gap.programmeCode,
      programme: programmes.get(gap.programmeCode) ?? { vi: gap.programmeCode, en: gap.programmeCode },
      capitalKind: gap.capitalKind,
      centralDong: gap.centralDong.toString(),
      localDong: gap.localDong.toString(),
      neededDong: gap.neededDong.toString(),
      missingDong: gap.missingDong.toString(),
      perMille: gap.rule.atLeastPerMille,
      verified: gap.rule.verified,
    })),
  };
}

interface AsOf {
  readonly valueDate?: PlainDate;
  readonly knownAt?: Date;
}

/** What every account of the year had left, and what each holder held, as of a past day or as it was known. */
async function accountsOnDay(transaction: ReadTransaction, { provinceId, budgetYear }: FollowingQuery, asOf: AsOf) {
  const rows = await readSums(transaction, {
    by: ['holder', 'node', 'source', 'capitalKind', 'vintage'],
    provinceIds: [provinceId],
    budgetYears: [budgetYear],
    ...asOf,
  });
  const remaining = rows.flatMap(({ keys, measures }): readonly RemainingBalance[] => {
    const [holderId = '', nodeCode = '', source = '', kind = '', vintage = ''] = keys;
    const left = (Object.keys(availableSign) as CapitalMeasure[]).reduce(
      (sum, measure) => sum + BigInt(availableSign[measure]) * measures[measure],
      0n,
    );
    if (left <= 0n) return [];
    const account = { holderId, nodeCode, source, capitalKind: kind as CapitalKind, vintage: Number(vintage) };
    return [{ ...account, budgetYear, availableDong: dong(left) }];
  });
  /** Of the node and all below it. */
  const heldBy = ({ holderId, nodeCode, capitalKind }: StatedNeed): bigint =>
    rows
      .filter(
        ({ keys: [holder, node = '', , kind] }) =>
          holder === holderId && kind === capitalKind && (node === nodeCode || node.startsWith(`${nodeCode}.`)),
      )
      .reduce((sum, row) => sum + heldPlan(row), 0n);
  return { remaining, heldBy };
}

/** Holders with money left whose accounts were all still since before a day; most money first. */
function idleOf(
  remaining: readonly RemainingBalance[],
  lastDays: ReadonlyMap<string, PlainDate>,
  before: PlainDate,
): readonly IdleHolder[] {
  const left = new Map<string, bigint>();
  for (const { holderId, availableDong } of remaining) left.set(holderId, (left.get(holderId) ?? 0n) + availableDong);
  return [...left]
    .flatMap(([holderId, availableDong]) => {
      const lastDay = lastDays.get(holderId);
      return lastDay === undefined || lastDay > before ? [] : [{ holderId, lastDay, availableDong }];
    })
    .toSorted((a, b) => (a.availableDong > b.availableDong ? -1 : 1))
    .map((one) => ({ ...one, availableDong: one.availableDong.toString() }));
}

function monthOf({ keys: [year = '', month = ''], measures }: SumsRow): MonthSums {
  return {
    budgetYear: Number(year),
    month,
    plan: measures.granted + measures.carried_in,
    disbursed: measures.advanced + measures.paid,
  };
}

function total(sums: readonly MonthSums[], what: 'plan' | 'disbursed'): Dong {
  return dong(sums.reduce((sum, one) => sum + one[what], 0n));
}

/** What a holder has to spend of the year: without what it gave on to others. */
function heldPlan({ measures: { granted, received, passed, allocated, carried_in: carriedIn } }: SumsRow): Dong {
  return dong(granted + received - passed - allocated + carriedIn);
}

function disbursedOf({ measures }: SumsRow): Dong {
  return dong(measures.advanced + measures.paid);
}

function paceAnswer(pace: SpendingPace) {
  const { daysGone, daysOfYear } = pace;
  return {
    daysGone,
    daysOfYear,
    planDong: pace.planDong.toString(),
    disbursedDong: pace.disbursedDong.toString(),
    reachedDong: pace.reachedDong.toString(),
    unspentDong: pace.unspentDong.toString(),
  };
}

/** Central and local grants by programme and kind; the programme of a node is the root of its tree. */
function counterpartSums(rows: readonly SumsRow[], nodes: readonly StoredNode[]) {
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const rootOf = (code: string): string => {
    const parent = parents.get(code);
    return parent === undefined ? code : rootOf(parent);
  };
  const sums = new Map<string, { programmeCode: string; capitalKind: CapitalKind; central: bigint; local: bigint }>();
  for (const {
    keys: [node = '', source = '', kind = ''],
    measures,
  } of rows) {
    const programmeCode = rootOf(node);
    const at = `${programmeCode}|${kind}`;
    const sum = sums.get(at) ?? { programmeCode, capitalKind: kind as CapitalKind, central: 0n, local: 0n };
    if (source === 'CENTRAL') sum.central += measures.granted;
    else sum.local += measures.granted;
    sums.set(at, sum);
  }
  return [...sums.values()].map(({ central, local, ...one }) => ({
    ...one,
    centralDong: dong(central),
    localDong: dong(local),
  }));
}

function daysBetween(from: PlainDate, until: PlainDate): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
