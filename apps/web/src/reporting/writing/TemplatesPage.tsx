import { Button } from '@mantine/core';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import {
  listReportNames,
  listReportTemplates,
  takeReportTemplate,
  uploadReportTemplate,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { DataTable } from '../../shared/DataTable.tsx';
import { downloadFile } from '../../shared/download-list.ts';
import { FileDrop } from '../../shared/FileDrop.tsx';
import { notify } from '../../shared/notices.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { ProblemList } from '../../shared/ProblemList.tsx';
import { usePermission } from '../../shared/session.ts';
import { TextField } from '../../shared/TextField.tsx';
import { uploadFile } from '../../shared/upload-file.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';
import { writingTexts } from './writing.texts.ts';

type Item = ItemOf<typeof listReportTemplates>;

/** Templates to take, edit in Word and bring back; below them every name they may ask for. */
export function TemplatesPage() {
  const say = useSay();
  const client = useQueryClient();
  const provinceId = useOwnProvince();
  const mayUpload = usePermission({ object: 'report', action: 'approve' });
  const [templateId, setId] = useState('');
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const take = (item: Item) =>
    void downloadFile(
      addressOf(takeReportTemplate, { params: { templateId: item.templateId }, query: { provinceId } }),
      {},
      `${item.templateId}.docx`,
    );
  const upload = async (file: File | undefined) => {
    if (file === undefined) return;
    const query = { provinceId, name: file.name.replace(/\.docx$/i, '') };
    const outcome = await uploadFile(uploadReportTemplate, { params: { templateId }, query, file }, () => undefined);
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) notify(say(texts.uploaded, { version: outcome.value.version }));
    await client.invalidateQueries();
  };
  return (
    <div className="stack">
      <PageHeader
        title={say(writingTexts.templates)}
        trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]}
      />
      <DataTable
        operation={listReportTemplates}
        label={say(writingTexts.templates)}
        query={{ provinceId }}
        columns={[
          {
            key: 'name',
            render: (item: Item) => (
              <Button variant="subtle" onClick={() => take(item)}>
                {item.name}
              </Button>
            ),
          },
          { key: 'templateId' },
          { key: 'origin' },
          { key: 'version' },
        ]}
        keyOf={(item) => item.templateId}
        sorts={false}
      />
      {mayUpload && (
        <section className="paper stack">
          <h2>{say(texts.upload)}</h2>
          <ProblemList problems={problems} takesFocus />
          <TextField label={say(texts.templateId)} value={templateId} onChange={setId} />
          <FileDrop label={say(texts.upload)} accept=".docx" onFiles={([file]) => void upload(file)} />
        </section>
      )}
      <DataTable
        operation={listReportNames}
        label={say(texts.names)}
        query={{}}
        columns={[{ key: 'name' }, { key: 'label' }, { key: 'kind' }]}
        keyOf={(item) => item.name}
        sorts={false}
      />
    </div>
  );
}
