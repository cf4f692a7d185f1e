import { waitingForTexts } from '@muctieu/contract/criteria/recognition.texts';
import type { RuleItem } from '@muctieu/contract/criteria/recognition-rule';
import { setRule } from '@muctieu/contract/criteria/recognition-work.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';
import { stepTexts } from './recognition-page.texts.ts';
import { contentOfDraft, type DraftStep, figuresOfPart, firstRuleDraft, type RuleDraft } from './rule-draft.ts';

interface SetRuleProps {
  readonly rule: RuleItem;
  readonly provinceId: string;
}

/** A rule of the province's own, from a day, under a document; begun with what holds now. */
export function SetRule({ rule, provinceId }: SetRuleProps) {
  const say = useSay();
  const format = useFormat();
  const { content, ruleId } = rule;
  const first = firstRuleDraft(content, stepTexts);
  const draft = useDraft<RuleDraft>(`criteria.rule.${provinceId}.${ruleId}`, first);
  const change = useChange(setRule, { refresh: ['criteria.'] });
  const given = draft.value;
  const put = (next: Partial<RuleDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const { from, documentId, article, reason, verified } = given;
    const body = {
      provinceId,
      from: from as never,
      documentId: documentId.trim(),
      article,
      reason,
      verified,
      content: contentOfDraft(content, given),
    };
    const outcome = await change.send({ body });
    if (!outcome.ok) return;
    draft.saved(first);
    notify(say(dossierWorkTexts.saved, { day: format.day(from) }));
  };
  return (
    <details className="not-printed">
      <summary className={styles.opener}>{say(dossierWorkTexts.change)}</summary>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(dossierWorkTexts.save)}
        onSubmit={() => void send()}
      >
        {content.part === 'procedure' && (
          <StepRows
            steps={given.steps}
            onChange={(code, next) =>
              draft.change((before) => ({
                ...before,
                steps: before.steps.map((step) => (step.code === code ? { ...step, ...next } : step)),
              }))
            }
          />
        )}
        <div className={styles.fields}>
          {figuresOfPart[content.part].map((key) => (
            <TextField
              key={key}
              path={`content.${key}`}
              label={say(dossierWorkTexts[key])}
              value={given.figures[key] ?? ''}
              onChange={(typed) =>
                draft.change((before) => ({ ...before, figures: { ...before.figures, [key]: typed } }))
              }
              required
            />
          ))}
          <DayPicker
            path="from"
            label={say(dossierWorkTexts.from)}
            value={parsePlainDate(given.from)}
            onChange={(day) => put({ from: day ?? '' })}
            required
          />
          <TextField
            path="documentId"
            label={say(dossierWorkTexts.document)}
            value={given.documentId}
            onChange={(documentId) => put({ documentId })}
            required
          />
          <TextField
            path="article"
            label={say(dossierWorkTexts.article)}
            value={given.article}
            onChange={(article) => put({ article })}
          />
          <TextField
            path="reason"
            label={say(dossierWorkTexts.why)}
            value={given.reason}
            onChange={(reason) => put({ reason })}
            required
          />
        </div>
        <TickField
          label={say(dossierWorkTexts.compared)}
          value={given.verified}
          onChange={(verified) => put({ verified })}
        />
      </ChangeForm>
    </details>
  );
}

interface StepRowsProps {
  readonly steps: readonly DraftStep[];
  readonly onChange: (code: DraftStep['code'], next: Partial<DraftStep>) => void;
}

function StepRows({ steps, onChange }: StepRowsProps) {
  const say = useSay();
  return steps.map(({ code, isUsed, name, level, action, due, workingDays }) => (
    <fieldset key={code} className={styles.opinions}>
      <legend>{say(stepTexts[code])}</legend>
      <TickField
        label={say(dossierWorkTexts.isUsed, { step: say(name) })}
        value={isUsed}
        onChange={(next) => onChange(code, { isUsed: next })}
      />
      {isUsed && (
        <div className={styles.fields}>
          <ChoiceField
            label={say(dossierWorkTexts.actor)}
            value={level}
            onChange={(next) => onChange(code, { level: next as DraftStep['level'] })}
            choices={(['commune', 'district', 'province'] as const).map((value) => ({
              value,
              label: say(waitingForTexts[value]),
            }))}
          />
          <ChoiceField
            label={say(dossierWorkTexts.act)}
            value={action}
            onChange={(next) => onChange(code, { action: next as DraftStep['action'] })}
            choices={[
              { value: 'write', label: say(dossierWorkTexts.writes) },
              { value: 'approve', label: say(dossierWorkTexts.approves) },
            ]}
          />
          <TextField
            label={say(dossierWorkTexts.dueDay)}
            value={due}
            onChange={(typed) => onChange(code, { due: typed })}
          />
          <TextField
            label={say(dossierWorkTexts.workingDays)}
            value={workingDays}
            onChange={(typed) => onChange(code, { workingDays: typed })}
          />
        </div>
      )}
    </fieldset>
  ));
}
