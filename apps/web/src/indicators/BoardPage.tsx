import { listGaps, readBoard } from '@muctieu/contract/indicators/indicators.operations';
import { lightTexts, programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import { getUnit } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { chosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { Figure, useWriteDecimal } from './Figure.tsx';
import { figureAddress } from './figure-address.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { useShownUnit } from './use-shown-unit.ts';

type Item = ItemOf<typeof readBoard>;

const tones: Readonly<Record<Item['light'], StatusTone>> = {
  reached: 'good',
  near: 'doubt',
  behind: 'bad',
  unknown: 'neutral',
};

const gapColumns = [
  { key: 'indicatorName' },
  { key: 'period', width: '7rem' },
  { key: 'parentTarget', width: '8rem' },
  { key: 'childrenSum', width: '8rem' },
  { key: 'difference', width: '8rem' },
  { key: 'sentence' },
] as const;

/** What was asked of a unit and what came of it, with a light that says its word; below, what nobody has taken on. */
export function BoardPage() {
  const say = useSay();
  const { unitId, provinceId, choose } = useShownUnit();
  const [year, setYear] = useAddressState('nam', '2024');
  const [programme, setProgramme] = useAddressState('chuong-trinh');
  const unit = useOperation(
    getUnit,
    { params: { unitId: unitId ?? '' }, query: {} },
    { enabled: unitId !== undefined },
  );
  const shown = unit.value;
  const query = {
    unitId: unitId ?? '',
    year: Number(year),
    ...(programme === '' ? {} : { programme: programme as 'NTM' }),
  };
  const columns = [
    { key: 'indicatorName', width: '22%', render: (item: Item) => <NameCell item={item} /> },
    {
      key: 'baseline',
      width: '5.5rem',
      render: (item: Item) => <DecimalCell text={item.baseline} of={item.baselinePeriod} />,
    },
    { key: 'target', width: '9rem' },
    { key: 'actual', width: '7.5rem', render: (item: Item) => <ActualCell item={item} unitId={unitId ?? ''} /> },
    {
      key: 'forecast',
      width: '6rem',
      render: (item: Item) => <DecimalCell text={item.forecast} of={item.forecastPeriod} />,
    },
    { key: 'achievement', width: '5.5rem', render: (item: Item) => <DecimalCell text={item.achievement} /> },
    { key: 'light', width: '22%', render: (item: Item) => <LightCell item={item} /> },
  ];
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.board)} note={say(indicatorSentences.boardNote)} />
      <div className={`paper ${styles.tools} not-printed`}>
        <div className={styles.unit}>
          <UnitPicker
            label={say(indicatorSentences.unit)}
            value={shown === undefined ? undefined : chosenUnit(shown)}
            onChange={(picked) => choose(picked.id)}
            provinceId={provinceId}
          />
        </div>
        <ChoiceField label={say(indicatorSentences.year)} value={year} onChange={setYear} choices={years} />
        <ChoiceField
          label={say(indicatorSentences.programme)}
          value={programme}
          onChange={setProgramme}
          choices={[
            { value: '', label: say(indicatorSentences.allProgrammes) },
            ...Object.entries(programmeTexts).map(([value, text]) => ({ value, label: say(text) })),
          ]}
        />
      </div>
      {unitId === undefined ? (
        <p className="paper">{say(indicatorSentences.chooseUnit)}</p>
      ) : (
        <>
          {shown !== undefined && <h2>{unitFullName(shown.form, shown.name)}</h2>}
          <DataTable
            operation={readBoard}
            query={query}
            label={say(indicatorPageTexts.board)}
            columns={columns}
            keyOf={(item) => item.indicator}
            filters={[
              {
                key: 'light',
                label: say(indicatorSentences.light),
                choices: Object.entries(lightTexts).map(([value, text]) => ({ value, label: say(text) })),
              },
            ]}
            empty={say(indicatorSentences.empty)}
          />
          <h2>{say(indicatorSentences.gaps)}</h2>
          <DataTable
            operation={listGaps}
            query={{ unitId }}
            name="lech-"
            label={say(indicatorSentences.gaps)}
            columns={gapColumns}
            keyOf={(item) => `${item.indicator}${item.period}${item.kind}`}
            empty={say(indicatorSentences.gapsEmpty)}
          />
        </>
      )}
    </div>
  );
}

const years = Array.from({ length: 15 }, (_, index) => String(2021 + index)).map((year) => ({
  value: year,
  label: year,
}));

function NameCell({ item }: { readonly item: Item }) {
  return (
    <>
      <PageLink to={`/chi-tieu/muc/${item.indicator}`}>{item.indicatorName}</PageLink>{' '}
      <span className="soft">({item.unitOfMeasure})</span>
    </>
  );
}

function DecimalCell({ text, of }: { readonly text: string | undefined; readonly of?: string | undefined }) {
  const write = useWriteDecimal();
  if (text === undefined) return '–';
  return (
    <>
      {write(text)}
      {of !== undefined && <div className="soft">{of}</div>}
    </>
  );
}

function ActualCell({ item, unitId }: { readonly item: Item; readonly unitId: string }) {
  if (item.actualFigure === undefined || item.actualPeriod === undefined) return '–';
  return (
    <>
      <PageLink to={figureAddress(unitId, item.indicator, item.actualPeriod)}>
        <Figure figure={item.actualFigure} />
      </PageLink>
      <div className="soft">{item.actualPeriod}</div>
    </>
  );
}

function LightCell({ item }: { readonly item: Item }) {
  const say = useSay();
  const { light, because } = item;
  return (
    <>
      <StatusBadge tone={tones[light]}>{say(lightTexts[light] ?? { vi: light, en: light })}</StatusBadge>
      <div className="soft">{because}</div>
    </>
  );
}
