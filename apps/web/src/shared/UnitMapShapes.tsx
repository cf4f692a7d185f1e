import { Button } from '@mantine/core';
import type { BoundaryShapeAnswer, MapUnitAnswer } from '@muctieu/contract/territory/unit-boundary';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { mapTexts } from './map.texts.ts';
import { elementIdOf, type MapPart } from './map-part.ts';
import { isDirection, nearestPlace } from './nearest-place.ts';
import styles from './UnitMap.module.css';
import { type RankedClass, UnitMapFills } from './UnitMapFills.tsx';
import { drawMap } from './unit-map-drawing.ts';
import { useMapView } from './use-map-view.ts';
import { useSay } from './use-say.ts';

interface UnitMapShapesProps extends MapPart {
  readonly shape: BoundaryShapeAnswer;
  readonly units: readonly MapUnitAnswer[];
  readonly ranked: readonly RankedClass[];
}

const signPixels = 12;

/** The units by their boundaries: one stop of the keyboard, arrows go to the neighbour. */
export function UnitMapShapes(props: UnitMapShapesProps) {
  const { id, label, shape, units, ranked, describe, classOf, active, onActive, picked, onPick } = props;
  const say = useSay();
  const drawing = useMemo(() => drawMap(shape), [shape]);
  const view = useMapView(drawing.width, drawing.height);
  const [frame, pixels] = useWidth();
  const perPixel = drawing.width / view.zoom / Math.max(pixels, 1);
  const unitOf = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  const places = useMemo(() => drawing.units.map(({ unitId, at }) => ({ id: unitId, ...at })), [drawing]);
  const fillId = (rank: number) => `${id}-shape-${rank}`;

  const press = (event: KeyboardEvent) => {
    if (isDirection(event.key)) {
      event.preventDefault();
      const next = nearestPlace(places, active ?? picked, event.key);
      if (next === undefined) return;
      onActive(next.id);
      view.show(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) {
      event.preventDefault();
      onPick?.(active);
    } else if (event.key === '+' || event.key === '=') view.zoomBy(1.5);
    else if (event.key === '-') view.zoomBy(1 / 1.5);
    else if (event.key === '0') view.zoomAll();
  };
  const marked = [...new Set([picked, active])].flatMap((unitId) => {
    const unit = drawing.units.find((one) => one.unitId === unitId);
    return unit === undefined ? [] : [unit];
  });
  return (
    <div className={styles.frame} ref={frame}>
      <svg
        className={styles.map}
        viewBox={view.viewBox}
        style={{ aspectRatio: `${drawing.width} / ${drawing.height}`, touchAction: view.zoom > 1 ? 'none' : 'pan-y' }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: there is no list box of shapes in HTML.
        role="listbox"
        aria-label={`${label}. ${say(mapTexts.howTo)}`}
        tabIndex={0}
        {...(active !== undefined && drawing.units.some(({ unitId }) => unitId === active)
          ? { 'aria-activedescendant': elementIdOf(id, active) }
          : {})}
        onKeyDown={press}
        onFocus={() => active === undefined && onActive(picked ?? places[0]?.id)}
        onMouseLeave={() => onActive(undefined)}
        {...view.handlers}
      >
        <UnitMapFills count={ranked.length} idOf={fillId} scale={perPixel} />
        {drawing.units.map(({ unitId, path, at, size }) => {
          const unit = unitOf.get(unitId);
          if (unit === undefined) return null;
          const held = classOf(unitId);
          const isWide = Math.min(size.width, size.height) > perPixel * signPixels * 1.4;
          return (
            <g
              key={unitId}
              id={elementIdOf(id, unitId)}
              role="option"
              aria-label={describe(unit)}
              aria-selected={unitId === picked}
              onMouseEnter={() => onActive(unitId)}
              onClick={() => {
                if (view.wasDragged()) return;
                onActive(unitId);
                onPick?.(unitId);
              }}
            >
              <path
                d={path}
                className={held === undefined ? `${styles.unit} ${styles.without}` : styles.unit}
                {...(held === undefined ? {} : { style: { fill: `url(#${fillId(held.rank)})` } })}
              />
              {isWide && held !== undefined && (
                <text
                  x={at.x}
                  y={at.y}
                  className={styles.sign}
                  style={{ fontSize: perPixel * signPixels, strokeWidth: perPixel * 3 }}
                >
                  {held.sign}
                </text>
              )}
            </g>
          );
        })}
        {marked.map(({ unitId, path }) => (
          <path key={unitId} d={path} className={unitId === picked ? styles.picked : styles.active} />
        ))}
      </svg>
      <div className={`${styles.zoom} not-printed`}>
        <Button size="compact-sm" variant="default" onClick={() => view.zoomBy(1.6)} aria-label={say(mapTexts.zoomIn)}>
          +
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => view.zoomBy(1 / 1.6)}
          aria-label={say(mapTexts.zoomOut)}
        >
          −
        </Button>
        <Button size="compact-sm" variant="default" onClick={view.zoomAll} disabled={view.zoom === 1}>
          {say(mapTexts.zoomAll)}
        </Button>
      </div>
    </div>
  );
}

function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
