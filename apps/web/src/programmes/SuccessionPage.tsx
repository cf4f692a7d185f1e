import { Button } from '@mantine/core';
import { listSuccessions, readUnmatched } from '@muctieu/contract/programmes/programmes.operations';
import type { Text } from '@muctieu/kernel/text';
import { useState } from 'react';
import { VerifiedBadge } from '../documents/VerifiedBadge.tsx';
import { AppDialog } from '../shared/AppDialog.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { usePermission } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ProgrammesHeader } from './ProgrammesHeader.tsx';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';
import { SuccessionForm } from './SuccessionForm.tsx';
import { WithdrawSuccessionForm } from './WithdrawSuccessionForm.tsx';

export type SuccessionRow = ItemOf<typeof listSuccessions>;

type Doing =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly row: SuccessionRow }
  | { readonly kind: 'withdraw'; readonly row: SuccessionRow };

/** The table of succession with what is unmatched on both sides (P3). */
export function SuccessionPage() {
  const say = useSay();
  const [doing, setDoing] = useState<Doing>();
  const mayApprove = usePermission({ object: 'programme-catalogue', action: 'approve' });
  const unmatched = useOperation(readUnmatched);
  const columns = [
    {
      key: 'fromCode',
      kind: 'text' as const,
      title: programmesTexts.fromNode,
      render: (row: SuccessionRow) => <NodeCell code={row.fromCode} name={row.fromName} />,
    },
    {
      key: 'toCode',
      kind: 'text' as const,
      title: programmesTexts.toNode,
      render: (row: SuccessionRow) => <NodeCell code={row.toCode} name={row.toName} />,
    },
    { key: 'documentSymbol', width: '9rem', render: (row: SuccessionRow) => <DocumentCell row={row} /> },
    { key: 'verified', width: '9rem', render: (row: SuccessionRow) => <VerifiedBadge verified={row.verified} /> },
    ...(mayApprove
      ? [
          {
            key: 'rowId',
            title: { vi: '', en: '' },
            width: '7rem',
            render: (row: SuccessionRow) => (
              <span className="row">
                <RowButton text={sharedTexts.edit} row={row} onClick={() => setDoing({ kind: 'edit', row })} />
                <RowButton
                  text={programmesTexts.withdraw}
                  row={row}
                  onClick={() => setDoing({ kind: 'withdraw', row })}
                />
              </span>
            ),
          },
        ]
      : []),
  ];
  const done = () => setDoing(undefined);
  return (
    <>
      <ProgrammesHeader
        title={say(programmesTexts.successionTitle)}
        note={say(programmesTexts.successionNote)}
        actions={
          mayApprove ? (
            <Button size="sm" onClick={() => setDoing({ kind: 'add' })}>
              {say(programmesTexts.addRow)}
            </Button>
          ) : undefined
        }
      />
      <div className="stack">
        <DataTable
          operation={listSuccessions}
          label={say(programmesTexts.successionList)}
          columns={columns}
          keyOf={(row) => row.rowId}
        />
        <ProblemList problems={unmatched.problems} />
        {unmatched.value !== undefined && (
          <div className={styles.halves}>
            <Unmatched title={programmesTexts.unmatchedFrom} branches={unmatched.value.from} />
            <Unmatched title={programmesTexts.unmatchedTo} branches={unmatched.value.to} />
          </div>
        )}
      </div>
      <AppDialog open={doing !== undefined} title={titleOf(doing, say)} onClose={done}>
        {doing?.kind === 'add' && <SuccessionForm onDone={done} />}
        {doing?.kind === 'edit' && <SuccessionForm row={doing.row} onDone={done} />}
        {doing?.kind === 'withdraw' && <WithdrawSuccessionForm row={doing.row} onDone={done} />}
      </AppDialog>
    </>
  );
}

function titleOf(doing: Doing | undefined, say: ReturnType<typeof useSay>): string {
  if (doing === undefined || doing.kind === 'add') return say(programmesTexts.addRow);
  const values = { from: doing.row.fromCode, to: doing.row.toCode };
  return say(doing.kind === 'edit' ? programmesTexts.editRow : programmesTexts.withdrawTitle, values);
}

interface RowButtonProps {
  readonly text: Text;
  readonly row: SuccessionRow;
  readonly onClick: () => void;
}

function RowButton({ text, row, onClick }: RowButtonProps) {
  const say = useSay();
  return (
    <button
      type="button"
      className={styles.textButton}
      aria-label={`${say(text)} ${row.fromCode} → ${row.toCode}`}
      onClick={onClick}
    >
      {say(text)}
    </button>
  );
}

function NodeLink({ code }: { readonly code: string }) {
  return <PageLink to={`/chuong-trinh/muc/${code}`}>{code}</PageLink>;
}

function NodeCell({ code, name }: { readonly code: string; readonly name: Text }) {
  const say = useSay();
  return (
    <>
      <NodeLink code={code} /> {say(name)}
    </>
  );
}

function DocumentCell({ row }: { readonly row: SuccessionRow }) {
  if (row.documentId === undefined) return row.sources.join(', ');
  return <PageLink to={`/van-ban/${row.documentId}`}>{row.documentSymbol ?? row.documentId}</PageLink>;
}

interface UnmatchedProps {
  readonly title: Text;
  readonly branches: readonly { readonly code: string; readonly name: Text; readonly below: number }[];
}

function Unmatched({ title, branches }: UnmatchedProps) {
  const say = useSay();
  return (
    <section className="paper">
      <h2 style={{ marginTop: 0 }}>
        {say(title)} <span className="soft">({branches.length})</span>
      </h2>
      {branches.length === 0 && <p className="soft">{say(programmesTexts.unmatchedNone)}</p>}
      <ul className={styles.list}>
        {branches.map(({ code, name, below }) => (
          <li key={code}>
            <NodeLink code={code} /> {say(name)}
            {below > 0 && <span className="soft"> {say(programmesTexts.unmatchedBelow, { count: below })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
