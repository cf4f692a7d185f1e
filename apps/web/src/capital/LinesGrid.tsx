import { useCallback, useMemo } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import { unitTexts } from '../shared/entry-grid/entry-grid.texts.ts';
import type { GridColumn, GridMark, GridRow, MoneyUnit } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';
import { TickField } from '../shared/TickField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useSay } from '../shared/use-say.ts';
import { CrossGrid } from './CrossGrid.tsx';
import styles from './capital.module.css';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { type DecisionForm, emptyRow, inUnit, showsMore } from './decision-form.ts';
import { totalColumns } from './line-columns.ts';
import type { ReadChoices } from './use-line-choices.ts';

interface LinesGridProps {
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly columns: readonly GridColumn[];
  readonly choices: ReadChoices;
  readonly marks: readonly GridMark[];
}

const units: readonly MoneyUnit[] = ['dong', 'million', 'billion'];

/** The table of a decision: as a list, a line a row, or with nodes as rows beside holders or sources. */
export function LinesGrid({ form, change, columns, choices, marks }: LinesGridProps) {
  const say = useSay();
  const texts = decisionEntryTexts;
  const [arrangement, setArrangement] = useAddressState('bang', 'danh-sach');
  const [grouped, setGrouped] = useAddressState('cong');
  const programmeOf = useCallback(
    (row: GridRow) => {
      const node = cellValue(row, columns, 'node');
      return node === undefined ? undefined : choices.programmes.get(node);
    },
    [columns, choices.programmes],
  );
  const onChange = useCallback((lines: readonly GridRow[]) => change({ lines }), [change]);
  const totals = useMemo(() => totalColumns(choices, form.unit, say), [choices, form.unit, say]);
  const changeUnit = (picked: string) => {
    const unit = units.find((known) => known === picked) ?? 'dong';
    change({ unit, lines: inUnit(form.lines, columns, unit), totals: inUnit(form.totals, totals, unit) });
  };
  return (
    <>
      <div className={`${styles.tools} not-printed`}>
        <ChoiceField
          label={say(texts.arrangement)}
          value={arrangement}
          onChange={setArrangement}
          choices={[
            { value: 'danh-sach', label: say(texts.longList) },
            { value: 'don-vi', label: say(texts.byHolder) },
            { value: 'nguon', label: say(texts.bySource) },
          ]}
        />
        <ChoiceField
          label={say(texts.unit)}
          value={form.unit}
          onChange={changeUnit}
          choices={units.map((unit) => ({ value: unit, label: say(unitTexts[unit]) }))}
        />
        {arrangement === 'danh-sach' && (
          <>
            <TickField
              label={say(texts.groups)}
              value={grouped === '1'}
              onChange={(wanted) => setGrouped(wanted ? '1' : '')}
            />
            <TickField label={say(texts.moreColumns)} value={showsMore(form)} onChange={(more) => change({ more })} />
          </>
        )}
      </div>
      {arrangement === 'danh-sach' ? (
        <EntryGrid
          label={say(texts.lines)}
          columns={columns}
          rows={form.lines}
          onChange={onChange}
          newRow={emptyRow}
          marks={marks}
          frozen={1}
          sums
          {...(grouped === '1' ? { groupOf: programmeOf } : {})}
        />
      ) : (
        <CrossGrid
          by={arrangement === 'don-vi' ? 'holder' : 'source'}
          form={form}
          change={change}
          columns={columns}
          choices={choices}
          marks={marks}
        />
      )}
    </>
  );
}
