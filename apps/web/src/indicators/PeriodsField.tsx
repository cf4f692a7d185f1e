import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { useState } from 'react';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { tableTexts } from './table-page.texts.ts';

const mostPeriods = 12;

/** The periods of a list such as `2021, 2022`; undefined where one of them is none. */
export function readPeriods(text: string): readonly ObservationPeriod[] | undefined {
  const words = [
    ...new Set(
      text
        .split(/[,;]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ];
  const periods = words.flatMap((word) => parsePeriod(word) ?? []);
  return periods.length === words.length && words.length > 0 && words.length <= mostPeriods ? periods : undefined;
}

interface PeriodsFieldProps {
  readonly value: string;
  readonly onChange: (periods: string) => void;
}

/** Several periods, taken over once they read; what does not read is said beside the field. */
export function PeriodsField({ value, onChange }: PeriodsFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState(value);
  const wrong = readPeriods(typed) === undefined;
  return (
    <TextField
      label={say(tableTexts.periods)}
      value={typed}
      {...(wrong ? { note: say(tableTexts.periodsWrong, { found: typed.trim() }) } : {})}
      onChange={(text) => {
        setTyped(text);
        const periods = readPeriods(text);
        if (periods !== undefined) onChange(periods.join());
      }}
    />
  );
}
