import type { StatusTone } from './StatusBadge.tsx';

export interface Notice {
  readonly id: number;
  readonly tone: StatusTone;
  readonly text: string;
}

type Listener = (notices: readonly Notice[]) => void;

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<Listener>();
const shownForMilliseconds = 8000;

/** Shows a short notice below and has screen readers say it. Problems of a form belong to the form, not here. */
export function notify(text: string, tone: StatusTone = 'good'): void {
  lastId += 1;
  const id = lastId;
  publish([...notices.slice(-2), { id, tone, text }]);
  // A failure stays until it was read.
  if (tone !== 'bad') setTimeout(() => dismiss(id), shownForMilliseconds);
}

export function dismiss(id: number): void {
  publish(notices.filter((notice) => notice.id !== id));
}

export function listenToNotices(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentNotices(): readonly Notice[] {
  return notices;
}

function publish(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener(next);
}
