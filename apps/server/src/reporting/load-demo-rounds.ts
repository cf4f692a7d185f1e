import type { InventedRounds, QuotedRound, RoundOutcome, RoundQuote } from '@muctieu/demo/rounds';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { stableId } from '../organisations/stable-id.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { addPlayedReports } from './demo-rounds.store.ts';
import { findObligations, type KnownObligation } from './derive-obligations.ts';
import { addDifficulty, findDifficulties, moveDifficultyRow } from './difficulties.store.ts';
import { findForm, type StoredForm } from './forms.store.ts';
import { daysOf, type PlayedReport, playReport } from './played-report.ts';
import { addExtension, addRound } from './regimes.store.ts';
import { findSubmissions } from './submissions.store.ts';

interface DemoRounds {
  readonly quoted: QuotedRound;
  readonly invented: InventedRounds;
}

const backMost = 400;

/**
 * Puts two rounds into the demo: the first half of 2024 in the words of the report that tells of it, and invented ones around
 * today, so that every page has something to look at. Once; what people did since stays.
 */
export async function loadDemoRounds(
  database: Database,
  { quoted, invented }: DemoRounds,
  calendar: WorkCalendar,
  now: Date,
): Promise<void> {
  const { provinceId } = quoted;
  const facts = { today: dayInVietNam(now), calendar };
  const act = { provinceId, command: 'load-demo-rounds', requestId: 'start', at: now };
  await database.write(programScope, act, async (transaction) => {
    if ((await findSubmissions(transaction, quoted)).length > 0) return done(undefined);
    const forms = new Map<string, StoredForm>();
    const formOf = async (code: string) => {
      const form = forms.get(code) ?? (await findForm(transaction, code));
      if (form === undefined) throw new Error(`The demo has no form ${code}`);
      forms.set(code, form);
      return form;
    };
    const played: PlayedReport[] = [];
    const halfYear = await findObligations(transaction, quoted, facts);
    for (const report of quoted.reports) {
      const known = halfYear.find(({ reporter }) => reporter.id === stableUnitId(report.reporter));
      if (known === undefined) throw new Error(`demo/rounds: ${report.reporter} owes no ${quoted.periodKey}`);
      const cells = Object.fromEntries([
        ...Object.entries(report.cells).map(([key, quotes]) => [key, quotes.map(quotedText).join('\n')]),
        ...Object.entries(report.figures ?? {}).map(([key, { text }]) => [key, text]),
      ]);
      const days = quoted.inventedDays;
      const one = playReport(
        known,
        await formOf(known.obligation.formCode),
        report.state,
        { submittedOn: days.submittedOn as PlainDate, answeredOn: days.acceptedOn as PlainDate },
        { ...nobody, reason: quoted.stepReason, cells, returned: { cell: '', reason: '' } },
        facts.today,
      );
      if (one !== undefined) played.push(one);
    }
    const since = addDays(facts.today, -backMost);
    const around = await findObligations(transaction, { provinceId, since }, facts);
    for (const round of invented.rounds)
      for (const periodKey of periodKeysOf(around, round, facts.today))
        for (const [index, known] of inOrder(around, round.regimeCode, periodKey).entries()) {
          const outcome = outcomeOf(round, known, index);
          const one = playReport(
            known,
            await formOf(known.obligation.formCode),
            outcome,
            daysOf(outcome, known.obligation.due),
            playOf(invented, known),
            facts.today,
          );
          if (one !== undefined) played.push(one);
        }
    const formByCode = new Map<string, ReportForm>([...forms].map(([code, { form }]) => [code, form]));
    await addPlayedReports(transaction, played, formByCode, now);
    await addInventedAsking(transaction, invented, around, played, facts.today, now);
    await addDifficulties(transaction, quoted, invented, facts.today, now);
    return done(undefined);
  });
}

const nobody = { reporterId: undefined, receiverId: undefined };

function quotedText({ quote, place }: RoundQuote): string {
  return `«${quote}» (${place})`;
}

/** The period that runs (0), or those that ended, the last first. */
function periodKeysOf(
  around: readonly KnownObligation[],
  { regimeCode, periodsBack, until }: InventedRounds['rounds'][number],
  today: PlainDate,
): readonly string[] {
  const periods = new Map(
    around.filter(({ regime }) => regime.code === regimeCode).map(({ period }) => [period.key, period]),
  );
  const all = [...periods.values()].sort((a, b) => (a.to < b.to ? 1 : -1));
  const running = all.filter(({ to }) => to >= today);
  const ended = all.filter(({ to }) => to < today);
  const found = periodsBack === 0 ? running : ended.slice(periodsBack - 1, until ?? periodsBack);
  return found.map(({ key }) => key);
}

function inOrder(
  around: readonly KnownObligation[],
  regimeCode: string,
  periodKey: string,
): readonly KnownObligation[] {
  return around
    .filter(
      ({ regime, period, title }) => regime.code === regimeCode && period.key === periodKey && title === undefined,
    )
    .sort((a, b) => a.reporter.nameOn(a.period.to).localeCompare(b.reporter.nameOn(b.period.to), 'vi'));
}

function outcomeOf(
  { pattern, of, periodsBack }: InventedRounds['rounds'][number],
  { reporter, receiver }: KnownObligation,
  index: number,
): RoundOutcome {
  const named = Object.entries(of).find(([word]) => stableUnitId(word) === reporter.id)?.[1];
  if (named !== undefined) return named;
  // Nobody above the province answers in the demo.
  if (receiver === undefined) return periodsBack === 0 ? 'none' : 'submitted';
  return pattern[index % pattern.length] ?? 'none';
}

function playOf(invented: InventedRounds, { reporter }: KnownObligation) {
  const person = Object.entries(invented.people).find(([word]) => stableUnitId(word) === reporter.id)?.[1];
  const counts = Object.entries(invented.counts).flatMap(([key, count]) => [
    [key, String(count)],
    [key.replace(/[^/]+$/, 'ghi-chu'), invented.countNote],
  ]);
  return {
    reporterId: person === undefined ? undefined : stableId('person', person),
    receiverId: stableId('person', invented.receiver),
    reason: invented.stepReason,
    cells: { ...invented.texts, ...(Object.fromEntries(counts) as Record<string, string>) },
    returned: { cell: invented.returnCell, reason: invented.returnReason },
  };
}

/** A later day for one that has handed in nothing, and a report asked of a few. */
async function addInventedAsking(
  transaction: WriteTransaction,
  { provinceId, extension, adHoc, receiver, people, rounds }: InventedRounds,
  around: readonly KnownObligation[],
  played: readonly PlayedReport[],
  today: PlainDate,
  at: Date,
): Promise<void> {
  const personId = stableId('person', receiver);
  const [first] = rounds;
  const [periodKey] = first === undefined ? [] : periodKeysOf(around, first, today);
  const own = new Set(Object.keys(people).map(stableUnitId));
  const begun = new Set(
    played
      .filter(({ submission }) => submission.periodKey === periodKey)
      .map(({ submission }) => submission.reporterId),
  );
  const late =
    first === undefined || periodKey === undefined
      ? undefined
      : inOrder(around, first.regimeCode, periodKey).find(
          ({ reporter }) => reporter.level === 'commune' && !begun.has(reporter.id) && !own.has(reporter.id),
        );
  if (late !== undefined)
    await addExtension(transaction, {
      provinceId,
      regimeCode: late.regime.code,
      periodKey: late.period.key,
      reporterId: late.reporter.id,
      unitId: late.reporter.unitId,
      organisationId: undefined,
      before: late.obligation.due,
      due: addDays(late.obligation.due, extension.days),
      reason: extension.reason,
      personId,
      at,
    });
  await addRound(transaction, {
    provinceId,
    regimeCode: adHoc.regimeCode,
    key: adHoc.key,
    title: adHoc.title,
    from: addDays(today, -30),
    to: today,
    due: addDays(today, adHoc.dueInDays),
    documentId: adHoc.documentId,
    reason: adHoc.reason,
    reporterIds: [...own],
    personId,
    at,
  });
}

async function addDifficulties(
  transaction: WriteTransaction,
  quoted: QuotedRound,
  invented: InventedRounds,
  today: PlainDate,
  at: Date,
): Promise<void> {
  const { provinceId } = quoted;
  for (const one of quoted.difficulties) {
    const organisationId = stableId('organisation', quoted.difficultyReporter);
    await addDifficulty(transaction, {
      provinceId,
      reporterId: organisationId,
      unitId: undefined,
      organisationId,
      regimeCode: quoted.regimeCode,
      periodKey: quoted.periodKey,
      kind: one.kind,
      subject: one.subject,
      detail: quotedText(one),
      since: quoted.difficultySince as PlainDate,
      nodeCode: one.nodeCode,
      legalDocumentId: one.documentId,
      legalArticle: one.article,
      addressee: one.addressee,
      personId: undefined,
      at,
    });
  }
  for (const one of invented.difficulties) {
    const unitId = stableUnitId(one.reporter);
    const person = invented.people[one.reporter];
    const difficultyId = await addDifficulty(transaction, {
      provinceId,
      reporterId: unitId,
      unitId,
      organisationId: undefined,
      kind: one.kind,
      subject: one.subject,
      detail: one.text,
      since: addDays(today, -one.sinceDaysAgo),
      placeUnitId: unitId,
      addressee: one.addressee,
      answerBy: addDays(today, one.answerInDays),
      personId: person === undefined ? undefined : stableId('person', person),
      at: new Date(at.getTime() - one.sinceDaysAgo * 86_400_000),
    });
    if (one.answer === undefined) continue;
    const [before] = await findDifficulties(transaction, provinceId, difficultyId);
    if (before === undefined) throw new Error('What was raised is there');
    const personId = stableId('person', invented.receiver);
    await moveDifficultyRow(
      transaction,
      before,
      {
        state: 'answered',
        addressee: before.addressee,
        answerBy: before.answerBy,
        answer: one.answer,
        answeredById: personId,
        answeredAt: at,
        answerDocumentId: undefined,
      },
      { act: 'answer', text: one.answer, personId, personName: undefined, at },
    );
  }
}
