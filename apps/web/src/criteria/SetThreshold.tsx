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
import { TickField } from '../shared/TickField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { setEditingSentences } from './set-editing.texts.ts';

const empty = {
  code: '',
  kind: 'figure',
  value: '',
  from: '',
  until: '',
  documentId: '',
  article: '',
  communeGroup: '',
  region: '',
  ofNation: false,
  verified: true,
};

/** A threshold under its document: of the province, or of the nation by region or commune group; what held before ends. */
export function SetThreshold({ set, provinceId }: { readonly set: CriteriaSetDetail; readonly provinceId: string }) {
  const say = useSay();
  const draft = useDraft(`criteria.threshold.${set.id}`, empty);
  const change = useChange(setThreshold);
  const given = { ...empty, ...draft.value };
  const put = (part: Partial<typeof empty>) => draft.change((before) => ({ ...before, ...part }));
  // A criterion that was read no deeper may have a bar of its own.
  const codes = set.criteria.flatMap(({ number, name, indicators }) => [
    ...(indicators.length === 0 ? [{ code: String(number), name: say(name), unit: undefined, reached: false }] : []),
    ...indicators.map(({ code, name: words, unit, measure }) => ({
      code,
      name: words,
      unit,
      reached: measure === 'reached',
    })),
  ]);
  const chosen = codes.find(({ code }) => code === given.code) ?? codes[0];
  if (chosen === undefined) return null;
  const kind = chosen.reached && given.kind === 'figure' ? 'reached' : given.kind;
  const figure = readNumberText(given.value.trim());
  const send = async () => {
    const until = parsePlainDate(given.until);
    const outcome = await change.send({
      params: { setId: set.id },
      body: {
        provinceId: given.ofNation ? 'VN' : provinceId,
        code: chosen.code,
        from: given.from as PlainDate,
        ...(until === undefined ? {} : { until }),
        kind: kind as 'figure' | 'reached' | 'province-sets',
        ...(kind !== 'figure' || figure === undefined ? {} : { value: plainDecimal(figure.value) }),
        documentId: given.documentId.trim(),
        ...(given.article.trim() === '' ? {} : { article: given.article.trim() }),
        ...(given.region.trim() === '' ? {} : { region: given.region.trim().toUpperCase() }),
        ...(given.communeGroup === '' ? {} : { communeGroup: given.communeGroup as '1' | '2' | '3' }),
        verified: given.verified,
      },
    });
    if (!outcome.ok) return;
    draft.saved(empty);
    notify(say(criteriaSentences.cellSaved));
  };
  return (
    <section className="paper">
      <details>
        <summary>{say(setEditingSentences.enterThreshold)}</summary>
        <DraftKeeper draft={draft} />
        <ChangeForm
          problems={change.problems}
          busy={change.sending}
          submitLabel={say(setEditingSentences.enterThreshold)}
          onSubmit={() => void send()}
        >
          <ChoiceField
            path="code"
            label={say(criteriaSentences.indicator)}
            value={chosen.code}
            onChange={(code) => put({ code })}
            choices={codes.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
          <ChoiceField
            path="kind"
            label={say(setEditingSentences.kind)}
            value={kind}
            onChange={(next) => put({ kind: next })}
            choices={[
              ...(chosen.reached ? [] : [{ value: 'figure', label: say(setEditingSentences.figure) }]),
              { value: 'reached', label: say(setEditingSentences.reached) },
              { value: 'province-sets', label: say(setEditingSentences.provinceSets) },
            ]}
          />
          {kind === 'figure' && (
            <TextField
              path="value"
              label={`${say(criteriaSentences.threshold)}${chosen.unit === undefined ? '' : ` (${chosen.unit})`}`}
              value={given.value}
              onChange={(value) => put({ value })}
            />
          )}
          <ChoiceField
            path="communeGroup"
            label={say(setEditingSentences.communeGroup)}
            value={given.communeGroup}
            onChange={(communeGroup) => put({ communeGroup })}
            choices={[
              { value: '', label: say(setEditingSentences.everyGroup) },
              { value: '1', label: say(setEditingSentences.group1) },
              { value: '2', label: say(setEditingSentences.group2) },
              { value: '3', label: say(setEditingSentences.group3) },
            ]}
          />
          <TextField
            path="region"
            label={say(setEditingSentences.region)}
            value={given.region}
            onChange={(region) => put({ region })}
          />
          <DayPicker
            path="from"
            label={say(criteriaSentences.validFrom)}
            value={parsePlainDate(given.from)}
            onChange={(day) => put({ from: day ?? '' })}
          />
          <DayPicker
            path="until"
            label={say(setEditingSentences.until)}
            value={parsePlainDate(given.until)}
            onChange={(day) => put({ until: day ?? '' })}
          />
          <TextField
            path="documentId"
            label={say(criteriaSentences.evidenceDocument)}
            value={given.documentId}
            onChange={(documentId) => put({ documentId })}
          />
          <TextField
            path="article"
            label={say(setEditingSentences.article)}
            value={given.article}
            onChange={(article) => put({ article })}
          />
          <TickField
            label={say(setEditingSentences.ofNation)}
            value={given.ofNation}
            onChange={(ofNation) => put({ ofNation })}
          />
          <TickField
            label={say(setEditingSentences.readVerified)}
            value={given.verified}
            onChange={(verified) => put({ verified })}
          />
        </ChangeForm>
      </details>
    </section>
  );
}
