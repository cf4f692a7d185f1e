import type { RegimeItem } from '@muctieu/contract/reporting/regime';
import type { OwingLevel } from '@muctieu/domain/reporting/reporting-regime';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ChosenDocument } from '../documents/DocumentSearchField.tsx';

/** Numbers stay as they are typed until they are sent. */
export interface TypedDue {
  readonly formCode: string;
  readonly days: string;
  readonly counted: 'calendar' | 'working';
  readonly graceDays: string;
}

export interface RegimeDraft {
  /** The regime of which it is a version; empty: a new one. */
  readonly basedOn: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly frequency: RegimeItem['frequency'];
  readonly lastDay: string;
  readonly from: PlainDate | undefined;
  readonly document: ChosenDocument | undefined;
  readonly article: string;
  readonly verified: boolean;
  readonly note: string;
  readonly dues: Readonly<Partial<Record<OwingLevel, TypedDue | undefined>>>;
}

export const emptyRegime: RegimeDraft = {
  basedOn: '',
  code: '',
  nameVi: '',
  nameEn: '',
  frequency: 'month',
  lastDay: '',
  from: undefined,
  document: undefined,
  article: '',
  verified: false,
  note: '',
  dues: {},
};

export function typedDue(formCode: string): TypedDue {
  return { formCode, days: '5', counted: 'working', graceDays: '30' };
}

/** The next version begins as the last one was; its document and first day are to be said anew. */
export function regimeDraftOf(regime: RegimeItem): RegimeDraft {
  return {
    ...emptyRegime,
    basedOn: regime.code,
    code: regime.code,
    nameVi: regime.name.vi,
    nameEn: regime.name.en,
    frequency: regime.frequency,
    lastDay: regime.lastDay === undefined ? '' : String(regime.lastDay),
    dues: Object.fromEntries(
      regime.dues.map(({ level, formCode, days, counted, graceDays }) => [
        level,
        { formCode, days: String(days), counted, graceDays: String(graceDays) },
      ]),
    ),
  };
}

export function requestOf(draft: RegimeDraft, levels: readonly OwingLevel[]) {
  const { code, nameVi, nameEn, frequency, lastDay, from, document, article, verified, note, dues } = draft;
  return {
    code,
    name: { vi: nameVi, en: nameEn.trim() === '' ? nameVi : nameEn },
    frequency,
    ...(lastDay.trim() === '' ? {} : { lastDay: whole(lastDay) }),
    dues: levels.flatMap((level) => {
      const due = dues[level];
      return due === undefined
        ? []
        : [
            {
              ...{ level, formCode: due.formCode, counted: due.counted },
              ...{ days: whole(due.days), graceDays: whole(due.graceDays) },
            },
          ];
    }),
    from: from ?? '',
    documentId: document?.documentId ?? '',
    ...(article.trim() === '' ? {} : { article }),
    verified,
    note,
  };
}

/** What is no whole number goes as it is, to be refused with its place. */
export function whole(text: string): number {
  return /^-?\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}
