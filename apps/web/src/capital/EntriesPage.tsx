import { listEntries, sumEntries } from '@muctieu/contract/capital/capital.operations';
import { tableMeasureTexts } from '@muctieu/contract/capital/table-layout.texts';
import type { QueryOf } from '@muctieu/contract/http/operation';
import { type Figure, figures } from '@muctieu/domain/capital/figure-parts';
import type { Text } from '@muctieu/kernel/text';
import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { usePermission } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { EntryHolders, EntryLine, EntryOrigin } from './EntryCells.tsx';
import { entriesTexts } from './entries.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { ReverseEntry } from './ReverseEntry.tsx';
import { UnallocatedBehind } from './UnallocatedBehind.tsx';
import { useEntryConditions } from './use-entry-conditions.ts';

export type EntryItem = ItemOf<typeof listEntries>;

/** The entries behind a figure, newest first: who gave what to whom, by which decision and document, and why. */
export function EntriesPage() {
  const say = useSay();
  const mayReverse = usePermission({ object: 'capital-plan', action: 'approve' });
  const [taken, setTaken] = useState<EntryItem>();
  const [provinceId] = useAddressState('provinceId', useOwnProvince());
  const filters = useEntryConditions(provinceId);
  const [figureText, setFigure] = useAddressState('figure');
  const figure = figures.find((known) => known === figureText);
  const chosen = filters.filter(({ value }) => value !== '');
  const query = {
    provinceId,
    ...Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
    ...(figure === undefined ? {} : { figure }),
  };
  const columns = [
    { key: 'valueDate', width: '6.5rem' },
    {
      key: 'line',
      title: entriesTexts.line,
      kind: 'text',
      width: '15rem',
      render: (item: EntryItem) => <EntryLine entry={item} />,
    },
    {
      key: 'holders',
      title: entriesTexts.holders,
      kind: 'text',
      width: '14rem',
      render: (item: EntryItem) => <EntryHolders entry={item} />,
    },
    { key: 'amountDong', width: '9rem' },
    ...(figure === undefined ? [] : [countedColumn(figure)]),
    { key: 'reason', width: '14rem' },
    {
      key: 'origin',
      title: entriesTexts.origin,
      kind: 'text',
      width: '9rem',
      render: (item: EntryItem) => (
        <div className={styles.origin}>
          <EntryOrigin entry={item} />
          {mayReverse && item.reversedBy === undefined && item.kind !== 'reversal' && (
            <ReverseButton entry={item} onClick={() => setTaken(item)} />
          )}
        </div>
      ),
    },
  ] as const;
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.entries)} note={say(capitalSentences.entriesNote)} />
      {chosen.length > 0 && (
        <section className="row" aria-label={say(entriesTexts.filters)}>
          <span className="soft">{say(entriesTexts.filters)}:</span>
          {chosen.map(({ name, words, clear }) => (
            <button
              key={name}
              type="button"
              className={styles.filter}
              aria-label={say(entriesTexts.removeFilter, { name: words })}
              onClick={clear}
            >
              {words} <span aria-hidden="true">✕</span>
            </button>
          ))}
        </section>
      )}
      <Together query={query} figure={figure} />
      <DataTable
        operation={listEntries}
        label={say(capitalPageTexts.entries)}
        query={query}
        columns={columns}
        tools={
          <label className={styles.figure}>
            {say(entriesTexts.figure)}
            <select value={figure ?? ''} onChange={(event) => setFigure(event.currentTarget.value)}>
              <option value="">{say(entriesTexts.figureAll)}</option>
              {figures.map((known) => (
                <option key={known} value={known}>
                  {say(figureTexts[known])}
                </option>
              ))}
            </select>
          </label>
        }
        keyOf={(item) => item.entryId}
        sorts={false}
      />
      <UnallocatedBehind provinceId={provinceId} />
      {taken !== undefined && <ReverseEntry key={taken.entryId} entry={taken} onClose={() => setTaken(undefined)} />}
    </div>
  );
}

const figureTexts: Readonly<Record<Figure, Text>> = { ...tableMeasureTexts, ...entriesTexts.figures };

function countedColumn(figure: Figure) {
  return {
    key: 'countedDong',
    title: figureTexts[figure],
    kind: 'dong',
    width: '9rem',
  } as const;
}

interface TogetherProps {
  readonly query: QueryOf<typeof sumEntries>;
  readonly figure: Figure | undefined;
}

/** What the entries of the list make together: the figure by which one came here. */
function Together({ query, figure }: TogetherProps) {
  const say = useSay();
  const format = useFormat();
  const sum = useOperation(sumEntries, { query });
  if (sum.value === undefined) return null;
  return (
    <p aria-live="polite">
      {say(figure === undefined ? entriesTexts.together : entriesTexts.togetherOf, {
        entries: format.number(sum.value.entries),
        amount: format.dong(sum.value.countedDong),
        figure: figure === undefined ? '' : say(figureTexts[figure]),
      })}
    </p>
  );
}

function ReverseButton({ entry, onClick }: { readonly entry: EntryItem; readonly onClick: () => void }) {
  const say = useSay();
  const label = say(entriesTexts.reverseOf, { number: entry.entryId });
  return (
    <button type="button" className={styles.filter} aria-label={label} onClick={onClick}>
      {say(entriesTexts.reverse)}
    </button>
  );
}
