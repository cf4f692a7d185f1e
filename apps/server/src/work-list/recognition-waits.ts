import { listRecognised, listRecognitions } from '@muctieu/contract/criteria/recognition.operations';
import { listOpinions } from '@muctieu/contract/criteria/recognition-work.operations';
import { addDays } from '@muctieu/kernel/plain-date';
import { countedWork } from './counted-work.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';

/** Days ahead at which what was recognised is to be looked at again. */
const reviewAheadDays = 60;

/** Dossiers of recognition that wait for the level at which the person works, and reviews that come near. */
export const recognitionWaits: WorkSource = async ({ ask, may, holdings, today }) => {
  const writes = await may('criteria-assessment', 'write');
  if (!writes && !(await may('criteria-assessment', 'approve'))) return [];
  const held = holdings.filter(({ from, until }) => from <= today && (until === undefined || until > today));
  const isProvince = held.some(({ reach }) => reach.kind === 'province');
  // What waited for a district falls to the province since there are no districts.
  const levels = isProvince ? (['province', 'district'] as const) : (['commune'] as const);
  // A department that only approves its own criteria takes no step of a dossier: it is told of the opinions asked of it.
  const takesSteps = writes || !isProvince;
  const count = async (late: 'yes' | 'no') => {
    if (!takesSteps) return 0;
    const totals = await Promise.all(
      levels.map(async (waitingFor) => {
        const query = { state: 'under-way', waitingFor, late, limit: 1 } as const;
        return (await ask(listRecognitions, { query }))?.total ?? 0;
      }),
    );
    return totals.reduce((sum, total) => sum + total, 0);
  };
  const late = await count('yes');
  const onTime = await count('no');
  const provinceId = held.find(({ reach }) => reach.kind === 'province')?.reach;
  const reviews =
    provinceId?.kind === 'province'
      ? await ask(listRecognised, {
          query: { provinceId: provinceId.provinceId, reviewBy: addDays(today, reviewAheadDays), limit: 1 },
        })
      : undefined;
  const asked = async (state: 'open' | 'late') =>
    provinceId?.kind === 'province'
      ? ((await ask(listOpinions, { query: { provinceId: provinceId.provinceId, mine: 'yes', state, limit: 1 } }))
          ?.total ?? 0)
      : 0;
  const opinionsLate = await asked('late');
  return [
    ...countedWork(
      'opinions-late',
      'due',
      opinionsLate,
      '/cong-nhan/y-kien?loc=state:late~mine:yes',
      workTexts.opinionsLate,
      workTexts.opinionsLateNote,
    ),
    ...countedWork(
      'opinions-open',
      'waiting',
      (await asked('open')) - opinionsLate,
      '/cong-nhan/y-kien?loc=state:open~mine:yes',
      workTexts.opinionsOpen,
      workTexts.opinionsOpenNote,
    ),
    ...countedWork(
      'recognition-late',
      'due',
      late,
      '/cong-nhan?loc=state:under-way~late:yes',
      workTexts.recognitionLate,
      workTexts.recognitionLateNote,
    ),
    ...countedWork(
      'recognition-waits',
      'waiting',
      onTime,
      '/cong-nhan?loc=state:under-way',
      workTexts.recognitionWaits,
      workTexts.recognitionWaitsNote,
    ),
    ...countedWork(
      'recognition-review',
      'waiting',
      reviews?.total ?? 0,
      '/cong-nhan/danh-sach',
      workTexts.recognitionReview,
      workTexts.recognitionReviewNote,
    ),
  ];
};
