import { listTemplateVersions } from '@muctieu/contract/reporting/writing/template.operations';
import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import {
  compareRenderings,
  listWrittenReports,
  readWrittenReport,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { ReadingFrame } from '../../shared/ReadingFrame.tsx';
import { useAddressState } from '../../shared/use-address-state.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { DifferenceView } from './DifferenceView.tsx';
import { templatesTexts as texts } from './templates.texts.ts';
import { writingTexts } from './writing.texts.ts';

/** A report against another, or against itself by another version of its template. */
export function DifferencePage() {
  const say = useSay();
  const reportId = usePathParameter('reportId');
  const reading = useOperation(readWrittenReport, { params: { reportId } });
  const trail = [{ label: say(writingTexts.title), to: '/bao-cao/soan' }];
  return (
    <ReadingFrame reading={reading} header={<PageHeader title={say(writingTexts.difference)} trail={trail} />}>
      {(report) => (
        <div className="stack">
          <PageHeader
            title={say(writingTexts.difference)}
            trail={[...trail, { label: report.templateName, to: `/bao-cao/soan/${reportId}` }]}
            note={`${report.templateName}, ${report.unitName}, ${report.periodName}`}
          />
          <Difference report={report} />
        </div>
      )}
    </ReadingFrame>
  );
}

function Difference({ report }: { readonly report: WrittenDetail }) {
  const say = useSay();
  const { reportId, provinceId, unitId, templateId } = report;
  const [other, setOther] = useAddressState('voi');
  const reports = useOperation(listWrittenReports, { query: { provinceId, unitId, limit: 200 } });
  const versions = useOperation(listTemplateVersions, { params: { templateId }, query: { provinceId, limit: 200 } });
  const choices = [
    ...(reports.value?.items ?? [])
      .filter((one) => one.reportId !== reportId)
      .map((one) => ({
        value: one.reportId,
        label: [one.templateName, one.periodName, one.number ?? ''].filter((word) => word !== '').join(', '),
      })),
    ...(versions.value?.items ?? []).map(({ version }) => ({
      value: `v${version}`,
      label: say(texts.withVersion, { version }),
    })),
  ];
  const isVersion = /^v\d+$/.test(other);
  const query = isVersion ? { otherVersion: Number(other.slice(1)) } : { otherReportId: other };
  const reading = useOperation(compareRenderings, { params: { reportId }, query }, { enabled: other !== '' });
  return (
    <section className="paper stack">
      <ChoiceField
        label={say(texts.with)}
        value={other}
        onChange={setOther}
        choices={[{ value: '', label: say(writingTexts.choose) }, ...choices]}
      />
      {other !== '' && (
        <ReadingFrame reading={reading}>
          {(difference) => <DifferenceView parts={difference.parts} label={say(writingTexts.difference)} />}
        </ReadingFrame>
      )}
    </section>
  );
}
