import { Button } from '@mantine/core';
import {
  listReportAuthorities,
  listReportNumbers,
  readReportRegister,
  voidReportNumber,
} from '@muctieu/contract/reporting/writing/register.operations';
import { numberStateTexts, writingColumnTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { AppDialog } from '../../shared/AppDialog.tsx';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DataTable } from '../../shared/DataTable.tsx';
import { notify } from '../../shared/notices.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PageLink } from '../../shared/PageLink.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { StatusBadge } from '../../shared/StatusBadge.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useAddressState } from '../../shared/use-address-state.ts';
import { useChange } from '../../shared/use-change.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { AuthorityField } from './AuthorityField.tsx';
import { registerTexts as texts } from './register-page.texts.ts';
import { TakeNumberForm } from './TakeNumberForm.tsx';
import { writingTexts } from './writing.texts.ts';

type Item = ItemOf<typeof listReportNumbers>;

const stateTones = { used: 'good', reserved: 'waiting', voided: 'bad' } as const;

/** The registers of an authority in a year: every number with what became of it, and nothing missing. */
export function RegisterPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [chosen, setChosen] = useAddressState('co-quan');
  const [yearWritten, setYear] = useAddressState('nam', String(new Date().getFullYear()));
  const own = useOperation(listReportAuthorities, { query: { provinceId, limit: 1000 } });
  const first = own.value?.items.find(({ isOwn }) => isOwn)?.authorityId ?? '';
  const authorityId = chosen === '' ? first : chosen;
  const year = /^\d{4}$/.test(yearWritten) ? Number(yearWritten) : new Date().getFullYear();
  const years = Array.from({ length: new Date().getFullYear() - 2020 }, (_, at) =>
    String(new Date().getFullYear() - at),
  );
  return (
    <div className="stack">
      <PageHeader
        title={say(writingTexts.register)}
        trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]}
        note={say(texts.note)}
      />
      <section className="paper stack">
        <AuthorityField provinceId={provinceId} value={authorityId} onChange={setChosen} />
        <ChoiceField
          label={say(texts.year)}
          value={String(year)}
          onChange={setYear}
          choices={years.map((one) => ({ value: one, label: one }))}
        />
        {authorityId === '' && <p>{say(texts.choose)}</p>}
      </section>
      {authorityId !== '' && <Register provinceId={provinceId} authorityId={authorityId} year={year} />}
    </div>
  );
}

interface RegisterProps {
  readonly provinceId: string;
  readonly authorityId: string;
  readonly year: number;
}

function Register({ provinceId, authorityId, year }: RegisterProps) {
  const say = useSay();
  const query = { provinceId, authorityId, year };
  const reading = useOperation(readReportRegister, { query });
  const [voiding, setVoiding] = useState<Item>();
  const mayKeep = reading.value?.mayKeep ?? false;
  return (
    <>
      <section className="paper stack">
        <ReadingFrame reading={reading}>
          {({ sides, keepers, mayKeep: may, authorityName }) => (
            <>
              <h2>
                {authorityName}, {year}
              </h2>
              <ul>
                {sides.map((side) => (
                  <li key={side.direction}>
                    {side.last === 0 ? (
                      say(texts.sideEmpty, { side: say(texts[side.direction]) })
                    ) : (
                      <>
                        {say(texts.side, { ...side, side: say(texts[side.direction]), missing: '' })}{' '}
                        {side.missing.length === 0 ? (
                          <StatusBadge tone="good">{say(texts.whole)}</StatusBadge>
                        ) : (
                          <StatusBadge tone="bad">
                            {say(texts.missing, { numbers: side.missing.join(', ') })}
                          </StatusBadge>
                        )}
                      </>
                    )}
                  </li>
                ))}
              </ul>
              <p>
                {say(texts.keepers)}: {keepers.length === 0 ? say(texts.nobody) : keepers.join('; ')}.{' '}
                {!may && say(texts.readOnly)}
              </p>
            </>
          )}
        </ReadingFrame>
      </section>
      <DataTable
        operation={listReportNumbers}
        label={say(writingTexts.register)}
        query={query}
        columns={[
          { key: 'number', width: '5rem' },
          { key: 'direction', width: '6rem' },
          { key: 'symbol', width: '10rem' },
          {
            key: 'abstract',
            render: (item: Item) =>
              item.reportId === undefined ? (
                item.abstract
              ) : (
                <PageLink to={`/bao-cao/soan/${item.reportId}`}>{item.abstract}</PageLink>
              ),
          },
          { key: 'sender' },
          {
            key: 'state',
            width: '9rem',
            render: (item: Item) => (
              <StatusBadge tone={stateTones[item.state]}>
                {say(numberStateTexts[item.state] ?? { vi: item.state, en: item.state })}
              </StatusBadge>
            ),
          },
          { key: 'reason' },
          { key: 'person' },
          ...(mayKeep
            ? [
                {
                  key: 'void',
                  title: texts.void,
                  width: '7rem',
                  render: (item: Item) =>
                    item.state === 'voided' || item.reportId !== undefined ? null : (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={say(texts.voidTitle, { number: item.number })}
                        onClick={() => setVoiding(item)}
                      >
                        {say(texts.void)}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
        filters={[
          {
            key: 'direction',
            label: say(texts.direction),
            choices: (['out', 'in'] as const).map((value) => ({ value, label: say(texts[value]) })),
          },
          {
            key: 'state',
            label: say(writingColumnTexts.state),
            choices: Object.entries(numberStateTexts).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
        keyOf={(item) => `${item.year} ${item.direction} ${item.number}`}
        sorts={false}
      />
      {mayKeep && <TakeNumberForm key={authorityId} provinceId={provinceId} authorityId={authorityId} year={year} />}
      {voiding !== undefined && (
        <VoidDialog
          item={voiding}
          provinceId={provinceId}
          authorityId={authorityId}
          onClose={() => setVoiding(undefined)}
        />
      )}
    </>
  );
}

interface VoidDialogProps {
  readonly item: Item;
  readonly provinceId: string;
  readonly authorityId: string;
  readonly onClose: () => void;
}

function VoidDialog({ item, provinceId, authorityId, onClose }: VoidDialogProps) {
  const say = useSay();
  const change = useChange(voidReportNumber, { refresh: ['reporting.'] });
  const [reason, setReason] = useState('');
  const { year, direction, number } = item;
  const send = async () => {
    const outcome = await change.send({ body: { provinceId, authorityId, year, direction, number, reason } });
    if (!outcome.ok) return;
    notify(say(texts.voided, { number }));
    onClose();
  };
  return (
    <AppDialog open title={say(texts.voidTitle, { number })} onClose={onClose}>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.void)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <p>{say(texts.voidNote)}</p>
        <TextField
          path="body.reason"
          label={say(texts.voidReason)}
          value={reason}
          onChange={setReason}
          required
          autoFocus
        />
      </ChangeForm>
    </AppDialog>
  );
}
