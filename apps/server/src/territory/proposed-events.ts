import type { BookEventsRequest, EventProposal } from '@muctieu/contract/territory/event-booking';
import type { Citation } from '@muctieu/domain/territory/citation';
import type { NewUnit, Portion, ResultUnit, TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { v7 as uuid } from 'uuid';

/** A proposal as the domain knows it: every event and every new unit has its id, each the day and document of all. */
export function proposedEvents(request: BookEventsRequest): readonly TerritoryEvent[] {
  const { symbol, issuedOn, documentId } = request.document;
  const document: Citation = {
    symbol,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(documentId === undefined ? {} : { documentId }),
  };
  return request.events.map((proposal) => eventOf(proposal, { id: uuid(), on: request.on, document }));
}

interface Head {
  readonly id: string;
  readonly on: PlainDate;
  readonly document: Citation;
}

function eventOf(proposal: EventProposal, head: Head): TerritoryEvent {
  switch (proposal.kind) {
    case 'create':
      return { ...head, kind: 'create', unit: newUnitOf(proposal.unit) };
    case 'rename': {
      const { name, form, code } = proposal;
      return {
        ...head,
        kind: 'rename',
        unitId: proposal.unitId,
        ...(name === undefined ? {} : { name }),
        ...(form === undefined ? {} : { form }),
        ...(code === undefined ? {} : { code }),
      };
    }
    case 'transfer':
    case 'abolish':
      return { ...head, ...proposal };
    case 'reclassify': {
      const { until, ...rest } = proposal;
      return { ...head, ...rest, ...(until === undefined ? {} : { until }) };
    }
    case 'merge':
      return {
        ...head,
        kind: 'merge',
        origins: proposal.origins.map((origin) => ({
          ...portionOf(origin),
          unitId: origin.unitId,
          ends: origin.ends,
        })),
        result: resultOf(proposal.result),
      };
    case 'split':
      return {
        ...head,
        kind: 'split',
        originId: proposal.originId,
        ends: proposal.ends,
        results: proposal.results.map((result) => ({ ...portionOf(result), result: resultOf(result.result) })),
      };
    default:
      return proposal satisfies never;
  }
}

type ProposedUnit = Extract<EventProposal, { kind: 'create' }>['unit'];
type ProposedResult = Extract<EventProposal, { kind: 'merge' }>['result'];
type ProposedPortion = Pick<
  Extract<EventProposal, { kind: 'split' }>['results'][number],
  'extent' | 'shareMillionths' | 'shareReviewed' | 'childIds'
>;

function newUnitOf(unit: ProposedUnit): NewUnit {
  const { id, code, classes, until, ...rest } = unit;
  return {
    ...rest,
    id: id ?? uuid(),
    ...(code === undefined ? {} : { code }),
    ...(classes === undefined ? {} : { classes }),
    ...(until === undefined ? {} : { until }),
  };
}

function resultOf(result: ProposedResult): ResultUnit {
  return result.kind === 'new' ? { kind: 'new', unit: newUnitOf(result.unit) } : result;
}

function portionOf(portion: ProposedPortion): Portion {
  const { extent, shareMillionths, shareReviewed, childIds } = portion;
  return {
    extent,
    shareReviewed,
    ...(shareMillionths === undefined ? {} : { shareMillionths }),
    ...(childIds === undefined ? {} : { childIds }),
  };
}
