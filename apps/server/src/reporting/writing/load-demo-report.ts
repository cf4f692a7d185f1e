import type { DemoReport } from '@muctieu/demo/report';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../../database/database.ts';
import { programScope } from '../../database/scope.ts';
import { findUnitFacts } from '../../indicators/unit-facts.store.ts';
import { stableId } from '../../organisations/stable-id.ts';
import { findProvinceUnit } from '../../organisations/unit-lookup.ts';
import { readReportFacts } from './read-report-facts.ts';
import { newShortCode } from './report-service.ts';
import { findTemplate } from './templates.ts';
import { addAct, addReport, addSlot, findReport } from './writing.store.ts';

/** Puts the half-year report of the demo where people look for reports: a draft with its figures and its words. */
export async function loadDemoReport(database: Database, demo: DemoReport, at: Date): Promise<void> {
  const { provinceId } = demo;
  const reportId = demo.id;
  const act = { provinceId, command: 'load-demo-report', requestId: 'start', at };
  const there = await database.read(programScope, (transaction) => findReport(transaction, reportId));
  if (there !== undefined) return;
  await database.write(programScope, act, async (transaction) => {
    const valueDate = demo.valueDate as PlainDate;
    const place = await findProvinceUnit(transaction, provinceId, valueDate);
    const unit = place && (await findUnitFacts(transaction, [place.unitId], valueDate)).get(place.unitId);
    const template = await findTemplate(transaction, provinceId, demo.templateId);
    if (unit === undefined || template === undefined) throw new Error('the demo has its province and its template');
    const period = {
      name: demo.periodName,
      from: demo.from as PlainDate,
      to: valueDate,
      valueDate,
      previousDate: demo.previousDate as PlainDate,
    };
    const facts = await readReportFacts(transaction, { unit, period, knownAt: at });
    const report = {
      provinceId,
      reportId,
      unitId: unit.unitId,
      unitName: facts.unit.name,
      templateId: demo.templateId,
      templateVersion: template.version,
      templateName: template.name,
      periodName: demo.periodName,
      valueDate,
      authorityId: stableId('organisation', demo.authorityId),
      head: {
        ...demo.head,
        signatureLines: [...demo.head.signatureLines],
        recipients: [...demo.head.recipients],
        functionId: stableId('authority-function', demo.signerId),
      },
      state: 'draft' as const,
      shortCode: newShortCode(),
      version: 1,
      createdAt: at,
      facts,
    };
    const by = { personId: undefined, name: demo.writer, at };
    await addReport(transaction, report);
    await addAct(transaction, report, 'write', '', by);
    for (const [slot, text] of Object.entries(demo.slots))
      await addSlot(transaction, report, { slot, version: 1, text }, by);
    return done(undefined);
  });
}
