import { InputBase, PasswordInput, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { useFieldProblem } from './field-problems.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where the value stands in the request's body: problems with this path are shown here. */
  readonly path?: string;
  readonly note?: string;
  readonly required?: boolean;
  readonly kind?: 'line' | 'prose' | 'password' | 'code';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** A line, longer prose, a password or a one-time code. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, path, note, required, kind = 'line', autoComplete, autoFocus, disabled } = props;
  const problem = useFieldProblem(path, label);
  const given = {
    label,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    error: problem,
    description: note,
    ...(required === undefined ? {} : { required }),
    ...(autoComplete === undefined ? {} : { autoComplete }),
    ...(autoFocus ? { 'data-autofocus': true, autoFocus } : {}),
    ...(disabled === undefined ? {} : { disabled }),
  };
  switch (kind) {
    case 'prose':
      // Not Mantine's Textarea: it brings its own measuring of heights, which nobody needs here, into the first load.
      return <InputBase component="textarea" multiline rows={5} {...given} />;
    case 'password':
      return <PasswordInput {...given} />;
    case 'code':
      return <TextInput {...given} inputMode="numeric" spellCheck={false} />;
    case 'line':
      return <TextInput {...given} />;
    default:
      return kind satisfies never;
  }
}
