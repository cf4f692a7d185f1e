import { Button } from '@mantine/core';
import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import { enterDisbursement, listPayables } from '@muctieu/contract/capital/disbursement.operations';
import { statementColumnTexts } from '@muctieu/contract/capital/statement.texts';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { disbursementKinds } from '@muctieu/domain/capital/disbursement';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { type ItemOf, useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { EnteredDisbursements } from './EnteredDisbursements.tsx';
import { useOwnProvince } from './province-of.ts';
import { typedDong } from './typed-dong.ts';
import { useShownYear } from './use-newest-year.ts';
import { YearChoice } from './YearChoice.tsx';

type Payable = ItemOf<typeof listPayables>;
type Line = BodyOf<typeof enterDisbursement>['content']['lines'][number];

interface Typed {
  readonly document: ChosenDocument | undefined;
  readonly reason: string;
  readonly day: string;
  readonly amounts: Readonly<Record<string, { readonly amount: string; readonly kind: Line['kind'] }>>;
}

/** Payments of the month in a minute: one's works with what is left, an amount a line, sent once however weak the network. */
export function DisbursementsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const shown = useShownYear(provinceId);
  const { year } = shown;
  const mayEnter = usePermission({ object: 'disbursement', action: 'write' });
  const payables = useList(
    listPayables,
    { query: { provinceId, budgetYear: Number(year ?? 2021), limit: 500 } },
    { enabled: year !== undefined },
  );
  return (
    <div className="stack">
      <CapitalHeader title={say(besideLedgerTexts.disbursements)} note={say(texts.disbursementNote)} />
      <div className={`paper ${styles.tools}`}>
        <YearChoice shown={shown} />
      </div>
      {year === undefined || payables.loading ? (
        <LoadingNote />
      ) : payables.items.length === 0 ? (
        <p className="paper">{say(texts.nothingToPay)}</p>
      ) : (
        <EntryForm key={year} payables={payables.items} provinceId={provinceId} year={year} mayEnter={mayEnter} />
      )}
      {payables.hasMore && (
        <div className="paper row">
          <span>{say(texts.morePayables, { shown: String(payables.items.length) })}</span>
          <Button variant="default" size="xs" loading={payables.loadingMore} onClick={payables.loadMore}>
            {say(texts.showMore)}
          </Button>
        </div>
      )}
      <EnteredDisbursements provinceId={provinceId} />
    </div>
  );
}

function keyOf({ holderId, nodeCode, source, capitalKind, vintage }: Payable): string {
  return [holderId, nodeCode, source, capitalKind, vintage].join('|');
}

interface EntryFormProps {
  readonly payables: readonly Payable[];
  readonly provinceId: string;
  readonly year: string;
  readonly mayEnter: boolean;
}

function EntryForm({ payables, provinceId, year, mayEnter }: EntryFormProps) {
  const say = useSay();
  const change = useChange(enterDisbursement, { refresh: ['capital.'] });
  const [none, setNone] = useState(false);
  const initial: Typed = { document: undefined, reason: '', day: dayInVietNam(new Date()), amounts: {} };
  const draft = useDraft<Typed>(`capital.disbursement.${provinceId}.${year}`, initial);
  const { document, reason, day, amounts } = draft.value;
  const typed = payables.filter((payable) => (amounts[keyOf(payable)]?.amount ?? '').trim() !== '');
  const send = async () => {
    const [first] = typed;
    setNone(first === undefined);
    if (first === undefined) return;
    const lines = typed.map((payable): Line => {
      const { holderId, nodeCode, source, capitalKind, vintage, budgetYear, documentId } = payable;
      const entry = amounts[keyOf(payable)];
      return {
        ...{ holderId, nodeCode, source, capitalKind, vintage, budgetYear },
        kind: entry?.kind ?? 'payment',
        amountDong: typedDong(entry?.amount ?? ''),
        valueDate: day as PlainDate,
        ...(document !== undefined || documentId === undefined ? {} : { documentId }),
      };
    });
    const documentId = document?.documentId ?? first.documentId ?? '';
    const outcome = await change.send({ body: { provinceId, content: { documentId, reason, lines } } });
    if (!outcome.ok) return;
    draft.saved({ ...initial, document: undefined });
    notify(say(outcome.value.state === 'booked' ? texts.bookedAtOnce : texts.sentForApproval));
  };
  const form = (
    <>
      <PayableRows
        payables={payables}
        amounts={amounts}
        mayEnter={mayEnter}
        change={(key, part) =>
          draft.change((value) => ({
            ...value,
            amounts: {
              ...value.amounts,
              [key]: { ...(value.amounts[key] ?? { amount: '', kind: 'payment' as const }), ...part },
            },
          }))
        }
        lineOf={(key) => typed.findIndex((payable) => keyOf(payable) === key)}
      />
      {mayEnter && (
        <>
          {none && <p role="alert">{say(texts.nothingTyped)}</p>}
          <DayPicker
            label={say(texts.valueDate)}
            value={parsePlainDate(day)}
            onChange={(picked) => draft.change((value) => ({ ...value, day: picked ?? '' }))}
            path="content.lines[0].valueDate"
            required
          />
          <TextField
            path="content.reason"
            label={say(texts.reasonAndVoucher)}
            value={reason}
            onChange={(text) => draft.change((value) => ({ ...value, reason: text }))}
            required
          />
          <DocumentSearchField
            label={say(texts.citedDocument)}
            value={document}
            onChange={(chosen) => draft.change((value) => ({ ...value, document: chosen }))}
            path="content.documentId"
          />
        </>
      )}
    </>
  );
  return (
    <section className="paper">
      <DraftKeeper draft={draft} />
      {mayEnter ? (
        <ChangeForm
          problems={change.problems}
          busy={change.sending}
          submitLabel={say(texts.send)}
          onSubmit={() => void send()}
          label={say(besideLedgerTexts.disbursements)}
        >
          {form}
        </ChangeForm>
      ) : (
        form
      )}
    </section>
  );
}

interface PayableRowsProps {
  readonly payables: readonly Payable[];
  readonly amounts: Typed['amounts'];
  readonly mayEnter: boolean;
  readonly change: (key: string, part: { readonly amount?: string; readonly kind?: Line['kind'] }) => void;
  /** Where the row stands in what is sent, for its problems. */
  readonly lineOf: (key: string) => number;
}

function PayableRows({ payables, amounts, mayEnter, change, lineOf }: PayableRowsProps) {
  const say = useSay();
  const format = useFormat();
  const label = say(besideLedgerTexts.disbursements);
  const money = [
    ['availableDong', statementColumnTexts.available],
    ['advancedDong', statementColumnTexts.advanced],
    ['paidDong', statementColumnTexts.paid],
    ['waitingDong', statementColumnTexts.waiting],
  ] as const;
  return (
    <ScrollFrame className={styles.scroll} label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(texts.holder)}</th>
            {money.map(([key, title]) => (
              <th key={key} scope="col">
                {say(title)}
              </th>
            ))}
            {mayEnter && <th scope="col">{say(texts.thisTime)}</th>}
          </tr>
        </thead>
        <tbody>
          {payables.map((payable) => {
            const key = keyOf(payable);
            const entry = amounts[key];
            const name = `${payable.holder}, ${payable.nodeCode}`;
            return (
              <tr key={key}>
                <th scope="row">
                  {payable.holder}{' '}
                  <span className={styles.soft}>
                    {payable.nodeCode}, {payable.vintage}
                  </span>
                </th>
                {money.map(([column]) => (
                  <td key={column}>{payable[column] === '0' ? '–' : format.dong(payable[column])}</td>
                ))}
                {mayEnter && (
                  <td>
                    <TextField
                      label={`${say(texts.thisTime)}: ${name}`}
                      value={entry?.amount ?? ''}
                      onChange={(amount) => change(key, { amount })}
                      path={`content.lines[${lineOf(key)}].amountDong`}
                    />
                    <ChoiceField
                      label={`${say(texts.entryKind)}: ${name}`}
                      value={entry?.kind ?? 'payment'}
                      onChange={(kind) =>
                        change(key, { kind: disbursementKinds.find((known) => known === kind) ?? 'payment' })
                      }
                      choices={disbursementKinds.map((kind) => ({
                        value: kind,
                        label: say(entryKindTexts[kind] ?? texts.entryKind),
                      }))}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
