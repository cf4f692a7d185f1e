import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { momentField } from '../http/fields.ts';

/** What an administrator asks first when something is wrong. */
export const systemState = z.object({
  version: z.string(),
  now: momentField,
  database: z.object({ name: z.string(), version: z.string(), bytes: z.number().int() }),
  /** The runtime that serves. */
  runtime: z.string(),
  upSince: momentField,
});

export const readSystemState = defineOperation({
  id: 'settings.read-system-state',
  method: 'GET',
  path: '/settings/system',
  summary: { vi: 'Phiên bản và cơ sở dữ liệu đang chạy', en: 'Version and database that are running' },
  access: { kind: 'permission', object: 'settings', action: 'approve' },
  answer: systemState,
});
