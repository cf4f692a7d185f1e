import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useFormat } from '../../shared/use-format.ts';
import { useSay } from '../../shared/use-say.ts';
import { periodFieldTexts as texts } from './period-fields.texts.ts';
import { type ChosenPeriod, reportPeriod } from './report-period.ts';

interface PeriodFieldsProps {
  readonly value: ChosenPeriod;
  readonly onChange: (next: ChosenPeriod) => void;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A usual period in two choices, its days said below; or a name and days of one's own. */
export function PeriodFields({ value, onChange }: PeriodFieldsProps) {
  const say = useSay();
  const format = useFormat();
  const set = (change: Partial<ChosenPeriod>) => onChange({ ...value, ...change });
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - 2020 }, (_, index) => String(thisYear - index));
  const days = reportPeriod(value);
  const isOwn = value.kind === 'own';
  return (
    <>
      <ChoiceField
        label={say(texts.kind)}
        value={value.kind}
        onChange={(kind) => set({ kind })}
        choices={[
          { value: 'H1', label: say(texts.firstHalf) },
          { value: 'H2', label: say(texts.secondHalf) },
          { value: '', label: say(texts.whole) },
          ...['1', '2', '3', '4'].map((number) => ({ value: `Q${number}`, label: say(texts.quarter, { number }) })),
          ...months.map((month) => ({ value: month, label: say(texts.month, { number: Number(month) }) })),
          { value: 'own', label: say(texts.own) },
        ]}
      />
      {!isOwn && (
        <ChoiceField
          label={say(texts.year)}
          value={value.year}
          onChange={(year) => set({ year })}
          choices={years.map((year) => ({ value: year, label: year }))}
          path="body.to"
          {...(days === undefined ? {} : { note: `${format.day(days.from)} – ${format.day(days.to)}` })}
        />
      )}
      {isOwn && (
        <>
          <TextField
            path="body.periodName"
            label={say(texts.name)}
            value={value.name}
            onChange={(name) => set({ name })}
          />
          <DayPicker path="body.from" label={say(texts.from)} value={value.from} onChange={(from) => set({ from })} />
          <DayPicker path="body.to" label={say(texts.to)} value={value.to} onChange={(to) => set({ to })} />
          <DayPicker
            path="body.previousDate"
            label={say(texts.previous)}
            value={value.previous}
            onChange={(previous) => set({ previous })}
          />
        </>
      )}
    </>
  );
}
