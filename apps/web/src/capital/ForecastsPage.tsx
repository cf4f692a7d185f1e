import { listHolders } from '@muctieu/contract/capital/capital.operations';
import { capitalKindTexts } from '@muctieu/contract/capital/capital.texts';
import { capitalKindField } from '@muctieu/contract/capital/capital-fields';
import { listForecasts, makeForecast } from '@muctieu/contract/capital/statement.operations';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { type ItemOf, useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerTexts } from './beside-ledger.texts.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { useOwnProvince } from './province-of.ts';
import { typedDong } from './typed-dong.ts';
import { keepYear, useShownYear } from './use-newest-year.ts';

type Item = ItemOf<typeof listForecasts>;
const kinds = capitalKindField.options;

/** Forecasts with the actual beside them, and a new one. */
export function ForecastsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const mayMake = usePermission({ object: 'disbursement', action: 'write' });
  const { year } = useShownYear(provinceId);
  return (
    <div className="stack">
      <CapitalHeader title={say(besideLedgerTexts.forecasts)} note={say(texts.forecastNote)} />
      {mayMake && year !== undefined && <ForecastForm provinceId={provinceId} year={year} />}
      <DataTable
        operation={listForecasts}
        label={say(besideLedgerTexts.forecasts)}
        query={{ provinceId }}
        keyOf={(item) => item.forecastId}
        sorts={false}
        columns={[
          { key: 'holder' },
          { key: 'nodeCode', width: '7rem' },
          { key: 'capitalKind' },
          { key: 'budgetYear', width: '5rem' },
          { key: 'madeOn', width: '7rem' },
          { key: 'forDay', width: '7rem' },
          { key: 'amountDong', width: '10rem' },
          { key: 'actualDong', width: '10rem' },
          {
            key: 'overtaken',
            render: (item: Item) =>
              item.overtaken ? (
                <StatusBadge tone="bad">{say(texts.overtaken)}</StatusBadge>
              ) : item.superseded ? (
                <StatusBadge tone="neutral">{say(texts.superseded)}</StatusBadge>
              ) : null,
          },
          { key: 'reason' },
        ]}
      />
    </div>
  );
}

function ForecastForm({ provinceId, year }: { readonly provinceId: string; readonly year: string }) {
  const say = useSay();
  const today = dayInVietNam(new Date());
  const change = useChange(makeForecast, { refresh: ['capital.'] });
  const holders = useList(listHolders, { query: { provinceId, limit: 1000 } });
  const initial = {
    ...{ holderId: '', nodeCode: '', capitalKind: 'INVESTMENT', budgetYear: year, amount: '', reason: '' },
    // A forecast is made before its day: of a year that is over the day of making is to be said.
    ...{ madeOn: today <= `${year}-12-31` ? (today as string) : '', forDay: `${year}-12-31` },
  };
  const draft = useDraft(`capital.forecast.${provinceId}`, initial);
  const { value } = draft;
  const set = (part: Partial<typeof initial>) => draft.change((before) => ({ ...before, ...part }));
  const years = Array.from({ length: 15 }, (_, index) => String(2021 + index));
  const send = async () => {
    const outcome = await change.send({
      body: {
        ...{ provinceId, holderId: value.holderId, nodeCode: value.nodeCode.trim().toUpperCase() },
        capitalKind: kinds.find((kind) => kind === value.capitalKind) ?? 'INVESTMENT',
        budgetYear: Number(value.budgetYear),
        madeOn: value.madeOn as PlainDate,
        forDay: value.forDay as PlainDate,
        amountDong: typedDong(value.amount),
        reason: value.reason,
      },
    });
    if (!outcome.ok) return;
    keepYear(provinceId, value.budgetYear);
    draft.saved();
    notify(say(texts.made));
  };
  return (
    <section className="paper">
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.make)}
        onSubmit={() => void send()}
        label={say(texts.make)}
      >
        <div className={styles.tools}>
          <ChoiceField
            path="holderId"
            label={say(texts.holder)}
            value={value.holderId}
            onChange={(holderId) => set({ holderId })}
            choices={[
              { value: '', label: say(texts.choose) },
              ...holders.items.map(({ holderId, name }) => ({ value: holderId, label: name })),
            ]}
          />
          <TextField
            path="nodeCode"
            label={say(texts.node)}
            value={value.nodeCode}
            onChange={(nodeCode) => set({ nodeCode })}
            required
          />
          <ChoiceField
            path="capitalKind"
            label={say(texts.capitalKind)}
            value={value.capitalKind}
            onChange={(capitalKind) => set({ capitalKind })}
            choices={kinds.map((kind) => ({ value: kind, label: say(capitalKindTexts[kind] ?? texts.capitalKind) }))}
          />
          <ChoiceField
            path="budgetYear"
            label={say(texts.budgetYear)}
            value={value.budgetYear}
            onChange={(budgetYear) => set({ budgetYear, forDay: `${budgetYear}-12-31` })}
            choices={years.map((year) => ({ value: year, label: year }))}
          />
          <DayPicker
            label={say(texts.madeOn)}
            value={parsePlainDate(value.madeOn)}
            onChange={(day) => set({ madeOn: day ?? '' })}
            path="madeOn"
          />
          <DayPicker
            label={say(texts.forDay)}
            value={parsePlainDate(value.forDay)}
            onChange={(day) => set({ forDay: day ?? '' })}
            path="forDay"
          />
          <TextField
            path="amountDong"
            label={say(texts.amount)}
            value={value.amount}
            onChange={(amount) => set({ amount })}
            required
          />
        </div>
        <TextField
          path="reason"
          label={say(texts.reason)}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          required
        />
      </ChangeForm>
    </section>
  );
}
