import { editDecision, readDecision } from '@muctieu/contract/capital/capital.operations';
import { decisionStateTexts } from '@muctieu/contract/capital/capital.texts';
import type { DecisionContent } from '@muctieu/contract/capital/decision';
import { readDocument } from '@muctieu/contract/documents/documents.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChosenDocument } from '../documents/DocumentSearchField.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation, useSignedInCall } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { AddHolder } from './AddHolder.tsx';
import { capitalPageTexts } from './capital.texts.ts';
import { DecisionConflict } from './DecisionConflict.tsx';
import { DecisionEntry } from './DecisionEntry.tsx';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { type DecisionForm, formOfContent } from './decision-form.ts';
import { lineColumns } from './line-columns.ts';
import { type ReadChoices, useLineChoices } from './use-line-choices.ts';

type Decision = AnswerOf<typeof readDecision>;

/** What is typed, and what it started from: needed when somebody else was quicker. */
interface EditedDecision {
  readonly form: DecisionForm;
  readonly base: DecisionContent;
  readonly version: number;
}

/** Edits a drafted decision. */
export function EditDecisionPage() {
  const say = useSay();
  const decisionId = usePathParameter('decisionId');
  const reading = useOperation(readDecision, { params: { decisionId } });
  const decision = reading.value;
  const document = useOperation(
    readDocument,
    { params: { documentId: decision?.documentId ?? '' } },
    { enabled: decision !== undefined },
  );
  const choices = useLineChoices(decision?.provinceId ?? '11', String(decision?.content.vintage ?? ''));
  const ready = decision !== undefined && choices.ready && !document.loading;
  return (
    <div className="stack">
      <PageHeader
        title={say(decisionEntryTexts.editTitle)}
        trail={[
          { label: say(capitalPageTexts.decisions), to: '/von/quyet-dinh' },
          { label: say(capitalPageTexts.decision), to: `/von/quyet-dinh/${decisionId}` },
        ]}
        note={say(decisionEntryTexts.newNote)}
        {...(decision === undefined ? {} : { actions: <AddHolder provinceId={decision.provinceId} /> })}
      />
      <ReadingFrame reading={reading}>
        {(value) => {
          if (value.state !== 'draft') {
            return (
              <p className="paper">
                {say(decisionEntryTexts.notDraft, {
                  state: say(decisionStateTexts[value.state] ?? decisionEntryTexts.nothing),
                })}{' '}
                <PageLink to={`/von/quyet-dinh/${decisionId}`}>{say(decisionEntryTexts.open)}</PageLink>
              </p>
            );
          }
          if (!ready) return <LoadingNote />;
          const symbol = document.value?.symbol ?? value.documentId;
          return (
            <Editing
              key={decisionId}
              decision={value}
              document={{ documentId: value.documentId, symbol }}
              choices={choices}
            />
          );
        }}
      </ReadingFrame>
    </div>
  );
}

interface EditingProps {
  readonly decision: Decision;
  readonly document: ChosenDocument;
  readonly choices: ReadChoices;
}

function Editing({ decision, document, choices: storedChoices }: EditingProps) {
  const say = useSay();
  const format = useFormat();
  const navigate = useNavigate();
  const call = useSignedInCall();
  const [initial] = useState((): EditedDecision => {
    const columns = lineColumns(storedChoices, 'million', true, say);
    const form = formOfContent(decision.content, columns, document, 'million');
    return { form, base: decision.content, version: decision.version };
  });
  const draft = useDraft<EditedDecision>(`capital.decision.${decision.decisionId}`, initial);
  const edit = useChange(editDecision, { refresh: ['capital.'] });
  const [conflict, setConflict] = useState<{ readonly mine: DecisionContent; readonly theirs: Decision }>();
  const { form, base, version } = draft.value;
  const ofTypedYear = useLineChoices(decision.provinceId, form.vintage);
  const choices = ofTypedYear.ready ? ofTypedYear : storedChoices;
  const newer = decision.version !== version ? decision.lastChange : undefined;

  const save = async (content: DecisionContent) => {
    const params = { decisionId: decision.decisionId };
    const outcome = await edit.send({ params, body: { content }, ifMatch: version });
    if (outcome.ok) {
      notify(say(decisionEntryTexts.saved));
      draft.saved();
      await navigate({ to: `/von/quyet-dinh/${decision.decisionId}` });
      return;
    }
    if (!outcome.problems.some(({ code }) => code === 'changed-meanwhile')) return;
    const now = await call(readDecision, { params });
    if (now.ok && now.value.state === 'draft') {
      edit.forget();
      setConflict({ mine: content, theirs: now.value });
    }
  };
  const join = async (joined: DecisionContent, theirs: Decision) => {
    const named = await call(readDocument, { params: { documentId: joined.documentId } });
    const symbol = named.ok ? named.value.symbol : joined.documentId;
    const columns = lineColumns(choices, form.unit, true, say);
    draft.change({
      form: formOfContent(joined, columns, { documentId: joined.documentId, symbol }, form.unit),
      base: theirs.content,
      version: theirs.version,
    });
    setConflict(undefined);
    notify(say(decisionEntryTexts.merged));
  };
  // What is fetched from the server is put into the form before anybody types over it.
  if (draft.restoring) return <DraftKeeper draft={draft} />;
  return (
    <>
      <DraftKeeper draft={draft} />
      {newer !== undefined && conflict === undefined && (
        <p role="status" className="paper">
          {say(decisionEntryTexts.outdated, {
            who: newer.personName ?? say(decisionEntryTexts.somebody),
            moment: format.moment(newer.at),
          })}
        </p>
      )}
      {conflict !== undefined && (
        <DecisionConflict
          base={base}
          mine={conflict.mine}
          theirs={conflict.theirs}
          choices={choices}
          onJoin={(joined) => void join(joined, conflict.theirs)}
        />
      )}
      <DecisionEntry
        label={say(decisionEntryTexts.editTitle)}
        provinceId={decision.provinceId}
        form={form}
        change={(change) => draft.change((before) => ({ ...before, form: change(before.form) }))}
        choices={choices}
        problems={edit.problems}
        busy={edit.sending}
        submitLabel={say(decisionEntryTexts.save)}
        onSave={(content) => void save(content)}
      />
    </>
  );
}
