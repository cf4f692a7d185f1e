import type { EventProposalInput } from '@muctieu/contract/territory/event-booking';
import type { FlowExtent } from '@muctieu/domain/territory/flow';
import type { TerritoryEventKind } from '@muctieu/domain/territory/territory-event';
import type { UnitClassScheme } from '@muctieu/domain/territory/unit-class';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ChosenUnit } from './chosen-unit.ts';
import { parsePercent } from './percent-text.ts';

export interface NewUnitDraft {
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code: string;
  readonly parent?: ChosenUnit | undefined;
}

export interface ResultDraft {
  readonly kind: 'new' | 'existing';
  readonly unit?: ChosenUnit | undefined;
  readonly made: NewUnitDraft;
}

export interface PortionDraft {
  readonly key: string;
  readonly extent: FlowExtent;
  readonly percent: string;
  readonly reviewed: boolean;
}

export interface OriginDraft extends PortionDraft {
  readonly unit?: ChosenUnit | undefined;
}

export interface PartDraft extends PortionDraft {
  readonly result: ResultDraft;
}

/** One event as it is typed. Every kind's fields are kept, so that changing the kind loses nothing. */
export interface EventDraft {
  readonly key: string;
  readonly kind: TerritoryEventKind;
  readonly unit?: ChosenUnit | undefined;
  readonly parent?: ChosenUnit | undefined;
  readonly name: string;
  readonly code: string;
  readonly form: UnitForm | '';
  readonly scheme: UnitClassScheme;
  readonly value: string;
  readonly until?: PlainDate | undefined;
  readonly made: NewUnitDraft;
  readonly origins: readonly OriginDraft[];
  readonly result: ResultDraft;
  readonly ends: boolean;
  readonly parts: readonly PartDraft[];
  /** Of a split: to which part (by its key) each child goes. */
  readonly partOfChild: Readonly<Record<string, string>>;
}

const newUnit: NewUnitDraft = { level: 'commune', form: 'xa', name: '', code: '' };

export function newOrigin(unit?: ChosenUnit): OriginDraft {
  return { key: crypto.randomUUID(), extent: 'whole', percent: '', reviewed: false, ...(unit ? { unit } : {}) };
}

export function newPart(): PartDraft {
  return {
    key: crypto.randomUUID(),
    extent: 'part',
    percent: '',
    reviewed: false,
    result: { kind: 'new', made: newUnit },
  };
}

export function newEvent(unit?: ChosenUnit): EventDraft {
  return {
    key: crypto.randomUUID(),
    kind: 'rename',
    ...(unit ? { unit } : {}),
    name: '',
    code: '',
    form: '',
    scheme: 'zone',
    value: 'I',
    made: newUnit,
    origins: [newOrigin(unit), newOrigin()],
    result: { kind: 'new', made: newUnit },
    ends: true,
    parts: [newPart(), newPart()],
    partOfChild: {},
  };
}

export type ProposalReading =
  | { readonly kind: 'ready'; readonly proposal: EventProposalInput }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'percent-wrong'; readonly found: string };

/** What is sent for a draft; names the first share that is none. */
export function proposalOf(draft: EventDraft): ProposalReading {
  const portions = draft.kind === 'merge' ? draft.origins : draft.kind === 'split' ? draft.parts : [];
  const wrong = portions.find(({ percent }) => percent.trim() !== '' && parsePercent(percent) === undefined);
  if (wrong !== undefined) return { kind: 'percent-wrong', found: wrong.percent };
  const proposal = proposalOrNothing(draft);
  return proposal === undefined ? { kind: 'incomplete' } : { kind: 'ready', proposal };
}

function proposalOrNothing(draft: EventDraft): EventProposalInput | undefined {
  const unitId = draft.unit?.id;
  switch (draft.kind) {
    case 'create': {
      const unit = madeUnit(draft.made);
      return unit && { kind: 'create', unit };
    }
    case 'rename':
      if (unitId === undefined || (draft.name.trim() === '' && draft.form === '' && draft.code.trim() === ''))
        return undefined;
      return {
        kind: 'rename',
        unitId,
        ...(draft.name.trim() === '' ? {} : { name: draft.name.trim() }),
        ...(draft.form === '' ? {} : { form: draft.form }),
        ...(draft.code.trim() === '' ? {} : { code: draft.code.trim() }),
      };
    case 'transfer':
      return unitId === undefined || draft.parent === undefined
        ? undefined
        : { kind: 'transfer', unitId, parentId: draft.parent.id };
    case 'reclassify':
      return unitId === undefined
        ? undefined
        : {
            kind: 'reclassify',
            unitId,
            scheme: draft.scheme,
            value: draft.value === '' ? null : draft.value,
            ...(draft.until === undefined ? {} : { until: draft.until }),
          };
    case 'merge': {
      const result = resultOf(draft.result);
      const origins = draft.origins.flatMap((origin) =>
        origin.unit === undefined
          ? []
          : [{ unitId: origin.unit.id, ends: origin.extent !== 'part', ...portionOf(origin) }],
      );
      return result === undefined || origins.length === 0 ? undefined : { kind: 'merge', origins, result };
    }
    case 'split': {
      const results = draft.parts.map((part) => ({ part, result: resultOf(part.result) }));
      if (unitId === undefined || results.some(({ result }) => result === undefined)) return undefined;
      return {
        kind: 'split',
        originId: unitId,
        ends: draft.ends,
        results: results.flatMap(({ part, result }) => {
          const childIds = Object.entries(draft.partOfChild).flatMap(([child, key]) =>
            key === part.key ? [child] : [],
          );
          return result === undefined ? [] : [{ ...portionOf(part), childIds, result }];
        }),
      };
    }
    case 'abolish':
      return unitId === undefined ? undefined : { kind: 'abolish', unitId };
    default:
      return draft.kind satisfies never;
  }
}

function portionOf({ extent, percent, reviewed }: PortionDraft) {
  const shareMillionths = extent === 'whole' ? undefined : parsePercent(percent);
  return {
    extent,
    shareReviewed: extent !== 'whole' && reviewed,
    ...(shareMillionths === undefined ? {} : { shareMillionths }),
  };
}

function madeUnit(made: NewUnitDraft) {
  if (made.parent === undefined || made.name.trim() === '') return undefined;
  const { level, form, name, code } = made;
  return {
    level,
    form,
    name: name.trim(),
    parentId: made.parent.id,
    ...(code.trim() === '' ? {} : { code: code.trim() }),
  };
}

function resultOf(result: ResultDraft) {
  if (result.kind === 'existing') {
    return result.unit === undefined ? undefined : ({ kind: 'existing', unitId: result.unit.id } as const);
  }
  const unit = madeUnit(result.made);
  return unit && ({ kind: 'new', unit } as const);
}
