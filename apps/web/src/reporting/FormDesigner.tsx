import { Button } from '@mantine/core';
import { publishForm, saveForm } from '@muctieu/contract/reporting/forms.operations';
import { checkForm, type FormSection, type ReportForm } from '@muctieu/domain/reporting/report-form';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import type { GridRow } from '../shared/entry-grid/grid-content.ts';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { CheckGrid } from './CheckGrid.tsx';
import { designerTexts as texts } from './designer.texts.ts';
import { FormTrial } from './FormTrial.tsx';
import { checkGrid, checksOfGrid } from './form-grids.ts';
import styles from './reporting.module.css';
import { SectionDesigner } from './SectionDesigner.tsx';

interface FormDesignerProps {
  readonly form: ReportForm;
  /** Of the draft, for saving it. */
  readonly version: number;
  readonly hasDraft: boolean;
  readonly designs: boolean;
}

interface Design {
  readonly form: ReportForm;
  /** As they are typed: a rule that is half written is kept too. */
  readonly checks: readonly GridRow[];
  readonly reason: string;
}

/** Sections, columns, rows and checks in tables; saved as a draft, tried on a copy, published. */
export function FormDesigner({ form, version, hasDraft, designs }: FormDesignerProps) {
  const say = useSay();
  const initial: Design = { form, checks: checkGrid(form.checks), reason: '' };
  const draft = useDraft<Design>(`reporting.form.${form.code}.${version}`, initial);
  const save = useChange(saveForm, { refresh: ['reporting.'] });
  const publish = useChange(publishForm, { refresh: ['reporting.'] });
  const [asks, setAsks] = useState(false);
  const { value } = draft;
  const { checks, unread } = checksOfGrid(value.checks);
  const designed: ReportForm = { ...value.form, checks };
  const change = (next: Partial<ReportForm>) =>
    draft.change((before) => ({ ...before, form: { ...before.form, ...next } }));
  const sections = value.form.sections;
  const changeSection = (index: number, next: FormSection | undefined) =>
    change({ sections: sections.flatMap((one, at) => (at !== index ? [one] : next === undefined ? [] : [next])) });
  const isChanged = JSON.stringify(designed) !== JSON.stringify(form);
  const params = { formCode: form.code };
  const sendSave = async () => {
    if (unread.length > 0) return;
    const outcome = await save.send({
      params,
      ifMatch: hasDraft ? version : 0,
      body: { form: designed as never, reason: value.reason },
    });
    if (!outcome.ok) return;
    draft.saved(value);
    notify(say(texts.saved));
  };
  const sendPublish = async () => {
    setAsks(false);
    const reason = value.reason === '' ? say(texts.publish) : value.reason;
    const outcome = await publish.send({ params, ifMatch: version, body: { reason } });
    if (outcome.ok) notify(say(texts.published, { version: outcome.value.formVersion }));
  };
  return (
    <>
      {!designs && <p>{say(texts.readOnly)}</p>}
      <DraftKeeper draft={draft} />
      <div className={`paper ${styles.tools}`}>
        <TextField
          label={say(texts.name)}
          value={value.form.name.vi}
          onChange={(vi) => change({ name: { ...value.form.name, vi } })}
          disabled={!designs}
        />
        <TextField
          label={say(texts.nameEn)}
          value={value.form.name.en}
          onChange={(en) => change({ name: { ...value.form.name, en } })}
          disabled={!designs}
        />
        <ChoiceField
          label={say(texts.moneyUnit)}
          value={value.form.moneyUnit}
          onChange={(next) => change({ moneyUnit: next === 'dong' ? 'dong' : 'million-dong' })}
          choices={(['million-dong', 'dong'] as const).map((one) => ({ value: one, label: say(texts[one]) }))}
        />
      </div>
      {sections.map((section, index) => (
        <SectionDesigner
          // biome-ignore lint/suspicious/noArrayIndexKey: a section keeps its place while its key is being typed.
          key={index}
          number={index + 1}
          section={section}
          designs={designs}
          onChange={(next) => changeSection(index, next)}
        />
      ))}
      {designs && (
        <div className="row">
          <Button
            variant="default"
            onClick={() => change({ sections: [...sections, emptySection(sections.length + 1)] })}
          >
            {say(texts.addSection)}
          </Button>
        </div>
      )}
      <CheckGrid
        rows={value.checks}
        unread={unread}
        {...(designs ? { onChange: (rows) => draft.change((before) => ({ ...before, checks: rows })) } : {})}
      />
      <FormTrial formCode={form.code} form={designed} isSaved={hasDraft && !isChanged} problems={checkForm(designed)} />
      {designs && (
        <div className="paper">
          <ChangeForm
            problems={[...save.problems, ...publish.problems]}
            busy={save.sending || publish.sending}
            submitLabel={say(texts.save)}
            onSubmit={() => void sendSave()}
          >
            <TextField
              label={say(texts.reason)}
              path="reason"
              value={value.reason}
              onChange={(reason) => draft.change((before) => ({ ...before, reason }))}
            />
          </ChangeForm>
          <p>{isChanged || !hasDraft ? say(texts.saveFirst) : say(texts.publishNote)}</p>
          <Button disabled={!hasDraft || isChanged} onClick={() => setAsks(true)}>
            {say(texts.publish)}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asks}
        title={say(texts.publish)}
        confirmLabel={say(texts.publish)}
        onConfirm={() => void sendPublish()}
        onClose={() => setAsks(false)}
      >
        <p>{say(texts.publishNote)}</p>
      </ConfirmDialog>
    </>
  );
}

function emptySection(number: number): FormSection {
  return {
    key: `phan-${number}`,
    kind: 'table',
    title: { vi: '', en: '' },
    columns: [],
    rows: [],
    rowSource: { kind: 'fixed' },
  };
}
