import { Button } from '@mantine/core';
import { editCriteriaSet } from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaSetDetail } from '@muctieu/contract/criteria/criteria-set';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { useMemo, useState } from 'react';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { setEditingSentences } from './set-editing.texts.ts';

type Edited = BodyOf<typeof editCriteriaSet>['indicators'][number];

/** The indicators of a set as a sheet, so that those of a document can be pasted: saved as a new version under it. */
export function EditIndicators({ set }: { readonly set: CriteriaSetDetail }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="paper">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(setEditingSentences.editIndicators)}</summary>
        {isOpen && <Sheet key={set.version} set={set} />}
      </details>
    </section>
  );
}

function Sheet({ set }: { readonly set: CriteriaSetDetail }) {
  const say = useSay();
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'code', title: say(setEditingSentences.code), kind: 'text', width: 80 },
      { key: 'name', title: say(setEditingSentences.name), kind: 'text', width: 360 },
      {
        key: 'measure',
        title: say(setEditingSentences.measure),
        kind: 'choice',
        width: 120,
        choices: [
          { value: 'reached', label: say(setEditingSentences.reached) },
          { value: 'at-least', label: say(setEditingSentences.atLeast) },
          { value: 'at-most', label: say(setEditingSentences.atMost) },
        ],
      },
      { key: 'unit', title: say(setEditingSentences.unit), kind: 'text', width: 140 },
      { key: 'observedAs', title: say(setEditingSentences.observedAs), kind: 'text', width: 220 },
      { key: 'verified', title: say(setEditingSentences.verified), kind: 'tick', width: 110 },
    ],
    [say],
  );
  const stored = useMemo(() => rowsOf(set, columns), [set, columns]);
  const draft = useDraft(`criteria.indicators.${set.id}.${set.version}`, { rows: stored, documentId: '', reason: '' });
  const change = useChange(editCriteriaSet);
  const { rows, documentId, reason } = draft.value;
  const before = useMemo(() => new Map(stored.map((row) => [row.id, JSON.stringify(row.cells)])), [stored]);
  const changed = rows.filter(
    (row) => (row.cells.code ?? '').trim() !== '' && before.get(row.id) !== JSON.stringify(row.cells),
  );
  const save = async () => {
    const outcome = await change.send({
      params: { setId: set.id },
      body: {
        documentId: documentId.trim(),
        reason: reason.trim(),
        indicators: changed.map((row) => indicatorOf(row, columns)),
      },
      ifMatch: set.version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(setEditingSentences.saved, { version: outcome.value.version }));
  };
  return (
    <div className="stack">
      <p>{say(setEditingSentences.indicatorsNote)}</p>
      <DraftKeeper draft={draft} />
      <ProblemList problems={change.problems} most={20} />
      <EntryGrid
        label={say(setEditingSentences.editIndicators)}
        columns={columns}
        rows={rows}
        frozen={1}
        onChange={(next) => draft.change((now) => ({ ...now, rows: [...next] }))}
        newRow={() => ({ id: crypto.randomUUID(), cells: {} })}
      />
      <TextField
        label={say(criteriaSentences.evidenceDocument)}
        value={documentId}
        onChange={(next) => draft.change((now) => ({ ...now, documentId: next }))}
      />
      <TextField
        label={say(setEditingSentences.reason)}
        value={reason}
        onChange={(next) => draft.change((now) => ({ ...now, reason: next }))}
      />
      <div>
        <Button onClick={() => void save()} loading={change.sending} disabled={changed.length === 0}>
          {say(setEditingSentences.save, { count: changed.length })}
        </Button>
      </div>
    </div>
  );
}

function rowsOf(set: CriteriaSetDetail, columns: readonly GridColumn[]): GridRow[] {
  const labels = new Map(columns.flatMap(({ choices = [] }) => choices.map(({ value, label }) => [value, label])));
  return set.criteria.flatMap(({ indicators }) =>
    indicators.map(({ code, name, measure, unit, observedAs, verified }) => ({
      id: code,
      cells: {
        code,
        name,
        measure: labels.get(measure) ?? measure,
        unit: unit ?? '',
        observedAs: observedAs ?? '',
        verified: verified ? 'x' : '',
      },
    })),
  );
}

function indicatorOf(row: GridRow, columns: readonly GridColumn[]): Edited {
  const text = (key: string) => (row.cells[key] ?? '').trim();
  return {
    code: text('code'),
    name: text('name'),
    // What is no choice travels as it stands: the server names it with its place.
    measure: (cellValue(row, columns, 'measure') ?? 'reached') as Edited['measure'],
    ...(text('unit') === '' ? {} : { unit: text('unit') }),
    ...(text('observedAs') === '' ? {} : { observedAs: text('observedAs') }),
    verified: cellValue(row, columns, 'verified') === 'true',
  };
}
