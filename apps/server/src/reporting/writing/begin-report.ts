import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { v7 as uuid } from 'uuid';
import type { WriteTransaction } from '../../database/transaction.ts';
import { findUnitFacts } from '../../indicators/unit-facts.store.ts';
import { readReportFacts } from './read-report-facts.ts';
import { headingOf } from './report-heading.ts';
import { newShortCode, usualHead } from './report-service.ts';
import { findTemplate } from './templates.ts';
import { addAct, addReport, findReports, type WholeReport, type Writer } from './writing.store.ts';

export interface ReportWish {
  readonly provinceId: string;
  readonly unitId: string;
  readonly templateId: string;
  readonly periodName: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly previousDate: PlainDate;
}

/**
 * A draft of a template and a unit that are there, under the heading of the unit's last report or of its authority: kept as one that was begun
 * on screen, so that people go on writing it there.
 */
export async function beginReport(
  transaction: WriteTransaction,
  { provinceId, unitId, templateId, periodName, from, to, previousDate }: ReportWish,
  by: Writer,
): Promise<WholeReport> {
  const unit = (await findUnitFacts(transaction, [unitId], to)).get(unitId);
  const template = await findTemplate(transaction, provinceId, templateId);
  if (unit === undefined || template === undefined) throw new Error('unit and template were looked up before');
  const period = { name: periodName, from, to, valueDate: to, previousDate };
  const facts = await readReportFacts(transaction, { unit, period, knownAt: by.at });
  const [last] = await findReports(transaction, { provinceId, unitId });
  const place = { provinceId, unitId, unitName: unit.name, isProvince: unit.level === 'province' };
  const heading = await headingOf(transaction, facts, place, {}, last, dayInVietNam(by.at));
  const report: WholeReport = {
    ...{ provinceId, reportId: uuid(), unitId, unitName: facts.unit.name, periodName, valueDate: to },
    ...{ templateId, templateVersion: template.version, templateName: template.name },
    ...(heading.ok ? heading.value : { head: usualHead(facts) }),
    ...{ state: 'draft' as const, shortCode: newShortCode(), version: 1, createdAt: by.at, facts },
  };
  await addReport(transaction, report);
  await addAct(transaction, report, 'write', '', by);
  return report;
}
