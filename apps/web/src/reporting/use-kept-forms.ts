import type { ObligationItem } from '@muctieu/contract/reporting/report';
import { readReport } from '@muctieu/contract/reporting/reporting.operations';
import { useEffect, useRef, useState } from 'react';
import { useKeptCall } from '../offline/use-kept-operation.ts';
import { reportInput } from './report-address.ts';

/** So many forms are kept at the most: more nobody fills in at one place. */
const formsMost = 30;

export interface KeptForms {
  readonly count: number;
  readonly total: number;
  readonly doneAt: string | undefined;
}

/** Fetches the forms that are due and keeps them on this machine, one after the other: they open without a network. */
export function useKeptForms(due: readonly ObligationItem[] | undefined, isFresh: boolean): KeptForms | undefined {
  const call = useKeptCall();
  const [state, setState] = useState<KeptForms>();
  const latest = useRef(call);
  latest.current = call;
  const wanted = due?.slice(0, formsMost);
  // Fetched anew only where something has moved: version and state are part of the name.
  const name = wanted?.map((item) => [item.regimeCode, item.periodKey, item.reporterId, item.version].join()).join(';');
  const list = useRef(wanted);
  list.current = wanted;
  useEffect(() => {
    const forms = list.current;
    if (name === undefined || forms === undefined || !isFresh) return;
    let isOver = false;
    const keepAll = async () => {
      let count = 0;
      for (const item of forms) {
        if (isOver) return;
        setState({ count, total: forms.length, doneAt: undefined });
        const outcome = await latest.current(readReport, reportInput(item));
        if (!outcome.ok && outcome.status === 0) return;
        if (outcome.ok && outcome.keptAt === undefined) count += 1;
      }
      if (!isOver) setState({ count, total: forms.length, doneAt: new Date().toISOString() });
    };
    void keepAll();
    return () => {
      isOver = true;
    };
  }, [name, isFresh]);
  return state;
}
