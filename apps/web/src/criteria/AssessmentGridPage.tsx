import { Button } from '@mantine/core';
import { assessCells, readMatrix, readProposals } from '@muctieu/contract/criteria/criteria.operations';
import { cellStatusTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { MatrixAnswer, ProposalItem, RoundItem } from '@muctieu/contract/criteria/criteria-round';
import type { CellEditItem } from '@muctieu/contract/criteria/criterion-cell';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { countsAsMet } from '@muctieu/domain/criteria/cell-status';
import { useMemo, useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn, GridMark, GridRow } from '../shared/entry-grid/grid-content.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { TickField } from '../shared/TickField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { takingSentences } from './criteria-taking.texts.ts';
import {
  type CellColumn,
  editsOf,
  liveCount,
  liveStatus,
  readTyped,
  savedText,
  type TypedCells,
} from './grid-cells.ts';
import { RoundFrame } from './RoundFrame.tsx';
import { TakeProposals } from './TakeProposals.tsx';

const nobody: TypedCells = {};
const sumRowId = 'sum';

/** Communes by criteria as a sheet: typed, pasted, taken back, saved as one command. */
export function AssessmentGridPage() {
  const say = useSay();
  return (
    <RoundFrame title={say(criteriaPageTexts.grid)} note={say(criteriaSentences.gridNote)}>
      {(round) => <RoundGrid key={round.roundId} round={round} />}
    </RoundFrame>
  );
}

function RoundGrid({ round }: { readonly round: RoundItem }) {
  const matrix = useOperation(readMatrix, { params: { roundId: round.roundId } });
  return (
    <ReadingFrame reading={matrix}>{(value) => <MatrixGrid matrix={value} reload={matrix.reload} />}</ReadingFrame>
  );
}

function MatrixGrid({ matrix, reload }: { readonly matrix: MatrixAnswer; readonly reload: () => void }) {
  const say = useSay();
  const format = useFormat();
  const [criterion, setCriterion] = useAddressState('tc');
  const mayWrite = usePermission({ object: 'criteria-assessment', action: 'write' }) && matrix.round.state === 'open';
  const draft = useDraft(`criteria.grid.${matrix.round.roundId}`, { cells: nobody, blankIsNotMet: false });
  const change = useChange(assessCells);
  const [sent, setSent] = useState<readonly CellEditItem[]>([]);
  const proposals = useOperation(readProposals, { params: { roundId: matrix.round.roundId } });
  const columns = useMemo(() => columnsOf(matrix, criterion, say), [matrix, criterion, say]);
  const typed = draft.value.cells;
  const rows = useMemo(() => rowsOf(matrix, columns, typed, say), [matrix, columns, typed, say]);
  const edits = useMemo(
    () => editsOf(matrix, columns, typed, draft.value.blankIsNotMet),
    [matrix, columns, typed, draft.value.blankIsNotMet],
  );
  const proposed = useMemo(
    () => proposalsOf(proposals.value?.items ?? [], criterion, columns),
    [proposals.value, criterion, columns],
  );
  const marks = useMemo(
    () => [
      ...marksOf(matrix, columns, typed, sent, change.problems, say),
      ...proposed
        .filter(({ unitId, code }) => typed[unitId]?.[code] === undefined)
        .map((item) => proposalMark(item, say, format)),
    ],
    [matrix, columns, typed, sent, change.problems, proposed, say, format],
  );
  const gridColumns = useMemo(() => gridColumnsOf(columns, say), [columns, say]);
  const districtNames = useMemo(() => new Map(matrix.districts.map(({ unitId, name }) => [unitId, name])), [matrix]);
  const districtOf = useMemo(
    () => new Map(matrix.units.map(({ unitId, districtId }) => [unitId, districtNames.get(districtId ?? '')])),
    [matrix, districtNames],
  );
  const take = (next: readonly GridRow[]) => {
    change.forget();
    draft.change((before) => ({ ...before, cells: typedOf(matrix, columns, next, before.cells) }));
  };
  const save = async () => {
    setSent(edits);
    const outcome = await change.send({ params: { roundId: matrix.round.roundId }, body: { cells: [...edits] } });
    if (outcome.ok) {
      draft.saved({ cells: nobody, blankIsNotMet: draft.value.blankIsNotMet });
      notify(say(criteriaSentences.saved, { count: edits.length }));
    } else if (outcome.problems.some(({ code }) => code === 'cell-changed-meanwhile')) {
      notify(say(criteriaSentences.changedMeanwhile), 'doubt');
      reload();
    }
  };
  const isChanged = Object.keys(typed).length > 0;
  return (
    <section className="paper stack">
      <DraftKeeper draft={draft} />
      <ProblemList problems={change.problems} most={20} />
      <div className={styles.tools}>
        <ChoiceField
          label={say(criteriaSentences.columns)}
          value={criterion}
          onChange={setCriterion}
          choices={[
            { value: '', label: say(criteriaSentences.allCriteria) },
            ...matrix.criteria
              .filter(({ indicators }) => indicators.length > 0)
              .map(({ number, name }) => ({
                value: String(number),
                label: `${say(criteriaSentences.indicatorsOf, { number })}: ${say(name)}`,
              })),
          ]}
        />
        {mayWrite && (
          <>
            <TickField
              label={say(criteriaSentences.blankIsNotMet)}
              value={draft.value.blankIsNotMet}
              onChange={(blankIsNotMet) => draft.change((before) => ({ ...before, blankIsNotMet }))}
            />
            <Button onClick={() => void save()} loading={change.sending} disabled={edits.length === 0}>
              {say(criteriaSentences.save, { count: edits.length })}
            </Button>
            {isChanged && (
              <Button
                variant="default"
                onClick={() => {
                  change.forget();
                  draft.saved({ cells: nobody, blankIsNotMet: draft.value.blankIsNotMet });
                }}
              >
                {say(criteriaSentences.discard)}
              </Button>
            )}
          </>
        )}
      </div>
      {proposed.length > 0 && (
        <details>
          <summary className={styles.opener}>{say(takingSentences.offered, { count: proposed.length })}</summary>
          <TakeProposals round={matrix.round} items={proposed} onTaken={reload} />
        </details>
      )}
      <EntryGrid
        label={say(criteriaPageTexts.grid)}
        columns={gridColumns}
        rows={rows}
        frozen={1}
        marks={marks}
        {...(districtNames.size > 1 ? { groupOf: (row: GridRow) => districtOf.get(row.id) } : {})}
        {...(mayWrite ? { onChange: take } : {})}
      />
    </section>
  );
}

type Say = ReturnType<typeof useSay>;

/** What observations offer to the cells that are shown: of one criterion’s indicators, or of all. */
function proposalsOf(
  items: readonly ProposalItem[],
  criterion: string,
  columns: readonly CellColumn[],
): readonly ProposalItem[] {
  if (criterion === '') return items;
  const codes = new Set(columns.map(({ code }) => code));
  return items.filter(({ code }) => codes.has(code));
}

function proposalMark(item: ProposalItem, say: Say, format: ReturnType<typeof useFormat>): GridMark {
  const { unitId, code, status, value, observation, unit = '' } = item;
  const text = say(takingSentences.offers, {
    status: say(cellStatusTexts[status ?? ''] ?? criteriaSentences.notAssessed),
    value: value === undefined ? '' : `${format.number(Number(value))} ${unit}`.trim(),
    source: observation === undefined ? '' : say(observation.name),
    day: observation === undefined ? '' : format.day(observation.day),
  });
  return { rowId: unitId, column: code, tone: 'warning', text };
}

function columnsOf(matrix: MatrixAnswer, criterion: string, say: Say): readonly CellColumn[] {
  const chosen = matrix.criteria.find(({ number }) => String(number) === criterion);
  if (chosen !== undefined) {
    return chosen.indicators.map(({ code, name, takesFigures, unit }) => ({
      code,
      title: `${code} ${name}${unit === undefined ? '' : ` (${unit})`}`,
      takesFigures,
    }));
  }
  const groups = new Map(matrix.groups.map(({ code, name }) => [code, say(name)]));
  return matrix.criteria.map(({ number, name, group, takesFigures }) => {
    const groupName = groups.get(group ?? '');
    return {
      code: String(number),
      title: `${number} ${say(name)}`,
      takesFigures,
      ...(groupName === undefined ? {} : { group: groupName }),
    };
  });
}

function gridColumnsOf(columns: readonly CellColumn[], say: Say): readonly GridColumn[] {
  return [
    { key: 'name', title: say(criteriaSentences.unit), kind: 'text', width: 190, readOnly: true },
    ...columns.map(
      ({ code, title, group }): GridColumn => ({
        key: code,
        title,
        kind: 'text',
        width: 72,
        ...(group === undefined ? {} : { group }),
      }),
    ),
    { key: 'total', title: say(criteriaSentences.total), kind: 'whole', width: 80, readOnly: true, sums: true },
  ];
}

/** The units with what is saved or typed, and at the foot how many meet each column. */
function rowsOf(matrix: MatrixAnswer, columns: readonly CellColumn[], typed: TypedCells, say: Say): readonly GridRow[] {
  const units = matrix.units.map((unit): GridRow => {
    const own = typed[unit.unitId];
    const cells: Record<string, string> = { name: unit.name };
    for (const column of columns) cells[column.code] = own?.[column.code] ?? savedText(matrix, unit, column);
    cells.total = String(liveCount(matrix, unit, columns, typed));
    return { id: unit.unitId, cells };
  });
  const sums: Record<string, string> = { name: say(criteriaSentences.grandTotal) };
  let all = 0;
  for (const column of columns) {
    const count = matrix.units.filter((unit) => countsAsMet(liveStatus(matrix, unit, column, typed))).length;
    sums[column.code] = String(count);
    all += count;
  }
  sums.total = String(all);
  return [...units, { id: sumRowId, cells: sums, readOnly: true, heading: true }];
}

function typedOf(
  matrix: MatrixAnswer,
  columns: readonly CellColumn[],
  rows: readonly GridRow[],
  before: TypedCells,
): TypedCells {
  const units = new Map(matrix.units.map((unit) => [unit.unitId, unit]));
  const codes = new Set(columns.map(({ code }) => code));
  const typed: Record<string, Readonly<Record<string, string>>> = {};
  for (const row of rows) {
    const unit = units.get(row.id);
    if (unit === undefined) continue;
    // What was typed in other columns stays while these are shown.
    const own = Object.fromEntries(Object.entries(before[row.id] ?? {}).filter(([code]) => !codes.has(code)));
    for (const column of columns) {
      const text = row.cells[column.code] ?? '';
      if (text.trim() !== savedText(matrix, unit, column)) own[column.code] = text;
    }
    if (Object.keys(own).length > 0) typed[row.id] = own;
  }
  return typed;
}

function marksOf(
  matrix: MatrixAnswer,
  columns: readonly CellColumn[],
  typed: TypedCells,
  sent: readonly CellEditItem[],
  problems: readonly ProblemItem[],
  say: Say,
): readonly GridMark[] {
  const unreadable = Object.entries(typed).flatMap(([rowId, own]) =>
    columns.flatMap((column): readonly GridMark[] => {
      const text = own[column.code];
      if (text === undefined || readTyped(text, column).kind !== 'unreadable') return [];
      return [
        { rowId, column: column.code, tone: 'error', text: say(criteriaSentences.cellUnreadable, { found: text }) },
      ];
    }),
  );
  const returned = matrix.units.flatMap((unit) =>
    unit.returned.map(
      (code): GridMark => ({
        rowId: unit.unitId,
        column: code,
        tone: 'warning',
        text: say(criteriaSentences.returnedMark),
      }),
    ),
  );
  const refused = problems.flatMap((problem): readonly GridMark[] => {
    const index = /^cells\[(\d+)\]/.exec(problem.path ?? '')?.[1];
    const cell = index === undefined ? undefined : sent[Number(index)];
    if (cell === undefined) return [];
    return [{ rowId: cell.unitId, column: cell.code, tone: 'error', text: say(problem.text) }];
  });
  return [...unreadable, ...returned, ...refused];
}
