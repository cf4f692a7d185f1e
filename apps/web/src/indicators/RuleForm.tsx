import { listIndicators } from '@muctieu/contract/indicators/indicators.operations';
import {
  breakdownTexts,
  everyIndicatorText,
  ruleKindTexts,
  severityTexts,
} from '@muctieu/contract/indicators/indicators.texts';
import type { RuleContent } from '@muctieu/contract/indicators/rule';
import { putRule } from '@muctieu/contract/indicators/rules.operations';
import { breakdownDimensions } from '@muctieu/domain/indicators/indicator-definition';
import { everyIndicator } from '@muctieu/domain/indicators/validation-rule';
import { useNavigate } from '@tanstack/react-router';
import { DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { editTexts } from './edit-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { contentOf, draftOf, emptyRule, type RuleDraft, takesEvery } from './rule-draft.ts';
import { ruleTexts } from './rule-pages.texts.ts';

interface RuleFormProps {
  readonly provinceId: string;
  /** The version that was read; 0 where the province has none. */
  readonly version: number;
  /** Without them the rule is new. */
  readonly ruleId?: string;
  readonly content?: RuleContent;
}

/** Writes a rule or a new version of one: from its day, under its document. */
export function RuleForm({ provinceId, version, ruleId, content }: RuleFormProps) {
  const say = useSay();
  const navigate = useNavigate();
  const draft = useDraft<RuleDraft>(
    `indicators.rule.${provinceId}.${ruleId ?? 'new'}.${version}`,
    content === undefined ? emptyRule : draftOf(content),
  );
  const change = useChange(putRule, { refresh: ['indicators.'] });
  const { value } = draft;
  const set = (next: Partial<RuleDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const id = ruleId ?? value.id.trim();
    const outcome = await change.send({
      params: { ruleId: id },
      body: {
        provinceId,
        fromDay: value.fromDay as never,
        content: contentOf(value),
        reason: value.reason,
        documentId: value.document?.documentId ?? '',
      },
      ifMatch: version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(ruleTexts.written, { number: outcome.value.version }));
    void navigate({ to: `/chi-tieu/quy-tac/muc/${id}` as never });
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(ruleTexts.save)}
        onSubmit={() => void send()}
      >
        <div className={styles.tools}>
          {ruleId === undefined && (
            <TextField
              path="params.ruleId"
              label={say(ruleTexts.id)}
              note={say(ruleTexts.idNote)}
              value={value.id}
              onChange={(id) => set({ id })}
              required
            />
          )}
          <ChoiceField
            path="content.kind"
            label={say(indicatorPageTexts.ruleKind)}
            value={value.kind}
            onChange={(kind) => set({ kind: kind as RuleDraft['kind'] })}
            choices={Object.entries(ruleKindTexts).map(([key, text]) => ({ value: key, label: say(text) }))}
          />
          <ChoiceField
            path="content.severity"
            label={say(indicatorPageTexts.severity)}
            value={value.severity}
            onChange={(severity) => set({ severity: severity as RuleDraft['severity'] })}
            choices={Object.entries(severityTexts).map(([key, text]) => ({ value: key, label: say(text) }))}
          />
        </div>
        <AspectFields value={value} set={set} />
        <TextField
          path="content.why.vi"
          label={say(ruleTexts.whyVi)}
          value={value.whyVi}
          onChange={(whyVi) => set({ whyVi })}
          required
        />
        <TextField
          path="content.why.en"
          label={say(ruleTexts.whyEn)}
          value={value.whyEn}
          onChange={(whyEn) => set({ whyEn })}
        />
        <div className={styles.tools}>
          <DayPicker
            path="fromDay"
            label={say(ruleTexts.fromDay)}
            value={value.fromDay}
            onChange={(fromDay) =>
              draft.change(({ fromDay: _, ...before }) => ({
                ...before,
                ...(fromDay === undefined ? {} : { fromDay }),
              }))
            }
            required
          />
          <DocumentSearchField
            path="documentId"
            label={say(editTexts.document)}
            value={value.document}
            onChange={(chosen) =>
              draft.change(({ document: _, ...before }) => ({
                ...before,
                ...(chosen === undefined ? {} : { document: chosen }),
              }))
            }
            required
          />
          <TextField
            path="reason"
            label={say(editTexts.reason)}
            value={value.reason}
            onChange={(reason) => set({ reason })}
            required
          />
        </div>
      </ChangeForm>
    </>
  );
}

interface AspectFieldsProps {
  readonly value: RuleDraft;
  readonly set: (next: Partial<RuleDraft>) => void;
}

/** The fields that the kind of the rule needs. */
function AspectFields({ value, set }: AspectFieldsProps) {
  const say = useSay();
  const all = useOperation(listIndicators, { query: { limit: 1000 } });
  const { kind, indicator, whole, dimension } = value;
  const named = (all.value?.items ?? []).map(({ code, name }) => ({ value: code, label: `${say(name)} (${code})` }));
  const none = { value: '', label: '–' };
  const every = takesEvery(kind) ? [{ value: everyIndicator, label: say(everyIndicatorText) }] : [];
  return (
    <div className={styles.tools}>
      <ChoiceField
        path="content.indicator"
        label={say(kind === 'part-within-whole' ? ruleTexts.part : ruleTexts.indicator)}
        value={indicator}
        onChange={(code) => set({ indicator: code })}
        choices={[none, ...every, ...named]}
      />
      {kind === 'part-within-whole' && (
        <ChoiceField
          path="content.whole"
          label={say(ruleTexts.whole)}
          value={whole}
          onChange={(code) => set({ whole: code })}
          choices={[none, ...named]}
        />
      )}
      {kind === 'change-within-percent' && (
        <TextField
          path="content.percent"
          label={say(ruleTexts.percent)}
          value={value.percent}
          onChange={(percent) => set({ percent })}
        />
      )}
      {kind === 'breakdown-adds-up' && (
        <ChoiceField
          path="content.dimension"
          label={say(indicatorPageTexts.breakdown)}
          value={dimension}
          onChange={(chosen) => set({ dimension: breakdownDimensions.find((one) => one === chosen) ?? 'sex' })}
          choices={breakdownDimensions.map((key) => ({
            value: key,
            label: say(breakdownTexts[key] ?? { vi: key, en: key }),
          }))}
        />
      )}
      {kind === 'between' && (
        <>
          <TextField
            path="content.least"
            label={say(ruleTexts.least)}
            value={value.least}
            onChange={(least) => set({ least })}
          />
          <TextField
            path="content.most"
            label={say(ruleTexts.most)}
            value={value.most}
            onChange={(most) => set({ most })}
          />
        </>
      )}
    </div>
  );
}
