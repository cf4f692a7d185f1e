import { readdirSync, readFileSync } from 'node:fs';

/** A delivered template as the outline it is written down in; the server makes a Word file of it. */
export interface ReportTemplateText {
  readonly id: string;
  readonly text: string;
}

const folder = new URL('../report-templates/', import.meta.url);

/** Every delivered template, by its id. */
export function readReportTemplates(): readonly ReportTemplateText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ id: name.slice(0, -'.txt'.length), text: readFileSync(new URL(name, folder), 'utf8') }));
}
