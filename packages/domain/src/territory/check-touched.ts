import { type DayInterval, overlap } from '@muctieu/kernel/day-interval';
import type { Draft } from './draft.ts';
import { wholeMillionths } from './flow.ts';
import { findParentLevel, twoTierFrom } from './tier.ts';
import type { Unit } from './unit.ts';

/** What must hold when all events of a batch are done; only where an event touched something. */
export function checkTouched(draft: Draft): void {
  for (const [unitId, path] of draft.touched) {
    const unit = draft.units.get(unitId);
    if (unit === undefined) continue;
    checkParents(draft, unit, path);
    checkCodes(draft, unit, path);
    checkChildren(draft, unit, path);
    checkShares(draft, unit, path);
  }
}

/** Each parent exists as long as the link holds, is of the right level in that era, and is not below the unit itself. */
function checkParents(draft: Draft, unit: Unit, path: string): void {
  for (const link of unit.parents) {
    const parent = draft.units.get(link.parentId);
    const name = draft.nameOf(unit.id, link.from);
    if (parent === undefined) {
      draft.refuse('unit-not-found', path, { unit: link.parentId });
      continue;
    }
    const parentName = draft.nameOf(parent.id, link.from);
    if (!contains(parent.existence, link)) {
      draft.refuse('parent-does-not-exist', path, {
        name,
        parent: parentName,
        from: link.from,
        parentFrom: parent.existence.from,
        parentUntil: parent.existence.until ?? '…',
      });
    }
    // A link across 1/7/2025 is wrong in one of the two eras unless the level above is the same in both.
    const days = [link.from, ...(overlap(link, { from: twoTierFrom }) && link.from < twoTierFrom ? [twoTierFrom] : [])];
    for (const day of days) {
      const expected = findParentLevel(unit.level, day);
      if (parent.level === expected) continue;
      draft.refuse(expected === undefined ? 'level-not-on-day' : 'parent-of-wrong-level', path, {
        name,
        level: unit.level,
        on: day,
        parent: parentName,
        found: parent.level,
        expected: expected ?? '',
      });
      break;
    }
  }
}

function contains(outer: DayInterval, inner: DayInterval): boolean {
  return (
    outer.from <= inner.from && (outer.until === undefined || (inner.until !== undefined && inner.until <= outer.until))
  );
}

function checkCodes(draft: Draft, unit: Unit, path: string): void {
  for (const held of unit.codes) {
    for (const other of draft.everHolders(unit.level, held.code)) {
      if (other.id === unit.id) continue;
      const clash = other.codes.find(({ code, ...days }) => code === held.code && overlap(days, held));
      if (clash === undefined) continue;
      draft.refuse('code-taken', path, {
        code: held.code,
        holder: draft.nameOf(other.id, held.from),
        from: clash.from,
        until: clash.until ?? '…',
      });
    }
  }
}

/** Nobody stays under a unit that has ended. */
function checkChildren(draft: Draft, unit: Unit, path: string): void {
  const { until } = unit.existence;
  if (until === undefined) return;
  const left = draft
    .everChildren(unit.id)
    .filter((child) => child.parents.some((link) => link.parentId === unit.id && !contains(unit.existence, link)));
  if (left.length === 0) return;
  const names = left.slice(0, 5).map((child) => draft.nameOf(child.id, until));
  draft.refuse('unit-has-children-left', path, {
    name: draft.nameOf(unit.id, until),
    on: until,
    count: left.length,
    children: left.length > 5 ? `${names.join(', ')}, …` : names.join(', '),
  });
}

/** All that flows out of a unit on one day is at most the whole; exactly the whole where the unit ends. */
function checkShares(draft: Draft, unit: Unit, path: string): void {
  const outgoing = draft.flows.filter((flow) => flow.originId === unit.id);
  for (const day of new Set(outgoing.map(({ on }) => on))) {
    const flows = outgoing.filter(({ on }) => on === day);
    const known = flows.reduce((sum, { shareMillionths = 0 }) => sum + shareMillionths, 0);
    const allKnown = flows.every(({ shareMillionths }) => shareMillionths !== undefined);
    const ends = unit.existence.until === day;
    const values = { name: draft.nameOf(unit.id, day), on: day, found: percent(known) };
    if (flows.length > 1 && flows.some(({ extent }) => extent === 'whole')) {
      draft.refuse('whole-and-more', path, values);
    } else if (known > wholeMillionths || (known === wholeMillionths && !ends)) {
      draft.refuse('shares-exceed-whole', path, { ...values, expected: ends ? '=' : '<' });
    } else if (ends && allKnown && known < wholeMillionths) {
      draft.refuse('shares-below-whole', path, values);
    }
  }
}

/** `33,3333` for 333333 millionths; a dot of English would be read as thousands. */
function percent(millionths: number): string {
  return (millionths / 10_000)
    .toFixed(4)
    .replace(/\.?0+$/, '')
    .replace('.', ',');
}
