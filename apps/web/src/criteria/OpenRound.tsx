import { createRound, listCriteriaSets } from '@muctieu/contract/criteria/criteria.operations';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
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
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';

/** Opens a round: by which set, as of which day. */
export function OpenRound({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const sets = useOperation(listCriteriaSets, { query: { limit: 200 } });
  const draft = useDraft('criteria.open-round', { setId: '', asOf: '', title: '' });
  const change = useChange(createRound);
  const items = sets.value?.items ?? [];
  const { setId, asOf, title } = draft.value;
  const chosen = setId === '' ? (items.at(-1)?.id ?? '') : setId;
  const open = async () => {
    const body = { provinceId, setId: chosen, asOf: asOf as PlainDate, title };
    const outcome = await change.send({ body });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(criteriaSentences.roundOpened, { title }));
  };
  return (
    <details>
      <summary>{say(criteriaSentences.openRound)}</summary>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(criteriaSentences.openRound)}
        onSubmit={() => void open()}
      >
        <ChoiceField
          path="setId"
          label={say(criteriaPageTexts.set)}
          value={chosen}
          onChange={(value) => draft.change((before) => ({ ...before, setId: value }))}
          choices={items.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
        <DayPicker
          path="asOf"
          label={say(criteriaSentences.asOf)}
          value={parsePlainDate(asOf)}
          onChange={(day) => draft.change((before) => ({ ...before, asOf: day ?? '' }))}
        />
        <TextField
          path="title"
          label={say(criteriaSentences.title)}
          value={title}
          onChange={(value) => draft.change((before) => ({ ...before, title: value }))}
        />
      </ChangeForm>
    </details>
  );
}
