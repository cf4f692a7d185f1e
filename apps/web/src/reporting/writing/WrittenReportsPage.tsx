import {
  listReportTemplates,
  listWrittenReports,
  writeReport,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { writingColumnTexts, writtenStateTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DataTable } from '../../shared/DataTable.tsx';
import { notify } from '../../shared/notices.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PageLink } from '../../shared/PageLink.tsx';
import { useSession } from '../../shared/session.ts';
import { useChange } from '../../shared/use-change.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import type { ChosenUnit } from '../../territory/chosen-unit.ts';
import { UnitPicker } from '../../territory/UnitPicker.tsx';
import { AuthorityField } from './AuthorityField.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { type ChosenPeriod, reportPeriod } from './report-period.ts';
import { WrittenStateBadge } from './WrittenStateBadge.tsx';
import { writingTexts as texts } from './writing.texts.ts';

type Item = ItemOf<typeof listWrittenReports>;

const columns = [
  { key: 'templateName', width: '30%' },
  { key: 'unitName' },
  { key: 'periodName' },
  { key: 'valueDate', width: '8rem' },
  { key: 'state', width: '12rem', render: (item: Item) => <WrittenStateBadge state={item.state} /> },
  { key: 'number', width: '9rem' },
] as const;

/** Reports under way and issued; a new one from template, unit and period. */
export function WrittenReportsPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  return (
    <div className="stack">
      <PageHeader
        title={say(texts.title)}
        note={say(texts.note)}
        actions={
          <>
            <PageLink to="/bao-cao/soan/hang-loat">{say(texts.batches)}</PageLink>
            <PageLink to="/bao-cao/soan/mau">{say(texts.templates)}</PageLink>
            <PageLink to="/bao-cao/soan/so">{say(texts.register)}</PageLink>
            <PageLink to="/bao-cao/soan/tham-quyen">{say(texts.functions)}</PageLink>
          </>
        }
      />
      <DataTable
        operation={listWrittenReports}
        label={say(texts.title)}
        query={{ provinceId }}
        columns={columns}
        filters={[
          {
            key: 'state',
            label: say(writingColumnTexts.state),
            choices: Object.entries(writtenStateTexts).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
        hrefOf={(item) => `/bao-cao/soan/${item.reportId}`}
        keyOf={(item) => item.reportId}
        sorts={false}
      />
      <BeginReport provinceId={provinceId} />
    </div>
  );
}

function BeginReport({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const writes = useSession().person?.permissions.some(
    ({ object, action }) => object === 'report' && (action === 'write' || action === 'approve'),
  );
  const templates = useOperation(listReportTemplates, { query: { provinceId } });
  const change = useChange(writeReport, { refresh: ['reporting.'] });
  const [templateId, setTemplate] = useState('');
  const [unit, setUnit] = useState<ChosenUnit>();
  const [authorityId, setAuthority] = useState('');
  const [chosen, setPeriod] = useState<ChosenPeriod>({
    kind: 'H1',
    year: String(new Date().getFullYear()),
    name: '',
  });
  if (!writes) return null;
  const items = templates.value?.items ?? [];
  const begin = async () => {
    const period = reportPeriod(chosen);
    if (unit === undefined || period === undefined || templateId === '') {
      notify(say(texts.incomplete), 'bad');
      return;
    }
    const authority = authorityId === '' ? {} : { authorityId };
    const outcome = await change.send({ body: { provinceId, unitId: unit.id, templateId, ...period, ...authority } });
    if (outcome.ok) await navigate({ to: `/bao-cao/soan/${outcome.value.reportId}` });
  };
  return (
    <section className="paper" aria-labelledby="begin-report">
      <h2 id="begin-report">{say(texts.begin)}</h2>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.begin)}
        onSubmit={() => void begin()}
      >
        <ChoiceField
          path="body.templateId"
          label={say(texts.template)}
          value={templateId}
          onChange={setTemplate}
          required
          choices={[
            { value: '', label: say(texts.choose) },
            ...items.map((one) => ({ value: one.templateId, label: one.name })),
          ]}
        />
        <UnitPicker
          label={say(texts.unit)}
          value={unit}
          onChange={(next) => {
            setUnit(next);
            setAuthority('');
          }}
          provinceId={provinceId}
          path="body.unitId"
          required
        />
        {unit !== undefined && (
          <AuthorityField
            provinceId={provinceId}
            unitId={unit.id}
            value={authorityId}
            onChange={setAuthority}
            empty={say(texts.authorityUsual)}
            path="body.authorityId"
          />
        )}
        <PeriodFields value={chosen} onChange={setPeriod} />
      </ChangeForm>
    </section>
  );
}
