import { listObligations } from '@muctieu/contract/reporting/reporting.operations';
import type { WorkItem } from '@muctieu/contract/work-list/work-list.operations';
import { countedWork } from './counted-work.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';

/** Reports that are due, that came back, and that wait to be accepted: of the last year, by the provinces of the roles held. */
export const reportingWaits: WorkSource = async ({ ask, may, holdings, today }) => {
  if (!(await may('report', 'read'))) return [];
  const held = holdings.filter(({ from, until }) => from <= today && (until === undefined || until > today));
  const provinces = new Set(held.flatMap(({ reach }) => (reach.kind === 'nation' ? [] : [reach.provinceId])));
  const work: WorkItem[] = [];
  for (const provinceId of provinces) {
    const own = (await ask(listObligations, { query: { provinceId, view: 'own', limit: 1000 } }))?.items ?? [];
    const received =
      (await ask(listObligations, { query: { provinceId, view: 'received', limit: 1000 } }))?.items ?? [];
    const open = own.filter(({ state }) => state === 'none' || state === 'draft');
    const ahead = open.filter(({ standing, cutOff }) => standing === 'not-yet-due' && cutOff <= today);
    const overdue = open.filter(({ standing }) => standing === 'overdue');
    const returned = own.filter(({ state }) => state === 'returned');
    const waiting = received.filter(({ state }) => state === 'submitted' || state === 'checked');
    const reports = '/bao-cao';
    const { reportsReturned, reportsReturnedNote, reportsOverdue, reportsOverdueNote } = workTexts;
    const { reportsDue, reportsDueNote, reportsReceived, reportsReceivedNote } = workTexts;
    work.push(
      ...countedWork('reports-returned', 'due', returned.length, reports, reportsReturned, reportsReturnedNote),
      ...countedWork('reports-overdue', 'due', overdue.length, reports, reportsOverdue, reportsOverdueNote),
      ...countedWork('reports-due', 'due', ahead.length, reports, reportsDue, reportsDueNote),
      ...countedWork('reports-received', 'waiting', waiting.length, reports, reportsReceived, reportsReceivedNote),
    );
  }
  return work;
};
