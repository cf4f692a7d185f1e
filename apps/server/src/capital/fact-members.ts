import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { tableText } from '@muctieu/contract/capital/table-layout.texts';
import { formTexts } from '@muctieu/contract/territory/territory.texts';
import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { Territory } from '@muctieu/domain/territory/territory';
import { findUnitState } from '@muctieu/domain/territory/unit-state';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { addDays } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';

export interface NamesOfKeys {
  readonly holders: ReadonlyMap<string, string>;
  readonly nodes: ReadonlyMap<string, Text>;
  readonly provinces: ReadonlyMap<string, string>;
  readonly territory: Territory | undefined;
  /** Units are called what they are called on this day. */
  readonly day: PlainDate;
}

type Member = CapitalFactsAnswer['members'][number]['keys'][number];

const same = (name: string): Text => ({ vi: name, en: name });
const byName = new Intl.Collator('vi', { numeric: true });
const byCode = new Intl.Collator('en', { numeric: true });

/** The keys of a dimension with their names, in the order of tables: names as Vietnamese sorts them, codes by their numbers. */
export function membersOf(dimension: TableDimension, keys: ReadonlySet<string>, names: NamesOfKeys): readonly Member[] {
  const members = [...keys].map((key): Member => ({ key, label: labelOf(dimension, key, names) }));
  switch (dimension) {
    case 'holder':
    case 'unit':
    case 'unitAbove':
    case 'province':
      return members.sort(
        (a, b) => Number(a.key === '') - Number(b.key === '') || byName.compare(a.label.vi, b.label.vi),
      );
    case 'source':
      return members.sort((a, b) => placeIn(sourceTexts, a.key) - placeIn(sourceTexts, b.key));
    case 'capitalKind':
      return members.sort((a, b) => placeIn(capitalKindTexts, a.key) - placeIn(capitalKindTexts, b.key));
    default:
      return members.sort((a, b) => byCode.compare(a.key, b.key));
  }
}

function placeIn(texts: Readonly<Record<string, Text>>, key: string): number {
  const place = Object.keys(texts).indexOf(key);
  return place < 0 ? Object.keys(texts).length : place;
}

function labelOf(dimension: TableDimension, key: string, names: NamesOfKeys): Text {
  switch (dimension) {
    case 'holder':
      return same(names.holders.get(key) ?? key);
    case 'province':
      return same(names.provinces.get(key) ?? key);
    case 'unit':
    case 'unitAbove':
      return key === '' ? tableText.noUnit : unitLabel(names.territory, key, names.day);
    case 'programme':
    case 'project':
    case 'node':
      return names.nodes.get(key) ?? same(key);
    case 'source':
      return sourceTexts[key] ?? same(key);
    case 'capitalKind':
      return capitalKindTexts[key] ?? same(key);
    default:
      return same(key);
  }
}

/** «Xã Thanh Nưa» as it is called on the day, or on the nearest day on which it stands. */
export function unitLabel(territory: Territory | undefined, unitId: string, day: PlainDate): Text {
  const unit = territory?.units.get(unitId);
  if (unit === undefined) return same(unitId);
  const { from, until } = unit.existence;
  const began = day < from ? from : day;
  const state = findUnitState(unit, until !== undefined && began >= until ? addDays(until, -1) : began);
  if (state === undefined) return same(unit.names[0]?.name ?? unitId);
  const form = formTexts[state.form];
  return { vi: `${form.vi} ${state.name}`, en: `${state.name} (${form.en})` };
}
