import type {
  RecognitionDetail,
  RecognitionGivenAnswer,
  RecognitionItem,
} from '@muctieu/contract/criteria/recognition';
import type { OpinionItem } from '@muctieu/contract/criteria/recognition-opinion';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { CriteriaSet, SetSubject } from '@muctieu/domain/criteria/criteria-set';
import { judgeDistrictWithdrawal, judgeWithdrawal } from '@muctieu/domain/criteria/judge-withdrawal';
import {
  dueDayOf,
  type RecognitionDossier,
  type RecognitionGiven,
  type RecognitionKind,
  type RecognitionProcedure,
  type RecognitionStep,
} from '@muctieu/domain/criteria/recognition';
import type { RecognitionRules } from '@muctieu/domain/criteria/recognition-rules';
import { nextReviewDay } from '@muctieu/domain/criteria/review-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Language, say } from '@muctieu/kernel/text';
import type { UnitRound } from './recognisable-unit.store.ts';
import type { NamedDossier, StoredAct, StoredDossier } from './recognition.store.ts';

export const subjectOfKind: Readonly<Record<RecognitionKind, SetSubject>> = {
  commune: 'commune',
  'commune-advanced': 'commune-advanced',
  'commune-model': 'commune-model',
  village: 'village',
  'village-model': 'village',
  district: 'district',
};

export function procedureOf({ procedures }: RecognitionRules, id: string): RecognitionProcedure {
  const found = procedures.find((procedure) => procedure.id === id);
  if (found === undefined) throw new Error(`No procedure ${id} among the rules`);
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
  const { waits } = dossier;
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
    ...(step === undefined || waits === undefined ? {} : { stepSince: waits.since }),
    ...(step === undefined || waits?.dueOn === undefined ? {} : { dueOn: waits.dueOn }),
    isLate: step !== undefined && waits?.dueOn !== undefined && today > waits.dueOn,
    opinionsOpen: dossier.opinionsOpen,
    opinionsLate: dossier.opinionsLate,
    ...(decision === undefined ? {} : { recognisedOn: decision.on, symbol: decision.symbol }),
    version: dossier.version,
  };
}

interface DetailParts {
  readonly dossier: NamedDossier;
  readonly rules: RecognitionRules;
  readonly rounds: readonly UnitRound[];
  readonly set: CriteriaSet | undefined;
  readonly acts: readonly StoredAct[];
  readonly opinions: readonly OpinionItem[];
  readonly files: RecognitionDetail['files'];
  /** Of a district. */
  readonly communes: { readonly all: number; readonly withdrawn: number } | undefined;
  readonly mayAct: boolean;
  readonly mayWriteFiles: boolean;
  readonly today: PlainDate;
  readonly language: Language;
}

export function detailOf(parts: DetailParts): RecognitionDetail {
  const { dossier, rules, rounds, set, acts, mayAct, today, language } = parts;
  const procedure = procedureOf(rules, dossier.procedureId);
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
        // The day of the present step was told when it began; of those to come only days of the year are known.
        const dueOn = index === now ? dossier.waits?.dueOn : dueDayOf(step, dossier.year);
        return {
          code: step.code,
          name: step.name,
          waitingFor: step.actor.level,
          action: step.actor.action,
          ...(dueOn === undefined ? {} : { dueOn }),
          ...(step.workingDays === undefined ? {} : { workingDays: step.workingDays }),
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
    limits: limitsOf(rules, dossier.kind),
    given: dossier.given,
    opinions: [...parts.opinions],
    files: parts.files,
    mayWriteFiles: parts.mayWriteFiles,
    rounds: rounds.map(({ roundId, title, asOf, criteria }) => ({
      roundId,
      title,
      asOf,
      criteria: criteria.length,
      met: criteria.filter(({ met }) => met === true).length,
    })),
    criteria: (set?.criteria ?? latest?.criteria ?? []).map(({ number, name }) => ({ number, name })),
    mayAct,
    ...(isRecognised ? judged(rules, latest, parts.communes) : {}),
    ...(isRecognised && decidedOn !== undefined
      ? { nextReviewOn: nextReviewDay(decidedOn, rules.review.everyMonths, today) }
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

function limitsOf({ limits }: RecognitionRules, kind: RecognitionKind): RecognitionDetail['limits'] {
  const { coverage, satisfaction, quorum, majority } = limits;
  const own = kind === 'district' ? coverage.district : coverage.commune;
  return [
    { code: 'coverage' as const, ...own },
    { code: 'satisfaction' as const, ...satisfaction },
    { code: 'quorum' as const, ...quorum },
    { code: 'majority' as const, ...majority },
  ].map(({ code, percent, verified }) => ({ code, percent, verified }));
}

/** Whether the latest assessment, or the communes of a district, are cause to withdraw what was recognised. */
function judged(
  { withdrawal }: RecognitionRules,
  round: UnitRound | undefined,
  communes: DetailParts['communes'],
): Pick<RecognitionDetail, 'judgement'> {
  const district = communes && judgeDistrictWithdrawal(communes.all, communes.withdrawn, withdrawal.communePercent);
  if (round === undefined && district === undefined) return {};
  const keys = withdrawal.keyCriteria.find(({ setId }) => setId === round?.setId);
  const keyNumbers = keys?.numbers ?? [];
  const own = judgeWithdrawal(round?.criteria ?? [], { ...withdrawal, keyNumbers });
  return {
    judgement: {
      verdict: own.verdict === 'keeps' && district?.isCause === true ? 'communes' : own.verdict,
      ...(communes === undefined ? {} : { communes: { ...communes, percent: withdrawal.communePercent } }),
      total: own.total,
      failed: [...own.failed],
      failedKeys: [...own.failedKeys],
      unknown: [...own.unknown],
      keyNumbers: [...keyNumbers],
      verified: withdrawal.verified && (round === undefined || (keys?.verified ?? false)),
      documentSymbol: withdrawal.documentSymbol,
      ...(round === undefined ? {} : { roundTitle: round.title, asOf: round.asOf }),
    },
  };
}
