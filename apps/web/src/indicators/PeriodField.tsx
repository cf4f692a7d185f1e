import { parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { useState } from 'react';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';

interface PeriodFieldProps {
  readonly value: string;
  readonly onChange: (period: string) => void;
}

/** `2024`, `2024-H1`, `2024-06`, a day: taken over once it is one. */
export function PeriodField({ value, onChange }: PeriodFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      label={say(indicatorSentences.period)}
      value={typed}
      {...(parsePeriod(typed.trim()) === undefined
        ? { note: say(indicatorSentences.periodWrong, { found: typed.trim() }) }
        : {})}
      onChange={(text) => {
        setTyped(text);
        if (parsePeriod(text.trim()) !== undefined) onChange(text.trim());
      }}
    />
  );
}
