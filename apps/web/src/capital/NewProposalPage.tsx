import { createProposal } from '@muctieu/contract/capital/capital.operations';
import { changeReasonTexts } from '@muctieu/contract/capital/capital.texts';
import type { DecisionContent } from '@muctieu/contract/capital/decision';
import { readProposalBounds } from '@muctieu/contract/capital/decision-entry.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { changeReasons } from '@muctieu/domain/capital/change-proposal';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChosenDocument } from '../documents/DocumentSearchField.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { DecisionEntry } from './DecisionEntry.tsx';
import { type DecisionForm, emptyDecisionForm } from './decision-form.ts';
import { EvidenceDocuments } from './EvidenceDocuments.tsx';
import { proposalTexts } from './proposal.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { unfinishedProblems } from './unfinished-problems.ts';
import { useLineChoices } from './use-line-choices.ts';
import { keepYear, useShownYear } from './use-newest-year.ts';

interface ProposalForm {
  readonly form: DecisionForm;
  readonly reasonCode: (typeof changeReasons)[number];
  readonly evidence: string;
  readonly documents: readonly ChosenDocument[];
}

/** Proposes to cut or move capital: what, why, and what shows it. A commune or an owner does so for its own. */
export function NewProposalPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const { year } = useShownYear(provinceId);
  const bounds = useOperation(readProposalBounds, { query: { provinceId } });
  return (
    <div className="stack">
      <PageHeader
        title={say(proposalTexts.new)}
        trail={[{ label: say(proposalTexts.title), to: '/von/de-nghi' }]}
        note={say(bounds.value?.ownOnly === true ? proposalTexts.ownNote : proposalTexts.note)}
      />
      <ReadingFrame reading={bounds}>
        {(value) =>
          year === undefined ? (
            <LoadingNote />
          ) : (
            <NewProposal provinceId={provinceId} year={Number(year)} bounds={value} />
          )
        }
      </ReadingFrame>
    </div>
  );
}

interface NewProposalProps {
  readonly provinceId: string;
  readonly year: number;
  readonly bounds: AnswerOf<typeof readProposalBounds>;
}

function NewProposal({ provinceId, year, bounds }: NewProposalProps) {
  const say = useSay();
  const navigate = useNavigate();
  const emptyAt = (budgetYear: number): ProposalForm => ({
    form: { ...emptyDecisionForm(budgetYear), kind: bounds.ownOnly ? 'return' : 'grant-cut' },
    reasonCode: 'NO_BENEFICIARY',
    evidence: '',
    documents: [],
  });
  const draft = useDraft<ProposalForm>(`capital.proposal.new.${provinceId}`, emptyAt(year));
  const { form, reasonCode, evidence, documents } = draft.value;
  const choices = useLineChoices(provinceId, form.vintage);
  const create = useChange(createProposal, { refresh: ['capital.'] });
  const [unsaid, setUnsaid] = useState(false);
  const put = (part: Partial<ProposalForm>) => draft.change((before) => ({ ...before, ...part }));
  const send = async (content: DecisionContent) => {
    setUnsaid(evidence.trim() === '');
    if (evidence.trim() === '') return;
    const outcome = await create.send({
      body: {
        provinceId,
        reasonCode,
        evidence,
        evidenceDocuments: documents.map(({ documentId }) => documentId),
        content,
      },
    });
    if (!outcome.ok) return;
    notify(say(proposalTexts.sent));
    keepYear(provinceId, String(content.budgetYear));
    draft.saved(emptyAt(content.budgetYear));
    await navigate({ to: `/von/de-nghi/${outcome.value.proposalId}` });
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      {choices.ready ? (
        <DecisionEntry
          label={say(proposalTexts.new)}
          provinceId={provinceId}
          form={form}
          change={(change) => draft.change((before) => ({ ...before, form: change(before.form) }))}
          choices={choices}
          kinds={bounds.kinds}
          hidesGiver={bounds.ownOnly && form.kind === 'recall'}
          problems={
            unsaid ? unfinishedProblems([{ path: 'evidence', label: proposalTexts.evidence }], 0) : create.problems
          }
          busy={create.sending}
          submitLabel={say(proposalTexts.send)}
          onSave={(content) => void send(content)}
          above={
            <>
              <ChoiceField
                label={say(proposalTexts.reasonCode)}
                value={reasonCode}
                onChange={(picked) =>
                  put({ reasonCode: changeReasons.find((known) => known === picked) ?? 'NO_BENEFICIARY' })
                }
                choices={changeReasons.map((code) => ({
                  value: code,
                  label: say(changeReasonTexts[code] ?? proposalTexts.reasonCode),
                }))}
                path="reasonCode"
              />
              <TextField
                kind="prose"
                label={say(proposalTexts.evidence)}
                value={evidence}
                onChange={(written) => put({ evidence: written })}
                path="evidence"
                required
              />
              <EvidenceDocuments documents={documents} onChange={(chosen) => put({ documents: chosen })} />
            </>
          }
        />
      ) : (
        <LoadingNote />
      )}
    </>
  );
}
