import { Button } from '@mantine/core';
import { listReportNames, listReportTemplates } from '@muctieu/contract/reporting/writing/writing.operations';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { DataTable } from '../../shared/DataTable.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { usePermission } from '../../shared/session.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useSay } from '../../shared/use-say.ts';
import { templatesTexts as texts } from './templates.texts.ts';
import { writingTexts } from './writing.texts.ts';

/** Templates to take, edit in Word and bring back; below them every name they may ask for. */
export function TemplatesPage() {
  const say = useSay();
  const navigate = useNavigate();
  const provinceId = useOwnProvince();
  const mayUpload = usePermission({ object: 'report', action: 'approve' });
  const [templateId, setId] = useState('');
  const isName = /^[a-z0-9][a-z0-9-]{1,80}$/.test(templateId);
  return (
    <div className="stack">
      <PageHeader
        title={say(writingTexts.templates)}
        trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]}
        note={say(texts.note)}
      />
      <DataTable
        operation={listReportTemplates}
        label={say(writingTexts.templates)}
        query={{ provinceId }}
        columns={[
          { key: 'name', width: '40%' },
          { key: 'templateId' },
          { key: 'origin', width: '8rem' },
          { key: 'version', width: '6rem' },
        ]}
        hrefOf={(item) => `/bao-cao/soan/mau/${item.templateId}`}
        keyOf={(item) => item.templateId}
        sorts={false}
        name="mau-"
      />
      {mayUpload && (
        <section className="paper stack" aria-labelledby="new-template">
          <h2 id="new-template">{say(texts.newOne)}</h2>
          <TextField label={say(texts.templateId)} value={templateId} onChange={setId} />
          <div className="row">
            <Button disabled={!isName} onClick={() => void navigate({ to: `/bao-cao/soan/mau/${templateId}` })}>
              {say(texts.open)}
            </Button>
          </div>
        </section>
      )}
      <DataTable
        operation={listReportNames}
        label={say(texts.names)}
        query={{}}
        columns={[{ key: 'name' }, { key: 'label' }, { key: 'kind', width: '8rem' }]}
        keyOf={(item) => item.name}
        sorts={false}
      />
    </div>
  );
}
