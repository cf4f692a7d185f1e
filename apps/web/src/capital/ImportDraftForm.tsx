import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import type { ImportPreviewAnswer } from '@muctieu/contract/capital/sheet-import';
import { draftImport } from '@muctieu/contract/capital/sheet-import.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { type ImportChoices, importQueryOf } from './import-choices.ts';
import { importSheetTexts as texts } from './import-sheet.texts.ts';

interface Typed {
  readonly document: ChosenDocument | undefined;
  readonly valueDate: string;
  readonly reason: string;
  readonly justification: string;
}

/** The last step: under which document, from which day, why; and what is said to the warnings. */
export function ImportDraftForm({
  preview,
  importId,
  choices,
  onChanged,
}: {
  readonly preview: ImportPreviewAnswer;
  readonly importId: string;
  readonly choices: ImportChoices;
  readonly onChanged: () => void;
}) {
  const say = useSay();
  const format = useFormat();
  const draft = useDraft<Typed>(`capital.import-draft.${importId}`, {
    document: undefined,
    valueDate: '',
    reason: '',
    justification: '',
  });
  const change = useChange(draftImport, { refresh: ['capital.'] });
  const [made, setMade] = useState<readonly string[]>([]);
  const { value } = draft;
  const type = (part: Partial<Typed>) => draft.change((before) => ({ ...before, ...part }));
  if (made.length > 0) {
    return (
      <section className="paper">
        <p className="row">
          {made.map((decisionId) => (
            <PageLink key={decisionId} to={`/von/quyet-dinh/${decisionId}`}>
              {say(texts.goOn)}
            </PageLink>
          ))}
        </p>
      </section>
    );
  }
  if (preview.problemCounts.error > 0) return <p className="paper">{say(texts.fix)}</p>;
  if (preview.drafts.length === 0) return <p className="paper">{say(texts.nothing)}</p>;
  const send = async () => {
    const { document, valueDate, reason, justification } = value;
    if (document === undefined || valueDate === '') return;
    const outcome = await change.send({
      params: { importId },
      body: {
        ...importQueryOf(choices),
        budgetYear: Number(choices.budgetYear),
        digest: preview.digest,
        documentId: document.documentId,
        valueDate,
        reason,
        justification,
      },
    });
    if (outcome.ok) {
      draft.saved();
      setMade(outcome.value.decisionIds);
      notify(say(texts.drafted, { lines: outcome.value.lines }));
    } else if (outcome.problems.some(({ code }) => code === 'import-changed-since-preview')) onChanged();
  };
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(texts.draft)}</h2>
      <ul>
        {preview.drafts.map(({ kind, budgetYear, lines, totalDong }) => (
          <li key={`${kind}${budgetYear}`}>
            {say(texts.draftOf, {
              kind: say(entryKindTexts[kind] ?? texts.draft),
              year: String(budgetYear),
              lines,
              total: format.dong(totalDong),
            })}
          </li>
        ))}
      </ul>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.draft)}
        onSubmit={() => void send()}
      >
        <DocumentSearchField
          label={say(texts.document)}
          value={value.document}
          onChange={(document) => type({ document })}
          path="documentId"
          required
        />
        <DayPicker
          label={say(texts.valueDate)}
          value={value.valueDate === '' ? undefined : (value.valueDate as PlainDate)}
          onChange={(valueDate) => type({ valueDate: valueDate ?? '' })}
          required
        />
        <TextField
          path="reason"
          label={say(texts.reason)}
          value={value.reason}
          onChange={(reason) => type({ reason })}
          required
        />
        {preview.problemCounts.warning > 0 && (
          <TextField
            path="justification"
            kind="prose"
            label={say(texts.justification)}
            value={value.justification}
            onChange={(justification) => type({ justification })}
            required
          />
        )}
      </ChangeForm>
    </section>
  );
}
