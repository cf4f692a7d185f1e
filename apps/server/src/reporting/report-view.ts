import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { checkReport, type ReportFinding } from '@muctieu/domain/reporting/check-report';
import { readAccountRowKey, readCellKey } from '@muctieu/domain/reporting/form-cell';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import { periodBefore, samePeriodLastYear } from '@muctieu/domain/reporting/reporting-period';
import { isEditable } from '@muctieu/domain/reporting/submission';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import { findCells, findCellVersions, findValues, type StoredCell } from './cells.store.ts';
import { domainRegime } from './derive-obligations.ts';
import type { FoundReport } from './find-report.ts';
import { findKnownCells, type KnownCells } from './known-cells.ts';
import { obligationAnswer } from './obligation-answer.ts';
import { accountTitle, inBoth, sentenceOf } from './report-words.ts';
import { periodTexts } from './reporting-words.texts.ts';
import { findSteps, type ReportName } from './submissions.store.ts';

/** Everything for one report in one answer. */
export async function viewReport(
  transaction: ReadTransaction,
  found: FoundReport,
  today: PlainDate,
): Promise<ReportDetail> {
  const { known, form, rights } = found;
  const name = nameOf(found);
  const cells = known.submission === undefined ? [] : await findCells(transaction, name);
  const versions = known.submission === undefined ? [] : await findCellVersions(transaction, name);
  const drawn = await findKnownCells(transaction, form.form, known, today);
  const rows = allRows(form.form, drawn, cells);
  const steps = await findSteps(transaction, name);
  const also = await glimpseUnits(transaction, known.obligation.alsoFor, known.period.from);
  const calendar = domainRegime(known.regime);
  const isCalendar = known.title === undefined;
  const before = isCalendar ? periodBefore(calendar, known.period)?.key : undefined;
  const lastYear = isCalendar ? samePeriodLastYear(calendar, known.period)?.key : undefined;
  const asked = [before, lastYear].filter((key) => key !== undefined);
  const earlier =
    asked.length === 0 ? [] : await findValues(transaction, { ...name, periodKeys: asked }, [name.reporterId]);
  const lastReturn = steps.findLast(({ act }) => act === 'return' || act === 'reopen' || act === 'submit');
  const state = known.submission?.state ?? 'draft';
  return {
    obligation: obligationAnswer(
      known,
      rights,
      [...also.values()].map((one) => one.name),
    ),
    reporter: {
      reporterId: known.reporter.id,
      kind: known.reporter.kind,
      level: known.reporter.level,
      name: known.reporter.nameOn(known.period.to),
      ...(known.reporter.unitId === undefined ? {} : { unitId: known.reporter.unitId }),
    },
    period: known.period,
    form: form.form as ReportDetail['form'],
    formVersion: form.formVersion,
    rows: [...rows],
    cells: cells.filter(({ key }) => isAsked(form.form, key)).map(cellAnswer),
    known: [...drawn.values]
      .map(([key, value]) => ({ key, value, from: drawn.sources.get(key) ?? '' }))
      .concat(
        // Lines that a consolidation joined: what their units knew of them.
        cells.flatMap(({ key, value }) =>
          value === undefined || isAsked(form.form, key) || drawn.values.has(key)
            ? []
            : [{ key, value, from: 'consolidation' }],
        ),
      ),
    history: versions.map(({ key, version, text, explanation, filled, by, at }) => ({
      ...{ key, version, text, explanation, filled, at: at.toISOString() },
      ...(by === undefined ? {} : { by }),
    })),
    previous: earlier.filter(({ periodKey }) => periodKey === before).map(({ key, value }) => ({ key, value })),
    lastYear: earlier.filter(({ periodKey }) => periodKey === lastYear).map(({ key, value }) => ({ key, value })),
    findings: findingsOf(form.form, cells, drawn).map((finding) => findingAnswer(finding, cells)),
    returned:
      state === 'returned' && lastReturn !== undefined && lastReturn.act !== 'submit'
        ? [...lastReturn.cell_reasons]
        : [],
    steps: steps.map((step) => ({
      act: step.act,
      actor: step.actor,
      ...(step.person === null ? {} : { person: step.person }),
      at: step.at.toISOString(),
      reason: step.reason,
      ...(step.section === null ? {} : { section: step.section }),
      cellReasons: [...step.cell_reasons],
    })),
    checkedSections: [...(known.submission?.checkedSections ?? [])],
    ...(known.extension === undefined
      ? {}
      : {
          extension: {
            due: known.extension.due,
            reason: known.extension.reason,
            ...(await personOf(transaction, known.extension.personId)),
            at: known.extension.at.toISOString(),
          },
        }),
    mayEdit: rights.fills && isEditable(state),
    version: known.submission?.version ?? 0,
  };
}

export function nameOf({ known }: Pick<FoundReport, 'known'>): ReportName {
  const { provinceId, obligation } = known;
  const { regimeCode, periodKey, reporterId } = obligation;
  return { provinceId, regimeCode, periodKey, reporterId };
}

async function personOf({ tables }: ReadTransaction, personId: string | undefined) {
  if (personId === undefined) return {};
  const { rows } = await sql<{
    name: string;
  }>`select name from muctieu.person where person_id = ${personId}::uuid`.execute(tables);
  return rows[0] === undefined ? {} : { person: rows[0].name };
}

export function cellAnswer(cell: StoredCell): ReportDetail['cells'][number] {
  const { problem, personId: _, at, ...rest } = cell;
  return {
    ...rest,
    ...(problem === undefined
      ? {}
      : { problem: { code: problem, sentence: sentenceOf(problem, { found: cell.text }) } }),
    at: at.toISOString(),
  };
}

function isAsked(form: ReportForm, key: string): boolean {
  const place = readCellKey(key);
  const section = form.sections.find((one) => one.key === place?.section);
  return section?.columns.find((one) => one.key === place?.column)?.holds !== 'known';
}

/** Rows that do not stand in the form: accounts, rows that the reporter added, lines that a consolidation brought. */
export function allRows(form: ReportForm, drawn: KnownCells, cells: readonly StoredCell[]): KnownCells['rows'] {
  const rows = [...drawn.rows];
  const known = new Set(rows.map(({ section, key }) => `${section}/${key}`));
  for (const { key } of cells) {
    const place = readCellKey(key);
    const section = form.sections.find((one) => one.key === place?.section);
    if (place === undefined || section === undefined || section.rowSource.kind === 'fixed') continue;
    if (known.has(`${place.section}/${place.row}`)) continue;
    known.add(`${place.section}/${place.row}`);
    const account = section.kind === 'capital' ? readAccountRowKey(place.row) : undefined;
    rows.push({
      section: place.section,
      key: place.row,
      title:
        account === undefined
          ? inBoth(periodTexts.openRow, { row: place.row })
          : accountTitle(account, { vi: '', en: '' }),
    });
  }
  return rows;
}

export function findingsOf(
  form: ReportForm,
  cells: readonly StoredCell[],
  drawn: KnownCells,
): readonly ReportFinding[] {
  const values = new Map(drawn.values);
  const problems = new Map<string, { readonly code: string }>();
  const explanations = new Map<string, string>();
  for (const { key, value, problem, explanation } of cells) {
    if (value !== undefined) values.set(key, value);
    if (problem !== undefined) problems.set(key, { code: problem });
    explanations.set(key, explanation);
  }
  return checkReport(form, { values, problems, explanations, rows: allRows(form, drawn, cells) });
}

export function findingAnswer(
  { code, severity, cell, check, explained }: ReportFinding,
  cells: readonly StoredCell[],
): ReportDetail['findings'][number] {
  const found = cells.find(({ key }) => key === cell)?.text ?? '';
  const sentence = {
    vi: sentenceOf(code, { cell, found, message: check?.message.vi ?? '' }).vi,
    en: sentenceOf(code, { cell, found, message: check?.message.en ?? '' }).en,
  };
  return { cell, code, severity, sentence, explained };
}
