import { createDecision, moveDecisionOperation } from '@muctieu/contract/capital/capital.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { moveReport, readReport, saveCells } from '@muctieu/contract/reporting/reporting.operations';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import type { SubmissionAct } from '@muctieu/domain/reporting/submission';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { loadReporting } from '../../src/reporting/load-reporting.ts';
import { codesOf, type Visitor } from '../access/access-server.ts';
import { contentOf, day, provinceId, startCapitalPeople } from '../capital/capital-people.ts';

export interface ReportParams {
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly reporterId: string;
}

/** The people of the ledger with the regimes and forms of the product. */
export async function startReportingPeople() {
  const people = await startCapitalPeople();
  const { database, now } = people.server;
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), now);
  await loadReporting(database, { regimes: readRegimes(), forms: readReportForms() }, now);
  return people;
}

export function must<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly unknown[] },
): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const query = { provinceId };

export async function readAs(visitor: Visitor, params: ReportParams) {
  return must(await visitor.call(readReport, { params, query }));
}

/** Texts by key of the cell, based on what stands there now. */
export async function type(visitor: Visitor, params: ReportParams, cells: Readonly<Record<string, string>>) {
  const { cells: stored } = await readAs(visitor, params);
  const versions = new Map(stored.map(({ key, version }) => [key, version]));
  const given = Object.entries(cells).map(([key, text]) => ({ key, text, basedOn: versions.get(key) ?? 0 }));
  return must(await visitor.call(saveCells, { params, body: { provinceId, cells: given } }));
}

export async function take(
  visitor: Visitor,
  act: SubmissionAct,
  params: ReportParams,
  more: Partial<BodyOf<typeof moveReport>> = {},
) {
  const read = await visitor.call(readReport, { params, query });
  const ifMatch = read.ok ? read.value.version : 0;
  return visitor.call(moveReport, { params, body: { provinceId, act, ...more }, ifMatch });
}

/** `done`, or why not. */
export async function tryStep(...step: Parameters<typeof take>): Promise<string> {
  return codesOf(await take(...step));
}

type Line = BodyOf<typeof createDecision>['content']['lines'][number];

/** A decision of 2026 through all its steps. */
export async function bookDecision(
  { enters, finance }: { readonly enters: Visitor; readonly finance: Visitor },
  kind: 'grant' | 'assign',
  giverId: string | undefined,
  lines: readonly Pick<Line, 'holderId' | 'amountDong'>[],
): Promise<void> {
  const account = { nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT' } as const;
  const content = contentOf({
    ...{ kind, vintage: 2026, budgetYear: 2026, valueDate: day('2026-02-01') },
    ...(giverId === undefined ? {} : { giverId }),
    lines: lines.map((line) => ({ ...account, ...line })),
  });
  const made = must(await enters.call(createDecision, { body: { provinceId, content } }));
  let { version } = made;
  for (const [visitor, state] of [
    [enters, 'submitted'],
    [finance, 'approved'],
    [finance, 'booked'],
  ] as const) {
    const params = { decisionId: made.decisionId };
    const moved = must(
      await visitor.call(moveDecisionOperation, { params, body: { state, reason: '' }, ifMatch: version }),
    );
    version = moved.version;
  }
}

export const accountRow = (holderId: string) => `DT.P4.S1~CENTRAL~INVESTMENT~2026~2026~${holderId}`;
