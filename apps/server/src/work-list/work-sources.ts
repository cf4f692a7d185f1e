import { listConflicts } from '@muctieu/contract/documents/documents.operations';
import { listNodes, readUnmatched } from '@muctieu/contract/programmes/programmes.operations';
import type { WorkItem } from '@muctieu/contract/work-list/work-list.operations';
import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { addDays } from '@muctieu/kernel/plain-date';
import { say } from '@muctieu/kernel/text';
import { capitalWaits } from './capital-waits.ts';
import { countedWork } from './counted-work.ts';
import { journalBroken } from './journal-broken.ts';
import { recognitionWaits } from './recognition-waits.ts';
import { reportingWaits } from './reporting-waits.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';
import { writingWaits } from './writing-waits.ts';

const daysAhead = 30;

/** Every source of work, the gravest first. */
export function workSources(matrix: PermissionMatrix): readonly WorkSource[] {
  return [
    journalBroken(),
    documentConflicts,
    roleEndsSoon(matrix),
    capitalWaits,
    recognitionWaits,
    reportingWaits,
    writingWaits,
    noRole,
    successionUnmatched,
    factsUnverified,
  ];
}

const documentConflicts: WorkSource = async ({ ask, may }) => {
  if (!(await may('legal-document', 'write'))) return [];
  const count = (await ask(listConflicts))?.items.length ?? 0;
  return countedWork(
    'document-conflicts',
    'wrong',
    count,
    '/van-ban/mau-thuan',
    workTexts.conflicts,
    workTexts.conflictsNote,
  );
};

const successionUnmatched: WorkSource = async ({ ask, may }) => {
  if (!(await may('programme-catalogue', 'approve'))) return [];
  const found = await ask(readUnmatched);
  const count = (found?.from.length ?? 0) + (found?.to.length ?? 0);
  return countedWork(
    'succession-unmatched',
    'waiting',
    count,
    '/chuong-trinh/chuyen-tiep',
    workTexts.unmatched,
    workTexts.unmatchedNote,
  );
};

const factsUnverified: WorkSource = async ({ ask, may }) => {
  if (!(await may('programme-catalogue', 'approve'))) return [];
  const count = (await ask(listNodes, { query: { verified: 'no', limit: 1 } }))?.total ?? 0;
  return countedWork(
    'facts-unverified',
    'waiting',
    count,
    '/chuong-trinh/danh-muc',
    workTexts.unverified,
    workTexts.unverifiedNote,
  );
};

function roleEndsSoon(matrix: PermissionMatrix): WorkSource {
  return ({ holdings, today }) =>
    Promise.resolve(
      holdings.flatMap(({ from, until, role, placeName }): readonly WorkItem[] => {
        if (until === undefined || until <= today || from > today || until > addDays(today, daysAhead)) return [];
        const name = matrix.roles.find(({ code }) => code === role)?.name ?? { vi: role, en: role };
        const title = {
          vi: say(workTexts.roleEnds, 'vi', { role: name.vi, place: placeName }),
          en: say(workTexts.roleEnds, 'en', { role: name.en, place: placeName }),
        };
        return [
          { code: 'role-ends', urgency: 'due', title, note: workTexts.roleEndsNote, dueOn: until, to: '/cai-dat' },
        ];
      }),
    );
}

const noRole: WorkSource = ({ holdings, today }) => {
  const holds = holdings.some(({ from, until }) => from <= today && (until === undefined || until > today));
  const item: WorkItem = {
    code: 'no-role',
    urgency: 'waiting',
    title: workTexts.noRole,
    note: workTexts.noRoleNote,
    to: '/cai-dat',
  };
  return Promise.resolve(holds ? [] : [item]);
};
