import { endRule } from '@muctieu/contract/capital/statement.operations';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import type { Rule } from './RuleForm.tsx';

interface EndRuleProps {
  readonly provinceId: string;
  readonly rule: Rule;
  readonly onDone: () => void;
}

/** A rule ends by its day; it stays to be seen, and what was decided before was decided under it. */
export function EndRule({ provinceId, rule, onDone }: EndRuleProps) {
  const say = useSay();
  const change = useChange(endRule, { refresh: ['capital.'] });
  const draft = useDraft(`capital.rule.end.${rule.ruleId}`, { until: '', reason: '' });
  const { until, reason } = draft.value;
  const put = (part: Partial<typeof draft.value>) => draft.change((before) => ({ ...before, ...part }));
  const send = async () => {
    const outcome = await change.send({
      params: { ruleId: rule.ruleId },
      body: { provinceId, until: until as PlainDate, reason },
      ifMatch: rule.version,
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.ended));
    onDone();
  };
  return (
    <>
      <DraftKeeper draft={draft} />
      <p>{rule.subject}</p>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.end)}
        onSubmit={() => void send()}
        onCancel={onDone}
      >
        <DayPicker
          label={say(texts.ends)}
          value={parsePlainDate(until)}
          onChange={(day) => put({ until: day ?? '' })}
          path="until"
          required
        />
        <TextField
          path="reason"
          label={say(texts.reason)}
          value={reason}
          onChange={(written) => put({ reason: written })}
          required
        />
      </ChangeForm>
    </>
  );
}
