import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type {
  ColumnCondition,
  OfficialColumn,
  OfficialRow,
  OfficialTable,
} from '@muctieu/domain/capital/layout/official-table';
import type { PlanBasis, TableMeasure } from '@muctieu/domain/capital/layout/table-measure';

/** What a dimension is called in the address of the entries. */
const filterOf: Readonly<Partial<Record<TableDimension, string>>> = {
  programme: 'nodeCode',
  project: 'nodeCode',
  node: 'nodeCode',
  holder: 'holderId',
  unit: 'unitId',
  unitAbove: 'unitAboveId',
  source: 'source',
  capitalKind: 'capitalKind',
  vintage: 'vintage',
  budgetYear: 'budgetYear',
};

/** What a table is of, beside its rows and columns. */
export interface TableContext {
  readonly provinceId: string;
  readonly budgetYear: string;
  readonly valueDate: string | undefined;
  readonly knownAt: string | undefined;
  readonly mapDay: string | undefined;
  readonly plan: PlanBasis;
  /** The table is of mobilised capital, which has a list of its own. */
  readonly ofMobilised: boolean;
}

export type AmountColumn = Extract<OfficialColumn, { kind: 'amount' }>;

/**
 * Exactly the entries that make a figure: its row, its column and what it counts, as the query of their list. Nothing
 * where what stands beside the ledger, or what no filter can say, is behind the figure.
 */
export function entriesQuery(
  table: Pick<OfficialTable, 'rowAxis'>,
  row: Pick<OfficialRow, 'keys'>,
  column: Pick<AmountColumn, 'measure' | 'where'>,
  context: TableContext,
): ({ readonly kind: 'entries' | 'mobilised' } & Readonly<Record<string, string>>) | undefined {
  if (column.measure === 'forecast' || column.measure === 'proposedCut') return undefined;
  const conditions: readonly ColumnCondition[] = [
    ...row.keys.flatMap((key, index): readonly ColumnCondition[] => {
      const dimension = table.rowAxis[index];
      return dimension === undefined ? [] : [{ kind: 'among', dimension, keys: [key] }];
    }),
    ...column.where,
  ];
  if (context.ofMobilised) return mobilisedQuery(conditions, column.measure, context);
  const query: Record<string, string> = { provinceId: context.provinceId };
  if (context.budgetYear !== '') query.budgetYear = context.budgetYear;
  for (const condition of conditions) {
    if (isWithoutUnit(condition, table.rowAxis, row)) continue;
    const added = filtersOf(condition);
    if (added === undefined) return undefined;
    // Two years asked for at once have no entries in common: such a cell is empty, and no link.
    if (Object.entries(added).some(([name, value]) => !mayFollow(name, query[name], value))) return undefined;
    Object.assign(query, added);
  }
  if (context.valueDate !== undefined) query.valueDate = context.valueDate;
  if (context.knownAt !== undefined) query.knownAt = context.knownAt;
  if (context.mapDay !== undefined && (query.unitId ?? query.unitAboveId) !== undefined) {
    query.mapDay = context.mapDay;
  }
  return { kind: 'entries', ...query, figure: figureOf(column.measure, context.plan) };
}

/** Above no unit there is none either: the unit's own row says it. */
function isWithoutUnit(condition: ColumnCondition, axis: readonly TableDimension[], row: Pick<OfficialRow, 'keys'>) {
  const isEmpty = condition.kind === 'among' && condition.dimension === 'unitAbove' && condition.keys[0] === '';
  const place = axis.indexOf('unit');
  return isEmpty && place >= 0 && place < row.keys.length;
}

/** A node stands below its programme; any other filter is said once. */
function mayFollow(name: string, before: string | undefined, value: string): boolean {
  return before === undefined || before === value || name === 'nodeCode';
}

function filtersOf(condition: ColumnCondition): Readonly<Record<string, string>> | undefined {
  if (condition.kind === 'carried') return { carried: condition.carried ? 'yes' : 'no' };
  const filter = filterOf[condition.dimension];
  const [key, ...more] = condition.keys;
  if (filter === undefined || key === undefined || more.length > 0) return undefined;
  if (condition.kind === 'except') return filter === 'source' ? { exceptSource: key } : undefined;
  if (key === '') return condition.dimension === 'unit' ? { withoutUnit: 'yes' } : undefined;
  const only = condition.dimension === 'node' || (condition.dimension === 'project' && !key.includes('.'));
  return { [filter]: key, ...(only ? { nodeOnly: 'yes' } : {}) };
}

function figureOf(measure: Exclude<TableMeasure, 'forecast' | 'proposedCut'>, plan: PlanBasis): string {
  return measure === 'assigned' && plan === 'held' ? 'held' : measure;
}

/** Mobilised capital stands in its own list, by programme, category and whether planned or done. */
function mobilisedQuery(conditions: readonly ColumnCondition[], measure: TableMeasure, context: TableContext) {
  const query: Record<string, string> = { measure: measure === 'assigned' ? 'plan' : 'actual' };
  for (const condition of conditions) {
    if (condition.kind !== 'among') continue;
    const [key = ''] = condition.keys;
    if (condition.dimension === 'category') query.category = key;
    if (condition.dimension === 'programme') query.nodeCode = key;
  }
  if (context.budgetYear !== '') query.nam = context.budgetYear;
  return { kind: 'mobilised', ...query } as const;
}
