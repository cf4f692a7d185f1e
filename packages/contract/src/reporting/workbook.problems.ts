import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** Why a workbook is not read back into a report. */
export const workbookProblems = {
  'workbook-not-of-form': {
    kind: 'refused',
    vi: 'Tệp này không phải mẫu Excel tải từ báo cáo (thiếu trang thông tin ẩn). Hãy tải mẫu Excel ở trang nhập báo cáo rồi điền vào đó.',
    en: 'This file is no workbook of a report (its hidden sheet is missing). Fetch the workbook on the page of the report and fill that in.',
  },
  'workbook-altered': {
    kind: 'refused',
    vi: 'Thông tin ẩn hoặc mã dòng của tệp đã bị sửa nên không biết chắc số nào thuộc ô nào. Hãy tải mẫu Excel mới và chép số liệu sang.',
    en: 'The hidden sheet or the keys of the rows were changed: which figure belongs where is not certain. Fetch a new workbook and copy the figures.',
  },
  'workbook-of-other-form': {
    kind: 'refused',
    vi: 'Tệp này là biểu «{found}», còn báo cáo đang mở dùng biểu «{expected}». Hãy mở đúng báo cáo hoặc chọn đúng tệp.',
    en: 'This workbook is of form “{found}”, the report uses “{expected}”. Open the right report or choose the right file.',
  },
  'workbook-of-other-version': {
    kind: 'refused',
    vi: 'Tệp này theo phiên bản {found} của biểu, báo cáo đang mở dùng phiên bản {expected}. Hãy tải mẫu Excel mới và chép số liệu sang.',
    en: 'This workbook is of version {found} of the form, the report uses version {expected}. Fetch a new workbook and copy the figures.',
  },
  'workbook-of-other-period': {
    kind: 'refused',
    vi: 'Tệp này của kỳ «{found}», báo cáo đang mở là kỳ «{expected}». Hãy mở đúng kỳ hoặc chọn đúng tệp.',
    en: 'This workbook is of period “{found}”, the report of “{expected}”. Open the right period or choose the right file.',
  },
  'workbook-of-other-unit': {
    kind: 'refused',
    vi: 'Tệp này của đơn vị «{found}», báo cáo đang mở của «{expected}». Hãy chọn đúng tệp.',
    en: 'This workbook is of “{found}”, the report of “{expected}”. Choose the right file.',
  },
} as const satisfies ProblemCatalogue;
