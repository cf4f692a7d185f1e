import { Button } from '@mantine/core';
import type { OperationInput } from '@muctieu/contract/http/call-operation';
import type { Operation } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { type ReactNode, useEffect, useId, useState } from 'react';
import styles from './DataTable.module.css';
import { DayPicker } from './DayPicker.tsx';
import { downloadList, type ListForm } from './download-list.ts';
import { notify } from './notices.ts';
import { ProblemList } from './ProblemList.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useFormat } from './use-format.ts';
import { useSay } from './use-say.ts';

export interface TableFilter {
  /** The field of the operation's query. */
  readonly key: string;
  readonly label: string;
  /** Without choices: a box to type into. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly kind?: 'choice' | 'text' | 'day';
}

interface DataTableToolsProps<O extends Operation> {
  readonly operation: O;
  readonly input: OperationInput<O>;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly searches: boolean;
  readonly filters: readonly TableFilter[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChosen: (chosen: Readonly<Record<string, string>>) => void;
  readonly shown: number;
  readonly total: number | undefined;
  readonly hasMore: boolean;
  readonly tools?: ReactNode;
}

const typingPauseMilliseconds = 200;

/** Search box, filters, count and export above a table. */
export function DataTableTools<O extends Operation>(props: DataTableToolsProps<O>) {
  const { operation, input, words, onWords, searches, filters, chosen, onChosen, shown, total, hasMore, tools } = props;
  const say = useSay();
  const format = useFormat();
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [busy, setBusy] = useState<ListForm>();
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return undefined;
    const timer = setTimeout(() => onWords(typed), typingPauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, words, onWords]);

  const download = async (form: ListForm) => {
    setBusy(form);
    const outcome = await downloadList(operation, input, form);
    setBusy(undefined);
    setProblems('problems' in outcome ? outcome.problems : []);
    if ('name' in outcome) notify(say(sharedTexts.exported, { name: outcome.name }));
  };
  const count =
    total === undefined || (total === shown && !hasMore)
      ? say(sharedTexts.rowsShown, { shown: `${format.number(shown)}${hasMore ? '+' : ''}` })
      : say(sharedTexts.rowsOfTotal, { shown, total });

  return (
    <div className={`${styles.tools} not-printed`}>
      {searches && (
        <div className={styles.tool}>
          <label htmlFor={`${id}words`}>{say(sharedTexts.search)}</label>
          <input
            id={`${id}words`}
            type="search"
            value={typed}
            placeholder={say(sharedTexts.searchHint)}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      )}
      {filters.map((filter) => (
        <div key={filter.key} className={styles.tool}>
          {filter.kind !== 'day' && <label htmlFor={id + filter.key}>{filter.label}</label>}
          {filter.kind === 'day' ? (
            <DayPicker
              compact
              label={filter.label}
              value={parsePlainDate(chosen[filter.key] ?? '')}
              onChange={(day) => onChosen({ ...chosen, [filter.key]: day ?? '' })}
            />
          ) : filter.choices === undefined ? (
            <input
              id={id + filter.key}
              type="text"
              value={chosen[filter.key] ?? ''}
              onChange={(event) => onChosen({ ...chosen, [filter.key]: event.currentTarget.value })}
            />
          ) : (
            <select
              id={id + filter.key}
              value={chosen[filter.key] ?? ''}
              onChange={(event) => onChosen({ ...chosen, [filter.key]: event.currentTarget.value })}
            >
              <option value="">{say(sharedTexts.all)}</option>
              {filter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
      {tools}
      <div className={styles.count} role="status">
        {count}
      </div>
      {operation.columns !== undefined && (
        <div className={styles.exports}>
          {(['xlsx', 'csv'] as const).map((form) => (
            <Button key={form} size="xs" variant="default" loading={busy === form} onClick={() => void download(form)}>
              {say(sharedTexts.exportAs, { form: form.toUpperCase() })}
            </Button>
          ))}
        </div>
      )}
      {problems.length > 0 && (
        <div className={styles.wide}>
          <ProblemList problems={problems} />
        </div>
      )}
    </div>
  );
}
