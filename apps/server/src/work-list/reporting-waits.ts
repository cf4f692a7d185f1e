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
    const own = (await ask(listObligations, { query: { provinceId, view: 'own', limit: 1 } }))?.shelves ?? {};
    const received = (await ask(listObligations, { query: { provinceId, view: 'received', limit: 1 } }))?.shelves ?? {};
    const reports = '/bao-cao';
    const { reportsReturned, reportsReturnedNote, reportsOverdue, reportsOverdueNote } = workTexts;
    const { reportsDue, reportsDueNote, reportsReceived, reportsReceivedNote } = workTexts;
    work.push(
      ...countedWork('reports-returned', 'due', own.returned ?? 0, reports, reportsReturned, reportsReturnedNote),
      ...countedWork('reports-overdue', 'due', own.overdue ?? 0, reports, reportsOverdue, reportsOverdueNote),
      ...countedWork('reports-due', 'due', own.due ?? 0, reports, reportsDue, reportsDueNote),
      ...countedWork(
        'reports-received',
        'waiting',
        received.waiting ?? 0,
        `${reports}/nhan`,
        reportsReceived,
        reportsReceivedNote,
      ),
    );
  }
  return work;
};
