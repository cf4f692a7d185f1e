import { listEntries } from '@muctieu/contract/capital/capital.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { EntryKindCell } from './EntryKindCell.tsx';
import { useOwnProvince } from './province-of.ts';

type Item = ItemOf<typeof listEntries>;

const columns = [
  { key: 'valueDate', width: '7rem' },
  { key: 'kind', render: (item: Item) => <EntryKindCell kind={item.kind} reversed={item.reversedBy !== undefined} /> },
  { key: 'nodeCode', width: '7rem' },
  { key: 'source' },
  { key: 'capitalKind' },
  { key: 'vintage', width: '5rem' },
  { key: 'fromHolder' },
  { key: 'toHolder' },
  { key: 'amountDong', width: '10rem' },
  { key: 'reason' },
] as const;

/** The entries behind a figure, newest first: who gave what to whom, by which document, and why. */
export function EntriesPage() {
  const say = useSay();
  const ownProvince = useOwnProvince();
  const [provinceId] = useAddressState('provinceId', ownProvince);
  const [nodeCode] = useAddressState('nodeCode');
  const [holderId] = useAddressState('holderId');
  const [unitId] = useAddressState('unitId');
  const [source] = useAddressState('source');
  const [capitalKind] = useAddressState('capitalKind');
  const [vintage] = useAddressState('vintage');
  const [budgetYear] = useAddressState('budgetYear');
  const [valueDate] = useAddressState('valueDate');
  const [knownAt] = useAddressState('knownAt');
  const chosen = Object.entries({
    nodeCode,
    holderId,
    unitId,
    source,
    capitalKind,
    vintage,
    budgetYear,
    valueDate,
    knownAt,
  }).filter(([, value]) => value !== '');
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.entries)} note={say(capitalSentences.entriesNote)} />
      {chosen.length > 0 && (
        <p className="row">
          {chosen.map(([name, value]) => (
            <StatusBadge key={name} tone="neutral">
              {value}
            </StatusBadge>
          ))}
        </p>
      )}
      <DataTable
        operation={listEntries}
        label={say(capitalPageTexts.entries)}
        query={{ provinceId, ...Object.fromEntries(chosen) }}
        columns={columns}
        keyOf={(item) => item.entryId}
        sorts={false}
      />
    </div>
  );
}
