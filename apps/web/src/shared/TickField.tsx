import { Checkbox } from '@mantine/core';
import { useFieldProblem } from './field-problems.ts';

interface TickFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly path?: string;
  readonly note?: string;
}

export function TickField({ label, value, onChange, path, note }: TickFieldProps) {
  const problem = useFieldProblem(path);
  return (
    <Checkbox
      label={label}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      error={problem}
      description={note}
    />
  );
}
