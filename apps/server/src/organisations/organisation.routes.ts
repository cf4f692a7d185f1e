import type { OrganisationAnswer } from '@muctieu/contract/organisations/organisation';
import { type OrganisationKind, organisationKinds } from '@muctieu/contract/organisations/organisation-kind';
import * as operations from '@muctieu/contract/organisations/organisations.operations';
import { checkOrganisation, nameOn, type OrganisationName } from '@muctieu/domain/organisations/organisation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { checkPlace } from './check-place.ts';
import {
  addOrganisation,
  countRolesHeldFor,
  findOrganisation,
  listOrganisations,
  organisationsAbove,
  saveOrganisation,
  type WrittenOrganisation,
} from './organisation.store.ts';
import type { OrganisationsParts } from './organisations-parts.ts';
import { placeName } from './place-name.ts';
import { glimpseUnits } from './unit-lookup.ts';

export function organisationRoutes({ provinceNames }: OrganisationsParts): readonly Route[] {
  return [
    route(operations.listOrganisations, ({ query, context }) => {
      const day = query.day ?? context.today;
      return context.read(async (transaction) => {
        const page = await listOrganisations(transaction, query, day);
        const units = await glimpseUnits(transaction, unitIdsOf(page.items), day);
        const items = page.items.map((item) => ({
          ...item,
          kind: kindOf(item.kind),
          unitName: placeName(item.provinceId, item.unitId, units, provinceNames),
        }));
        return done({ ...page, items });
      });
    }),

    route(operations.readOrganisation, ({ params, context }) =>
      context.read(async (transaction) => {
        const found = await findOrganisation(transaction, params.provinceId, params.organisationId);
        if (found === undefined) return refused({ code: 'organisation-unknown' });
        return done(await answerOf(transaction, found, context.today));
      }),
    ),

    route(operations.createOrganisation, async ({ body, context }) => {
      const permitted = await context.permits(placeOf(body));
      if (!permitted.ok) return permitted;
      return await context.write(body.provinceId, async (transaction) => {
        const { from, until, ...rest } = body;
        const existence = { from, ...(until === undefined ? {} : { until }) };
        const written = { ...rest, organisationId: crypto.randomUUID(), version: 1, existence };
        const checked = await check(transaction, definedOf(written));
        if (!checked.ok) return checked;
        await addOrganisation(transaction, checked.value);
        transaction.journal({ ...subjectOf(checked.value), after: checked.value });
        return done(await answerOf(transaction, checked.value, context.today));
      });
    }),

    route(operations.editOrganisation, ({ params, body, version, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const before = await findOrganisation(transaction, params.provinceId, params.organisationId);
        if (before === undefined) return refused({ code: 'organisation-unknown' });
        // Where it sits now and where it is to sit: both must be the editor's.
        for (const place of [placeOf(before), placeOf({ ...body, provinceId: params.provinceId })]) {
          const permitted = await context.permits(place);
          if (!permitted.ok) return permitted;
        }
        const { from, until, ...rest } = body;
        const existence = { from, ...(until === undefined ? {} : { until }) };
        const checked = await check(transaction, definedOf({ ...params, ...rest, version, existence }));
        if (!checked.ok) return checked;
        return await save(transaction, before, checked.value, version, context.today, (entry) =>
          transaction.journal(entry),
        );
      }),
    ),

    route(operations.closeOrganisation, ({ params, body, version, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const before = await findOrganisation(transaction, params.provinceId, params.organisationId);
        if (before === undefined) return refused({ code: 'organisation-unknown' });
        const permitted = await context.permits(placeOf(before));
        if (!permitted.ok) return permitted;
        const { until } = body;
        const count = await countRolesHeldFor(transaction, params.provinceId, params.organisationId, until);
        if (count > 0) return refused({ code: 'organisation-has-roles', values: { until, count } });
        const names = before.names
          .filter((name) => name.from < until)
          .map((name) => (name.until === undefined || name.until > until ? { ...name, until } : name));
        const closed = { ...before, existence: { ...before.existence, until }, names };
        const checked = checkOrganisation(closed);
        if (!checked.ok) return checked;
        return await save(transaction, before, closed, version, context.today, (entry) => transaction.journal(entry));
      }),
    ),
  ];

  async function save(
    transaction: ReadTransaction,
    before: WrittenOrganisation,
    after: WrittenOrganisation,
    version: number,
    today: PlainDate,
    journal: (entry: ReturnType<typeof subjectOf> & { readonly before: object; readonly after: object }) => void,
  ): Promise<Result<OrganisationAnswer>> {
    const saved = before.version === version && (await saveOrganisation(transaction, after, version));
    if (!saved) return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
    const written = { ...after, version: version + 1 };
    journal({ ...subjectOf(written), before, after: written });
    return done(await answerOf(transaction, written, today));
  }

  async function answerOf(
    transaction: ReadTransaction,
    organisation: WrittenOrganisation,
    day: PlainDate,
  ): Promise<OrganisationAnswer> {
    const { existence, names, parentId, provinceId } = organisation;
    const units = await glimpseUnits(transaction, unitIdsOf([organisation]), day);
    const parent = parentId === undefined ? undefined : await findOrganisation(transaction, provinceId, parentId);
    const called = nameOn(organisation, day);
    return {
      provinceId,
      organisationId: organisation.organisationId,
      version: organisation.version,
      kind: kindOf(organisation.kind),
      name: called?.name ?? '',
      shortName: called?.shortName,
      unitId: organisation.unitId,
      unitName: placeName(provinceId, organisation.unitId, units, provinceNames),
      parentId,
      parentName: parent === undefined ? undefined : nameOn(parent, day)?.name,
      from: existence.from,
      until: existence.until,
      documentCited: organisation.documentCited,
      names: names.map(({ name, shortName, from, until }) => ({ name, shortName, from, until })),
    };
  }
}

/** O1, the place, and that nobody is above themselves: every problem at once. */
async function check(
  transaction: ReadTransaction,
  organisation: WrittenOrganisation,
): Promise<Result<WrittenOrganisation>> {
  const { provinceId, organisationId, parentId, existence } = organisation;
  const problems: Problem[] = [];
  const own = checkOrganisation(organisation);
  if (!own.ok) problems.push(...own.problems);
  const place = await checkPlace(transaction, provinceId, organisation.unitId, existence.from);
  if (!place.ok) problems.push(...place.problems);
  if (parentId !== undefined) {
    const above = await organisationsAbove(transaction, provinceId, parentId);
    if (above.length === 0) problems.push({ code: 'organisation-unknown', path: 'parentId' });
    else if (parentId !== organisationId && above.includes(organisationId)) {
      problems.push({ code: 'organisation-above-itself', path: 'parentId' });
    }
  }
  if (problems.length > 0 || !place.ok) return { ok: false, problems };
  const { unitId: _, ...rest } = organisation;
  return done({ ...rest, ...(place.value.unitId === undefined ? {} : { unitId: place.value.unitId }) });
}

interface Given {
  readonly provinceId: string;
  readonly organisationId: string;
  readonly version: number;
  readonly kind: string;
  readonly unitId?: string | undefined;
  readonly parentId?: string | undefined;
  readonly documentCited?: string | undefined;
  readonly existence: WrittenOrganisation['existence'];
  readonly names: readonly {
    readonly name: string;
    readonly shortName?: string | undefined;
    readonly from: PlainDate;
    readonly until?: PlainDate | undefined;
  }[];
}

function definedOf({ unitId, parentId, documentCited, names, ...rest }: Given): WrittenOrganisation {
  return {
    ...rest,
    ...(unitId === undefined ? {} : { unitId }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(documentCited === undefined ? {} : { documentCited }),
    names: names.map(
      ({ name, shortName, from, until }): OrganisationName => ({
        name,
        from,
        ...(shortName === undefined ? {} : { shortName }),
        ...(until === undefined ? {} : { until }),
      }),
    ),
  };
}

function placeOf({ provinceId, unitId }: { readonly provinceId: string; readonly unitId?: string | undefined }) {
  return unitId === undefined ? { provinceId } : { provinceId, unitId };
}

function subjectOf({ organisationId, unitId }: WrittenOrganisation) {
  return { subject: { kind: 'organisation', id: organisationId }, ...(unitId === undefined ? {} : { unitId }) };
}

function unitIdsOf(items: readonly { readonly unitId?: string }[]): readonly string[] {
  return items.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
}

/** @throws when the table holds a kind that the contract does not know: a migration was forgotten. */
function kindOf(code: string): OrganisationKind {
  const kind = organisationKinds.find((one) => one === code);
  if (kind === undefined) throw new Error(`Organisation kind «${code}» stands in no list`);
  return kind;
}
