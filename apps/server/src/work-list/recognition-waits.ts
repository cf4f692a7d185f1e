import { listRecognised, listRecognitions } from '@muctieu/contract/criteria/recognition.operations';
import { addDays } from '@muctieu/kernel/plain-date';
import { countedWork } from './counted-work.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';

/** Days ahead at which what was recognised is to be looked at again. */
const reviewAheadDays = 60;

/** Dossiers of recognition that wait for the level at which the person works, and reviews that come near. */
export const recognitionWaits: WorkSource = async ({ ask, may, holdings, today }) => {
  const acts = (await may('criteria-assessment', 'write')) || (await may('criteria-assessment', 'approve'));
  if (!acts) return [];
  const held = holdings.filter(({ from, until }) => from <= today && (until === undefined || until > today));
  const isProvince = held.some(({ reach }) => reach.kind === 'province');
  // What waited for a district falls to the province since there are no districts.
  const levels = isProvince ? ['province', 'district'] : ['commune'];
  const found = await ask(listRecognitions, { query: { state: 'under-way', limit: 1000 } });
  const mine = (found?.items ?? []).filter(({ waitingFor }) => waitingFor !== undefined && levels.includes(waitingFor));
  const late = mine.filter(({ isLate }) => isLate).length;
  const provinceId = held.find(({ reach }) => reach.kind === 'province')?.reach;
  const reviews =
    provinceId?.kind === 'province'
      ? await ask(listRecognised, {
          query: { provinceId: provinceId.provinceId, reviewBy: addDays(today, reviewAheadDays), limit: 1 },
        })
      : undefined;
  return [
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
      mine.length - late,
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
