import { Button } from '@mantine/core';
import { listDisbursements, moveDisbursementOperation } from '@muctieu/contract/capital/disbursement.operations';
import { disbursementStateTexts } from '@muctieu/contract/capital/statement.texts';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { notify } from '../shared/notices.ts';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';

type Item = ItemOf<typeof listDisbursements>;
type Next = BodyOf<typeof moveDisbursementOperation>['state'];

const tones: Readonly<Record<Item['state'], StatusTone>> = {
  entered: 'waiting',
  booked: 'good',
  returned: 'bad',
  withdrawn: 'neutral',
};
const words = { booked: texts.approve, returned: texts.return, withdrawn: texts.withdraw } as const;

/** What was entered, newest first, with the steps that are open to this person. */
export function EnteredDisbursements({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const change = useChange(moveDisbursementOperation, { refresh: ['capital.'] });
  const [asked, setAsked] = useState<{ readonly item: Item; readonly state: Next }>();
  const [reason, setReason] = useState('');
  const mayApprove = usePermission({ object: 'disbursement', action: 'approve' });
  const mayEnter = usePermission({ object: 'disbursement', action: 'write' });
  const open: readonly Next[] = mayApprove ? ['booked', 'returned'] : mayEnter ? ['withdrawn'] : [];
  const take = async () => {
    if (asked === undefined) return;
    const { item, state } = asked;
    const outcome = await change.send({
      params: { disbursementId: item.disbursementId },
      body: { provinceId, state, reason },
      ifMatch: item.version,
    });
    if (!outcome.ok) return;
    setAsked(undefined);
    setReason('');
    notify(say(texts.moved, { state: say(disbursementStateTexts[state] ?? texts.entered) }));
  };
  return (
    <>
      <DataTable
        operation={listDisbursements}
        label={say(texts.entered)}
        query={{ provinceId }}
        keyOf={(item) => item.disbursementId}
        sorts={false}
        columns={[
          { key: 'valueDate', width: '7rem' },
          {
            key: 'state',
            width: '9rem',
            render: (item: Item) => (
              <StatusBadge tone={tones[item.state]}>
                {say(disbursementStateTexts[item.state] ?? texts.entered)}
              </StatusBadge>
            ),
          },
          { key: 'holders' },
          { key: 'totalDong', width: '10rem' },
          { key: 'enteredBy' },
          {
            key: 'reason',
            render: (item: Item) =>
              item.reason === '' ? item.content.reason : `${item.content.reason} – ${item.reason}`,
          },
          {
            key: 'steps',
            title: { vi: '', en: '' },
            render: (item: Item) =>
              item.state === 'entered' ? (
                <span className="row">
                  {open.map((state) => (
                    <Button key={state} size="xs" variant="default" onClick={() => setAsked({ item, state })}>
                      {say(words[state])}
                    </Button>
                  ))}
                </span>
              ) : null,
          },
        ]}
      />
      <ConfirmDialog
        open={asked !== undefined}
        title={asked === undefined ? '' : say(words[asked.state])}
        confirmLabel={asked === undefined ? '' : say(words[asked.state])}
        onConfirm={() => void take()}
        onClose={() => {
          setAsked(undefined);
          change.forget();
        }}
        busy={change.sending}
        problems={change.problems}
      >
        <p>{asked?.item.content.reason}</p>
        <TextField path="reason" label={say(texts.reason)} value={reason} onChange={setReason} />
      </ConfirmDialog>
    </>
  );
}
