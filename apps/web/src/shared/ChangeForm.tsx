import { Button } from '@mantine/core';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { FieldProblemsContext, withLabel } from './field-problems.ts';
import { ProblemList } from './ProblemList.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

interface ChangeFormProps {
  readonly children: ReactNode;
  /** Of `useChange`: shown on top, and each also at its field. */
  readonly problems: readonly ProblemItem[];
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly busy?: boolean;
  readonly onCancel?: () => void;
  readonly label?: string;
}

/** A form: fields within it show their own problems, all of them stand on top, Enter sends. */
export function ChangeForm(props: ChangeFormProps) {
  const { children, problems, onSubmit, submitLabel, busy = false, onCancel, label } = props;
  const say = useSay();
  const [labels] = useState(() => new Map<string, string>());
  const context = useMemo(() => ({ problems, labels }), [problems, labels]);
  const named = problems.map((problem) => withLabel(problem, labels.get(problem.path ?? '')));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <FieldProblemsContext value={context}>
      <form noValidate onSubmit={submit} className="stack" {...(label === undefined ? {} : { 'aria-label': label })}>
        <ProblemList problems={named} takesFocus />
        {children}
        <div className="row">
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {say(sharedTexts.cancel)}
            </Button>
          )}
        </div>
      </form>
    </FieldProblemsContext>
  );
}
