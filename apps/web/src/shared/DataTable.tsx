import type { OperationInput } from '@muctieu/contract/http/call-operation';
import type { Column } from '@muctieu/contract/http/column';
import type { Operation, QueryOf } from '@muctieu/contract/http/operation';
import { say as sayIn, type Text } from '@muctieu/kernel/text';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { cellText, type Item } from './cell-text.ts';
import styles from './DataTable.module.css';
import { DataTableBody } from './DataTableBody.tsx';
import { DataTableTools, type TableFilter } from './DataTableTools.tsx';
import { LoadingNote } from './LoadingNote.tsx';
import { useLanguage } from './language.ts';
import { ProblemList } from './ProblemList.tsx';
import { sharedTexts } from './shared.texts.ts';
import { readSort, viewTable, writeSort } from './table-view.ts';
import { useAddressState } from './use-address-state.ts';
import { type ItemOf, useList } from './use-list.ts';
import { useSay } from './use-say.ts';

interface ShownColumn<Item> {
  /** One of the operation's columns, or a new key together with `title`. */
  readonly key: string;
  readonly title?: Text;
  readonly kind?: Column['kind'];
  readonly render?: (item: Item) => ReactNode;
  /** Any CSS width: `8rem`, `30%`. */
  readonly width?: string;
}

interface DataTableProps<O extends Operation> {
  /** A list: its answer is `pageOf(item)` and it has `columns`. */
  readonly operation: O;
  readonly params?: OperationInput<O>['params'];
  /** The part of the query that the page fixes; what filters choose is added. */
  readonly query?: Partial<QueryOf<O>>;
  /** What the table holds, for screen readers: «Các đơn vị trực thuộc». */
  readonly label: string;
  /** Which columns, in which order; without it, the operation's. */
  readonly columns?: readonly ShownColumn<ItemOf<O>>[];
  readonly filters?: readonly TableFilter[];
  readonly hrefOf?: (item: ItemOf<O>) => string | undefined;
  readonly keyOf?: (item: ItemOf<O>) => string;
  /** Names the choices in the address apart where a page has two tables. */
  readonly name?: string;
  readonly empty?: ReactNode;
  /** Beside the search box. */
  readonly tools?: ReactNode;
  readonly searches?: boolean;
  /** False where the order is part of the meaning: newest first. */
  readonly sorts?: boolean;
}

const searchFields = ['search', 'q', 'words', 'text'];

/**
 * A list as a table: search, filters, sorting and export; rows are fetched page by page and drawn only where they are
 * seen. Where the operation's query has `search` (or `q`) and `sort` (`column` or `-column`) the server does both; else the
 * page fetches all rows and does it itself.
 */
export function DataTable<O extends Operation>(props: DataTableProps<O>) {
  const {
    operation,
    params,
    query,
    label,
    filters = [],
    hrefOf,
    keyOf,
    name = '',
    empty,
    tools,
    searches = true,
    sorts = true,
  } = props;
  const say = useSay();
  const { language } = useLanguage();
  const [words, setWords] = useAddressState(`${name}tim`);
  const [sortWritten, setSort] = useAddressState(`${name}xep`);
  const [chosen, setChosen] = useFilterChoices(filters, name);
  const asked = useDeferredValue(words);
  const sort = readSort(sortWritten);

  const fields = Object.keys((operation.query as { shape?: object }).shape ?? {});
  const searchField = searchFields.find((field) => fields.includes(field));
  const serverSorts = fields.includes('sort');
  const input = {
    ...(params === undefined ? {} : { params }),
    query: {
      ...query,
      ...chosen,
      ...(searchField !== undefined && asked.trim() !== '' ? { [searchField]: asked } : {}),
      ...(serverSorts && sort !== undefined ? { sort: writeSort(sort) } : {}),
    },
  } as OperationInput<O>;
  const list = useList(operation, input);

  const columns = useShownColumns(operation, props.columns);
  const sortsHere = !serverSorts && sort !== undefined;
  const searchesHere = searchField === undefined && asked.trim() !== '';
  const needsAll = sortsHere || searchesHere;
  const { hasMore, loadMore, loadingMore } = list;
  useEffect(() => {
    if (needsAll && hasMore && !loadingMore) loadMore();
  }, [needsAll, hasMore, loadingMore, loadMore]);
  const rows = useMemo(
    () =>
      viewTable({
        columns,
        items: list.items as unknown as readonly Item[],
        language,
        words: searchesHere ? asked : '',
        sort: sortsHere ? sort : undefined,
      }),
    [columns, list.items, language, searchesHere, asked, sortsHere, sort],
  );
  const filtered = asked.trim() !== '' || Object.keys(chosen).length > 0;
  const clear = () => {
    setWords('');
    setChosen({});
  };

  return (
    <div className={styles.section}>
      <DataTableTools
        operation={operation}
        input={input}
        words={words}
        onWords={setWords}
        searches={searches}
        filters={filters}
        chosen={chosen}
        onChosen={setChosen}
        shown={rows.length}
        total={list.total}
        hasMore={hasMore}
        tools={tools}
      />
      <ProblemList problems={list.problems}>
        <button type="button" className={styles.textButton} onClick={list.reload}>
          {say(sharedTexts.retry)}
        </button>
      </ProblemList>
      {list.loading ? (
        <LoadingNote />
      ) : rows.length === 0 && list.problems.length === 0 && !hasMore ? (
        <div className={styles.empty}>
          {filtered ? say(sharedTexts.emptyFiltered) : (empty ?? say(sharedTexts.empty))}{' '}
          {filtered && (
            <button type="button" className={styles.textButton} onClick={clear}>
              {say(sharedTexts.clearFilter)}
            </button>
          )}
        </div>
      ) : (
        <DataTableBody
          label={label}
          columns={columns.map((column) => {
            const shown = props.columns?.find(({ key }) => key === column.key);
            return {
              ...column,
              heading: sayIn(column.title, language),
              ...(shown?.width === undefined ? {} : { width: shown.width }),
              render: (item: Item) => shown?.render?.(item as ItemOf<O>) ?? cellText(column, item, language),
            };
          })}
          rows={rows}
          rowCount={list.total ?? (hasMore ? -1 : rows.length)}
          sort={sort}
          {...(sorts ? { onSort: (next) => setSort(writeSort(next)) } : {})}
          hrefOf={hrefOf as ((item: Item) => string | undefined) | undefined}
          keyOf={(item, index) => keyOf?.(item as ItemOf<O>) ?? String(item.id ?? item.code ?? index)}
          onNearEnd={hasMore && !loadingMore ? loadMore : undefined}
          loadingMore={loadingMore}
        />
      )}
    </div>
  );
}

function useShownColumns<O extends Operation>(
  operation: O,
  shown: readonly ShownColumn<ItemOf<O>>[] | undefined,
): readonly Column[] {
  return useMemo(() => {
    const own = operation.columns ?? [];
    if (shown === undefined) return own;
    return shown.map(({ key, title, kind }): Column => {
      const found = own.find((column) => column.key === key);
      return {
        key,
        kind: kind ?? found?.kind ?? 'text',
        title: title ?? found?.title ?? { vi: '', en: '' },
        ...(found?.choices ? { choices: found.choices } : {}),
      };
    });
  }, [operation, shown]);
}

/** What the filters of one table have chosen; it stands in the address as `loc=level:commune~kind:x`. */
function useFilterChoices(
  filters: readonly TableFilter[],
  name: string,
): [Readonly<Record<string, string>>, (next: Readonly<Record<string, string>>) => void] {
  const [written, setWritten] = useAddressState(`${name}loc`);
  const [parsed, setParsed] = useState<{ from: string; choices: Readonly<Record<string, string>> }>({
    from: '',
    choices: {},
  });
  const choices = parsed.from === written ? parsed.choices : readChoices(written, filters);
  const change = (next: Readonly<Record<string, string>>) => {
    const kept = Object.entries(next).filter(([, value]) => value !== '');
    const text = kept.map(([key, value]) => `${key}:${encodeURIComponent(value)}`).join('~');
    setParsed({ from: text, choices: Object.fromEntries(kept) });
    setWritten(text);
  };
  return [choices, change];
}

function readChoices(written: string, filters: readonly TableFilter[]): Readonly<Record<string, string>> {
  if (written === '') return {};
  const pairs = written.split('~').map((pair): [string, string] => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon), decodeURIComponent(pair.slice(colon + 1))];
  });
  return Object.fromEntries(pairs.filter(([key]) => filters.some((filter) => filter.key === key)));
}
