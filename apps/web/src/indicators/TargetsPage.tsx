import { Button } from '@mantine/core';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import {
  listIndicators,
  listTargets,
  readIndicator,
  setTargets,
} from '@muctieu/contract/indicators/indicators.operations';
import { operatorTexts, targetKindTexts } from '@muctieu/contract/indicators/indicators.texts';
import { getUnit, listChildren } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type TargetKind, type TargetOperator, targetOperators } from '@muctieu/domain/indicators/indicator-target';
import { type ObservationPeriod, parsePeriod, periodDays } from '@muctieu/domain/indicators/observation-period';
import { absoluteDecimal, subtractDecimals } from '@muctieu/kernel/decimal';
import { useMemo, useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { EntryGrid } from '../shared/EntryGrid.tsx';
import type { GridColumn, GridMark } from '../shared/entry-grid/grid-content.ts';
import { readRow } from '../shared/entry-grid/read-row.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { chosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { editTexts } from './edit-pages.texts.ts';
import { useWriteDecimal } from './Figure.tsx';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodField } from './PeriodField.tsx';
import {
  gapOfGrid,
  missingBelow,
  type StandingTarget,
  targetRows,
  targetsToSend,
  type WhatIsSet,
} from './target-cells.ts';
import { useShownUnit } from './use-shown-unit.ts';

/** A target shared out: the unit's own and those of the units below in one grid. */
export function TargetsPage() {
  const say = useSay();
  const { unitId, provinceId, choose } = useShownUnit();
  const [indicator, setIndicator] = useAddressState('chi-tieu', 'GNBV.HO-NGHEO');
  const [written, setPeriod] = useAddressState('ky', '2026');
  const [kind, setKind] = useAddressState('loai', 'annual');
  const [operator, setOperator] = useAddressState('cach-so', 'at-most');
  const period = parsePeriod(written) ?? ('2026' as ObservationPeriod);
  const all = useOperation(listIndicators, { query: { limit: 1000 } });
  const enabled = unitId !== undefined;
  const unit = useOperation(getUnit, { params: { unitId: unitId ?? '' }, query: {} }, { enabled });
  const below = useOperation(
    listChildren,
    { params: { unitId: unitId ?? '' }, query: { day: periodDays(period).to } },
    { enabled },
  );
  const definition = useOperation(readIndicator, { params: { code: indicator } });
  // Of this period and these units alone: whatever else was set for the indicator, all of them travel.
  const targets = useOperation(
    listTargets,
    { query: { provinceId, around: unitId, indicator, period, kind: kind as TargetKind, limit: 1000 } },
    { enabled },
  );
  const shown = unit.value;
  const what: WhatIsSet = { indicator, period, kind: kind as TargetKind, operator: operator as TargetOperator };
  const units =
    shown === undefined || below.value === undefined
      ? []
      : [shown, ...below.value.items].map(({ id, form, name, provinceId: kept }) => ({
          id,
          name: unitFullName(form, name),
          provinceId: kept,
        }));
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.targets)} note={say(editTexts.targetsNote)} />
      <div className={`paper ${styles.tools}`}>
        <div className={styles.unit}>
          <UnitPicker
            label={say(editTexts.chooseTargetUnit)}
            value={shown === undefined ? undefined : chosenUnit(shown)}
            onChange={(picked) => choose(picked.id)}
            provinceId={provinceId}
          />
        </div>
        <ChoiceField
          label={say(indicatorSentences.chooseIndicator)}
          value={indicator}
          onChange={setIndicator}
          choices={(all.value?.items ?? []).map(({ code, name }) => ({ value: code, label: `${say(name)} (${code})` }))}
        />
        <PeriodField value={written} onChange={setPeriod} />
        <ChoiceField
          label={say(editTexts.targetKind)}
          value={kind}
          onChange={setKind}
          choices={Object.entries(targetKindTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        <ChoiceField
          label={say(editTexts.operator)}
          value={operator}
          onChange={setOperator}
          choices={targetOperators.map((value) => ({
            value,
            label: say(operatorTexts[value] ?? { vi: value, en: value }, { value: '…' }),
          }))}
        />
      </div>
      {below.value?.items.length === 0 && <p className="paper">{say(editTexts.noneBelow)}</p>}
      <ReadingFrame reading={definition}>
        {(found) =>
          targets.value !== undefined &&
          units.length > 0 && (
            <Sheet
              key={`${unitId}|${indicator}|${period}|${kind}`}
              units={units}
              definition={found.definition}
              what={what}
              targets={targets.value.items}
            />
          )
        }
      </ReadingFrame>
    </div>
  );
}

interface SheetProps {
  readonly units: readonly { readonly id: string; readonly name: string; readonly provinceId: string }[];
  readonly definition: AnswerOf<typeof readIndicator>['definition'];
  readonly what: WhatIsSet;
  readonly targets: AnswerOf<typeof listTargets>['items'];
}

function Sheet({ units, definition, what, targets }: SheetProps) {
  const say = useSay();
  const draft = useDraft<Readonly<Record<string, Readonly<Record<string, string>>>>>(
    `indicators.targets.${units[0]?.id}.${what.indicator}.${what.period}.${what.kind}`,
    {},
  );
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState<ChosenDocument>();
  const change = useChange(setTargets, { refresh: ['indicators.'] });
  /** What the last request carried: problems name its places. */
  const [asked, setAsked] = useState<ReturnType<typeof targetsToSend>>([]);
  const hasParts = definition.kind === 'ratio' || definition.kind === 'average';
  const columns = useMemo((): readonly GridColumn[] => {
    const below = definition.kind === 'average' ? indicatorSentences.weight : indicatorSentences.denominator;
    return [
      { key: 'unit', title: say(indicatorSentences.unit), kind: 'text', width: 230, readOnly: true },
      { key: 'value', title: say(editTexts.value), kind: 'number', width: 150 },
      ...(hasParts ? [{ key: 'denominator', title: say(below), kind: 'number', width: 150 } as const] : []),
      { key: 'note', title: say(editTexts.note), kind: 'text', width: 220 },
    ];
  }, [definition.kind, hasParts, say]);
  const standing = useMemo(
    () =>
      new Map(
        targets
          .filter(({ period, kind }) => period === what.period && kind === what.kind)
          .map((target): [string, StandingTarget] => [target.unit.id, { ...target, unitId: target.unit.id }]),
      ),
    [targets, what.period, what.kind],
  );
  const rows = useMemo(() => targetRows(units, standing, draft.value), [units, standing, draft.value]);
  const sent = targetsToSend(rows, columns, standing, what);
  const unreadable = rows.some((row) =>
    [...readRow(row, columns).values()].some(({ kind }) => kind !== 'empty' && kind !== 'value'),
  );
  const marks = change.problems.flatMap(({ path, text }): readonly GridMark[] => {
    const found = /^targets\[(\d+)\]/.exec(path ?? '');
    const target = found === null ? undefined : asked[Number(found[1])];
    return target === undefined ? [] : [{ rowId: target.unitId, column: 'value', tone: 'error', text: say(text) }];
  });
  const send = async () => {
    // One province at a time: what the state asks stands with the state, what it asks of a province with the province.
    const provinceOf = new Map(units.map((unit) => [unit.id, unit.provinceId]));
    let set = 0;
    for (const provinceId of new Set(units.map((unit) => unit.provinceId))) {
      const targets = sent.filter(({ unitId }) => provinceOf.get(unitId) === provinceId);
      if (targets.length === 0) continue;
      setAsked(targets);
      const outcome = await change.send({
        body: { provinceId, reason, targets, ...(document === undefined ? {} : { documentId: document.documentId }) },
      });
      if (!outcome.ok) return;
      set += outcome.value.set;
    }
    draft.saved();
    notify(say(editTexts.targetsSaved, { count: set }));
  };
  const stored = new Map(targetRows(units, standing, {}).map((row) => [row.id, row.cells]));
  return (
    <section className="stack">
      <DraftKeeper draft={draft} />
      <EntryGrid
        label={say(indicatorPageTexts.targets)}
        columns={columns}
        rows={rows}
        frozen={1}
        marks={marks}
        onChange={(next) =>
          draft.change(
            Object.fromEntries(
              next.flatMap((row) => {
                const typed = Object.entries(row.cells).filter(
                  ([key, text]) => key !== 'unit' && text !== (stored.get(row.id)?.[key] ?? ''),
                );
                return typed.length === 0 ? [] : [[row.id, Object.fromEntries(typed)]];
              }),
            ),
          )
        }
      />
      <GapLine gap={gapOfGrid(rows, columns, definition, what)} missing={missingBelow(rows)} />
      <div className={`paper ${styles.tools}`}>
        <TextField label={say(editTexts.reason)} value={reason} onChange={setReason} required />
        <DocumentSearchField label={say(editTexts.document)} value={document} onChange={setDocument} />
        <Button onClick={() => void send()} disabled={sent.length === 0 || unreadable} loading={change.sending}>
          {say(editTexts.saveTargets, { count: sent.length })}
        </Button>
        {unreadable && <p role="status">{say(indicatorSentences.mustBeNumbers)}</p>}
      </div>
      <ProblemList problems={change.problems} takesFocus />
    </section>
  );
}

function GapLine({ gap, missing }: { readonly gap: ReturnType<typeof gapOfGrid>; readonly missing: number }) {
  const say = useSay();
  const write = useWriteDecimal();
  const sentence = (): string => {
    if (gap === undefined) return say(editTexts.gapNoParent, { missing });
    if (gap.kind === 'not-addable') return say(editTexts.gapNotAddable, { missing });
    const { children, difference } = gap;
    const { digits } = difference;
    const by = write(shortTextOfDecimal(absoluteDecimal(difference)));
    const words = digits === 0n ? editTexts.gapEven : digits > 0n ? editTexts.gapOver : editTexts.gapShort;
    return say(editTexts.gapKnown, {
      children: write(shortTextOfDecimal(children)),
      parent: write(shortTextOfDecimal(subtractDecimals(children, difference))),
      difference: say(words, { by }),
      missing,
    });
  };
  return <p role="status">{sentence()}</p>;
}
