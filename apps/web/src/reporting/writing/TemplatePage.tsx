import { Button } from '@mantine/core';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { listTemplateVersions, takeTemplateTrial } from '@muctieu/contract/reporting/writing/template.operations';
import {
  listReportTemplates,
  listWrittenReports,
  takeReportTemplate,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DataTable } from '../../shared/DataTable.tsx';
import { downloadFile } from '../../shared/download-list.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PageLink } from '../../shared/PageLink.tsx';
import { ProblemList } from '../../shared/ProblemList.tsx';
import { usePermission } from '../../shared/session.ts';
import { useAddressState } from '../../shared/use-address-state.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { usePathParameter } from '../../shared/use-path-parameter.ts';
import { useSay } from '../../shared/use-say.ts';
import { TemplateTrial } from './TemplateTrial.tsx';
import { templatesTexts as texts } from './templates.texts.ts';
import { writingTexts } from './writing.texts.ts';

type Version = ItemOf<typeof listTemplateVersions>;

/** A template: its versions, an edited file on trial, what is different, and keeping it. */
export function TemplatePage() {
  const say = useSay();
  const templateId = usePathParameter('templateId');
  const provinceId = useOwnProvince();
  const mayUpload = usePermission({ object: 'report', action: 'approve' });
  const templates = useOperation(listReportTemplates, { query: { provinceId } });
  const found = templates.value?.items.find((one) => one.templateId === templateId);
  const reports = useOperation(listWrittenReports, { query: { provinceId, limit: 200 } });
  const [chosen, setChosen] = useAddressState('bao-cao');
  const [refused, setRefused] = useState<readonly ProblemItem[]>([]);
  const items = reports.value?.items ?? [];
  // The newest report of this template is the last period's, else any report of the province.
  const usual = items.find((one) => one.templateId === templateId) ?? items[0];
  const reportId = chosen === '' ? (usual?.reportId ?? '') : chosen;
  const fetchFile = async (address: string, name: string) => {
    const got = await downloadFile(address, {}, name);
    setRefused('problems' in got ? got.problems : []);
  };
  const params = { templateId };
  const takeVersion = (version: number) =>
    void fetchFile(addressOf(takeReportTemplate, { params, query: { provinceId, version } }), `${templateId}.docx`);
  const takeTrial = (version: number) =>
    void fetchFile(
      addressOf(takeTemplateTrial, { params, query: { provinceId, reportId, version } }),
      `${templateId}.docx`,
    );
  return (
    <div className="stack">
      <PageHeader
        title={found?.name ?? templateId}
        trail={[
          { label: say(writingTexts.title), to: '/bao-cao/soan' },
          { label: say(writingTexts.templates), to: '/bao-cao/soan/mau' },
        ]}
        note={say(texts.note)}
      />
      <ProblemList problems={refused} takesFocus />
      <section className="paper">
        {reports.value !== undefined && items.length === 0 ? (
          <p>{say(texts.noReport)}</p>
        ) : (
          <ChoiceField
            label={say(texts.report)}
            value={reportId}
            onChange={setChosen}
            choices={items.map((one) => ({
              value: one.reportId,
              label: `${one.templateName}, ${one.unitName}, ${one.periodName}`,
            }))}
          />
        )}
      </section>
      {found !== undefined && (
        <DataTable
          operation={listTemplateVersions}
          params={params}
          label={say(texts.versions)}
          query={{ provinceId }}
          columns={[
            { key: 'version', width: '6rem' },
            { key: 'name' },
            { key: 'person' },
            { key: 'at', width: '11rem' },
            {
              key: 'take',
              title: texts.take,
              width: '18rem',
              render: ({ version }: Version) => (
                <span className="row">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={say(texts.takeVersion, { version })}
                    onClick={() => takeVersion(version)}
                  >
                    {say(texts.takeShort)}
                  </Button>
                  {reportId !== '' && (
                    <>
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={say(texts.takeTrial, { version })}
                        onClick={() => takeTrial(version)}
                      >
                        {say(texts.trialShort)}
                      </Button>
                      <PageLink
                        to={`/bao-cao/soan/${reportId}/so-sanh?voi=v${version}`}
                        aria-label={say(texts.compareVersion, { version })}
                      >
                        {say(writingTexts.difference)}
                      </PageLink>
                    </>
                  )}
                </span>
              ),
            },
          ]}
          keyOf={(item) => String(item.version)}
          sorts={false}
          searches={false}
        />
      )}
      {mayUpload ? (
        <TemplateTrial
          key={templateId}
          templateId={templateId}
          templateName={found?.name ?? ''}
          provinceId={provinceId}
          reportId={reportId}
        />
      ) : (
        <p>{say(texts.denied)}</p>
      )}
    </div>
  );
}
