import type { WorkItem } from '@muctieu/contract/work-list/work-list.operations';

/** Work that is so many things of one sort; none is no work. */
export function countedWork(
  code: string,
  urgency: WorkItem['urgency'],
  count: number,
  to: string,
  title: WorkItem['title'],
  note: WorkItem['note'],
): readonly WorkItem[] {
  return count === 0 ? [] : [{ code, urgency, title, note, count, to }];
}
