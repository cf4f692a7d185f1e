import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { CapitalHolder, CapitalProvince, DemoRule, MobilisedSum, ReportDocument } from '@muctieu/demo/capital';
import type { ImportLine } from '@muctieu/domain/capital/sheet-import/import-reading';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadLegalDocuments } from '../documents/load-legal-documents.ts';
import { stableId } from '../organisations/stable-id.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { addDecision, changeDecision, findDecision, type StoredDecision } from './decisions.store.ts';
import { demoDecisionId } from './demo-decision-id.ts';
import { addHolder, type Holder, listHolders } from './holders.store.ts';
import { addMobilised } from './mobilised.store.ts';
import { takeStep } from './move-decision.ts';
import { type DemoSheet, readDemoSheet } from './read-demo-sheet.ts';
import { addRules } from './rules.store.ts';
import { gatherCatalogue } from './sheet-import/import-catalogue.ts';

/** What the reports of the demo say of capital. */
export interface DemoCapital {
  readonly provinces: readonly CapitalProvince[];
  readonly documents: readonly ReportDocument[];
  readonly sheets: readonly DemoSheet[];
  readonly mobilised: readonly MobilisedSum[];
  /** Norms and ratios as the reports state them. */
  readonly rules?: readonly DemoRule[];
}

/**
 * Enters the capital of the demo's reports: each sheet is read as an upload is, becomes a decision, is checked, approved by
 * another person and booked. A province whose first decision is there already is left alone. Gives how many were booked.
 */
export async function loadDemoCapital(
  database: Database,
  { provinces, documents, sheets, mobilised, rules = [] }: DemoCapital,
  at: Date,
): Promise<number> {
  await loadLegalDocuments(database, documents, at);
  let booked = 0;
  for (const province of provinces) {
    const { provinceId } = province;
    const act = { provinceId, command: 'load-demo-capital', requestId: 'start', at };
    const own = {
      sheets: sheets.filter((sheet) => sheet.provinceId === provinceId),
      mobilised: mobilised.filter((sum) => sum.provinceId === provinceId),
      rules: rules.filter((rule) => rule.provinceId === provinceId),
    };
    const outcome = await database.write(programScope, act, (transaction) => loadInto(transaction, province, own, at));
    if (!outcome.ok) throw new Error(`The demo's capital cannot be booked: ${JSON.stringify(outcome.problems)}`);
    booked += outcome.value;
  }
  return booked;
}

async function loadInto(
  transaction: WriteTransaction,
  province: CapitalProvince,
  { sheets, mobilised, rules }: Required<Pick<DemoCapital, 'sheets' | 'mobilised' | 'rules'>>,
  at: Date,
): Promise<Result<number>> {
  const [first] = sheets;
  if (first === undefined || (await findDecision(transaction, demoDecisionId(first.id))) !== undefined) return done(0);
  const holders = await enterHolders(transaction, province);
  const catalogue = await gatherCatalogue(transaction, first.provinceId, first.budgetYear);
  for (const sheet of sheets) {
    const lines = await readDemoSheet(sheet, catalogue);
    const outcome = await enter(transaction, sheet, { lines, holders, province, at });
    if (!outcome.ok) return outcome;
  }
  for (const { id: _, million, ...sum } of mobilised) {
    const record = { ...sum, form: 'CASH' as const, amountDong: (BigInt(million) * 1_000_000n).toString() };
    await addMobilised(transaction, record, { personId: stableId('person', province.enters), at });
  }
  // After the sheets: what was decided then was not checked by what we read in the reports.
  await addRules(
    transaction,
    rules.map(({ id, sources: _, ...rule }) => ({ ...rule, ruleId: id })),
  );
  return done(sheets.length);
}

async function enterHolders(
  transaction: WriteTransaction,
  { provinceId, holders }: CapitalProvince,
): Promise<readonly Holder[]> {
  const entered: Holder[] = [];
  for (const one of holders) {
    const holder = holderOf(provinceId, one);
    const there = await listHolders(transaction, { provinceId, search: holder.name, limit: 1 });
    entered.push(there[0] ?? { ...holder, holderId: await addHolder(transaction, holder) });
  }
  return entered;
}

function holderOf(provinceId: string, { kind, name, unitId, organisationId }: CapitalHolder): Omit<Holder, 'holderId'> {
  return {
    ...{ provinceId, kind, name },
    ...(unitId === undefined ? {} : { unitId: stableUnitId(unitId) }),
    ...(organisationId === undefined ? {} : { organisationId: stableId('organisation', organisationId) }),
  };
}

interface Entering {
  readonly lines: readonly ImportLine[];
  readonly holders: readonly Holder[];
  readonly province: CapitalProvince;
  readonly at: Date;
}

async function enter(
  transaction: WriteTransaction,
  sheet: DemoSheet,
  { lines, holders, province, at }: Entering,
): Promise<Result<void>> {
  const enters = stableId('person', province.enters);
  const approves = stableId('person', province.approves);
  const draft: StoredDecision = {
    decisionId: demoDecisionId(sheet.id),
    provinceId: sheet.provinceId,
    state: 'draft',
    content: contentOf(sheet, lines, holders),
    createdBy: enters,
    createdAt: at,
    version: 1,
  };
  await addDecision(transaction, draft);
  const submitted: StoredDecision = { ...draft, state: 'submitted', version: 2 };
  const approved: StoredDecision = { ...draft, state: 'approved', version: 3 };
  await changeDecision(transaction, draft, submitted, { personId: enters, at, reason: '' });
  await changeDecision(transaction, submitted, approved, { personId: approves, at, reason: '' });
  // The last step checks all that the ones before would have checked, and books: one look at the ledger, not three.
  const booked = await takeStep(transaction, approved, {
    state: 'booked',
    reason: '',
    personId: approves,
    at,
  });
  return booked.ok ? done(undefined) : booked;
}

function contentOf(sheet: DemoSheet, lines: readonly ImportLine[], holders: readonly Holder[]): DecisionContent {
  const giver = holders.find(({ name }) => name === sheet.giver);
  return {
    kind: sheet.kind,
    documentId: sheet.documentId,
    ...(giver === undefined ? {} : { giverId: giver.holderId }),
    vintage: sheet.vintage,
    budgetYear: sheet.budgetYear,
    valueDate: sheet.valueDate,
    reason: sheet.reason,
    lines: lines.map((line) => ({
      nodeCode: line.nodeCode,
      holderId: line.holderId,
      source: line.source,
      capitalKind: line.capitalKind,
      amountDong: line.amountDong.toString(),
      ...(line.vintage === sheet.vintage ? {} : { vintage: line.vintage }),
      ...(line.day === undefined || line.day === sheet.valueDate ? {} : { valueDate: line.day as PlainDate }),
    })),
    printedTotals: [],
    justification: sheet.place,
  };
}
