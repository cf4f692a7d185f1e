import type {
  RecognitionDetail,
  RecognitionGivenAnswer,
  RecognitionItem,
} from '@muctieu/contract/criteria/recognition';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { RecognitionData } from '@muctieu/data/recognition';
import type { SetSubject } from '@muctieu/domain/criteria/criteria-set';
import { judgeWithdrawal } from '@muctieu/domain/criteria/judge-withdrawal';
import {
  dueDayOf,
  type RecognitionDossier,
  type RecognitionGiven,
  type RecognitionKind,
  type RecognitionProcedure,
  type RecognitionStep,
} from '@muctieu/domain/criteria/recognition';
import { nextReviewDay } from '@muctieu/domain/criteria/review-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Language, say } from '@muctieu/kernel/text';
import type { NamedDossier, StoredAct, StoredDossier, UnitRound } from './recognition.store.ts';

export const subjectOfKind: Readonly<Record<RecognitionKind, SetSubject>> = {
  commune: 'commune',
  'commune-advanced': 'commune-advanced',
  'commune-model': 'commune-model',
  village: 'village',
  'village-model': 'village',
  district: 'district',
};

/** The procedures of the data are the domain's own words; its tests hold them to that. */
export function proceduresOf(data: RecognitionData): readonly RecognitionProcedure[] {
  return data.procedures as unknown as readonly RecognitionProcedure[];
}

export function procedureOf(data: RecognitionData, id: string): RecognitionProcedure {
  const found = proceduresOf(data).find((procedure) => procedure.id === id);
  if (found === undefined) throw new Error(`No procedure ${id} in the data`);
  return found;
}

/** What travels as digits is money here. */
export function givenOf(answer: RecognitionGivenAnswer): RecognitionGiven {
  const { submission, ...rest } = answer;
  return {
    ...(rest as Omit<RecognitionGiven, 'submission'>),
    ...(submission === undefined ? {} : { submission: { ...submission, arrearsDong: BigInt(submission.arrearsDong) } }),
  };
}

export function dossierOf(stored: StoredDossier): RecognitionDossier {
  const { kind, year, state, step, given } = stored;
  return { kind, year, state, given: givenOf(given), ...(step === undefined ? {} : { step }) };
}

export function stepOf(procedure: RecognitionProcedure, dossier: StoredDossier): RecognitionStep | undefined {
  return procedure.steps.find(({ code }) => code === dossier.step);
}

export function itemOf(
  dossier: NamedDossier,
  procedure: RecognitionProcedure,
  today: PlainDate,
  language: Language,
): RecognitionItem {
  const step = stepOf(procedure, dossier);
  const dueOn = dueDayOf(step, dossier.year);
  const { decision } = dossier.given;
  return {
    dossierId: dossier.dossierId,
    provinceId: dossier.provinceId,
    unitId: dossier.unitId,
    unitName: unitFullName(dossier.form, dossier.name),
    ...(dossier.parentForm === undefined || dossier.parentName === undefined
      ? {}
      : { parentName: unitFullName(dossier.parentForm, dossier.parentName) }),
    kind: dossier.kind,
    year: dossier.year,
    state: dossier.state,
    ...(step === undefined
      ? {}
      : { step: step.code, stepName: say(step.name, language), waitingFor: step.actor.level }),
    ...(dueOn === undefined ? {} : { dueOn }),
    isLate: dueOn !== undefined && today > dueOn,
    ...(decision === undefined ? {} : { recognisedOn: decision.on, symbol: decision.symbol }),
    version: dossier.version,
  };
}

interface DetailParts {
  readonly dossier: NamedDossier;
  readonly data: RecognitionData;
  readonly rounds: readonly UnitRound[];
  readonly acts: readonly StoredAct[];
  readonly mayAct: boolean;
  readonly today: PlainDate;
  readonly language: Language;
}

export function detailOf({ dossier, data, rounds, acts, mayAct, today, language }: DetailParts): RecognitionDetail {
  const procedure = procedureOf(data, dossier.procedureId);
  const names = new Map(procedure.steps.map(({ code, name }) => [code, name]));
  const now = procedure.steps.findIndex(({ code }) => code === dossier.step);
  const isUnderWay = ['open', 'returned', 'recognised'].includes(dossier.state);
  const [latest] = rounds;
  const isRecognised = dossier.state === 'recognised' || dossier.state === 'announced';
  const decidedOn = dossier.given.decision?.on;
  return {
    ...itemOf(dossier, procedure, today, language),
    note: dossier.note,
    procedure: {
      id: procedure.id,
      name: procedure.name,
      verified: procedure.verified,
      ...(procedure.note === undefined ? {} : { note: procedure.note }),
      steps: procedure.steps.map((step, index) => {
        const dueOn = dueDayOf(step, dossier.year);
        return {
          code: step.code,
          name: step.name,
          waitingFor: step.actor.level,
          action: step.actor.action,
          ...(dueOn === undefined ? {} : { dueOn }),
          verified: step.verified,
          sources: [...step.sources],
          ...(step.note === undefined ? {} : { note: step.note }),
          state: !isUnderWay
            ? dossier.given[step.code] === undefined
              ? ('not-needed' as const)
              : ('done' as const)
            : index < now
              ? ('done' as const)
              : index === now
                ? ('now' as const)
                : ('later' as const),
        };
      }),
    },
    limits: limitsOf(data, dossier.kind),
    given: dossier.given,
    rounds: rounds.map(({ roundId, title, asOf, criteria }) => ({
      roundId,
      title,
      asOf,
      criteria: criteria.length,
      met: criteria.filter(({ met }) => met === true).length,
    })),
    criteria: (latest?.criteria ?? []).map(({ number, name }) => ({ number, name })),
    mayAct,
    ...(isRecognised && latest !== undefined ? { judgement: judgementOf(data, latest) } : {}),
    ...(isRecognised && decidedOn !== undefined
      ? { nextReviewOn: nextReviewDay(decidedOn, data.review.everyMonths, today) }
      : {}),
    acts: acts.map(({ number, act, step, reason, personName, at }) => {
      const stepName = step === undefined ? undefined : names.get(step);
      return {
        number,
        act,
        ...(step === undefined ? {} : { step }),
        ...(stepName === undefined ? {} : { stepName }),
        reason,
        by: personName,
        at: at.toISOString(),
      };
    }),
  };
}

function limitsOf({ limits }: RecognitionData, kind: RecognitionKind): RecognitionDetail['limits'] {
  const { coverage, satisfaction, quorum, majority } = limits;
  const own = kind === 'district' ? coverage.district : coverage.commune;
  return [
    { code: 'coverage' as const, ...own },
    { code: 'satisfaction' as const, ...satisfaction },
    { code: 'quorum' as const, ...quorum },
    { code: 'majority' as const, ...majority },
  ].map(({ code, percent, verified }) => ({ code, percent, verified }));
}

function judgementOf({ withdrawal }: RecognitionData, round: UnitRound): RecognitionDetail['judgement'] {
  const keys = withdrawal.keyCriteria.find(({ setId }) => setId === round.setId);
  const keyNumbers = keys?.numbers ?? [];
  const judged = judgeWithdrawal(round.criteria, { ...withdrawal, keyNumbers });
  return {
    verdict: judged.verdict,
    total: judged.total,
    failed: [...judged.failed],
    failedKeys: [...judged.failedKeys],
    unknown: [...judged.unknown],
    keyNumbers: [...keyNumbers],
    verified: withdrawal.verified && (keys?.verified ?? false),
    documentSymbol: withdrawal.documentSymbol,
    roundTitle: round.title,
    asOf: round.asOf,
  };
}
