import { setThreshold } from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaSetDetail } from '@muctieu/contract/criteria/criteria-set';
import { readNumberText } from '@muctieu/kernel/number-text';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { plainDecimal } from '../shared/entry-grid/read-cell.ts';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';

/** The province's own threshold where the set leaves it to the province, under its document. */
export function SetThreshold({ set, provinceId }: { readonly set: CriteriaSetDetail; readonly provinceId: string }) {
  const say = useSay();
  const draft = useDraft(`criteria.threshold.${set.id}`, { code: '', value: '', from: '', documentId: '' });
  const change = useChange(setThreshold);
  const { code, value, from, documentId } = draft.value;
  const indicators = set.criteria.flatMap((criterion) => criterion.indicators);
  const chosen = indicators.find((indicator) => indicator.code === code) ?? indicators[0];
  if (chosen === undefined) return null;
  const figure = readNumberText(value.trim());
  const send = async () => {
    const outcome = await change.send({
      params: { setId: set.id },
      body: {
        provinceId,
        code: chosen.code,
        from: from as PlainDate,
        kind: chosen.measure === 'reached' ? 'reached' : 'figure',
        ...(figure === undefined ? {} : { value: plainDecimal(figure.value) }),
        documentId,
        verified: true,
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(criteriaSentences.cellSaved));
  };
  return (
    <section className="paper">
      <details>
        <summary>{say(criteriaSentences.enterThreshold)}</summary>
        <DraftKeeper draft={draft} />
        <ChangeForm
          problems={change.problems}
          busy={change.sending}
          submitLabel={say(criteriaSentences.enterThreshold)}
          onSubmit={() => void send()}
        >
          <ChoiceField
            path="code"
            label={say(criteriaSentences.indicator)}
            value={chosen.code}
            onChange={(next) => draft.change((before) => ({ ...before, code: next }))}
            choices={indicators.map((indicator) => ({
              value: indicator.code,
              label: `${indicator.code} ${indicator.name}`,
            }))}
          />
          {chosen.measure !== 'reached' && (
            <TextField
              path="value"
              label={`${say(criteriaSentences.threshold)}${chosen.unit === undefined ? '' : ` (${chosen.unit})`}`}
              value={value}
              onChange={(next) => draft.change((before) => ({ ...before, value: next }))}
            />
          )}
          <DayPicker
            path="from"
            label={say(criteriaSentences.validFrom)}
            value={parsePlainDate(from)}
            onChange={(day) => draft.change((before) => ({ ...before, from: day ?? '' }))}
          />
          <TextField
            path="documentId"
            label={say(criteriaSentences.evidenceDocument)}
            value={documentId}
            onChange={(next) => draft.change((before) => ({ ...before, documentId: next }))}
          />
        </ChangeForm>
      </details>
    </section>
  );
}
