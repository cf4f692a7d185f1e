import type { Place } from './grid-selection.ts';

/** The cell under a point or within an element; column -1 is the number of the line. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  if (cell === null) return undefined;
  return { line: Number(cell.dataset.line), column: Number(cell.dataset.place ?? -1) };
}

export function placeAt(event: { readonly clientX: number; readonly clientY: number }): Place | undefined {
  return placeOf(document.elementFromPoint(event.clientX, event.clientY));
}

export function isHandle(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.handle === 'true';
}
