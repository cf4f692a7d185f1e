import type { ProblemCatalogue } from '../http/problem-sentence.ts';

export const settingsProblems = {
  'draft-unknown': {
    kind: 'not-found',
    vi: 'Không có bản nháp này trên máy chủ; có thể đã được gửi hoặc bỏ ở máy khác.',
    en: 'There is no such draft on the server; it may have been sent or discarded on another machine.',
  },
  'draft-empty': {
    kind: 'invalid',
    vi: 'Bản nháp gửi lên không có nội dung. Hãy tải lại trang rồi gõ tiếp.',
    en: 'The draft that was sent is empty. Load the page again and go on typing.',
  },
} as const satisfies ProblemCatalogue;
