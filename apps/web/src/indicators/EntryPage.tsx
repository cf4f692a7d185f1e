import { Button } from '@mantine/core';
import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { breakdownTexts, observationStatusTexts, programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readIndicatorTable, recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { breakdownDimensions } from '@muctieu/domain/indicators/indicator-definition';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import type { Decimal } from '@muctieu/kernel/decimal';
import { say as sayIn } from '@muctieu/kernel/text';
import { useMemo, useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridMark } from '../shared/entry-grid/grid-content.ts';
import { readRow } from '../shared/entry-grid/read-row.ts';
import { useLanguage } from '../shared/language.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { editTexts } from './edit-pages.texts.ts';
import {
  cellsToSend,
  columnKey,
  type EntryDimension,
  type EntryTable,
  enteredIndicators,
  entryColumns,
  entryRows,
  type TypedCells,
  typedOf,
  unevenParts,
} from './entry-cells.ts';
import { ImportFigures } from './ImportFigures.tsx';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodField } from './PeriodField.tsx';
import { useShownUnit } from './use-shown-unit.ts';

interface Target {
  readonly provinceId: string;
  readonly period: ObservationPeriod;
  readonly status: 'actual' | 'forecast';
}

const pageSize = 200;

/** Figures typed or pasted for many units at once, or read from the officer's own file. */
export function EntryPage() {
  const say = useSay();
  const { provinceId, unitId } = useShownUnit();
  const [written, setPeriod] = useAddressState('ky', '2024');
  const [level, setLevel] = useAddressState('cap', 'commune');
  const [programme, setProgramme] = useAddressState('chuong-trinh', 'GNBV');
  const [status, setStatus] = useAddressState('tinh-chat', 'actual');
  const [dimension, setDimension] = useAddressState('phan-to');
  const [from, setFrom] = useState(0);
  const period = parsePeriod(written) ?? ('2024' as ObservationPeriod);
  const divided = dimensionOf(dimension);
  const fromStart = (choose: (value: string) => void) => (value: string) => {
    setFrom(0);
    choose(value);
  };
  const target: Target = { provinceId, period, status: status === 'forecast' ? 'forecast' : 'actual' };
  const table = useOperation(
    readIndicatorTable,
    {
      query: {
        provinceId,
        level: level as 'commune',
        programme: programme as 'GNBV',
        periods: period,
        status: target.status,
        limit: pageSize,
        from,
        ...(divided === '' ? {} : { dimension: divided }),
      },
    },
    { enabled: unitId !== undefined },
  );
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.entry)} note={say(indicatorSentences.entryNote)} />
      <div className={`paper ${styles.tools}`}>
        <PeriodField value={written} onChange={fromStart(setPeriod)} />
        <ChoiceField
          label={say(indicatorSentences.level)}
          value={level}
          onChange={fromStart(setLevel)}
          choices={(['province', 'district', 'commune'] as const).map((value) => ({
            value,
            label: say(levelTexts[value]),
          }))}
        />
        <ChoiceField
          label={say(indicatorSentences.programme)}
          value={programme}
          onChange={fromStart(setProgramme)}
          choices={Object.entries(programmeTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        <ChoiceField
          label={say(indicatorSentences.status)}
          value={status}
          onChange={fromStart(setStatus)}
          choices={Object.entries(observationStatusTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        <ChoiceField
          label={say(indicatorSentences.breakdowns)}
          value={divided}
          onChange={fromStart(setDimension)}
          choices={['', ...breakdownDimensions].map((value) => ({
            value,
            label: say(value === '' ? editTexts.totalsOnly : (breakdownTexts[value] ?? { vi: value, en: value })),
          }))}
        />
      </div>
      <ReadingFrame reading={table}>
        {(value) => (
          <>
            {enteredIndicators(value, divided).length === 0 ? (
              <p className="paper">{say(editTexts.noneDivided)}</p>
            ) : (
              <Sheet
                key={`${period}${level}${programme}${status}${divided}${from}`}
                table={value}
                target={target}
                dimension={divided}
              />
            )}
            <PageTurner table={value} onTurn={setFrom} />
          </>
        )}
      </ReadingFrame>
      <ImportFigures target={target} />
    </div>
  );
}

function dimensionOf(text: string): EntryDimension {
  return breakdownDimensions.find((one) => one === text) ?? '';
}

interface PageTurnerProps {
  readonly table: EntryTable;
  readonly onTurn: (from: number) => void;
}

/** Units beyond the first two hundred; what was typed on a page stays its draft. */
function PageTurner({ table, onTurn }: PageTurnerProps) {
  const say = useSay();
  const { from, total, items } = table;
  const to = from + items.length;
  if (from === 0 && to >= total) return null;
  return (
    <div className="row">
      <Button variant="default" disabled={from === 0} onClick={() => onTurn(Math.max(0, from - pageSize))}>
        {say(editTexts.before)}
      </Button>
      <span>{say(editTexts.unitsFrom, { from: from + 1, to, total })}</span>
      <Button variant="default" disabled={to >= total} onClick={() => onTurn(to)}>
        {say(editTexts.next)}
      </Button>
    </div>
  );
}

interface SheetProps {
  readonly table: EntryTable;
  readonly target: Target;
  readonly dimension: EntryDimension;
}

function Sheet({ table, target, dimension }: SheetProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { provinceId, period, status } = target;
  const name = `indicators.entry.${provinceId}.${period}.${status}.${table.indicators[0]?.code ?? ''}.${table.items[0]?.unit.level ?? ''}.${table.items[0]?.unit.id ?? ''}${dimension}`;
  const draft = useDraft<TypedCells>(name, {});
  const [reason, setReason] = useState('');
  const [justification, setJustification] = useState('');
  const [document, setDocument] = useState<ChosenDocument>();
  const change = useChange(recordObservationsOperation, { refresh: ['indicators.'] });
  const columns = useMemo(() => entryColumns(table, dimension, say, indicatorSentences), [table, dimension, say]);
  const rows = useMemo(() => entryRows(table, draft.value), [table, draft.value]);
  const cells = useMemo(() => cellsToSend(table, columns, rows, draft.value), [table, columns, rows, draft.value]);
  const unreadable = rows.some((row) =>
    [...readRow(row, columns).values()].some(({ kind }) => kind !== 'empty' && kind !== 'value'),
  );
  const uneven = useMemo(() => unevenParts(table, dimension, columns, rows), [table, dimension, columns, rows]).map(
    ({ rowId, column, sum, total }): GridMark => {
      const values = { sum: writtenDecimal(sum), total: writtenDecimal(total) };
      return { rowId, column, tone: 'warning', text: say(editTexts.partsDiffer, values) };
    },
  );
  const refused = change.problems.flatMap((problem): readonly GridMark[] => {
    const found = /^cells\[(\d+)\]\.?(\w*)/.exec(problem.path ?? '');
    const cell = found === null ? undefined : cells[Number(found[1])];
    if (cell === undefined) return [];
    const part = found?.[2] === 'denominator' ? 'denominator' : 'value';
    const text = sayIn(problem.text, language);
    return [{ rowId: cell.unitId, column: columnKey(cell.indicator, part, cell.breakdown), tone: 'error', text }];
  });
  const send = async () => {
    const outcome = await change.send({
      body: {
        provinceId,
        reason,
        ...(document === undefined ? {} : { documentId: document.documentId }),
        cells: cells.map((cell) => ({
          ...cell,
          period,
          status,
          ...(justification === '' ? {} : { justification }),
        })),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(indicatorSentences.saved, { count: outcome.value.recorded }));
  };
  return (
    <section className="stack">
      <DraftKeeper draft={draft} />
      <EntryGrid
        label={say(indicatorPageTexts.entry)}
        columns={columns}
        rows={rows}
        frozen={1}
        sums
        marks={[...refused, ...uneven]}
        onChange={(next) => draft.change(typedOf(table, next))}
      />
      <div className={`paper ${styles.tools}`}>
        <TextField label={say(indicatorSentences.reason)} value={reason} onChange={setReason} />
        <TextField label={say(indicatorSentences.justification)} value={justification} onChange={setJustification} />
        <DocumentSearchField label={say(indicatorSentences.document)} value={document} onChange={setDocument} />
        <Button onClick={() => void send()} disabled={cells.length === 0 || unreadable} loading={change.sending}>
          {say(indicatorSentences.save, { count: cells.length })}
        </Button>
        {unreadable && <p role="status">{say(indicatorSentences.mustBeNumbers)}</p>}
      </div>
      <ProblemList problems={change.problems} takesFocus />
    </section>
  );
}

function writtenDecimal(value: Decimal): string {
  return shortTextOfDecimal(value).replace('.', ',');
}
