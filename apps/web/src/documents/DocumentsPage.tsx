import { listConflicts, listDocuments, listIssuers } from '@muctieu/contract/documents/documents.operations';
import { documentKindTexts, issuerLevelTexts } from '@muctieu/contract/documents/documents.texts';
import type { Text } from '@muctieu/kernel/text';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';
import { ForceBadge } from './ForceBadge.tsx';

type Item = ItemOf<typeof listDocuments>;

const columns = [
  { key: 'symbol', width: '10.5rem' },
  { key: 'issuedOn', width: '7rem' },
  { key: 'kind', width: '7rem' },
  { key: 'issuer', width: '10rem' },
  { key: 'abstract', render: (item: Item) => <AbstractCell item={item} /> },
  {
    key: 'forceState',
    width: '10rem',
    render: (item: Item) => <ForceBadge state={item.forceState} amended={item.amended} />,
  },
] as const;

/** The register: search, filters, what is in force on a day. */
export function DocumentsPage() {
  const say = useSay();
  const mayWrite = usePermission({ object: 'legal-document', action: 'write' });
  const issuers = useOperation(listIssuers);
  const conflicts = useOperation(listConflicts).value?.items.length ?? 0;
  const choices = (texts: Readonly<Record<string, Text>>) =>
    Object.entries(texts)
      .map(([value, text]) => ({ value, label: say(text) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const filters = [
    { key: 'kind', label: say(documentsTexts.kind), choices: choices(documentKindTexts) },
    {
      key: 'issuer',
      label: say(documentsTexts.issuer),
      choices: (issuers.value?.items ?? []).map(({ issuer, count }) => ({
        value: issuer,
        label: `${issuer} (${count})`,
      })),
    },
    { key: 'issuerLevel', label: say(documentsTexts.issuerLevel), choices: choices(issuerLevelTexts) },
    { key: 'year', label: say(documentsTexts.year), choices: years },
    { key: 'inForceOn', label: say(documentsTexts.inForceOn), kind: 'day' as const },
    {
      key: 'verified',
      label: say(documentsTexts.checked),
      choices: [
        { value: 'yes', label: say(documentsTexts.checkedYes) },
        { value: 'no', label: say(documentsTexts.checkedNo) },
      ],
    },
  ];
  return (
    <>
      <PageHeader
        title={say(documentsTexts.title)}
        note={say(documentsTexts.note)}
        actions={
          <>
            {conflicts > 0 && (
              <PageLink to="/van-ban/mau-thuan">{`${say(documentsTexts.conflictsTitle)} (${conflicts})`}</PageLink>
            )}
            {mayWrite && (
              <PageLink to="/van-ban/nhap-moi" className={styles.button}>
                {say(documentsTexts.enter)}
              </PageLink>
            )}
          </>
        }
      />
      <DataTable
        operation={listDocuments}
        label={say(documentsTexts.list)}
        columns={columns}
        filters={filters}
        hrefOf={(item) => `/van-ban/${item.documentId}`}
        keyOf={(item) => item.documentId}
      />
    </>
  );
}

function AbstractCell({ item }: { readonly item: Item }) {
  const say = useSay();
  const marks = [
    ...(item.verified ? [] : [say(documentsTexts.checkedNo)]),
    ...(item.disputed ? [say(documentsTexts.disputed)] : []),
  ];
  return (
    <>
      {item.abstract === '' ? (
        <span className="soft">{say(documentsTexts.noAbstract)}</span>
      ) : (
        <span className={styles.abstract} title={item.abstract}>
          {item.abstract}
        </span>
      )}
      {marks.length > 0 && <span className={styles.marks}>{marks.join(', ')}</span>}
    </>
  );
}

const firstYear = 2015;
const years = Array.from({ length: new Date().getFullYear() - firstYear + 1 }, (_, back) => {
  const year = String(new Date().getFullYear() - back);
  return { value: year, label: year };
});
