import { listReportBatches, openReportBatch } from '@muctieu/contract/reporting/writing/batch.operations';
import { listReportTemplates } from '@muctieu/contract/reporting/writing/writing.operations';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DataTable } from '../../shared/DataTable.tsx';
import { notify } from '../../shared/notices.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { usePermission } from '../../shared/session.ts';
import { useChange } from '../../shared/use-change.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { runBatch } from './batch-runner.ts';
import { batchesTexts as texts } from './batches.texts.ts';
import { PeriodFields } from './PeriodFields.tsx';
import { type ChosenPeriod, reportPeriod } from './report-period.ts';
import { writingTexts } from './writing.texts.ts';

type Item = ItemOf<typeof listReportBatches>;

/** Batches that were begun, and a new one. */
export function BatchesPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const mayOpen = usePermission({ object: 'report', action: 'approve' });
  return (
    <div className="stack">
      <PageHeader
        title={say(writingTexts.batches)}
        trail={[{ label: say(writingTexts.title), to: '/bao-cao/soan' }]}
        note={say(texts.note)}
      />
      <DataTable
        operation={listReportBatches}
        label={say(writingTexts.batches)}
        query={{ provinceId }}
        columns={[
          { key: 'templateName' },
          { key: 'periodName' },
          { key: 'done', width: '14rem', render: ({ done, total }: Item) => say(texts.progress, { done, total }) },
          { key: 'at', width: '11rem' },
        ]}
        hrefOf={(item) => `/bao-cao/soan/hang-loat/${item.batchId}`}
        keyOf={(item) => item.batchId}
        sorts={false}
      />
      {mayOpen ? <OpenBatch provinceId={provinceId} /> : <p>{say(texts.denied)}</p>}
    </div>
  );
}

function OpenBatch({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const templates = useOperation(listReportTemplates, { query: { provinceId } });
  const change = useChange(openReportBatch, { refresh: ['reporting.'] });
  const [templateId, setTemplate] = useState('');
  const [level, setLevel] = useState<'commune' | 'district'>('commune');
  const [chosen, setPeriod] = useState<ChosenPeriod>({ kind: 'H1', year: String(new Date().getFullYear()), name: '' });
  const fitting = (templates.value?.items ?? []).filter(({ levels }) => levels.includes(level));
  const open = async () => {
    const period = reportPeriod(chosen);
    if (period === undefined || templateId === '') {
      notify(say(writingTexts.incomplete), 'bad');
      return;
    }
    const outcome = await change.send({ body: { provinceId, templateId, level, ...period } });
    if (!outcome.ok) return;
    void runBatch(outcome.value.batchId);
    await navigate({ to: `/bao-cao/soan/hang-loat/${outcome.value.batchId}` });
  };
  return (
    <section className="paper" aria-labelledby="open-batch">
      <h2 id="open-batch">{say(texts.begin)}</h2>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.begin)}
        onSubmit={() => void open()}
      >
        <ChoiceField
          label={say(texts.level)}
          path="body.level"
          value={level}
          onChange={(next) => setLevel(next === 'district' ? 'district' : 'commune')}
          choices={[
            { value: 'commune', label: say(texts.communes) },
            { value: 'district', label: say(texts.districts) },
          ]}
        />
        <ChoiceField
          label={say(writingTexts.template)}
          path="body.templateId"
          value={templateId}
          onChange={setTemplate}
          required
          choices={[
            { value: '', label: say(writingTexts.choose) },
            ...fitting.map((one) => ({ value: one.templateId, label: one.name })),
          ]}
        />
        <PeriodFields value={chosen} onChange={setPeriod} />
      </ChangeForm>
    </section>
  );
}
