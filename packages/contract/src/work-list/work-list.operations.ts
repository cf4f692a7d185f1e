import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { dayField, momentField, textField } from '../http/fields.ts';

/** One thing to be done, from the data as they are now; when it is done it is gone from the list. */
export const workItem = z.object({
  /** Which source found it: `succession-unmatched`. */
  code: z.string(),
  urgency: z.enum(['wrong', 'due', 'waiting']),
  title: textField,
  /** Why, and what is to be done. */
  note: textField,
  /** How many things are meant. */
  count: z.number().int().optional(),
  dueOn: dayField.optional(),
  /** Where in the web application it is done. */
  to: z.string(),
});

export const workList = z.object({ asOf: momentField, items: z.array(workItem) });

export const readWorkList = defineOperation({
  id: 'work-list.read',
  method: 'GET',
  path: '/work-list',
  summary: { vi: 'Việc đến hạn, việc chờ tôi, chỗ chưa đúng', en: 'What is due, what waits for me, what is wrong' },
  access: { kind: 'signed-in' },
  answer: workList,
});

export type WorkItem = z.output<typeof workItem>;
