import { decimalOfText, shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { type CascadeGap, cascadeGap } from '@muctieu/domain/indicators/cascade-gap';
import type { IndicatorRegrouping } from '@muctieu/domain/indicators/indicator-definition';
import type { IndicatorTarget, TargetKind, TargetOperator } from '@muctieu/domain/indicators/indicator-target';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';

/** A target that stands, as it was read. */
export interface StandingTarget {
  readonly unitId: string;
  readonly value: string;
  readonly denominator?: string | undefined;
  readonly note: string;
  readonly operator: TargetOperator;
  readonly version: number;
}

export interface WhatIsSet {
  readonly indicator: string;
  readonly period: ObservationPeriod;
  readonly kind: TargetKind;
  readonly operator: TargetOperator;
}

export interface TargetToSend extends WhatIsSet {
  readonly unitId: string;
  readonly value: string;
  readonly denominator?: string;
  readonly note?: string;
  readonly basedOn: number;
}

/** The unit itself on top, those below it after it: what stands, with what was typed over it. */
export function targetRows(
  units: readonly { readonly id: string; readonly name: string }[],
  standing: ReadonlyMap<string, StandingTarget>,
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly GridRow[] {
  return units.map(({ id, name }, index) => {
    const stored = standing.get(id);
    return {
      id,
      level: index === 0 ? 0 : 1,
      cells: {
        value: shown(stored?.value),
        denominator: shown(stored?.denominator),
        note: stored?.note ?? '',
        ...typed[id],
        unit: name,
      },
      fixed: ['unit'],
    };
  });
}

/** Of every row what differs from what stands; a row whose value is empty sets nothing. */
export function targetsToSend(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  standing: ReadonlyMap<string, StandingTarget>,
  what: WhatIsSet,
): readonly TargetToSend[] {
  return rows.flatMap((row) => {
    const value = cellValue(row, columns, 'value');
    if (value === undefined) return [];
    const denominator = cellValue(row, columns, 'denominator');
    const note = row.cells.note ?? '';
    const stored = standing.get(row.id);
    const isSame =
      stored !== undefined &&
      stored.operator === what.operator &&
      stored.note === note &&
      sameNumber(stored.value, value) &&
      sameNumber(stored.denominator, denominator);
    if (isSame) return [];
    return [
      {
        ...what,
        unitId: row.id,
        value,
        basedOn: stored?.version ?? 0,
        ...(denominator === undefined ? {} : { denominator }),
        ...(note === '' ? {} : { note }),
      },
    ];
  });
}

/** Units below of which no target stands in the grid. */
export function missingBelow(rows: readonly GridRow[]): number {
  return rows.slice(1).filter(({ cells }) => (cells.value ?? '').trim() === '').length;
}

/** What nobody below has taken on, of what stands in the grid; undefined where the unit itself has no target. */
export function gapOfGrid(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  definition: { readonly regrouping: Pick<IndicatorRegrouping, 'kind'> },
  what: WhatIsSet,
): CascadeGap | undefined {
  const targets = rows.map((row): IndicatorTarget | undefined => {
    const value = cellValue(row, columns, 'value');
    const denominator = cellValue(row, columns, 'denominator');
    if (value === undefined) return undefined;
    return {
      ...what,
      unitId: row.id,
      value: decimalOfText(value),
      ...(denominator === undefined ? {} : { denominator: decimalOfText(denominator) }),
    };
  });
  const [parent, ...children] = targets;
  if (parent === undefined) return undefined;
  return cascadeGap(
    definition,
    parent,
    children.filter((one) => one !== undefined),
    rows.slice(1).map(({ id }) => id),
  );
}

function sameNumber(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return shortTextOfDecimal(decimalOfText(one)) === shortTextOfDecimal(decimalOfText(other));
}

/** As it is typed in Vietnam: a comma before the decimals. */
function shown(text: string | undefined): string {
  return (text ?? '').replace('.', ',');
}
