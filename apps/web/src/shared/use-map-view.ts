import { type PointerEvent, useCallback, useRef, useState } from 'react';

interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const whole: View = { zoom: 1, x: 0, y: 0 };
const zoomMost = 24;

/** What part of a drawing is seen: nearer, farther, and drawn aside with finger or mouse while it is near. */
export function useMapView(width: number, height: number) {
  const [view, setView] = useState(whole);
  const drag = useRef<{ readonly id: number; readonly x: number; readonly y: number; readonly view: View }>(undefined);
  const dragged = useRef(false);

  const within = useCallback(
    ({ zoom, x, y }: View): View => ({
      zoom,
      x: Math.min(Math.max(x, 0), width - width / zoom),
      y: Math.min(Math.max(y, 0), height - height / zoom),
    }),
    [width, height],
  );
  const zoomBy = (factor: number) =>
    setView((before) => {
      const zoom = Math.min(zoomMost, Math.max(1, before.zoom * factor));
      const middle = { x: before.x + width / before.zoom / 2, y: before.y + height / before.zoom / 2 };
      return within({ zoom, x: middle.x - width / zoom / 2, y: middle.y - height / zoom / 2 });
    });
  /** Brings a point into sight, where it is not. */
  const show = (point: { readonly x: number; readonly y: number }) =>
    setView((before) => {
      const [wide, high] = [width / before.zoom, height / before.zoom];
      const isSeen =
        point.x >= before.x && point.x <= before.x + wide && point.y >= before.y && point.y <= before.y + high;
      return isSeen ? before : within({ zoom: before.zoom, x: point.x - wide / 2, y: point.y - high / 2 });
    });

  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      dragged.current = false;
      if (view.zoom > 1) drag.current = { id: event.pointerId, x: event.clientX, y: event.clientY, view };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const start = drag.current;
      if (start === undefined || start.id !== event.pointerId) return;
      const perPixel = width / start.view.zoom / event.currentTarget.clientWidth;
      const [right, down] = [event.clientX - start.x, event.clientY - start.y];
      if (Math.abs(right) + Math.abs(down) > 6) dragged.current = true;
      setView(within({ ...start.view, x: start.view.x - right * perPixel, y: start.view.y - down * perPixel }));
    },
    onPointerUp: () => {
      drag.current = undefined;
    },
    onPointerLeave: () => {
      drag.current = undefined;
    },
  };
  return {
    viewBox: `${view.x} ${view.y} ${width / view.zoom} ${height / view.zoom}`,
    zoom: view.zoom,
    zoomBy,
    zoomAll: () => setView(whole),
    show,
    handlers,
    /** Whether the click that follows ended a drag. */
    wasDragged: () => dragged.current,
  };
}
