import { listActivations } from '@muctieu/contract/programmes/programmes.operations';
import { nodeActivityTexts } from '@muctieu/contract/programmes/programmes.texts';
import { VerifiedBadge } from '../documents/VerifiedBadge.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { ProgrammesHeader } from './ProgrammesHeader.tsx';
import { programmesTexts } from './programmes.texts.ts';

type Item = ItemOf<typeof listActivations>;

const columns = [
  { key: 'nodeCode', width: '8rem' },
  { key: 'name' },
  { key: 'year', width: '4rem' },
  { key: 'provinceId', width: '4rem' },
  { key: 'active', width: '9.5rem', render: (item: Item) => <ActiveCell item={item} /> },
  { key: 'reason' },
  { key: 'documentSymbol', width: '7rem', render: (item: Item) => <DocumentCell item={item} /> },
  { key: 'verified', width: '9rem', render: (item: Item) => <VerifiedBadge verified={item.verified} /> },
] as const;

/** What provinces have left out, by year (P2). */
export function ActivationsPage() {
  const say = useSay();
  return (
    <>
      <ProgrammesHeader title={say(programmesTexts.activationsTitle)} note={say(programmesTexts.activationsNote)} />
      <DataTable
        operation={listActivations}
        label={say(programmesTexts.activationsTitle)}
        columns={columns}
        filters={[{ key: 'year', label: say(programmesTexts.years), choices: years }]}
        hrefOf={(item) => `/chuong-trinh/muc/${item.nodeCode}`}
        keyOf={(item) => `${item.provinceId}${item.nodeCode}${item.year}`}
      />
    </>
  );
}

/** The years of both periods. */
const years = Array.from({ length: 15 }, (_, index) => String(2021 + index)).map((year) => ({
  value: year,
  label: year,
}));

function ActiveCell({ item }: { readonly item: Item }) {
  const say = useSay();
  return (
    <StatusBadge tone={item.active ? 'good' : 'bad'}>
      {say(nodeActivityTexts[item.active ? 'active' : 'left-out'])}
    </StatusBadge>
  );
}

function DocumentCell({ item }: { readonly item: Item }) {
  if (item.documentId === undefined) return item.sources.join(', ');
  return <PageLink to={`/van-ban/${item.documentId}`}>{item.documentSymbol ?? item.documentId}</PageLink>;
}
