import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What the checker may refuse with beside what the readers of files say. */
export const checkProblems = {
  'check-busy': {
    kind: 'unavailable',
    vi: 'Nhiều báo cáo đang được kiểm tra cùng lúc. Hãy thử lại sau vài giây.',
    en: 'Many reports are being checked at once. Try again in a few seconds.',
  },
  'comments-need-docx': {
    kind: 'refused',
    vi: 'Chỉ tệp Word (.docx) mới tải được bản có nhận xét; tệp này là «{found}». Hãy tải trang HTML hoặc bảng Excel.',
    en: 'Only a Word file (.docx) can be had with comments; this one is “{found}”. Take the HTML page or the Excel table.',
  },
} as const satisfies ProblemCatalogue;
