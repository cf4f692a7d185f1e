import type { MapUnitAnswer } from '@muctieu/contract/territory/unit-boundary';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { mapTexts } from './map.texts.ts';
import type { MapValue } from './map-part.ts';
import styles from './UnitMap.module.css';
import type { RankedClass } from './UnitMapFills.tsx';
import { useSay } from './use-say.ts';

interface UnitMapTableProps {
  readonly label: string;
  readonly units: readonly MapUnitAnswer[];
  readonly values: ReadonlyMap<string, MapValue>;
  readonly classOf: (unitId: string) => RankedClass | undefined;
  readonly valueHeading: string;
}

/** The same as the map, as a table: for screen readers, and for whoever would rather read. */
export function UnitMapTable({ label, units, values, classOf, valueHeading }: UnitMapTableProps) {
  const say = useSay();
  const hasParents = new Set(units.map(({ parentId }) => parentId)).size > 1;
  return (
    <details className={styles.details}>
      <summary>{say(mapTexts.table)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must be scrolled from the keyboard too. */}
      <section className={styles.scroll} aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(mapTexts.unit)}</th>
              {hasParents && <th scope="col">{say(mapTexts.parent)}</th>}
              <th scope="col">{say(mapTexts.class)}</th>
              <th scope="col">{valueHeading}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unitFullName(unit.form, unit.name)}</th>
                {hasParents && (
                  <td>
                    {unit.parentName === undefined || unit.parentForm === undefined
                      ? ''
                      : unitFullName(unit.parentForm, unit.parentName)}
                  </td>
                )}
                <td>{classOf(unit.id)?.label ?? say(mapTexts.noValue)}</td>
                <td>{values.get(unit.id)?.text ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
