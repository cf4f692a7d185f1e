import { readForm } from '@muctieu/contract/reporting/forms.operations';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { usePermission } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { designerTexts as texts } from './designer.texts.ts';
import { FormDesigner } from './FormDesigner.tsx';
import { reportingTexts } from './reporting.texts.ts';

/** One form: its draft where there is one, else what was published last; or a new one. */
export function DesignerPage() {
  const say = useSay();
  const formCode = usePathParameter('formCode');
  const designs = usePermission({ object: 'settings', action: 'approve' });
  const draft = useOperation(readForm, { params: { formCode }, query: { formVersion: 0 } });
  const published = useOperation(readForm, { params: { formCode } });
  const shown = draft.value ?? published.value;
  const isNew = draft.status === 404 && published.status === 404;
  return (
    <div className="stack">
      <PageHeader
        title={shown === undefined ? formCode : say(shown.form.name)}
        trail={[
          { label: say(reportingTexts.title), to: '/bao-cao' },
          { label: say(reportingTexts.forms), to: '/bao-cao/bieu-mau' },
        ]}
        note={
          shown === undefined || shown.state === 'draft'
            ? say(texts.stateDraft)
            : say(texts.statePublished, { version: shown.formVersion })
        }
      />
      {shown === undefined && !isNew && (published.loading || draft.loading) && <LoadingNote />}
      {shown === undefined && !isNew && <ProblemList problems={published.problems} />}
      {(shown !== undefined || isNew) && (draft.value !== undefined || draft.status !== undefined) && (
        <FormDesigner
          key={`${formCode}${draft.value?.version ?? 0}${published.value?.formVersion ?? 0}`}
          form={shown?.form ?? emptyForm(formCode)}
          version={draft.value?.version ?? published.value?.version ?? 0}
          hasDraft={draft.value !== undefined}
          designs={designs}
        />
      )}
    </div>
  );
}

function emptyForm(code: string): ReportForm {
  return { code, name: { vi: code, en: code }, moneyUnit: 'million-dong', sections: [], checks: [] };
}
