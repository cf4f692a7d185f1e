import { createRule, editRule, type listRules } from '@muctieu/contract/capital/statement.operations';
import { ruleKindTexts } from '@muctieu/contract/capital/statement.texts';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { ruleKinds } from '@muctieu/domain/capital/capital-rule';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { type ChosenDocument, DocumentSearchField } from '../documents/DocumentSearchField.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import { RuleFields } from './RuleFields.tsx';
import { contentOfFields, emptyRule, fieldsOfRule, type RuleFieldValues } from './rule-fields.ts';

type Rule = ItemOf<typeof listRules>;
type Content = BodyOf<typeof createRule>['content'];

interface RuleFormProps {
  readonly provinceId: string;
  /** Absent for a new one. */
  readonly rule?: Rule;
  readonly onDone: () => void;
}

interface Typed extends RuleFieldValues {
  readonly from: string;
  readonly until: string;
  readonly document: ChosenDocument | undefined;
  readonly verified: boolean;
  readonly note: string;
  readonly reason: string;
}

/** A new rule, or one as it stands: its end is its last day, and editing one of the state makes the province's own. */
export function RuleForm({ provinceId, rule, onDone }: RuleFormProps) {
  const say = useSay();
  const create = useChange(createRule, { refresh: ['capital.'] });
  const edit = useChange(editRule, { refresh: ['capital.'] });
  const initial: Typed = {
    ...(rule === undefined ? emptyRule : fieldsOfRule(rule.content)),
    from: rule?.from ?? '',
    until: rule?.until ?? '',
    document: rule?.documentId === undefined ? undefined : { documentId: rule.documentId, symbol: rule.documentId },
    verified: rule?.verified ?? false,
    note: rule?.note ?? '',
    reason: '',
  };
  const draft = useDraft<Typed>(`capital.rule.${rule?.ruleId ?? 'new'}`, initial);
  const { value } = draft;
  const change = (part: Partial<Typed>) => draft.change((before) => ({ ...before, ...part }));
  const send = async () => {
    const body = {
      provinceId,
      // What is no number or day yet goes on as it is: the server says which field, and what it expects.
      content: contentOfFields(value) as Content,
      from: value.from as PlainDate,
      verified: value.verified,
      note: value.note,
      ...(value.until === '' ? {} : { until: value.until as PlainDate }),
      ...(value.document === undefined ? {} : { documentId: value.document.documentId }),
    };
    const outcome =
      rule === undefined
        ? await create.send({ body })
        : await edit.send({
            params: { ruleId: rule.ruleId },
            body: { ...body, reason: value.reason },
            ifMatch: rule.version,
          });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.saved));
    onDone();
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={rule === undefined ? create.problems : edit.problems}
        busy={create.sending || edit.sending}
        submitLabel={say(texts.save)}
        onSubmit={() => void send()}
        onCancel={onDone}
      >
        {rule === undefined && (
          <ChoiceField
            path="content.kind"
            label={say(texts.kind)}
            value={value.kind}
            onChange={(kind) => change({ kind: ruleKinds.find((one) => one === kind) ?? 'ceiling' })}
            choices={ruleKinds.map((one) => ({ value: one, label: say(ruleKindTexts[one] ?? texts.kind) }))}
          />
        )}
        <RuleFields values={value} change={change} provinceId={provinceId} />
        <DayPicker
          label={say(texts.from)}
          value={parsePlainDate(value.from)}
          onChange={(day) => change({ from: day ?? '' })}
          path="from"
          required
        />
        <DayPicker
          label={say(texts.ends)}
          value={parsePlainDate(value.until)}
          onChange={(day) => change({ until: day ?? '' })}
          path="until"
        />
        <DocumentSearchField
          label={say(texts.document)}
          value={value.document}
          onChange={(document) => change({ document })}
          path="documentId"
        />
        <TickField
          label={say(texts.verified)}
          value={value.verified}
          onChange={(verified) => change({ verified })}
          path="verified"
        />
        <TextField path="note" label={say(texts.note)} value={value.note} onChange={(note) => change({ note })} />
        {rule !== undefined && (
          <TextField
            path="reason"
            label={say(texts.reason)}
            value={value.reason}
            onChange={(reason) => change({ reason })}
            required
          />
        )}
      </ChangeForm>
    </>
  );
}
