import { Button } from '@mantine/core';
import { listBoundaries, withdrawBoundaries } from '@muctieu/contract/territory/territory.operations';
import type { BoundaryRow } from '@muctieu/contract/territory/unit-boundary';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { boundaryTexts } from './boundary.texts.ts';

interface BoundarySetsProps {
  readonly provinceId: string;
  readonly mayWithdraw: boolean;
}

/** Every set that was uploaded for the province, with who, when and from where. */
export function BoundarySets({ provinceId, mayWithdraw }: BoundarySetsProps) {
  const say = useSay();
  const format = useFormat();
  const [leaving, setLeaving] = useState<BoundaryRow>();
  return (
    <section className="stack" aria-label={say(boundaryTexts.sets)}>
      <h2 style={{ margin: 0 }}>{say(boundaryTexts.sets)}</h2>
      <DataTable
        operation={listBoundaries}
        query={{ provinceId }}
        label={say(boundaryTexts.sets)}
        name="ranh"
        sorts={false}
        columns={[
          { key: 'from' },
          { key: 'level' },
          { key: 'unitCount' },
          { key: 'source' },
          { key: 'uploadedBy', render: (row) => `${row.uploadedBy}, ${format.moment(row.uploadedAt)}` },
          {
            key: 'withdrawnBecause',
            render: (row) =>
              row.withdrawnAt === undefined ? (
                mayWithdraw ? (
                  <Button size="compact-sm" variant="default" onClick={() => setLeaving(row)}>
                    {say(boundaryTexts.withdraw)}
                  </Button>
                ) : (
                  ''
                )
              ) : (
                `${row.withdrawnBecause ?? ''} (${format.moment(row.withdrawnAt)})`
              ),
          },
        ]}
      />
      {leaving !== undefined && <WithdrawDialog set={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

function WithdrawDialog({ set, onClose }: { readonly set: BoundaryRow; readonly onClose: () => void }) {
  const say = useSay();
  const draft = useDraft(`territory.boundaries.withdraw.${set.id}`, { because: '' });
  const change = useChange(withdrawBoundaries, { refresh: ['territory.'] });
  const send = async () => {
    const outcome = await change.send({
      params: { provinceId: set.provinceId, boundaryId: set.id },
      body: draft.value,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(boundaryTexts.withdrawn));
    onClose();
  };
  return (
    <AppDialog open title={say(boundaryTexts.withdrawTitle)} onClose={onClose}>
      <p>{say(boundaryTexts.withdrawNote)}</p>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(boundaryTexts.withdraw)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <TextField
          path="because"
          label={say(boundaryTexts.because)}
          value={draft.value.because}
          onChange={(because) => draft.change({ because })}
          required
        />
      </ChangeForm>
    </AppDialog>
  );
}
