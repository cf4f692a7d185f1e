import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import type { GridRow } from '../shared/entry-grid/grid-content.ts';
import { readRow } from '../shared/entry-grid/read-row.ts';
import { useLanguage } from '../shared/language.ts';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { capitalSentences } from './capital-pages.texts.ts';
import { DecisionHead } from './DecisionHead.tsx';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { type DecisionForm, isUsed, lineOfRow, showsMore, totalOfRow } from './decision-form.ts';
import { LinesGrid } from './LinesGrid.tsx';
import { lineColumns, totalColumns } from './line-columns.ts';
import { PrintedTotals } from './PrintedTotals.tsx';
import { marksOfFindings, marksOfMissing, namesNoCell } from './table-marks.ts';
import { unfinishedProblems } from './unfinished-problems.ts';
import type { ReadChoices } from './use-line-choices.ts';
import { type TableToCheck, useTableCheck } from './use-table-check.ts';

interface DecisionEntryProps {
  readonly label: string;
  readonly provinceId: string;
  readonly form: DecisionForm;
  readonly change: (change: (before: DecisionForm) => DecisionForm) => void;
  readonly choices: ReadChoices;
  /** What the server refused. */
  readonly problems: readonly ProblemItem[];
  readonly busy: boolean;
  readonly submitLabel: string;
  readonly onSave: (content: DecisionContent) => void;
  /** Kinds that may be chosen; without them every kind. */
  readonly kinds?: readonly DecisionContent['kind'][];
  /** Who gives or takes back is found by the server. */
  readonly hidesGiver?: boolean;
  /** Between head and table, or below the table: fields that are not the decision's own. */
  readonly above?: ReactNode;
}

/** Head, table, printed totals and what the checks find, of a decision or of a proposal for one. */
export function DecisionEntry(props: DecisionEntryProps) {
  const { label, provinceId, form, change, choices, problems, busy, submitLabel, onSave, above } = props;
  const say = useSay();
  const { language } = useLanguage();
  const texts = decisionEntryTexts;
  const [asked, setAsked] = useState<readonly ProblemItem[]>([]);
  const put = useCallback((part: Partial<DecisionForm>) => change((before) => ({ ...before, ...part })), [change]);
  const more = showsMore(form);
  const columns = useMemo(() => lineColumns(choices, form.unit, more, say), [choices, form.unit, more, say]);
  const columnsOfTotals = useMemo(() => totalColumns(choices, form.unit, say), [choices, form.unit, say]);
  const finished = useMemo(
    () =>
      form.lines.flatMap((row) => {
        const line = lineOfRow(row, columns);
        return line === undefined || line.amountDong === '0' ? [] : [{ row, line }];
      }),
    [form.lines, columns],
  );
  const totals = useMemo(
    () =>
      form.totals.flatMap((row) => {
        const total = isUsed(row) ? totalOfRow(row, columnsOfTotals) : undefined;
        return total === undefined ? [] : [{ row, total }];
      }),
    [form.totals, columnsOfTotals],
  );
  const lines = useMemo(() => finished.map(({ line }) => line), [finished]);
  const valueDate = parsePlainDate(form.valueDate);
  const table = useMemo((): TableToCheck | undefined => {
    if (valueDate === undefined || finished.length === 0) return undefined;
    return {
      content: {
        ...headOf(form),
        valueDate,
        lines: finished.map(({ line }) => line),
        printedTotals: totals.map(({ total }) => total),
      },
      lineRows: finished.map(({ row }) => row.id),
      totalRows: totals.map(({ row }) => row.id),
    };
  }, [form, valueDate, finished, totals]);
  const check = useTableCheck(provinceId, table);
  const refused = useMemo(
    () => [...check.refused, ...problems].map((problem) => ({ severity: 'error' as const, problem })),
    [check.refused, problems],
  );
  const marks = useMemo(
    () => [
      ...marksOfMissing(form.lines, columns, say),
      ...marksOfFindings([...check.findings, ...refused], 'lines', check.lineRows, language),
    ],
    [form.lines, columns, say, check.findings, check.lineRows, refused, language],
  );
  const totalMarks = useMemo(
    () => marksOfFindings(check.findings, 'printedTotals', check.totalRows, language),
    [check.findings, check.totalRows, language],
  );
  const general = check.findings.filter(namesNoCell);
  const hasWarnings = check.findings.some(({ severity }) => severity === 'warning') || form.justification !== '';

  const save = () => {
    const missing = missingFields(form, valueDate !== undefined);
    const wrong =
      faultsOf(form.totals, columnsOfTotals) +
      faultsOf(form.lines, columns) +
      marksOfMissing(form.lines, columns, say).length;
    if (missing.length === 0 && wrong === 0 && valueDate !== undefined && form.document !== undefined) {
      setAsked([]);
      onSave({
        ...headOf(form),
        documentId: form.document.documentId,
        valueDate,
        reason: form.reason,
        justification: form.justification,
        lines,
        printedTotals: totals.map(({ total }) => total),
      });
      return;
    }
    setAsked(unfinishedProblems(missing, wrong));
  };
  return (
    <ChangeForm label={label} problems={[...asked, ...problems]} onSubmit={save} submitLabel={submitLabel} busy={busy}>
      <section className="paper stack">
        <h2 className={styles.heading}>{say(texts.head)}</h2>
        <DecisionHead
          form={form}
          change={put}
          holders={choices.holders}
          {...(props.kinds === undefined ? {} : { kinds: props.kinds })}
          hidesGiver={props.hidesGiver === true}
        />
        {above}
      </section>
      <section className="paper stack">
        <h2 className={styles.heading}>{say(texts.lines)}</h2>
        <LinesGrid form={form} change={put} columns={columns} choices={choices} marks={marks} />
      </section>
      <section className="paper stack">
        <h2 className={styles.heading}>{say(texts.totals)}</h2>
        <p className="soft">{say(texts.totalsNote)}</p>
        <PrintedTotals form={form} change={put} choices={choices} lines={lines} marks={totalMarks} />
      </section>
      <section className="paper stack" aria-live="polite">
        <h2 className={styles.heading}>{say(texts.findings)}</h2>
        {check.state === 'waiting' && <p className="soft">{say(texts.notChecked)}</p>}
        {check.state === 'checking' && <p className="soft">{say(texts.checking)}</p>}
        {check.state === 'checked' && (
          <p>
            <StatusBadge tone={check.findings.length === 0 ? 'good' : 'doubt'}>
              {say(check.findings.length === 0 ? texts.checked : texts.checkedSome, {
                count: check.lineRows.length,
                found: check.findings.length,
              })}
            </StatusBadge>
          </p>
        )}
        {general.length > 0 && (
          <ul>
            {general.map(({ severity, problem }) => (
              <li key={`${problem.code}${problem.text.vi}`}>
                <StatusBadge tone={severity === 'error' ? 'bad' : 'doubt'}>
                  {say(capitalSentences[severity])}
                </StatusBadge>{' '}
                {problem.text[language]}
              </li>
            ))}
          </ul>
        )}
        {hasWarnings && (
          <TextField
            kind="prose"
            label={say(texts.justification)}
            value={form.justification}
            onChange={(justification) => put({ justification })}
            path="content.justification"
          />
        )}
      </section>
    </ChangeForm>
  );
}

function headOf({ kind, giverId, vintage, budgetYear }: DecisionForm) {
  return {
    kind,
    ...(giverId === '' ? {} : { giverId }),
    vintage: Number(vintage),
    budgetYear: Number(budgetYear),
  };
}

function missingFields(form: DecisionForm, hasDay: boolean) {
  const texts = decisionEntryTexts;
  return [
    ...(form.document === undefined ? [{ path: 'content.documentId', label: texts.document }] : []),
    ...(hasDay ? [] : [{ path: 'content.valueDate', label: texts.valueDate }]),
    ...(form.reason.trim() === '' ? [{ path: 'content.reason', label: texts.reason }] : []),
  ];
}

function faultsOf(rows: readonly GridRow[], columns: ReturnType<typeof lineColumns>): number {
  return rows.reduce(
    (sum, row) => sum + [...readRow(row, columns).values()].filter(({ kind }) => kind === 'fault').length,
    0,
  );
}
