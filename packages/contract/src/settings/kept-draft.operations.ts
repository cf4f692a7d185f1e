import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { momentField } from '../http/fields.ts';

const ofForm = z
  .object({ name: z.string().min(1).max(300).describe('Which form of which thing, as the page calls it.') })
  .strict();

export const keepDraftOnServer = defineOperation({
  id: 'settings.keep-draft',
  method: 'PUT',
  path: '/settings/draft',
  summary: { vi: 'Giữ bản nháp mà trình duyệt không đủ chỗ', en: 'Keep a draft that the browser has no room for' },
  access: { kind: 'signed-in' },
  query: ofForm,
  carries: 'file',
  answer: z.object({ at: momentField }),
  problems: ['draft-empty'],
});

export const readKeptDraft = defineOperation({
  id: 'settings.read-draft',
  method: 'GET',
  path: '/settings/draft',
  summary: { vi: 'Đọc lại bản nháp đã giữ', en: 'Read a draft that was kept' },
  access: { kind: 'signed-in' },
  query: ofForm,
  answer: z.object({ at: momentField, content: z.string() }),
  problems: ['draft-unknown'],
});

export const forgetKeptDraft = defineOperation({
  id: 'settings.forget-draft',
  method: 'DELETE',
  path: '/settings/draft',
  summary: { vi: 'Bỏ bản nháp đã giữ', en: 'Forget a draft that was kept' },
  access: { kind: 'signed-in' },
  query: ofForm,
  answer: z.object({}),
});
