import {
  listReportTemplates,
  listWrittenReports,
  writeReport,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { writingColumnTexts, writtenStateTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwnProvince } from '../../capital/province-of.ts';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DataTable } from '../../shared/DataTable.tsx';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PageLink } from '../../shared/PageLink.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useChange } from '../../shared/use-change.ts';
import type { ItemOf } from '../../shared/use-list.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import type { ChosenUnit } from '../../territory/chosen-unit.ts';
import { UnitPicker } from '../../territory/UnitPicker.tsx';
import { WrittenStateBadge } from './WrittenStateBadge.tsx';
import { writingTexts as texts } from './writing.texts.ts';

type Item = ItemOf<typeof listWrittenReports>;

const columns = [
  { key: 'unitName' },
  { key: 'templateName' },
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
            <PageLink to="/bao-cao/soan/mau">{say(texts.templates)}</PageLink>
            <PageLink to="/bao-cao/soan/so">{say(texts.register)}</PageLink>
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
  const templates = useOperation(listReportTemplates, { query: { provinceId } });
  const change = useChange(writeReport, { refresh: ['reporting.'] });
  const [templateId, setTemplate] = useState('');
  const [unit, setUnit] = useState<ChosenUnit>();
  const [periodName, setPeriod] = useState('');
  const [from, setFrom] = useState<PlainDate>();
  const [to, setTo] = useState<PlainDate>();
  const [previousDate, setPrevious] = useState<PlainDate>();
  const items = templates.value?.items ?? [];
  const isWhole = unit !== undefined && from !== undefined && to !== undefined && previousDate !== undefined;
  const begin = async () => {
    if (!isWhole) return;
    const body = { provinceId, unitId: unit.id, templateId, periodName, from, to, valueDate: to, previousDate };
    const outcome = await change.send({ body });
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
          choices={[
            { value: '', label: say(texts.choose) },
            ...items.map((one) => ({ value: one.templateId, label: one.name })),
          ]}
        />
        <UnitPicker
          label={say(texts.unit)}
          value={unit}
          onChange={setUnit}
          provinceId={provinceId}
          path="body.unitId"
        />
        <TextField
          path="body.periodName"
          label={say(texts.periodName)}
          note={say(texts.periodNote)}
          value={periodName}
          onChange={setPeriod}
        />
        <DayPicker path="body.from" label={say(texts.from)} value={from} onChange={setFrom} />
        <DayPicker path="body.to" label={say(texts.to)} value={to} onChange={setTo} />
        <DayPicker path="body.previousDate" label={say(texts.previous)} value={previousDate} onChange={setPrevious} />
      </ChangeForm>
    </section>
  );
}
