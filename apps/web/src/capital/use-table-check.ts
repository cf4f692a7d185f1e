import { checkDecisionTable } from '@muctieu/contract/capital/decision-entry.operations';
import type { AnswerOf, BodyOf } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useEffect, useState } from 'react';
import { useSignedInCall } from '../shared/use-operation.ts';

type Content = BodyOf<typeof checkDecisionTable>['content'];
export type Finding = AnswerOf<typeof checkDecisionTable>['findings'][number];

export interface TableToCheck {
  readonly content: Content;
  /** The rows of lines and totals in the order in which they were sent: findings point at them by number. */
  readonly lineRows: readonly string[];
  readonly totalRows: readonly string[];
}

export interface TableCheck {
  readonly state: 'waiting' | 'checking' | 'checked' | 'away';
  readonly findings: readonly Finding[];
  readonly refused: readonly ProblemItem[];
  readonly lineRows: readonly string[];
  readonly totalRows: readonly string[];
}

const pauseMilliseconds = 700;
const nothingYet: TableCheck = { state: 'waiting', findings: [], refused: [], lineRows: [], totalRows: [] };

/** Asks the server on every pause of typing what it would find; the answer to an older question is thrown away. */
export function useTableCheck(provinceId: string, table: TableToCheck | undefined): TableCheck {
  const call = useSignedInCall();
  const [check, setCheck] = useState<TableCheck>(nothingYet);
  const asked = table === undefined ? undefined : JSON.stringify(table);
  useEffect(() => {
    if (asked === undefined) {
      setCheck(nothingYet);
      return;
    }
    const { content, lineRows, totalRows } = JSON.parse(asked) as TableToCheck;
    const leaving = new AbortController();
    setCheck((before) => ({ ...before, state: 'checking' }));
    const timer = setTimeout(async () => {
      try {
        const outcome = await call(checkDecisionTable, { body: { provinceId, content }, signal: leaving.signal });
        if (leaving.signal.aborted) return;
        setCheck({
          state: 'checked',
          findings: outcome.ok ? outcome.value.findings : [],
          refused: outcome.ok ? [] : outcome.problems,
          lineRows,
          totalRows,
        });
      } catch {
        if (!leaving.signal.aborted) setCheck({ ...nothingYet, state: 'away' });
      }
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked, provinceId, call]);
  return check;
}
