import { endUnit } from './apply-abolish.ts';
import { refuseOtherLevel, resultUnit } from './apply-merge.ts';
import type { Draft } from './draft.ts';
import { movePortion, requireOrigin } from './move-portion.ts';
import type { SplitEvent } from './territory-event.ts';

/** One unit is divided among several; it ends, or goes on with what is left. */
export function applySplit(draft: Draft, event: SplitEvent, path: string): void {
  const before = draft.problems.length;
  const origin = requireOrigin(draft, event.originId, event, `${path}.originId`);
  if (event.results.length < (event.ends ? 2 : 1)) {
    draft.refuse('split-without-results', `${path}.results`, { found: event.results.length });
  }
  const results = event.results.map((given, index) => {
    const place = `${path}.results[${index}]`;
    const unit = resultUnit(draft, event, given.result, `${place}.result`);
    refuseOtherLevel(draft, event, origin, unit, place);
    if (unit !== undefined && unit.id === origin?.id) {
      draft.refuse('result-is-origin', place, { name: draft.nameOf(unit.id, event.on) });
    }
    if (given.extent === 'whole') draft.refuse('split-of-whole', `${place}.extent`);
    return { given, unit, place };
  });
  const ids = results.map(({ unit }) => unit?.id);
  results.forEach(({ unit, place }, index) => {
    if (unit !== undefined && ids.indexOf(unit.id) !== index) {
      draft.refuse('result-twice', place, { name: draft.nameOf(unit.id, event.on) });
    }
  });
  if (origin === undefined || draft.problems.length > before) return;

  for (const { given, unit, place } of results) {
    // Whoever divides a unit says which children go where: nothing is guessed.
    if (unit !== undefined) movePortion(draft, event, origin, unit.id, { ...given, ends: false }, place);
  }
  const standing = draft.units.get(origin.id)?.existence;
  if (event.ends && standing?.until !== event.on) endUnit(draft, event, origin.id, `${path}.originId`);
}
