import { useId } from 'react';
import { useFieldProblem } from './field-problems.ts';
import styles from './TickField.module.css';

interface TickFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly path?: string;
  readonly note?: string;
}

/** Yes or no. */
export function TickField({ label, value, onChange, path, note }: TickFieldProps) {
  const problem = useFieldProblem(path, label);
  const id = useId();
  const below = problem ?? note;
  return (
    <div className={styles.tick}>
      <label>
        <input
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-invalid={problem !== undefined}
          {...(below === undefined ? {} : { 'aria-describedby': id })}
        />
        {label}
      </label>
      {below !== undefined && (
        <div id={id} data-problem={problem !== undefined}>
          {below}
        </div>
      )}
    </div>
  );
}
