import type { Block } from './grid-block.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The cell that is typed into, and the opposite corner of what is selected with it. */
export interface Selection {
  readonly active: Place;
  readonly corner: Place;
}

export interface Extent {
  readonly lines: number;
  readonly columns: number;
}

export function blockOf({ active, corner }: Selection): Block {
  return {
    top: Math.min(active.line, corner.line),
    bottom: Math.max(active.line, corner.line),
    left: Math.min(active.column, corner.column),
    right: Math.max(active.column, corner.column),
  };
}

export function within({ line, column }: Place, { lines, columns }: Extent): Place {
  return {
    line: Math.max(0, Math.min(line, lines - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

export function at(place: Place): Selection {
  return { active: place, corner: place };
}

export interface Move {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
  /** How many lines a page has. */
  readonly page: number;
}

/**
 * Where the arrows and their kin lead. With Shift the corner moves and the cell stays. Ctrl goes to the edge of what is
 * filled, as in a spreadsheet: `isFilled` says whether a cell holds something.
 */
export function moved(
  selection: Selection,
  move: Move,
  extent: Extent,
  isFilled: (place: Place) => boolean,
): Selection | undefined {
  const from = move.shift ? selection.corner : selection.active;
  const to = target(from, move, extent, isFilled);
  if (to === undefined) return undefined;
  const place = within(to, extent);
  return move.shift ? { active: selection.active, corner: place } : at(place);
}

function target(from: Place, move: Move, extent: Extent, isFilled: (place: Place) => boolean): Place | undefined {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[move.key];
  if (step !== undefined) {
    const [down = 0, right = 0] = step;
    const next = (place: Place) => ({ line: place.line + down, column: place.column + right });
    return move.control ? edge(from, next, extent, isFilled) : next(from);
  }
  switch (move.key) {
    case 'Home':
      return { line: move.control ? 0 : from.line, column: 0 };
    case 'End':
      return { line: move.control ? extent.lines - 1 : from.line, column: extent.columns - 1 };
    case 'PageUp':
      return { line: from.line - move.page, column: from.column };
    case 'PageDown':
      return { line: from.line + move.page, column: from.column };
    default:
      return undefined;
  }
}

function edge(from: Place, next: (place: Place) => Place, extent: Extent, isFilled: (place: Place) => boolean): Place {
  const isInside = ({ line, column }: Place) =>
    line >= 0 && column >= 0 && line < extent.lines && column < extent.columns;
  let place = next(from);
  if (!isInside(place)) return from;
  const runs = isFilled(from) && isFilled(place);
  for (let following = next(place); isInside(following); following = next(place)) {
    if (runs ? !isFilled(following) : isFilled(place)) return place;
    place = following;
  }
  return place;
}

/** The next cell for Tab and Shift+Tab, through the rows; undefined at the ends, where the table is left. */
export function tabbed({ active }: Selection, backwards: boolean, { lines, columns }: Extent): Selection | undefined {
  const index = active.line * columns + active.column + (backwards ? -1 : 1);
  if (index < 0 || index >= lines * columns) return undefined;
  return at({ line: Math.floor(index / columns), column: index % columns });
}
