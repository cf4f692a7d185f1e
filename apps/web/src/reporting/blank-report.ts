import type { ReportDetail } from '@muctieu/contract/reporting/report';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import { say } from '@muctieu/kernel/text';

const nobody = '00000000-0000-4000-8000-000000000000';

/** An empty copy of a form, of nobody: for trying it. Sections of capital get two lines to type into. */
export function blankReport(form: ReportForm, sampleAccount: string): ReportDetail {
  const today = dayInVietNam(new Date());
  const year = Number(today.slice(0, 4));
  const rows = form.sections.flatMap((section) =>
    section.rowSource.kind === 'accounts'
      ? [1, 2].map((number) => ({
          section: section.key,
          key: `THU.${number}~CENTRAL~INVESTMENT~${year}~${year}`,
          title: { vi: `${sampleAccount} ${number}`, en: `${sampleAccount} ${number}` },
        }))
      : [],
  );
  return {
    obligation: {
      provinceId: 'VN',
      regimeCode: form.code,
      regimeName: form.name,
      periodKey: String(year),
      periodTitle: { vi: String(year), en: String(year) },
      reporterId: nobody,
      reporterName: say(form.name, 'vi'),
      reporterLevel: 'commune',
      formCode: form.code,
      cutOff: today,
      due: today,
      graceUntil: today,
      extended: false,
      alsoFor: [],
      state: 'draft',
      standing: 'not-yet-due',
      version: 0,
      acts: [],
      waitsForMe: false,
    },
    reporter: { reporterId: nobody, kind: 'unit', level: 'commune', name: '' },
    period: { key: String(year), from: today, to: today },
    form: form as ReportDetail['form'],
    formVersion: 0,
    rows,
    cells: [],
    known: [],
    history: [],
    previous: [],
    lastYear: [],
    findings: [],
    returned: [],
    steps: [],
    checkedSections: [],
    mayEdit: true,
    version: 0,
  };
}
