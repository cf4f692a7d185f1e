import { TextInput } from '@mantine/core';
import { formatPlainDate, type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { useEffect, useRef, useState } from 'react';
import styles from './DayPicker.module.css';
import { useFieldProblem } from './field-problems.ts';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

interface DayPickerProps {
  readonly label: string;
  readonly value: PlainDate | undefined;
  /** Undefined while nothing, or no day, is written. */
  readonly onChange: (day: PlainDate | undefined) => void;
  readonly path?: string;
  readonly note?: string;
  readonly required?: boolean;
  /** Among the filters of a table: small, without the hint. */
  readonly compact?: boolean;
}

/** A day, typed as documents write it (`01/7/2025`, `1-7-2025`, `ngày 01 tháng 7 năm 2025`) or picked from a calendar. */
export function DayPicker({ label, value, onChange, path, note, required, compact = false }: DayPickerProps) {
  const say = useSay();
  const problem = useFieldProblem(path, label);
  const [typed, setTyped] = useState(value === undefined ? '' : formatPlainDate(value));
  const [left, setLeft] = useState(true);
  const calendar = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What is being typed is not rewritten under the fingers.
    setTyped((before) => (value === undefined || parsePlainDate(before) === value ? before : formatPlainDate(value)));
  }, [value]);
  const take = (text: string) => {
    setTyped(text);
    onChange(parsePlainDate(text));
  };
  const unreadable = left && typed.trim() !== '' && parsePlainDate(typed) === undefined;
  return (
    <TextInput
      label={label}
      value={typed}
      placeholder="01/7/2025"
      onChange={(event) => take(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        const day = parsePlainDate(typed);
        if (day !== undefined) setTyped(formatPlainDate(day));
      }}
      description={note ?? (compact ? undefined : say(sharedTexts.dayExample))}
      {...(compact ? { size: 'xs' as const, w: 130 } : {})}
      error={unreadable ? say(sharedTexts.dayUnreadable, { found: typed }) : problem}
      rightSectionPointerEvents="all"
      rightSection={
        <span className={styles.calendar}>
          <button
            type="button"
            aria-label={say(sharedTexts.dayPick)}
            onClick={() => {
              if (calendar.current) calendar.current.value = value ?? '';
              calendar.current?.showPicker();
            }}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M2 3h12v11H2zM2 6.5h12M5 1.5V4M11 1.5V4" fill="none" stroke="currentColor" strokeWidth="1.3" />
            </svg>
          </button>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const day = parsePlainDate(event.currentTarget.value);
              if (day !== undefined) take(formatPlainDate(day));
            }}
          />
        </span>
      }
      {...(required === undefined ? {} : { required })}
    />
  );
}
