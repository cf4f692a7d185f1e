import { readReport } from '@muctieu/contract/reporting/reporting.operations';
import { useKeptOperation } from '../offline/use-kept-operation.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useSay } from '../shared/use-say.ts';
import { ReportEntry } from './ReportEntry.tsx';
import { reportInput, reportSubject } from './report-address.ts';
import { reportingTexts } from './reporting.texts.ts';
import { useReportKey } from './use-report-key.ts';

/** One report: to fill in, to read, to accept or return. */
export function ReportPage() {
  const say = useSay();
  const report = useReportKey();
  const reading = useKeptOperation(readReport, reportInput(report));
  return (
    <ReadingFrame reading={reading} header={<PageHeader title={say(reportingTexts.entry)} />}>
      {(detail) => (
        <ReportEntry
          key={reportSubject(report)}
          report={report}
          detail={detail}
          keptAt={reading.keptAt}
          reload={reading.reload}
        />
      )}
    </ReadingFrame>
  );
}
