import type { ReportDetail, saveCellsRequest } from '@muctieu/contract/reporting/report';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import { changeOutcome, type KeptItem } from '../offline/outbox.ts';
import { useOutbox } from '../offline/outbox-state.ts';
import { bodyOf, saveCellsLater, savedOf } from './later-operations.ts';
import { type ReportKey, reportSubject } from './report-address.ts';
import type { CellTexts } from './section-grid.ts';

type SentCell = z.input<typeof saveCellsRequest>['cells'][number];

/** A cell that two have changed: both texts, and who the other is. */
export interface CellConflict {
  readonly item: KeptItem;
  readonly key: string;
  readonly mine: string;
  readonly theirs: {
    readonly text: string;
    readonly version: number;
    readonly by?: string | undefined;
    readonly at: string;
  };
}

export interface TypedCells {
  /** Typed here and not yet in what was read from the server. */
  readonly texts: CellTexts;
  readonly type: (changed: ReadonlyMap<string, string>) => void;
  /** Sentences to findings that are not in what was read from the server. */
  readonly explanations: ReadonlyMap<string, string>;
  readonly explain: (key: string, text: string, explanation: string) => void;
  readonly waiting: number;
  readonly savedAt: string | undefined;
  readonly conflicts: readonly CellConflict[];
  readonly choose: (conflict: CellConflict, whose: 'mine' | 'theirs') => void;
  /** Messages that the server refused as a whole, or acts that it refused. */
  readonly refused: readonly KeptItem[];
  readonly dismiss: (item: KeptItem) => void;
  /** The browser could not keep what was typed. */
  readonly unkept: boolean;
}

const operationId = saveCellsLater.operation.id;

/** What is typed into a report: at once on this machine, soon at the server, and what became of it there. */
export function useTypedCells(report: ReportKey, detail: ReportDetail, reload: () => void): TypedCells {
  const outbox = useOutbox();
  const subject = reportSubject(report);
  // Only until the browser has it on disk: from then on it is in the outbox.
  const [typed, setTyped] = useState<CellTexts>(new Map());
  const [unkept, setUnkept] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const items = useMemo(() => outbox.items.filter((item) => item.subject === subject), [outbox.items, subject]);
  const stored = useMemo(() => new Map(detail.cells.map((cell) => [cell.key, cell])), [detail.cells]);
  const latest = useRef({ stored, items });
  latest.current = { stored, items };

  // Everything in the outbox that the answer read last does not show yet.
  const pending = useMemo(() => {
    const texts = new Map<string, string>();
    for (const item of items) {
      if (item.operationId !== operationId) continue;
      const saved = item.outcome?.ok ? savedOf(item.outcome.value) : undefined;
      const versions = new Map(saved?.saved.map(({ key, version }) => [key, version]));
      const open = new Set(saved?.conflicts.map(({ key }) => key));
      for (const { key, text } of bodyOf(item.input).cells) {
        const isBehind = (versions.get(key) ?? 0) > (stored.get(key)?.version ?? 0);
        if (saved === undefined || isBehind || open.has(key)) texts.set(key, text);
        else texts.delete(key);
      }
    }
    return texts;
  }, [items, stored]);

  // What was answered stays until the report, read anew, shows it: nothing on the page falls back meanwhile.
  const explanations = useMemo(() => {
    const sentences = new Map<string, string>();
    for (const item of items) {
      if (item.operationId !== operationId || item.outcome?.ok === false) continue;
      for (const { key, explanation } of bodyOf(item.input).cells)
        if (explanation !== undefined) sentences.set(key, explanation);
    }
    return sentences;
  }, [items]);

  const { settle } = outbox;
  const asked = useRef(new Set<number>());
  useEffect(() => {
    const done: number[] = [];
    let isBehind = false;
    for (const item of items) {
      if (item.outcome?.ok !== true) continue;
      const saved = savedOf(item.outcome.value);
      const isSeen = saved?.saved.every(({ key, version }) => version <= (stored.get(key)?.version ?? 0)) ?? true;
      if (saved !== undefined && !asked.current.has(item.id)) setSavedAt(new Date().toISOString());
      if (isSeen && (saved?.conflicts.length ?? 0) === 0) done.push(item.id);
      if (!asked.current.has(item.id)) isBehind = true;
      asked.current.add(item.id);
    }
    if (done.length > 0) settle(done);
    if (isBehind) reload();
  }, [items, settle, stored, reload]);

  const conflicts = useMemo(() => items.flatMap(conflictsOf), [items]);
  const refused = useMemo(() => items.filter(({ outcome }) => outcome?.ok === false), [items]);

  const { put } = outbox;
  const send = useCallback(
    async (cells: readonly SentCell[]) => {
      const { provinceId, ...params } = report;
      const input = { params, body: { provinceId, cells } };
      await put({ subject, operationId, input, count: cells.length }, saveCellsLater);
    },
    [put, report, subject],
  );
  const keep = useCallback(
    (cells: readonly SentCell[]) => {
      const texts = new Map(cells.map(({ key, text }) => [key, text]));
      setTyped((before) => new Map([...before, ...texts]));
      send(cells).then(
        () => setTyped((before) => new Map([...before].filter(([key, text]) => texts.get(key) !== text))),
        () => setUnkept(true),
      );
    },
    [send],
  );
  const basedOn = (key: string) => latest.current.stored.get(key)?.version ?? 0;

  return {
    texts: useMemo(() => new Map([...pending, ...typed]), [pending, typed]),
    type: (changed) => keep([...changed].map(([key, text]) => ({ key, text, basedOn: basedOn(key) }))),
    explanations,
    explain: (key, text, explanation) => keep([{ key, text, explanation, basedOn: basedOn(key) }]),
    waiting: items.reduce((sum, item) => sum + (item.state === 'answered' ? 0 : item.count), 0),
    savedAt,
    conflicts,
    choose: ({ item, key, mine, theirs }, whose) => {
      if (whose === 'mine') keep([{ key, text: mine, basedOn: theirs.version }]);
      void forgetConflict(item, key, settle);
    },
    refused,
    dismiss: (item) => settle([item.id]),
    unkept,
  };
}

function conflictsOf(item: KeptItem): readonly CellConflict[] {
  const saved = item.outcome?.ok ? savedOf(item.outcome.value) : undefined;
  return (saved?.conflicts ?? []).map(({ key, mine, theirs }) => ({ item, key, mine, theirs }));
}

async function forgetConflict(item: KeptItem, key: string, settle: (ids: readonly number[]) => void): Promise<void> {
  const saved = item.outcome?.ok ? savedOf(item.outcome.value) : undefined;
  if (saved === undefined) return;
  const conflicts = saved.conflicts.filter((conflict) => conflict.key !== key);
  if (conflicts.length === 0) settle([item.id]);
  else await changeOutcome(item.id, { ok: true, value: { ...saved, conflicts } });
}
