import type { TableArrangement } from '@muctieu/contract/capital/table-arrangement';
import type { MoneyUnit } from '@muctieu/contract/capital/table-layout.texts';
import { moneyUnitTexts } from '@muctieu/contract/capital/table-layout.texts';
import { type TableDimension, tableDimensions } from '@muctieu/domain/capital/layout/capital-fact';
import { type OfficialLayoutId, officialLayoutIds } from '@muctieu/domain/capital/layout/table-layouts';
import { type TableMeasure, tableMeasures } from '@muctieu/domain/capital/layout/table-measure';
import type { RateBasis } from '@muctieu/domain/capital/rate';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { useAddressState } from '../shared/use-address-state.ts';

/** By what the screen lets rows be: months and provinces have pages of their own. */
export const rowDimensions: readonly TableDimension[] = [
  'programme',
  'project',
  'node',
  'unitAbove',
  'unit',
  'holder',
  'source',
  'capitalKind',
  'vintage',
  'budgetYear',
];
export const columnChoices = [
  '',
  'vintage',
  'budgetYear',
  'source',
  'capitalKind',
  'vintage,source,capitalKind',
] as const;
export const shownMeasures = tableMeasures.filter((measure) => measure !== 'forecast' && measure !== 'proposedCut');
export const allRates: readonly RateBasis[] = ['assigned', 'allocated', 'available', 'carry', 'stage'];

const usualMeasures: readonly TableMeasure[] = ['assigned', 'allocated', 'carriedIn', 'disbursed', 'available'];
/** Official forms of one budget year. */
const ofOneYear: readonly OfficialLayoutId[] = ['S0-PL04'];
const everyYear = 'moi';
/** «Nothing chosen» must stand in the address as well, else it would mean the usual. */
const none = 'khong';
const hidden = 'an';

function momentOf(known: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(known)) return known;
  const day = parsePlainDate(known);
  return day === undefined ? undefined : `${day}T23:59:59.999+07:00`;
}

/** All that makes a table, kept in the address: a link shows the same table, and «back» the one before. */
export function useTableState(newestYear: string | undefined) {
  const [layout, setLayout] = useAddressState('mau');
  const [first, setFirst] = useAddressState('theo', 'programme');
  const [second, setSecond] = useAddressState('roi', 'capitalKind');
  const [third, setThird] = useAddressState('sau', none);
  const [columns, setColumns] = useAddressState('cot');
  const [day, setDay] = useAddressState('ngay');
  const asOfYear = parsePlainDate(day)?.slice(0, 4) ?? newestYear ?? '';
  // What was carried into a year is a form of that year: over all years each đồng carried twice would stand twice.
  const usualYear = ofOneYear.some((id) => id === layout) ? asOfYear : '';
  const [yearAsked, setYear] = useAddressState('nam');
  const year = yearAsked === '' ? usualYear : yearAsked === everyYear ? '' : yearAsked;
  const [measures, setMeasures] = useAddressState('so', usualMeasures.join('.'));
  const [rates, setRates] = useAddressState('tyle', year === '' ? 'stage' : 'assigned.available');
  const [unit, setUnit] = useAddressState('donvi', 'million');
  const [places, setPlaces] = useAddressState('le', '0');
  const [known, setKnown] = useAddressState('biet');
  const [map, setMap] = useAddressState('bando');
  const [zeroRows, setZeroRows] = useAddressState('dong0');
  const [folded, setFolded] = useAddressState('gon');
  const arrangement: TableArrangement = {
    layout: officialLayoutIds.find((id) => id === layout),
    rows: distinct([first, second, third].flatMap(dimensionOf)),
    columns: distinct(columns.split(',').flatMap(dimensionOf)),
    measures: shownMeasures.filter((measure) => measures.split('.').includes(measure)),
    rates: allRates.filter((basis) => rates.split('.').includes(basis)),
    unit: unit in moneyUnitTexts ? (unit as MoneyUnit) : 'million',
    places: Math.min(3, Math.max(0, Math.trunc(Number(places)) || 0)),
    ...(zeroRows === hidden ? { zeroRows: 'hidden' as const } : {}),
  };
  const toggled = (all: readonly string[], one: string) =>
    (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]).join('.') || none;
  return {
    arrangement,
    chosen: { layout, first, second, third, columns, year, unit, places },
    day: parsePlainDate(day),
    knownOn: parsePlainDate(known.slice(0, 10)),
    // A day is meant whole, as Viet Nam counts it; a snapshot names its very moment.
    knownAt: momentOf(known),
    mapDay: parsePlainDate(map),
    folded: new Set(folded === '' ? [] : folded.split('~')),
    set: {
      layout: setLayout,
      first: setFirst,
      second: setSecond,
      third: setThird,
      columns: setColumns,
      year: (picked: string) => setYear(picked === '' && usualYear !== '' ? everyYear : picked),
      unit: setUnit,
      places: setPlaces,
      day: (picked?: PlainDate) => setDay(picked ?? ''),
      known: (picked?: PlainDate) => setKnown(picked ?? ''),
      map: (picked?: PlainDate) => setMap(picked ?? ''),
      measure: (measure: TableMeasure) => setMeasures(toggled(arrangement.measures, measure)),
      rate: (basis: RateBasis) => setRates(toggled(arrangement.rates, basis)),
      zeroRows: (isHidden: boolean) => setZeroRows(isHidden ? hidden : ''),
      fold: (key: string) => {
        const all = folded === '' ? [] : folded.split('~');
        setFolded((all.includes(key) ? all.filter((other) => other !== key) : [...all, key]).join('~'));
      },
    },
  };
}

export type TableState = ReturnType<typeof useTableState>;

function dimensionOf(word: string): readonly TableDimension[] {
  return tableDimensions.filter((dimension) => dimension === word);
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
