import { createRule, editRule, type listRules, replaceRule } from '@muctieu/contract/capital/statement.operations';
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

export type Rule = ItemOf<typeof listRules>;
type Content = BodyOf<typeof createRule>['content'];

interface RuleFormProps {
  readonly provinceId: string;
  /** Absent for a new one. */
  readonly rule?: Rule;
  /** Writes what takes the rule's place from a day on, instead of the rule itself. */
  readonly replaces?: boolean;
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

type Said = Pick<Typed, 'from' | 'until' | 'document' | 'verified' | 'note'>;

const nothingSaid: Said = { from: '', until: '', document: undefined, verified: false, note: '' };

function saidOf({ from, until, documentId, verified, note }: Rule): Said {
  const document = documentId === undefined ? undefined : { documentId, symbol: documentId };
  return { from, until: until ?? '', document, verified, note };
}

/** A new rule, one as it stands, or what takes its place; editing one of the state makes the province's own. */
export function RuleForm({ provinceId, rule, replaces = false, onDone }: RuleFormProps) {
  const say = useSay();
  const create = useChange(createRule, { refresh: ['capital.'] });
  const edit = useChange(editRule, { refresh: ['capital.'] });
  const replace = useChange(replaceRule, { refresh: ['capital.'] });
  const initial: Typed = {
    ...(rule === undefined ? emptyRule : fieldsOfRule(rule.content)),
    ...(rule === undefined || replaces ? nothingSaid : saidOf(rule)),
    reason: '',
  };
  const draft = useDraft<Typed>(`capital.rule${replaces ? '.replace' : ''}.${rule?.ruleId ?? 'new'}`, initial);
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
    const { until: _, ...from } = body;
    const outcome =
      rule === undefined
        ? await create.send({ body })
        : replaces
          ? await replace.send({
              params: { ruleId: rule.ruleId },
              body: { ...from, documentId: value.document?.documentId ?? '', reason: value.reason },
              ifMatch: rule.version,
            })
          : await edit.send({
              params: { ruleId: rule.ruleId },
              body: { ...body, reason: value.reason },
              ifMatch: rule.version,
            });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(replaces ? texts.replaced : texts.saved));
    onDone();
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      {replaces && <p className="soft">{say(texts.replaceNote)}</p>}
      <ChangeForm
        problems={rule === undefined ? create.problems : replaces ? replace.problems : edit.problems}
        busy={create.sending || edit.sending || replace.sending}
        submitLabel={say(replaces ? texts.replace : texts.save)}
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
        {!replaces && (
          <DayPicker
            label={say(texts.ends)}
            value={parsePlainDate(value.until)}
            onChange={(day) => change({ until: day ?? '' })}
            path="until"
          />
        )}
        <DocumentSearchField
          label={say(texts.document)}
          value={value.document}
          onChange={(document) => change({ document })}
          path="documentId"
          {...(replaces ? { required: true } : {})}
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
