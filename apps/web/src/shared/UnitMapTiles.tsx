import type { MapUnitAnswer } from '@muctieu/contract/territory/unit-boundary';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type KeyboardEvent, useRef } from 'react';
import { mapTexts } from './map.texts.ts';
import { elementIdOf, type MapPart } from './map-part.ts';
import { isDirection, nearestPlace } from './nearest-place.ts';
import styles from './UnitMap.module.css';
import { useSay } from './use-say.ts';

/** Each unit an equal tile, by the unit above and then by name: the order of the tree, the same every time. */
export function UnitMapTiles(props: MapPart & { readonly units: readonly MapUnitAnswer[] }) {
  const { id, label, units, describe, classOf, values, active, onActive, picked, onPick } = props;
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const groups = [...Map.groupBy(units, ({ parentId }) => parentId ?? '')];

  const press = (event: KeyboardEvent) => {
    if (isDirection(event.key)) {
      event.preventDefault();
      const places = units.flatMap((unit) => {
        const tile = document.getElementById(elementIdOf(id, unit.id))?.getBoundingClientRect();
        return tile === undefined ? [] : [{ id: unit.id, x: tile.x + tile.width / 2, y: tile.y + tile.height / 2 }];
      });
      const next = nearestPlace(places, active ?? picked, event.key);
      if (next === undefined) return;
      onActive(next.id);
      document.getElementById(elementIdOf(id, next.id))?.scrollIntoView({ block: 'nearest' });
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) {
      event.preventDefault();
      onPick?.(active);
    }
  };
  return (
    <div
      ref={box}
      className={styles.tiles}
      role="listbox"
      aria-label={`${label}. ${say(mapTexts.howTo)}`}
      tabIndex={0}
      {...(units.some((unit) => unit.id === active) ? { 'aria-activedescendant': elementIdOf(id, active ?? '') } : {})}
      onKeyDown={press}
      onFocus={() => active === undefined && onActive(picked ?? units[0]?.id)}
      onMouseLeave={() => onActive(undefined)}
    >
      {groups.map(([parentId, children]) => {
        const [first] = children;
        const name =
          first?.parentName === undefined || first.parentForm === undefined
            ? label
            : unitFullName(first.parentForm, first.parentName);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box.
          <div key={parentId} role="group" aria-label={name}>
            <div className={styles.parent} aria-hidden="true">
              {name} ({children.length})
            </div>
            <div className={styles.group} role="presentation">
              {children.map((unit) => {
                const held = classOf(unit.id);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list box around it.
                  // biome-ignore lint/a11y/useFocusableInteractive: the list box holds the focus and names the active one.
                  <div
                    key={unit.id}
                    id={elementIdOf(id, unit.id)}
                    role="option"
                    aria-label={describe(unit)}
                    aria-selected={unit.id === picked}
                    className={styles.tile}
                    data-active={unit.id === active}
                    onMouseEnter={() => onActive(unit.id)}
                    onClick={() => {
                      onActive(unit.id);
                      onPick?.(unit.id);
                    }}
                  >
                    <svg aria-hidden="true" className={styles.tileFill}>
                      <rect
                        width="100%"
                        height="100%"
                        className={held === undefined ? styles.without : undefined}
                        style={held === undefined ? undefined : { fill: held.fill }}
                      />
                    </svg>
                    <span className={styles.tileSign} aria-hidden="true">
                      {held?.sign ?? '–'}
                    </span>
                    <span className={styles.tileName}>{unit.name}</span>
                    <span className={styles.tileText} aria-hidden="true" data-text={values.get(unit.id)?.text ?? ''} />
                  </div>
                );
              })}
            </div>
          </div>
        );
      })}
    </div>
  );
}
