import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { applyAbolish } from './apply-abolish.ts';
import { applyCreate } from './apply-create.ts';
import { applyMerge } from './apply-merge.ts';
import { applyReclassify } from './apply-reclassify.ts';
import { applyRename } from './apply-rename.ts';
import { applySplit } from './apply-split.ts';
import { applyTransfer } from './apply-transfer.ts';
import { checkTouched } from './check-touched.ts';
import { Draft } from './draft.ts';
import type { Territory } from './territory.ts';
import type { TerritoryChange } from './territory-change.ts';
import type { TerritoryEvent } from './territory-event.ts';

export interface EventsPreview {
  readonly changes: readonly TerritoryChange[];
  readonly problems: readonly Problem[];
  /** The territory as it would be; only to be believed where there are no problems. */
  readonly territory: Territory;
}

/** What would change if the events were booked together, in their order, and every problem that stands against it. */
export function previewEvents(territory: Territory, events: readonly TerritoryEvent[]): EventsPreview {
  const draft = new Draft(territory);
  events.forEach((event, index) => {
    applyEvent(draft, event, `events[${index}]`);
  });
  checkTouched(draft);
  return { changes: draft.changes, problems: withoutRepeats(draft.problems), territory: draft };
}

/** T3: the new intervals and flows, or every problem. Nothing that was counted on former units is rewritten. */
export function bookEvents(
  territory: Territory,
  events: readonly TerritoryEvent[],
): Result<Pick<EventsPreview, 'changes' | 'territory'>> {
  const { problems, ...preview } = previewEvents(territory, events);
  return problems.length === 0 ? done(preview) : { ok: false, problems };
}

function applyEvent(draft: Draft, event: TerritoryEvent, path: string): void {
  switch (event.kind) {
    case 'create':
      applyCreate(draft, event, path);
      break;
    case 'rename':
      applyRename(draft, event, path);
      break;
    case 'transfer':
      applyTransfer(draft, event, path);
      break;
    case 'reclassify':
      applyReclassify(draft, event, path);
      break;
    case 'merge':
      applyMerge(draft, event, path);
      break;
    case 'split':
      applySplit(draft, event, path);
      break;
    case 'abolish':
      applyAbolish(draft, event, path);
      break;
    default:
      event satisfies never;
  }
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.values]);
    return !seen.has(key) && seen.add(key);
  });
}
