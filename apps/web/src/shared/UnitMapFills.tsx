import type { ReactElement } from 'react';

export interface MapClass {
  readonly key: string;
  readonly label: string;
  /** Stands in the unit, so that no colour is needed: one or two characters; its place in the row without it. */
  readonly sign?: string;
}

export interface RankedClass extends MapClass {
  readonly sign: string;
  readonly fill: string;
  readonly rank: number;
}

/** From the first class, the darkest, to the last. */
export function rankClasses(classes: readonly MapClass[], idOf: (rank: number) => string): readonly RankedClass[] {
  return classes.map((one, rank) => ({
    ...one,
    rank,
    sign: one.sign ?? String(rank + 1),
    fill: `url(#${idOf(rank)})`,
  }));
}

/** Lines and dots by rank: neighbours in the order differ in grain and not only in how dark they are. */
const grains: readonly ReactElement[] = [
  <g key="none" />,
  <path key="slant" d="M-2 10L10 -2M-2 18L18 -2M6 18L18 6" />,
  <g key="dots">
    <circle cx="4" cy="4" r="1.1" />
    <circle cx="12" cy="12" r="1.1" />
  </g>,
  <path key="cross" d="M0 8H16M8 0V16" />,
  <path key="back" d="M6 -2L18 10M-2 -2L18 18M-2 6L10 18" />,
  <path key="flat" d="M0 4H16M0 12H16" />,
  <path key="upright" d="M4 0V16M12 0V16" />,
  <g key="ring">
    <circle cx="8" cy="8" r="4" fill="none" />
  </g>,
];

/** The fills of the classes: a lighter step of the accent each, and a grain that also stands in print and without colour. */
export function UnitMapFills({
  count,
  idOf,
  scale,
}: {
  readonly count: number;
  readonly idOf: (rank: number) => string;
  readonly scale: number;
}) {
  return (
    <defs>
      {Array.from({ length: count }, (_, rank) => {
        const share = count === 1 ? 45 : 62 - (rank * 56) / (count - 1);
        return (
          <pattern
            key={idOf(rank)}
            id={idOf(rank)}
            width={16}
            height={16}
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${scale})`}
          >
            <rect
              width={16}
              height={16}
              style={{ fill: `color-mix(in srgb, var(--accent) ${share}%, var(--paper))` }}
            />
            <g style={{ stroke: 'var(--ink)', fill: 'var(--ink)', opacity: 0.38, strokeWidth: 1 }}>
              {grains[rank % grains.length]}
            </g>
          </pattern>
        );
      })}
    </defs>
  );
}
