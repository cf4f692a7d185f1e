import { Button } from '@mantine/core';
import { createHolder } from '@muctieu/contract/capital/capital.operations';
import { holderKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { decisionEntryTexts } from './decision-entry.texts.ts';

type Kind = BodyOf<typeof createHolder>['kind'];
const kinds: readonly Kind[] = ['budget', 'agency', 'owner', 'project'];

/** A holder that the list does not have yet. */
export function AddHolder({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('owner');
  const create = useChange(createHolder, { refresh: ['capital.list-holders'] });
  const add = async () => {
    const outcome = await create.send({ body: { provinceId, kind, name } });
    if (!outcome.ok) return;
    notify(say(decisionEntryTexts.holderAdded, { name }));
    setName('');
    setOpen(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say(decisionEntryTexts.addHolder)}
      </Button>
      <ConfirmDialog
        open={open}
        title={say(decisionEntryTexts.addHolder)}
        confirmLabel={say(decisionEntryTexts.addHolder)}
        onConfirm={() => void add()}
        onClose={() => {
          setOpen(false);
          create.forget();
        }}
        busy={create.sending}
        problems={create.problems}
      >
        <TextField label={say(decisionEntryTexts.holderName)} value={name} onChange={setName} path="name" required />
        <ChoiceField
          label={say(decisionEntryTexts.holderKind)}
          value={kind}
          onChange={(picked) => setKind(kinds.find((known) => known === picked) ?? 'owner')}
          choices={kinds.map((value) => ({
            value,
            label: say(holderKindTexts[value] ?? decisionEntryTexts.holderKind),
          }))}
        />
      </ConfirmDialog>
    </>
  );
}
