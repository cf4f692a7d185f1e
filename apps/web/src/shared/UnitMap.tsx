import { readMap } from '@muctieu/contract/territory/territory.operations';
import type { BoundaryShapeAnswer, MapAnswer, MapUnitAnswer } from '@muctieu/contract/territory/unit-boundary';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { MappedLevel } from '@muctieu/domain/territory/boundary/match-boundaries';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useId, useMemo, useState } from 'react';
import { mapTexts } from './map.texts.ts';
import type { MapValue } from './map-part.ts';
import { ReadingFrame } from './ReadingFrame.tsx';
import styles from './UnitMap.module.css';
import { type MapClass, rankClasses, UnitMapFills } from './UnitMapFills.tsx';
import { UnitMapShapes } from './UnitMapShapes.tsx';
import { UnitMapTable } from './UnitMapTable.tsx';
import { UnitMapTiles } from './UnitMapTiles.tsx';
import { useFormat } from './use-format.ts';
import { useOperation } from './use-operation.ts';
import { useSay } from './use-say.ts';

interface UnitMapOfProps {
  /** What the map shows: «Các xã theo số tiêu chí đạt, 2024». */
  readonly label: string;
  /** In their order, the strongest first: five or six at the most can be told apart. */
  readonly classes: readonly MapClass[];
  /** By id of the unit. */
  readonly values: ReadonlyMap<string, MapValue>;
  /** What the figures are: heading of the table's last column. */
  readonly valueHeading: string;
  readonly picked?: string | undefined;
  readonly onPick?: (unitId: string) => void;
}

interface UnitMapProps extends UnitMapOfProps {
  readonly provinceId: string;
  readonly day?: PlainDate;
  readonly level?: MappedLevel;
}

/**
 * Units of a province by class: with the boundaries that the province uploaded, else as tiles. Works without colour (grain
 * and sign), from the keyboard, printed, and as a table.
 */
export function UnitMap({ provinceId, day, level = 'commune', ...map }: UnitMapProps) {
  const query = { level, ...(day === undefined ? {} : { day }) };
  const reading = useOperation(readMap, { params: { provinceId }, query });
  return <ReadingFrame reading={reading}>{(answer) => <UnitMapOf answer={answer} {...map} />}</ReadingFrame>;
}

/** A map of what was read already: also of boundaries that are only looked at before they are saved. */
export function UnitMapOf({
  answer,
  label,
  classes,
  values,
  valueHeading,
  picked,
  onPick,
}: UnitMapOfProps & {
  readonly answer: Pick<MapAnswer, 'units' | 'boundary'> & { readonly shape?: BoundaryShapeAnswer };
}) {
  const say = useSay();
  const format = useFormat();
  const id = useId();
  const [active, setActive] = useState<string>();
  const shape = answer.shape ?? answer.boundary?.shape;
  const ranked = useMemo(() => rankClasses(classes, (rank) => `${id}-${rank}`), [classes, id]);
  const byKey = useMemo(() => new Map(ranked.map((one) => [one.key, one])), [ranked]);
  const drawn = useMemo(() => new Set(shape?.units.map(({ unitId }) => unitId)), [shape]);
  const tiles = answer.units.filter((unit) => !drawn.has(unit.id));
  const shown = answer.units.find((unit) => unit.id === (active ?? picked));
  if (answer.units.length === 0) return <p className="soft">{say(mapTexts.empty)}</p>;

  const classOf = (unitId: string) => byKey.get(values.get(unitId)?.class ?? '');
  const describe = (unit: MapUnitAnswer) =>
    [
      unitFullName(unit.form, unit.name),
      classOf(unit.id)?.label ?? say(mapTexts.noValue),
      values.get(unit.id)?.text ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const common = {
    label,
    describe,
    classOf,
    values,
    active,
    onActive: setActive,
    picked,
    onPick,
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <svg width={0} height={0} aria-hidden="true" className={styles.fills}>
        <UnitMapFills count={ranked.length} idOf={(rank) => `${id}-${rank}`} scale={1} />
      </svg>
      {shape !== undefined && drawn.size > 0 && (
        <UnitMapShapes {...common} id={id} shape={shape} units={answer.units} ranked={ranked} />
      )}
      {tiles.length > 0 && (
        <>
          <p className={`soft ${styles.note}`}>
            {drawn.size === 0 ? say(mapTexts.tiles) : say(mapTexts.undrawn, { count: tiles.length })}
          </p>
          <UnitMapTiles {...common} id={id} units={tiles} />
        </>
      )}
      <p className={styles.shown} role="status">
        {shown === undefined ? <span className="soft">{say(mapTexts.hint)}</span> : describe(shown)}
      </p>
      <ul className={styles.legend} aria-label={say(mapTexts.legend)}>
        {ranked.map(({ key, label: name, fill, sign }) => (
          <li key={key}>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              <rect width={28} height={18} style={{ fill }} className={styles.swatch} />
            </svg>
            <span>
              <b>{sign}</b> {name} (
              {format.number(answer.units.filter((unit) => values.get(unit.id)?.class === key).length)})
            </span>
          </li>
        ))}
        {answer.units.some((unit) => classOf(unit.id) === undefined) && (
          <li>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              <rect width={28} height={18} className={`${styles.swatch} ${styles.without}`} />
            </svg>
            <span>
              {say(mapTexts.noValue)} (
              {format.number(answer.units.filter((unit) => classOf(unit.id) === undefined).length)})
            </span>
          </li>
        )}
      </ul>
      {answer.boundary !== undefined && (
        <p className={`soft ${styles.note}`}>
          {say(mapTexts.source, {
            from: format.day(answer.boundary.from),
            source: answer.boundary.source,
            by: answer.boundary.uploadedBy,
            at: format.moment(answer.boundary.uploadedAt),
          })}
        </p>
      )}
      <UnitMapTable units={answer.units} values={values} classOf={classOf} valueHeading={valueHeading} label={label} />
    </figure>
  );
}
