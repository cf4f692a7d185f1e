import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import { actsFrom, type SubmissionAct, type SubmissionActor } from '@muctieu/domain/reporting/submission';
import type { PermissionAccess, Place, RequestContext } from '../http/request-context.ts';
import type { KnownObligation } from './derive-obligations.ts';

export const mayWrite: PermissionAccess = { kind: 'permission', object: 'report', action: 'write' };
export const mayApprove: PermissionAccess = { kind: 'permission', object: 'report', action: 'approve' };

/** What somebody is to one report: who fills it in, who receives it, whose section it is. */
export interface ReportRights {
  readonly fills: boolean;
  readonly receives: boolean;
  readonly leads: readonly string[];
  readonly reporterPlace: Place;
  readonly receiverPlace: Place;
}

/** Answers for many reports; each place is asked once. */
export class RightsOfPerson {
  readonly #context: Pick<RequestContext, 'scope' | 'permits'>;
  readonly #known = new Map<string, Promise<boolean>>();

  constructor(context: Pick<RequestContext, 'scope' | 'permits'>) {
    this.#context = context;
  }

  async of({ provinceId, obligation, reporter, receiver }: KnownObligation, form?: ReportForm): Promise<ReportRights> {
    const { organisations = [] } = this.#context.scope;
    const isOwn = reporter.kind === 'organisation' && organisations.includes(reporter.id);
    const reporterPlace = placeOf(provinceId, reporter);
    const receiverPlace = receiver === undefined ? { provinceId: 'VN' } : placeOf(provinceId, receiver);
    const atOwn = async () =>
      (await this.#may(reporterPlace, mayWrite)) || (await this.#may(reporterPlace, mayApprove));
    // Whoever reaches the whole province may read every report, and fills in only those of their own place.
    const fillsOwn =
      reporter.kind === 'organisation'
        ? isOwn && (await atOwn())
        : await this.#fillsUnit(reporter.id, reporter.level, atOwn);
    const receives =
      !isOwn &&
      (await this.#may(receiverPlace, mayApprove)) &&
      !(reporter.level === 'province' && receiver === undefined && !this.#seesNation());
    // Nobody is left at a unit that ended before its report was due (30 June 2025): the level above enters it.
    const { until } = reporter.existence;
    const fills = fillsOwn || (receives && until !== undefined && until <= obligation.due);
    const leads = (form?.sections ?? []).flatMap(({ key, leadOrganisationId }) =>
      leadOrganisationId !== undefined && organisations.includes(leadOrganisationId) ? [key] : [],
    );
    return { fills, receives, leads, reporterPlace, receiverPlace };
  }

  #seesNation(): boolean {
    return this.#context.scope.provinces === '*';
  }

  #fillsUnit(unitId: string, level: string, atOwn: () => Promise<boolean>): Promise<boolean> {
    const { units } = this.#context.scope;
    return level === 'province' || units.includes(unitId) ? atOwn() : Promise.resolve(false);
  }

  #may(place: Place, access: PermissionAccess): Promise<boolean> {
    const key = `${place.provinceId}|${place.unitId ?? ''}|${access.action}`;
    const known = this.#known.get(key) ?? this.#context.permits(place, access).then(({ ok }) => ok);
    this.#known.set(key, known);
    return known;
  }
}

function placeOf(provinceId: string, { kind, level, id, unitId }: KnownObligation['reporter']): Place {
  const at = kind === 'unit' ? id : unitId;
  return level === 'province' || kind === 'organisation' || at === undefined
    ? { provinceId }
    : { provinceId, unitId: at };
}

const actors = (rights: ReportRights): readonly SubmissionActor[] => [
  ...(rights.fills ? (['reporter'] as const) : []),
  ...(rights.receives ? (['receiver'] as const) : []),
  ...(rights.leads.length > 0 ? (['lead-agency'] as const) : []),
];

/** The buttons of a page. */
export function actsOf({ submission }: KnownObligation, rights: ReportRights): readonly SubmissionAct[] {
  const state = submission?.state ?? 'draft';
  return [...new Set(actors(rights).flatMap((actor) => actsFrom(state, actor)))];
}

/** As whom a step is taken; undefined where it is not theirs. */
export function actorFor(act: SubmissionAct, rights: ReportRights, section?: string): SubmissionActor | undefined {
  if (act === 'submit' || act === 'take-back') return rights.fills ? 'reporter' : undefined;
  const isLead = section === undefined ? rights.leads.length > 0 : rights.leads.includes(section);
  // Whoever receives the whole report and leads a section looks at that section for their agency.
  const asLead = isLead && (act === 'check' || act === 'return');
  if (rights.receives && !(asLead && section !== undefined)) return 'receiver';
  return asLead ? 'lead-agency' : undefined;
}
