import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { accountRowKey, type CellKey, cellKey, readAccountRowKey } from '@muctieu/domain/reporting/form-cell';
import type { FormSection, ReportForm } from '@muctieu/domain/reporting/report-form';
import { periodBefore, type ReportingPeriod, samePeriodLastYear } from '@muctieu/domain/reporting/reporting-period';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { sql } from 'kysely';
import { readSums } from '../capital/capital-sums.store.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findObservations } from '../indicators/observation.store.ts';
import { domainRegime, type KnownObligation } from './derive-obligations.ts';
import { accountTitle } from './report-words.ts';

/** What the chapters know already of the report's cells, and the rows that follow from it. */
export interface KnownCells {
  readonly rows: readonly { readonly section: string; readonly key: string; readonly title: Text }[];
  readonly values: ReadonlyMap<CellKey, string>;
  readonly sources: ReadonlyMap<CellKey, string>;
}

/** `checked`: only what the checks of the form compare with, without words: for saving, which answers no known figure. */
export async function findKnownCells(
  transaction: ReadTransaction,
  form: ReportForm,
  known: KnownObligation,
  today: PlainDate,
  need: 'all' | 'checked' = 'all',
): Promise<KnownCells> {
  const rows: KnownCells['rows'][number][] = [];
  const values = new Map<CellKey, string>();
  const sources = new Map<CellKey, string>();
  const put = (section: string, row: string, column: string, value: string, source: string) => {
    const key = cellKey({ section, row, column });
    values.set(key, value);
    sources.set(key, source);
  };
  const isNeeded = (section: FormSection) => need === 'all' || isChecked(form, section);
  for (const section of form.sections) {
    if (section.kind === 'capital') {
      const found = await findAccounts(transaction, section, known, today, need);
      for (const account of found) {
        rows.push({ section: section.key, key: account.key, title: account.title });
        for (const column of section.columns) {
          const amount = column.measure === undefined ? undefined : account.measures[column.measure];
          if (column.holds === 'known' && amount !== undefined)
            put(section.key, account.key, column.key, amount.toString(), 'capital');
        }
      }
    }
    if (section.kind === 'indicators' && known.reporter.kind === 'unit' && isNeeded(section))
      for (const [row, column, value] of await findObserved(transaction, section, known))
        put(section.key, row, column, value, 'indicators');
    if (section.kind === 'criteria' && known.reporter.kind === 'unit' && isNeeded(section)) {
      const score = await findScore(transaction, known);
      for (const column of section.columns) {
        const count =
          column.measure === 'assessed' ? score?.assessed : column.measure === 'met' ? score?.met : undefined;
        if (column.holds === 'known' && count !== undefined)
          for (const row of section.rows) put(section.key, row.key, column.key, String(count), 'criteria');
      }
    }
  }
  return { rows, values, sources };
}

function isChecked(form: ReportForm, section: FormSection): boolean {
  const drawn = new Set(section.columns.filter(({ holds }) => holds === 'known').map(({ key }) => key));
  return form.checks.some(({ rule }) => {
    if (rule.section !== section.key) return false;
    if (rule.kind === 'total') return drawn.size > 0;
    const columns = rule.kind === 'compare' ? [...rule.left, ...rule.right] : [rule.column, rule.against];
    return columns.some((column) => drawn.has(column));
  });
}

interface AccountFacts {
  readonly key: string;
  readonly title: Text;
  readonly measures: Readonly<Partial<Record<string, bigint>>>;
}

/** Holders of the reporter: those at its unit, or of its organisation. */
export async function findHoldersOf(
  { tables }: ReadTransaction,
  { provinceId, reporter }: Pick<KnownObligation, 'provinceId' | 'reporter'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tables
    .selectFrom('capital_holder')
    .select(['holder_id', 'name'])
    .where('province_id', '=', provinceId)
    .where(reporter.kind === 'unit' ? 'unit_id' : 'organisation_id', '=', reporter.id)
    .execute();
  return new Map(rows.map((row) => [row.holder_id, row.name]));
}

async function findAccounts(
  transaction: ReadTransaction,
  section: FormSection,
  known: KnownObligation,
  today: PlainDate,
  need: 'all' | 'checked',
): Promise<readonly AccountFacts[]> {
  const holders = await findHoldersOf(transaction, known);
  if (holders.size === 0) return [];
  const { cutOff } = known.obligation;
  const sums = await readSums(transaction, {
    by: ['node', 'source', 'capitalKind', 'vintage', 'budgetYear', 'holder'],
    provinceIds: [known.provinceId],
    holderIds: [...holders.keys()],
    budgetYears: [Number(cutOff.slice(0, 4))],
    ...(cutOff < today ? { valueDate: cutOff } : {}),
  });
  const nodes = section.rowSource.kind === 'accounts' ? section.rowSource.nodes : [];
  const own = await findOwnBooked(transaction, known);
  const wanted = sums.filter(({ keys: [node = ''] }) =>
    nodes.length === 0 ? true : nodes.some((code) => node === code || node.startsWith(`${code}.`)),
  );
  const names = await findNodeNames(transaction, need === 'checked' ? [] : wanted.map(({ keys: [node = ''] }) => node));
  return wanted
    .map(({ keys, measures: m }): AccountFacts => {
      const [nodeCode = '', source = '', capitalKind = '', vintage = '', budgetYear = '', holderId = ''] = keys;
      const row = { nodeCode, source, capitalKind, vintage: Number(vintage), budgetYear: Number(budgetYear), holderId };
      const key = accountRowKey(row);
      const brought = m.granted + m.received + m.carried_in;
      const ownBooked = own.get(key) ?? 0n;
      return {
        key,
        title: accountTitle(
          row,
          names.get(nodeCode) ?? { vi: '', en: '' },
          holders.size > 1 ? holders.get(holderId) : undefined,
        ),
        measures: {
          assigned: brought - m.passed - m.carried_out,
          // What this very report brought into the ledger stands in its own column.
          'disbursed-before': m.advanced + m.paid - ownBooked,
          available:
            brought - m.passed - m.allocated - m.carried_out - m.advanced - m.paid - m.returned - m.lapsed + ownBooked,
        },
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What earlier handings in of this report have brought into the ledger, by row. */
export async function findOwnBooked(
  { tables }: ReadTransaction,
  { provinceId, obligation: o }: KnownObligation,
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await sql<{ row: string; amount: string }>`
    select split_part(e.cell_key, '/', 2) as row, sum(e.amount)::text as amount from muctieu.report_effect e
    join muctieu.capital_disbursement d on d.province_id = e.province_id and d.disbursement_id::text = e.subject_id and d.state = 'booked'
    where e.province_id = ${provinceId} and e.regime_code = ${o.regimeCode} and e.period_key = ${o.periodKey}
      and e.reporter_id = ${o.reporterId}::uuid and e.kind = 'disbursement' group by 1`.execute(tables);
  return new Map(rows.map(({ row, amount }) => [row, BigInt(amount)]));
}

export async function findNodeNames(
  { tables }: ReadTransaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ node_code: string; name: Text }>`
    select n.node_code, jsonb_build_object('vi', n.name_vi, 'en', n.name_en) as name
    from muctieu.programme_node n where n.node_code = any(${[...new Set(codes)]}::text[])`.execute(tables);
  return new Map(rows.map(({ node_code, name }) => [node_code, name]));
}

async function findObserved(
  transaction: ReadTransaction,
  section: FormSection,
  known: KnownObligation,
): Promise<readonly (readonly [row: string, column: string, value: string])[]> {
  const calendar = domainRegime(known.regime);
  const period = (of: ReportingPeriod | undefined): ObservationPeriod | undefined =>
    of === undefined ? undefined : parsePeriod(of.key);
  const asked = {
    previous: period(periodBefore(calendar, known.period)),
    'last-year': /^\d{4}/.test(known.period.key) ? period(samePeriodLastYear(calendar, known.period)) : undefined,
  } as const;
  const periods = Object.values(asked).filter((one) => one !== undefined);
  if (periods.length === 0) return [];
  const numbers = await findIndicatorNumbers(
    transaction,
    section.rows.flatMap(({ indicator }) => indicator ?? []),
  );
  const observed = await findObservations(transaction, {
    provinceIds: [known.provinceId],
    unitIds: [known.reporter.id],
    periods,
    indicatorNos: [...numbers.values()],
    statuses: ['actual'],
  });
  return section.rows.flatMap((row) => {
    const no = numbers.get(row.indicator ?? '');
    return section.columns.flatMap(({ key, measure }) => {
      if (measure !== 'previous' && measure !== 'last-year') return [];
      const found = observed.find(
        (one) => one.indicatorNo === no && one.period === asked[measure] && one.breakdown === (row.breakdown ?? ''),
      );
      return found?.value === undefined ? [] : [[row.key, key, shortTextOfDecimal(found.value)] as const];
    });
  });
}

async function findIndicatorNumbers({ tables }: ReadTransaction, codes: readonly string[]) {
  const rows = await tables
    .selectFrom('indicator')
    .select(['code', 'indicator_no'])
    .where('code', 'in', codes.length === 0 ? [''] : [...codes])
    .execute();
  return new Map(rows.map(({ code, indicator_no }) => [code, indicator_no]));
}

async function findScore({ tables }: ReadTransaction, { provinceId, reporter, obligation }: KnownObligation) {
  const { rows } = await sql<{ assessed: number; met: number }>`
    select s.assessed, s.met from muctieu.criteria_score s
    join muctieu.criteria_round r on r.province_id = s.province_id and r.round_id = s.round_id
    where s.province_id = ${provinceId} and s.unit_id = ${reporter.id}::uuid and r.as_of <= ${obligation.cutOff}
    order by r.as_of desc limit 1`.execute(tables);
  return rows[0];
}

/** Whether a typed cell of a section of capital lies in a row that the report has. */
export function isAccountRow(row: string, rows: KnownCells['rows'], mayJoin: boolean): boolean {
  if (rows.some(({ key }) => key === row)) return true;
  const account = readAccountRowKey(row);
  return mayJoin && account !== undefined && account.holderId === undefined;
}
