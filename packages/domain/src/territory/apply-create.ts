import { beginUnit } from './begin-unit.ts';
import type { Draft } from './draft.ts';
import type { CreateEvent } from './territory-event.ts';

export function applyCreate(draft: Draft, event: CreateEvent, path: string): void {
  beginUnit(draft, event, event.unit, `${path}.unit`);
}
