import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { ColumnCondition, OfficialRow, OfficialTable } from '@muctieu/domain/capital/layout/official-table';

/** What a dimension is called in the address of the entries. */
const filterOf: Readonly<Partial<Record<TableDimension, string>>> = {
  programme: 'nodeCode',
  project: 'nodeCode',
  node: 'nodeCode',
  holder: 'holderId',
  unit: 'unitId',
  source: 'source',
  capitalKind: 'capitalKind',
  vintage: 'vintage',
  budgetYear: 'budgetYear',
};

export interface LinkContext {
  readonly provinceId: string;
  readonly budgetYear: string;
  readonly valueDate: string | undefined;
  readonly knownAt: string | undefined;
  /** On the map of another day a unit's money lies with holders of other units: the way goes over the holders. */
  readonly onMap: boolean;
  /** Sources that there are, to say «all but central» where that is one. */
  readonly sources: readonly string[];
}

/** The entries behind a figure: its row and its column as filters of their page. */
export function entriesLink(
  table: Pick<OfficialTable, 'rowAxis'>,
  row: Pick<OfficialRow, 'keys'>,
  where: readonly ColumnCondition[],
  context: LinkContext,
): string | undefined {
  const query = new URLSearchParams({ provinceId: context.provinceId });
  if (context.budgetYear !== '') query.set('budgetYear', context.budgetYear);
  const dimensions = table.rowAxis.slice(0, row.keys.length);
  if (
    context.onMap &&
    dimensions.some((one) => one === 'unit' || one === 'unitAbove') &&
    !dimensions.includes('holder')
  ) {
    return undefined;
  }
  if (dimensions.at(-1) === 'unitAbove') return undefined;
  row.keys.forEach((key, index) => {
    const dimension = table.rowAxis[index];
    const filter = dimension === undefined || (dimension === 'unit' && context.onMap) ? undefined : filterOf[dimension];
    if (filter !== undefined && key !== '') query.set(filter, key);
  });
  for (const condition of where) {
    if (condition.kind === 'carried') continue;
    const filter = filterOf[condition.dimension];
    const keys =
      condition.kind === 'among' ? condition.keys : context.sources.filter((key) => !condition.keys.includes(key));
    const [only] = keys;
    if (filter !== undefined && keys.length === 1 && only !== undefined) query.set(filter, only);
  }
  if (context.valueDate !== undefined) query.set('valueDate', context.valueDate);
  if (context.knownAt !== undefined) query.set('knownAt', context.knownAt);
  return `/von/but-toan?${query.toString()}`;
}
