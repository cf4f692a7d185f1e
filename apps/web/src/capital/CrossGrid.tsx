import { useMemo } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn, GridMark, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { type CrossWay, crossOf, takeCross } from './cross-table.ts';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { type DecisionForm, emptyRow } from './decision-form.ts';
import type { LineChoices } from './line-columns.ts';

interface CrossGridProps {
  readonly by: 'holder' | 'source';
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly columns: readonly GridColumn[];
  readonly choices: LineChoices;
  readonly marks: readonly GridMark[];
}

/** The same lines with nodes as rows: beside them holders (of one source and kind), or sources and kinds (of one holder). */
export function CrossGrid({ by, form, change, columns, choices, marks }: CrossGridProps) {
  const say = useSay();
  const texts = decisionEntryTexts;
  const [source, setSource] = useAddressState('nguon', 'CENTRAL');
  const [capitalKind, setCapitalKind] = useAddressState('loai', 'INVESTMENT');
  const [holder, setHolder] = useAddressState('donvi', choices.holders[0]?.value ?? '');
  const way = useMemo<CrossWay>(
    () => (by === 'holder' ? { by, source, capitalKind } : { by, holder }),
    [by, source, capitalKind, holder],
  );
  const { rows, hidden } = useMemo(
    () => crossOf(form.lines, columns, way, form.crossRows),
    [form.lines, columns, way, form.crossRows],
  );
  const crossColumns = useMemo<readonly GridColumn[]>(() => {
    const money = { kind: 'money', unit: form.unit, sums: true, width: 150 } as const;
    const node = columns.find(({ key }) => key === 'node');
    const amounts: readonly GridColumn[] =
      by === 'holder'
        ? choices.holders.map(({ value, label }) => ({ key: `c.${value}`, title: label, ...money }))
        : choices.sources.flatMap((one) =>
            choices.capitalKinds.map((kind) => ({
              key: `c.${one.value}.${kind.value}`,
              title: kind.label,
              group: one.label,
              ...money,
            })),
          );
    return node === undefined ? amounts : [node, ...amounts];
  }, [by, choices, columns, form.unit]);
  const crossMarks = useMemo(
    () => marksInCross(marks, form.lines, rows, columns, way),
    [marks, form.lines, rows, columns, way],
  );
  const take = (after: readonly GridRow[]) =>
    change(takeCross(form.lines, columns, way, rows, after, () => crypto.randomUUID()));
  return (
    <>
      <div className={`${styles.tools} not-printed`}>
        {by === 'holder' ? (
          <>
            <ChoiceField
              label={`${say(texts.crossFixed)}: ${say(texts.source)}`}
              value={source}
              onChange={setSource}
              choices={choices.sources}
            />
            <ChoiceField
              label={say(texts.capitalKind)}
              value={capitalKind}
              onChange={setCapitalKind}
              choices={choices.capitalKinds}
            />
          </>
        ) : (
          <ChoiceField
            label={`${say(texts.crossFixed)}: ${say(texts.holder)}`}
            value={holder}
            onChange={setHolder}
            choices={choices.holders}
          />
        )}
      </div>
      <EntryGrid
        key={JSON.stringify(way)}
        label={say(texts.lines)}
        columns={crossColumns}
        rows={rows}
        onChange={take}
        newRow={emptyRow}
        marks={crossMarks}
        frozen={1}
        sums
      />
      {hidden > 0 && <p className="soft">{say(texts.crossHidden, { count: hidden })}</p>}
    </>
  );
}

/** What is said of a line, at its cell of the cross table. */
function marksInCross(
  marks: readonly GridMark[],
  lines: readonly GridRow[],
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  way: CrossWay,
): readonly GridMark[] {
  const lineOf = new Map(lines.map((row) => [row.id, row]));
  const rowOf = new Map(rows.map((row) => [(row.cells.node ?? '').trim(), row]));
  return marks.flatMap((mark) => {
    const line = lineOf.get(mark.rowId);
    const row = line && rowOf.get((line.cells.node ?? '').trim());
    if (line === undefined || row === undefined) return [];
    if (mark.column === 'node') return [{ ...mark, rowId: row.id }];
    const value = (key: string) => cellValue(line, columns, key) ?? '';
    const column = way.by === 'holder' ? `c.${value('holder')}` : `c.${value('source')}.${value('capitalKind')}`;
    return row.cells[column] === line.cells.amount ? [{ ...mark, rowId: row.id, column }] : [];
  });
}
