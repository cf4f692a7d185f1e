import { Button } from '@mantine/core';
import { endAuthorityFunction, listAuthorityFunctions } from '@muctieu/contract/reporting/writing/register.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { AppDialog } from '../../shared/AppDialog.tsx';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { DataTable } from '../../shared/DataTable.tsx';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { notify } from '../../shared/notices.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { usePermission } from '../../shared/session.ts';
import { useChange } from '../../shared/use-change.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useSay } from '../../shared/use-say.ts';
import { functionsTexts as texts } from './functions-page.texts.ts';
import { GiveFunctionForm } from './GiveFunctionForm.tsx';
import { writingTexts } from './writing.texts.ts';

type Item = ItemOf<typeof listAuthorityFunctions>;

/** Who signs for which authority, and who keeps its register. */
export function FunctionsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const mayGive = usePermission({ object: 'person', action: 'write' });
  const [ending, setEnding] = useState<Item>();
  return (
    <div className="stack">
      <PageHeader
        title={say(writingTexts.functions)}
        trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]}
        note={say(texts.note)}
      />
      <DataTable
        operation={listAuthorityFunctions}
        label={say(writingTexts.functions)}
        query={{ provinceId }}
        columns={[
          { key: 'authorityName' },
          { key: 'personName', width: '11rem' },
          { key: 'kind', width: '12rem' },
          { key: 'lines', title: texts.lines, render: (item: Item) => item.lines.join(' / ') || item.title },
          { key: 'from', width: '7rem' },
          { key: 'until', width: '7rem' },
          ...(mayGive
            ? [
                {
                  key: 'end',
                  title: texts.end,
                  width: '8rem',
                  render: (item: Item) =>
                    item.mayEnd && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={say(texts.endTitle, { name: item.personName })}
                        onClick={() => setEnding(item)}
                      >
                        {say(texts.end)}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
        keyOf={(item) => item.functionId}
        sorts={false}
      />
      {mayGive ? <GiveFunctionForm provinceId={provinceId} /> : <p>{say(texts.notYours)}</p>}
      {ending !== undefined && <EndDialog item={ending} provinceId={provinceId} onClose={() => setEnding(undefined)} />}
    </div>
  );
}

interface EndDialogProps {
  readonly item: Item;
  readonly provinceId: string;
  readonly onClose: () => void;
}

function EndDialog({ item, provinceId, onClose }: EndDialogProps) {
  const say = useSay();
  const change = useChange(endAuthorityFunction, { refresh: ['reporting.'] });
  const [until, setUntil] = useState<PlainDate | undefined>(dayInVietNam(new Date()));
  const { functionId, version, personName: name } = item;
  const send = async () => {
    if (until === undefined) return;
    const outcome = await change.send({ params: { provinceId, functionId }, body: { until }, ifMatch: version });
    if (!outcome.ok) return;
    notify(say(texts.ended));
    onClose();
  };
  return (
    <AppDialog open title={say(texts.endTitle, { name })} onClose={onClose}>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.end)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <p>{say(texts.endNote)}</p>
        <DayPicker path="body.until" label={say(texts.until)} value={until} onChange={setUntil} />
      </ChangeForm>
    </AppDialog>
  );
}
