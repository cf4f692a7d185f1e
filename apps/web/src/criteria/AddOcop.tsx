import { addOcop } from '@muctieu/contract/criteria/ocop.operations';
import { ocopGroupTexts } from '@muctieu/contract/criteria/ocop.texts';
import { type OcopGroup, ocopGroups, usualValidityMonths } from '@muctieu/domain/criteria/ocop-product';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { DraftKeeper } from '../shared/DraftKeeper.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import type { ChosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { todayInVietNam } from '../territory/use-day.ts';
import styles from './criteria.module.css';
import { ocopTexts } from './ocop-page.texts.ts';

interface OcopDraft {
  readonly unit?: ChosenUnit;
  readonly name: string;
  readonly owner: string;
  readonly group: OcopGroup;
  readonly stars: string;
  readonly score: string;
  readonly symbol: string;
  readonly decidedOn: string;
  readonly validUntil: string;
}

const empty: OcopDraft = {
  name: '',
  owner: '',
  group: 'food',
  stars: '3',
  score: '',
  symbol: '',
  decidedOn: '',
  validUntil: '',
};

/** One product by its decision. */
export function AddOcop({ provinceId, onClose }: { readonly provinceId: string; readonly onClose: () => void }) {
  const say = useSay();
  const draft = useDraft<OcopDraft>('criteria.ocop.add', empty);
  const change = useChange(addOcop, { refresh: ['criteria.'] });
  const { unit, name, owner, group, stars, score, symbol, decidedOn, validUntil } = draft.value;
  const set = (next: Partial<OcopDraft>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const outcome = await change.send({
      body: {
        provinceId,
        unitId: unit?.id ?? '',
        name,
        owner,
        group,
        stars: Number(stars),
        ...(score.trim() === '' ? {} : { score: Number(score.replace(',', '.')) }),
        symbol,
        decidedOn,
        ...(validUntil === '' ? {} : { validUntil }),
      },
    });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(ocopTexts.added));
    onClose();
  };
  const dayOf = (text: string) => (text === '' ? undefined : (text as PlainDate));
  return (
    <section className="paper stack" aria-label={say(ocopTexts.add)}>
      <DraftKeeper draft={draft} />
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(ocopTexts.add)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        <div className={styles.fields}>
          <TextField
            path="name"
            label={say(ocopTexts.name)}
            value={name}
            onChange={(typed) => set({ name: typed })}
            required
          />
          <TextField
            path="owner"
            label={say(ocopTexts.owner)}
            value={owner}
            onChange={(typed) => set({ owner: typed })}
            required
          />
          <UnitPicker
            path="unitId"
            label={say(ocopTexts.commune)}
            value={unit}
            day={todayInVietNam()}
            level="commune"
            provinceId={provinceId}
            onChange={(chosen) => set({ unit: chosen })}
            required
          />
          <ChoiceField
            path="group"
            label={say(ocopTexts.group)}
            value={group}
            onChange={(value) => set({ group: value as OcopGroup })}
            choices={ocopGroups.map((value) => ({ value, label: say(ocopGroupTexts[value]) }))}
          />
          <ChoiceField
            path="stars"
            label={say(ocopTexts.star)}
            value={stars}
            onChange={(value) => set({ stars: value })}
            choices={['3', '4', '5'].map((value) => ({ value, label: say(ocopTexts.stars, { stars: value }) }))}
          />
          <TextField
            path="score"
            label={say(ocopTexts.score)}
            value={score}
            onChange={(typed) => set({ score: typed })}
          />
          <TextField
            path="symbol"
            label={say(ocopTexts.symbol)}
            value={symbol}
            onChange={(typed) => set({ symbol: typed })}
            required
          />
          <DayPicker
            label={say(ocopTexts.decidedOn)}
            value={dayOf(decidedOn)}
            onChange={(chosen) => set({ decidedOn: chosen ?? '' })}
            required
          />
          <DayPicker
            label={say(ocopTexts.validUntil)}
            note={say(ocopTexts.validNote, { months: usualValidityMonths })}
            value={dayOf(validUntil)}
            onChange={(chosen) => set({ validUntil: chosen ?? '' })}
          />
        </div>
      </ChangeForm>
    </section>
  );
}
