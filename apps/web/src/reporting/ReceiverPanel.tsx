import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { extendDue, moveReport } from '@muctieu/contract/reporting/reporting.operations';
import { reportActTexts } from '@muctieu/contract/reporting/reporting.texts';
import { cellKey } from '@muctieu/domain/reporting/form-cell';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { usePermission } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { receiverTexts as texts } from './receiver.texts.ts';
import { type ReportKey, reportSubject } from './report-address.ts';
import { reportEntryTexts } from './report-entry.texts.ts';
import { rowsOf } from './section-grid.ts';

type Act = 'take-back' | 'check' | 'accept' | 'return' | 'reopen';

interface StepDraft {
  readonly act: Act | '';
  readonly reason: string;
  readonly section: string;
  readonly cellReasons: readonly { readonly cell: string; readonly reason: string }[];
}

const emptyStep: StepDraft = { act: '', reason: '', section: '', cellReasons: [] };

/** What else may be done with a report: take back, look at a section, accept, return with reasons by cell, reopen, give a later day. */
export function ReceiverPanel({ report, detail }: { readonly report: ReportKey; readonly detail: ReportDetail }) {
  const say = useSay();
  const acts = detail.obligation.acts.filter((act): act is Act => act !== 'submit');
  const draft = useDraft<StepDraft>(`reporting.step.${reportSubject(report)}`, emptyStep);
  const change = useChange(moveReport, { refresh: ['reporting.', 'work-list.'] });
  const { provinceId, ...params } = report;
  if (acts.length === 0) return <Extension report={report} detail={detail} />;
  const { act, reason, section, cellReasons } = draft.value;
  const patch = (next: Partial<StepDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    if (act === '') return;
    const outcome = await change.send({
      params,
      body: { provinceId, act, reason, cellReasons: [...cellReasons], ...(section === '' ? {} : { section }) },
      ifMatch: detail.version,
    });
    if (!outcome.ok) return;
    draft.saved(emptyStep);
    const { disbursements, observations, forecasts, difficulties } = outcome.value.effects;
    notify(say(texts.done, { act: say(reportActTexts[act]) }));
    if (disbursements + observations + forecasts + difficulties > 0)
      notify(say(texts.effects, { disbursements, observations, forecasts, difficulties }));
  };
  const takesCells = act === 'return' || act === 'reopen';
  return (
    <section aria-labelledby="receiver" className="paper not-printed">
      <h2 id="receiver">{say(texts.title)}</h2>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={act === '' ? say(texts.choose) : say(reportActTexts[act])}
        onSubmit={() => void send()}
      >
        <ChoiceField
          label={say(texts.act)}
          path="act"
          value={act}
          onChange={(next) => patch({ act: next as StepDraft['act'] })}
          choices={[
            { value: '', label: say(texts.choose) },
            ...acts.map((value) => ({ value, label: say(reportActTexts[value]) })),
          ]}
        />
        {act === 'check' && (
          <ChoiceField
            label={say(texts.section)}
            path="section"
            value={section}
            onChange={(next) => patch({ section: next })}
            choices={[
              { value: '', label: say(sharedTexts.all) },
              ...detail.form.sections.map((one) => ({ value: one.key, label: say(one.title) })),
            ]}
          />
        )}
        <TextField
          kind="prose"
          label={say(texts.reason)}
          path="reason"
          value={reason}
          onChange={(next) => patch({ reason: next })}
        />
        {takesCells && (
          <CellReasons detail={detail} value={cellReasons} onChange={(next) => patch({ cellReasons: next })} />
        )}
      </ChangeForm>
      <Extension report={report} detail={detail} />
    </section>
  );
}

interface CellReasonsProps {
  readonly detail: ReportDetail;
  readonly value: StepDraft['cellReasons'];
  readonly onChange: (value: StepDraft['cellReasons']) => void;
}

function CellReasons({ detail, value, onChange }: CellReasonsProps) {
  const say = useSay();
  const nothing = new Map<string, string>();
  const cells = detail.form.sections.flatMap((section) =>
    rowsOf(detail, section, nothing).flatMap((row) =>
      section.columns
        .filter(({ holds }) => holds === 'asked')
        .map((column) => cellKey({ section: section.key, row: row.key, column: column.key })),
    ),
  );
  const chosen = new Set(value.map(({ cell }) => cell));
  return (
    <div className="stack">
      {value.map(({ cell, reason }, index) => (
        <div key={cell}>
          <TextField
            label={say(reportEntryTexts.cellAt, { ...cellName(detail, cell, say) })}
            path={`cellReasons[${index}].reason`}
            value={reason}
            onChange={(next) => onChange(value.map((one) => (one.cell === cell ? { cell, reason: next } : one)))}
          />
          <Button size="xs" variant="default" onClick={() => onChange(value.filter((one) => one.cell !== cell))}>
            {say(sharedTexts.remove)}
          </Button>
        </div>
      ))}
      <ChoiceField
        label={say(texts.cell)}
        value=""
        onChange={(cell) => cell !== '' && onChange([...value, { cell, reason: '' }])}
        choices={[
          { value: '', label: say(texts.chooseCell) },
          ...cells
            .filter((cell) => !chosen.has(cell))
            .map((cell) => ({
              value: cell,
              label: say(reportEntryTexts.cellAt, { ...cellName(detail, cell, say) }),
            })),
        ]}
      />
    </div>
  );
}

/** A later day, given by the level above, with its reason. */
function Extension({ report, detail }: { readonly report: ReportKey; readonly detail: ReportDetail }) {
  const say = useSay();
  const format = useFormat();
  const [due, setDue] = useState<PlainDate>();
  const [reason, setReason] = useState('');
  const change = useChange(extendDue, { refresh: ['reporting.'] });
  const { extension, obligation } = detail;
  // Nobody gives a later day to the report that they fill in themselves.
  const mayExtend = usePermission({ object: 'report', action: 'approve' }) && !detail.mayEdit;
  const { provinceId, ...params } = report;
  if (extension !== undefined && !mayExtend)
    return <p>{say(texts.extended, { due: format.day(extension.due), reason: extension.reason })}</p>;
  if (!mayExtend || obligation.state === 'accepted') return null;
  const send = async () => {
    const outcome = await change.send({ params, body: { provinceId, due: due ?? '', reason } });
    if (!outcome.ok) return;
    setDue(undefined);
    setReason('');
    notify(say(texts.extensionGiven));
  };
  return (
    <details>
      <summary>{say(texts.extend)}</summary>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.extend)}
        onSubmit={() => void send()}
      >
        <DayPicker label={say(texts.newDue)} path="due" value={due} onChange={setDue} />
        <TextField label={say(texts.reason)} path="reason" value={reason} onChange={setReason} />
      </ChangeForm>
    </details>
  );
}
