import { readReportTemplates } from '@muctieu/data/report-template';
import type { Database } from '@muctieu/server/database/database';
import { programScope } from '@muctieu/server/database/scope';
import type { UnitFacts } from '@muctieu/server/indicators/unit-facts.store';
import { readOutline, templateOfOutline } from '@muctieu/server/reporting/writing/outline-document';
import { readReportFacts } from '@muctieu/server/reporting/writing/read-report-facts';
import { renderReport } from '@muctieu/server/reporting/writing/render-report';
import { usualHead } from '@muctieu/server/reporting/writing/report-service';
import { reportPeriod } from './demo-province.ts';

const templates = new Map<string, Uint8Array>();

function templateOf(id: string): Uint8Array {
  const known = templates.get(id);
  if (known !== undefined) return known;
  const outline = readReportTemplates().find((one) => one.id === id);
  const made = templateOfOutline(readOutline(id, outline?.text ?? ''));
  templates.set(id, made);
  return made;
}

/** A report from its first figure to the bytes of the Word file, as the page and the command make it. */
export async function makeReport(database: Database, unit: UnitFacts, templateId: string): Promise<Uint8Array> {
  const knownAt = new Date();
  const facts = await database.read(programScope, (transaction) =>
    readReportFacts(transaction, { unit, period: reportPeriod, knownAt }),
  );
  const verifyAddress = 'http://localhost:8080/xac-minh/ABCDEFGH';
  const head = { ...usualHead(facts), shortCode: 'ABCD-EFGH', verifyAddress };
  const rendered = await renderReport({ template: templateOf(templateId), facts, head, slots: {} });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  return rendered.value.bytes;
}
