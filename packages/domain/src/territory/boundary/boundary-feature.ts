/** A closed line as whole steps of the grid: x0, y0, x1, y1, …; the first point is not repeated at the end. */
export type Ring = readonly number[];

/** The outer ring, and then the holes. */
export type Polygon = readonly Ring[];

/** One thing of a boundary file: what is said of it, and where it lies. */
export interface BoundaryFeature {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, string>>;
  /** None for what has no area: a point, a line, nothing at all. */
  readonly polygons: readonly Polygon[];
}

export interface BoundaryFile {
  readonly features: readonly BoundaryFeature[];
  readonly pointCount: number;
}
