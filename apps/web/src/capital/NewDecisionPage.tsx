import { createDecision } from '@muctieu/contract/capital/capital.operations';
import type { DecisionContent } from '@muctieu/contract/capital/decision';
import { useNavigate } from '@tanstack/react-router';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { AddHolder } from './AddHolder.tsx';
import { CopyDecision } from './CopyDecision.tsx';
import { capitalPageTexts } from './capital.texts.ts';
import { DecisionEntry } from './DecisionEntry.tsx';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { type DecisionForm, emptyDecisionForm, formOfContent } from './decision-form.ts';
import { lineColumns } from './line-columns.ts';
import { useOwnProvince } from './province-of.ts';
import { useLineChoices } from './use-line-choices.ts';
import { keepYear, useShownYear } from './use-newest-year.ts';

/** Enters a decision: the document, its table, the totals that it prints. It begins at the year that is worked on. */
export function NewDecisionPage() {
  const provinceId = useOwnProvince();
  const { year } = useShownYear(provinceId);
  return year === undefined ? <LoadingNote /> : <NewDecision provinceId={provinceId} year={Number(year)} />;
}

function NewDecision({ provinceId, year }: { readonly provinceId: string; readonly year: number }) {
  const say = useSay();
  const navigate = useNavigate();
  const draft = useDraft<DecisionForm>(`capital.decision.new.${provinceId}`, emptyDecisionForm(year));
  const choices = useLineChoices(provinceId, draft.value.vintage);
  const create = useChange(createDecision, { refresh: ['capital.'] });
  const save = async (content: DecisionContent) => {
    const outcome = await create.send({ body: { provinceId, content } });
    if (!outcome.ok) return;
    notify(say(decisionEntryTexts.saved));
    keepYear(provinceId, String(content.budgetYear));
    draft.saved(emptyDecisionForm(content.budgetYear));
    await navigate({ to: `/von/quyet-dinh/${outcome.value.decisionId}` });
  };
  const copy = (content: DecisionContent) => {
    const columns = lineColumns(choices, draft.value.unit, true, say);
    const copied = formOfContent(
      {
        ...content,
        vintage: content.vintage + 1,
        budgetYear: content.budgetYear + 1,
        lines: content.lines.map(({ valueDate: _, vintage, ...line }) =>
          vintage === undefined ? line : { ...line, vintage: vintage + 1 },
        ),
        printedTotals: [],
        justification: '',
      },
      columns,
      undefined,
      draft.value.unit,
    );
    draft.change({
      ...copied,
      lines: copied.lines.map((row) => ({ ...row, id: crypto.randomUUID() })),
      valueDate: '',
      totals: draft.value.totals,
    });
    notify(say(decisionEntryTexts.copied, { count: content.lines.length }));
  };
  return (
    <div className="stack">
      <PageHeader
        title={say(decisionEntryTexts.newTitle)}
        trail={[{ label: say(capitalPageTexts.decisions), to: '/von/quyet-dinh' }]}
        note={say(decisionEntryTexts.newNote)}
        actions={<AddHolder provinceId={provinceId} />}
      />
      <DraftKeeper draft={draft} />
      {choices.ready && !draft.restoring ? (
        <>
          <CopyDecision provinceId={provinceId} onCopy={copy} />
          <DecisionEntry
            label={say(decisionEntryTexts.newTitle)}
            provinceId={provinceId}
            form={draft.value}
            change={draft.change}
            choices={choices}
            problems={create.problems}
            busy={create.sending}
            submitLabel={say(decisionEntryTexts.save)}
            onSave={(content) => void save(content)}
          />
        </>
      ) : (
        <LoadingNote />
      )}
    </div>
  );
}
