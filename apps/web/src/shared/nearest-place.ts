export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const axes: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isDirection(key: string): key is Direction {
  return key in axes;
}

/** Where an arrow leads from a place: the nearest one that lies more in that direction than aside; `y` grows downwards. */
export function nearestPlace(places: readonly Place[], fromId: string | undefined, key: Direction): Place | undefined {
  const from = places.find(({ id }) => id === fromId);
  if (from === undefined) return places[0];
  const [dx, dy] = axes[key];
  let best: { place: Place; cost: number } | undefined;
  for (const place of places) {
    if (place.id === fromId) continue;
    const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    if (along <= 0.5) continue;
    const cost = along + aside * 2;
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
