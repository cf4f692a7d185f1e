import { Button } from '@mantine/core';
import { rateBasisTexts, sumDimensionTexts } from '@muctieu/contract/capital/capital.texts';
import { layoutTexts, moneyUnitTexts, tableMeasureTexts } from '@muctieu/contract/capital/table-layout.texts';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { tablePageTexts } from './capital-table.texts.ts';
import tableStyles from './official-table.module.css';
import { allRates, columnChoices, rowDimensions, shownMeasures, type TableState } from './table-state.ts';

interface TableToolsProps {
  readonly state: TableState;
  readonly busy: boolean;
  readonly onFile: (form: 'xlsx' | 'csv') => void;
}

const years = Array.from({ length: 15 }, (_, index) => String(2021 + index));

/** What the table shows, how, and as of when; and ways to take it along. */
export function TableTools({ state, busy, onFile }: TableToolsProps) {
  const say = useSay();
  const { chosen, set, arrangement } = state;
  // On a phone the table comes first, and the way it is laid out behind one line.
  const [isWide] = useState(() => window.matchMedia('(min-width: 641px)').matches);
  const isFree = arrangement.layout === undefined;
  const nothing = { value: 'khong', label: say(tablePageTexts.nothing) };
  const dimensions = rowDimensions.map((value) => ({
    value,
    label: say(sumDimensionTexts[value] ?? tablePageTexts.nothing),
  }));
  const columnLabel = (value: string) => {
    if (value === '') return say(tablePageTexts.nothing);
    return value.includes(',')
      ? say(tablePageTexts.columnsAll)
      : say(sumDimensionTexts[value] ?? tablePageTexts.nothing);
  };
  return (
    <details className="paper not-printed" open={isWide}>
      <summary className={tableStyles.more}>{say(tablePageTexts.arrange)}</summary>
      <div className={styles.tools}>
        <ChoiceField
          label={say(tablePageTexts.form)}
          value={chosen.layout}
          onChange={set.layout}
          choices={[
            { value: '', label: say(tablePageTexts.free) },
            ...Object.entries(layoutTexts).map(([value, text]) => ({ value, label: `${say(text)} (${value})` })),
          ]}
        />
        {isFree && (
          <>
            <ChoiceField
              label={say(tablePageTexts.level1)}
              value={chosen.first}
              onChange={set.first}
              choices={dimensions}
            />
            <ChoiceField
              label={say(tablePageTexts.level2)}
              value={chosen.second}
              onChange={set.second}
              choices={[nothing, ...dimensions]}
            />
            <ChoiceField
              label={say(tablePageTexts.level3)}
              value={chosen.third}
              onChange={set.third}
              choices={[nothing, ...dimensions]}
            />
            <ChoiceField
              label={say(tablePageTexts.columns)}
              value={chosen.columns}
              onChange={set.columns}
              choices={columnChoices.map((value) => ({ value, label: columnLabel(value) }))}
            />
          </>
        )}
        <ChoiceField
          label={say(tablePageTexts.budgetYear)}
          value={chosen.year}
          onChange={set.year}
          choices={[
            { value: '', label: say(tablePageTexts.allYears) },
            ...years.map((value) => ({ value, label: value })),
          ]}
        />
        <ChoiceField
          label={say(tablePageTexts.unit)}
          value={chosen.unit}
          onChange={set.unit}
          choices={Object.entries(moneyUnitTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        {chosen.unit !== 'dong' && (
          <ChoiceField
            label={say(tablePageTexts.places)}
            value={chosen.places}
            onChange={set.places}
            choices={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
          />
        )}
        <DayPicker label={say(tablePageTexts.asOf)} value={state.day} onChange={set.day} />
        <DayPicker label={say(tablePageTexts.knownOn)} value={state.knownOn} onChange={set.known} />
        <DayPicker label={say(tablePageTexts.mapDay)} value={state.mapDay} onChange={set.map} />
      </div>
      <div className={tableStyles.more}>
        <TickField
          label={say(tablePageTexts.hideZeroRows)}
          value={arrangement.zeroRows === 'hidden'}
          onChange={set.zeroRows}
        />
      </div>
      {isFree && (
        <details>
          <summary className={tableStyles.more}>{say(tablePageTexts.whatToShow)}</summary>
          <fieldset className={tableStyles.ticks}>
            <legend className="visually-hidden">{say(tablePageTexts.whatToShow)}</legend>
            {shownMeasures.map((measure) => (
              <TickField
                key={measure}
                label={say(tableMeasureTexts[measure])}
                value={arrangement.measures.includes(measure)}
                onChange={() => set.measure(measure)}
              />
            ))}
          </fieldset>
          <fieldset className={tableStyles.ticks}>
            <legend>{say(tablePageTexts.rates)}</legend>
            {allRates.map((basis) => (
              <TickField
                key={basis}
                label={say(rateBasisTexts[basis] ?? tablePageTexts.rates)}
                value={arrangement.rates.includes(basis)}
                onChange={() => set.rate(basis)}
              />
            ))}
          </fieldset>
        </details>
      )}
      <div className={`row ${tableStyles.more}`}>
        <Button variant="default" size="xs" disabled={busy} onClick={() => onFile('xlsx')}>
          {say(tablePageTexts.excel)}
        </Button>
        <Button variant="default" size="xs" disabled={busy} onClick={() => onFile('csv')}>
          {say(tablePageTexts.csv)}
        </Button>
        <Button variant="default" size="xs" onClick={() => window.print()}>
          {say(tablePageTexts.print)}
        </Button>
      </div>
    </details>
  );
}
