import { Button } from '@mantine/core';
import { observationStatusTexts, programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readIndicatorTable, recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
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
import { cellsToSend, type EntryTable, entryColumns, entryRows, type TypedCells, typedOf } from './entry-cells.ts';
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
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const period = parsePeriod(written) ?? ('2024' as ObservationPeriod);
  const cursor = cursors.at(-1);
  const fromStart = (choose: (value: string) => void) => (value: string) => {
    setCursors([]);
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
        ...(cursor === undefined ? {} : { cursor }),
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
      </div>
      <ReadingFrame reading={table}>
        {(value) => (
          <>
            <Sheet key={`${period}${level}${programme}${status}${cursor ?? ''}`} table={value} target={target} />
            <PageTurner
              table={value}
              turned={cursors.length}
              onBack={() => setCursors(cursors.slice(0, -1))}
              onNext={(next) => setCursors([...cursors, next])}
            />
          </>
        )}
      </ReadingFrame>
      <ImportFigures target={target} />
    </div>
  );
}

interface PageTurnerProps {
  readonly table: EntryTable;
  readonly turned: number;
  readonly onBack: () => void;
  readonly onNext: (cursor: string) => void;
}

/** Units beyond the first two hundred; what was typed on a page stays its draft. */
function PageTurner({ table, turned, onBack, onNext }: PageTurnerProps) {
  const say = useSay();
  const { nextCursor } = table;
  if (turned === 0 && nextCursor === undefined) return null;
  const from = turned * pageSize + 1;
  const to = turned * pageSize + table.items.length;
  return (
    <div className="row">
      <Button variant="default" disabled={turned === 0} onClick={onBack}>
        {say(editTexts.before)}
      </Button>
      <span>{say(editTexts.unitsFrom, { from, to, total: table.total ?? to })}</span>
      <Button
        variant="default"
        disabled={nextCursor === undefined}
        onClick={() => nextCursor !== undefined && onNext(nextCursor)}
      >
        {say(editTexts.next)}
      </Button>
    </div>
  );
}

function Sheet({ table, target }: { readonly table: EntryTable; readonly target: Target }) {
  const say = useSay();
  const { language } = useLanguage();
  const { provinceId, period, status } = target;
  const name = `indicators.entry.${provinceId}.${period}.${status}.${table.indicators[0]?.code ?? ''}.${table.items[0]?.unit.level ?? ''}.${table.items[0]?.unit.id ?? ''}`;
  const draft = useDraft<TypedCells>(name, {});
  const [reason, setReason] = useState('');
  const [justification, setJustification] = useState('');
  const [document, setDocument] = useState<ChosenDocument>();
  const change = useChange(recordObservationsOperation, { refresh: ['indicators.'] });
  const columns = useMemo(() => entryColumns(table, say, indicatorSentences), [table, say]);
  const rows = useMemo(() => entryRows(table, draft.value), [table, draft.value]);
  const cells = useMemo(() => cellsToSend(table, columns, rows, draft.value), [table, columns, rows, draft.value]);
  const unreadable = rows.some((row) =>
    [...readRow(row, columns).values()].some(({ kind }) => kind !== 'empty' && kind !== 'value'),
  );
  const marks = change.problems.flatMap((problem): readonly GridMark[] => {
    const found = /^cells\[(\d+)\]\.?(\w*)/.exec(problem.path ?? '');
    const cell = found === null ? undefined : cells[Number(found[1])];
    if (cell === undefined) return [];
    const part = found?.[2] === 'denominator' ? 'denominator' : 'value';
    const text = sayIn(problem.text, language);
    return [{ rowId: cell.unitId, column: `${cell.indicator}|${part}`, tone: 'error', text }];
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
        marks={marks}
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
