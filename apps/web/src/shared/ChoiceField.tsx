import { NativeSelect } from '@mantine/core';
import { useFieldProblem } from './field-problems.ts';

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly path?: string;
  readonly note?: string;
  readonly required?: boolean;
}

/** One of a known few. The browser's own list: every phone and keyboard knows it. */
export function ChoiceField({ label, value, onChange, choices, path, note, required }: ChoiceFieldProps) {
  const problem = useFieldProblem(path, label);
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={choices.map((choice) => ({ ...choice }))}
      error={problem}
      description={note}
      {...(required === undefined ? {} : { required })}
    />
  );
}
