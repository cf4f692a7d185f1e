/** How great a boundary file may be: the nation's 3,321 communes in full detail of the state's map stay well below. */
export const boundaryLimits = {
  points: 1_500_000,
  features: 20_000,
  rings: 200_000,
  /** Brackets within brackets: a feature of a MultiPolygon needs nine. */
  depth: 40,
} as const;

/** Steps of the grid on which coordinates are kept while they are joined: 0,00001 degrees, about one metre. */
export const gridOfDegree = 100_000;

/** Longitude and latitude between which all of Viet Nam lies, with Hoàng Sa and Trường Sa. */
export const boxOfVietNam = { west: 100, east: 120, south: 4, north: 25 } as const;
