import { listReportAuthorities } from '@muctieu/contract/reporting/writing/register.operations';
import { listWrittenReports } from '@muctieu/contract/reporting/writing/writing.operations';
import { countedWork } from './counted-work.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';

/** Reports that wait for a signature or for their issue, for whoever holds a function of the authority that issues them. */
export const writingWaits: WorkSource = async ({ ask, may, holdings, today }) => {
  if (!(await may('report', 'read'))) return [];
  const held = holdings.find(({ from, until }) => from <= today && (until === undefined || until > today));
  if (held === undefined || held.reach.kind === 'nation') return [];
  const { provinceId } = held.reach;
  const authorities = await ask(listReportAuthorities, { query: { provinceId, limit: 1000 } });
  const own = (authorities?.items ?? []).filter(({ isOwn }) => isOwn);
  const count = async (state: 'submitted' | 'signed') => {
    const totals = await Promise.all(
      own.map(async ({ authorityId }) => {
        const query = { provinceId, authorityId, state, limit: 1 } as const;
        return (await ask(listWrittenReports, { query }))?.total ?? 0;
      }),
    );
    return totals.reduce((sum, total) => sum + total, 0);
  };
  return [
    ...countedWork(
      'reports-to-sign',
      'waiting',
      await count('submitted'),
      '/bao-cao/soan?loc=state:submitted',
      workTexts.reportsToSign,
      workTexts.reportsToSignNote,
    ),
    ...countedWork(
      'reports-to-issue',
      'waiting',
      await count('signed'),
      '/bao-cao/soan?loc=state:signed',
      workTexts.reportsToIssue,
      workTexts.reportsToIssueNote,
    ),
  ];
};
