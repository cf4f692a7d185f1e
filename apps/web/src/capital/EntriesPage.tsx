import { listEntries, listHolders } from '@muctieu/contract/capital/capital.operations';
import { capitalColumnTexts, capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import { figures } from '@muctieu/contract/capital/capital-entry';
import { getUnit } from '@muctieu/contract/territory/territory.operations';
import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
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
import { EntryKindCell } from './EntryKindCell.tsx';
import { entriesTexts } from './entries.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { ReverseEntry } from './ReverseEntry.tsx';
import { UnallocatedBehind } from './UnallocatedBehind.tsx';

export type EntryItem = ItemOf<typeof listEntries>;

const sortedOut = { kind: 'text', width: '9rem' } as const;

/** The entries behind a figure, newest first: who gave what to whom, by which decision and document, and why. */
export function EntriesPage() {
  const say = useSay();
  const mayReverse = usePermission({ object: 'capital-plan', action: 'approve' });
  const [taken, setTaken] = useState<EntryItem>();
  const [provinceId] = useAddressState('provinceId', useOwnProvince());
  const filters = useFilters(provinceId);
  const [figure, setFigure] = useAddressState('figure');
  const chosen = filters.filter(({ value }) => value !== '');
  const columns = [
    { key: 'valueDate', width: '7rem' },
    {
      key: 'kind',
      render: (item: EntryItem) => <EntryKindCell kind={item.kind} reversed={item.reversedBy !== undefined} />,
    },
    { key: 'nodeCode', width: '7rem' },
    { key: 'source' },
    { key: 'capitalKind' },
    { key: 'vintage', width: '5rem' },
    { key: 'fromHolder' },
    { key: 'toHolder' },
    { key: 'amountDong', width: '10rem' },
    { key: 'reason' },
    { key: 'origin', title: entriesTexts.origin, ...sortedOut, render: (item: EntryItem) => <Origin entry={item} /> },
    ...(mayReverse
      ? [
          {
            key: 'actions',
            title: entriesTexts.actions,
            ...sortedOut,
            render: (item: EntryItem) =>
              item.reversedBy === undefined && item.kind !== 'reversal' ? (
                <ReverseButton entry={item} onClick={() => setTaken(item)} />
              ) : (
                ''
              ),
          },
        ]
      : []),
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
      <DataTable
        operation={listEntries}
        label={say(capitalPageTexts.entries)}
        query={{
          provinceId,
          ...Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
          ...(figure === '' ? {} : { figure: figures.find((known) => known === figure) }),
        }}
        columns={columns}
        tools={
          <label className={styles.figure}>
            {say(entriesTexts.figure)}
            <select value={figure} onChange={(event) => setFigure(event.currentTarget.value)}>
              <option value="">{say(entriesTexts.figureAll)}</option>
              {figures.map((known) => (
                <option key={known} value={known}>
                  {say(capitalColumnTexts[known])}
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

/** What stands behind an entry: the decision or proposal that booked it, and the document. */
function Origin({ entry }: { readonly entry: EntryItem }) {
  const say = useSay();
  return (
    <span className={styles.origin}>
      {entry.decisionId !== undefined && (
        <PageLink to={`/von/quyet-dinh/${entry.decisionId}`}>{say(entriesTexts.decision)}</PageLink>
      )}
      {entry.proposalId !== undefined && (
        <PageLink to={`/von/de-nghi/${entry.proposalId}`}>{say(entriesTexts.proposal)}</PageLink>
      )}
      <PageLink to={`/van-ban/${entry.documentId}`}>{entry.documentSymbol ?? entry.documentId}</PageLink>
    </span>
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

/** The conditions of the address, each in words and with the way to drop it. */
function useFilters(provinceId: string) {
  const say = useSay();
  const format = useFormat();
  const [nodeCode, setNode] = useAddressState('nodeCode');
  const [holderId, setHolder] = useAddressState('holderId');
  const [unitId, setUnit] = useAddressState('unitId');
  const [source, setSource] = useAddressState('source');
  const [capitalKind, setKind] = useAddressState('capitalKind');
  const [vintage, setVintage] = useAddressState('vintage');
  const [budgetYear, setYear] = useAddressState('budgetYear');
  const [valueDate, setDay] = useAddressState('valueDate');
  const [knownAt, setKnown] = useAddressState('knownAt');
  const holders = useOperation(listHolders, { query: { provinceId, limit: 1000 } }, { enabled: holderId !== '' });
  const unit = useOperation(getUnit, { params: { unitId } }, { enabled: unitId !== '' });
  const holder = holders.value?.items.find((item) => item.holderId === holderId)?.name ?? holderId;
  const texts = entriesTexts;
  return [
    { name: 'nodeCode', value: nodeCode, words: say(texts.node, { value: nodeCode }), clear: () => setNode('') },
    { name: 'holderId', value: holderId, words: say(texts.holder, { value: holder }), clear: () => setHolder('') },
    {
      name: 'unitId',
      value: unitId,
      words: say(texts.unit, { value: unit.value?.name ?? unitId }),
      clear: () => setUnit(''),
    },
    {
      name: 'source',
      value: source,
      words: say(texts.source, { value: say(sourceTexts[source] ?? { vi: source, en: source }) }),
      clear: () => setSource(''),
    },
    {
      name: 'capitalKind',
      value: capitalKind,
      words: say(texts.capitalKind, {
        value: say(capitalKindTexts[capitalKind] ?? { vi: capitalKind, en: capitalKind }),
      }),
      clear: () => setKind(''),
    },
    { name: 'vintage', value: vintage, words: say(texts.vintage, { value: vintage }), clear: () => setVintage('') },
    {
      name: 'budgetYear',
      value: budgetYear,
      words: say(texts.budgetYear, { value: budgetYear }),
      clear: () => setYear(''),
    },
    {
      name: 'valueDate',
      value: valueDate,
      words: say(texts.valueDate, { value: valueDate === '' ? '' : format.day(valueDate) }),
      clear: () => setDay(''),
    },
    {
      name: 'knownAt',
      value: knownAt,
      words: say(texts.knownAt, { value: knownAt === '' ? '' : format.moment(knownAt) }),
      clear: () => setKnown(''),
    },
  ];
}
