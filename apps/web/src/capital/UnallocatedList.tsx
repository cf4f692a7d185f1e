import { Button } from '@mantine/core';
import { capitalKindTexts, changeReasonTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import { explainUnallocated, listUnallocated } from '@muctieu/contract/capital/statement.operations';
import type { QueryOf } from '@muctieu/contract/http/operation';
import { changeReasons } from '@muctieu/domain/capital/change-proposal';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { notify } from '../shared/notices.ts';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import styles from './capital.module.css';

type Item = ItemOf<typeof listUnallocated>;
type Query = Partial<QueryOf<typeof listUnallocated>> & { readonly provinceId: string };

/** The parts not yet allocated with their causes; also under a figure's entries. */
export function UnallocatedList({ query }: { readonly query: Query }) {
  const say = useSay();
  const [open, setOpen] = useState<Item>();
  const mayExplain = usePermission({ object: 'capital-plan', action: 'write' });
  return (
    <>
      <DataTable
        operation={listUnallocated}
        label={say(besideLedgerTexts.unallocated)}
        name="chua-phan-bo"
        query={query}
        keyOf={(item) =>
          [item.holderId, item.nodeCode, item.source, item.capitalKind, item.vintage, item.budgetYear].join('|')
        }
        sorts={false}
        columns={[
          {
            key: 'holder',
            width: '17rem',
            render: (item: Item) => (
              <div>
                {item.holder}
                <div className={styles.soft}>
                  {[
                    item.nodeCode,
                    say(capitalKindTexts[item.capitalKind] ?? texts.capitalKind),
                    say(sourceTexts[item.source] ?? texts.source),
                    String(item.vintage),
                  ].join(' · ')}
                </div>
              </div>
            ),
          },
          { key: 'assignedDong', width: '9rem' },
          { key: 'allocatedDong', width: '9rem' },
          { key: 'unallocatedDong', width: '9rem' },
          {
            key: 'reason',
            render: (item: Item) => (
              <div>
                {item.reasonCode !== undefined && say(changeReasonTexts[item.reasonCode] ?? texts.reason)}
                {item.reason !== undefined && <div className={styles.soft}>{item.reason}</div>}
              </div>
            ),
          },
          ...(mayExplain
            ? [
                {
                  key: 'explain',
                  title: { vi: '', en: '' },
                  render: (item: Item) => (
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => setOpen(item)}
                      aria-label={`${say(texts.explain)}: ${item.holder}, ${item.nodeCode}`}
                    >
                      {say(texts.explain)}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <AppDialog open={open !== undefined} title={say(texts.explain)} onClose={() => setOpen(undefined)}>
        {open !== undefined && (
          <ExplainForm item={open} provinceId={query.provinceId} onDone={() => setOpen(undefined)} />
        )}
      </AppDialog>
    </>
  );
}

interface ExplainFormProps {
  readonly item: Item;
  readonly provinceId: string;
  readonly onDone: () => void;
}

function ExplainForm({ item, provinceId, onDone }: ExplainFormProps) {
  const say = useSay();
  const change = useChange(explainUnallocated, { refresh: ['capital.'] });
  const { holderId, nodeCode, source, capitalKind, vintage, budgetYear } = item;
  const draft = useDraft(`capital.unallocated.${holderId}.${nodeCode}.${vintage}.${budgetYear}`, {
    code: (item.reasonCode ?? 'INVESTMENT_PROCEDURE') as string,
    reason: item.reason ?? '',
  });
  const send = async () => {
    const reasonCode = changeReasons.find((code) => code === draft.value.code) ?? 'INVESTMENT_PROCEDURE';
    const account = { holderId, nodeCode, source, capitalKind, vintage, budgetYear };
    const outcome = await change.send({ body: { provinceId, ...account, reasonCode, reason: draft.value.reason } });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.explained));
    onDone();
  };
  return (
    <ChangeForm
      problems={change.problems}
      busy={change.sending}
      submitLabel={say(texts.save)}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <p>
        {item.holder}, {nodeCode}
      </p>
      <ChoiceField
        path="reasonCode"
        label={say(texts.cause)}
        value={draft.value.code}
        onChange={(code) => draft.change((value) => ({ ...value, code }))}
        choices={changeReasons.map((code) => ({ value: code, label: say(changeReasonTexts[code] ?? texts.cause) }))}
      />
      <TextField
        path="reason"
        label={say(texts.reason)}
        value={draft.value.reason}
        onChange={(reason) => draft.change((value) => ({ ...value, reason }))}
        required
      />
    </ChangeForm>
  );
}
