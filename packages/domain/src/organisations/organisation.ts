import { type DayInterval, holdsOn, overlap } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

export interface OrganisationName extends DayInterval {
  readonly name: string;
  readonly shortName?: string;
}

/** O1. `existence` bounds its names; `unitId` absent: it sits at the province (or the state) as a whole. */
export interface Organisation {
  readonly provinceId: string;
  readonly organisationId: string;
  /** A code of the list of kinds: `project-owner`. */
  readonly kind: string;
  readonly unitId?: string;
  readonly parentId?: string;
  readonly existence: DayInterval;
  readonly names: readonly OrganisationName[];
}

/** The name it bore on the day; outside its existence the nearest one, so that old and future rows are still called something. */
export function nameOn(organisation: Pick<Organisation, 'names'>, day: PlainDate): OrganisationName | undefined {
  const sorted = organisation.names.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.find((name) => holdsOn(name, day)) ?? sorted.findLast((name) => name.from <= day) ?? sorted[0];
}

export function checkOrganisation(organisation: Organisation): Result<Organisation> {
  const problems: Problem[] = [];
  const { existence, names } = organisation;
  if (existence.until !== undefined && existence.until <= existence.from) {
    problems.push({
      code: 'days-in-wrong-order',
      path: 'until',
      values: { from: existence.from, found: existence.until },
    });
  }
  if (names.length === 0) problems.push({ code: 'organisation-without-name', path: 'names' });
  for (const [index, name] of names.entries()) {
    if (name.until !== undefined && name.until <= name.from) {
      const values = { from: name.from, found: name.until };
      problems.push({ code: 'days-in-wrong-order', path: `names[${index}].until`, values });
    }
    const twin = names.slice(0, index).find((earlier) => overlap(earlier, name));
    if (twin !== undefined) {
      const values = { name: name.name, other: twin.name };
      problems.push({ code: 'organisation-names-overlap', path: `names[${index}].from`, values });
    }
  }
  if (organisation.parentId === organisation.organisationId) {
    problems.push({ code: 'organisation-above-itself', path: 'parentId' });
  }
  return problems.length > 0 ? refused(...problems) : done(organisation);
}
