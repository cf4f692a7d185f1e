import { formTexts, levelTexts } from '@muctieu/contract/territory/territory.texts';
import { findParentLevel } from '@muctieu/domain/territory/tier';
import { formsOf, type UnitForm, type UnitLevel, unitLevels } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import type { NewUnitDraft, ResultDraft } from './event-draft.ts';
import styles from './territory.module.css';
import { UnitPicker } from './UnitPicker.tsx';

interface NewUnitFieldsProps {
  readonly made: NewUnitDraft;
  readonly onChange: (made: NewUnitDraft) => void;
  readonly day: PlainDate | undefined;
  readonly provinceId: string;
  /** Where the fields stand in the request: `events[0].unit`. */
  readonly path: string;
}

/** A unit that begins with the event. */
export function NewUnitFields({ made, onChange, day, provinceId, path }: NewUnitFieldsProps) {
  const say = useSay();
  const parentLevel = day === undefined ? undefined : findParentLevel(made.level, day);
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={say(bookingTexts.level)}
        value={made.level}
        onChange={(value) => {
          const level = unitLevels.find((one): one is UnitLevel => one === value) ?? 'commune';
          onChange({ ...made, level, form: formsOf(level)[0] ?? 'xa', parent: undefined });
        }}
        choices={unitLevels
          .filter((level) => level !== 'nation')
          .map((level) => ({ value: level, label: say(levelTexts[level]) }))}
      />
      <ChoiceField
        label={say(bookingTexts.form)}
        path={`${path}.form`}
        value={made.form}
        onChange={(value) => {
          const form = formsOf(made.level).find((one): one is UnitForm => one === value);
          if (form !== undefined) onChange({ ...made, form });
        }}
        choices={formsOf(made.level).map((form) => ({ value: form, label: say(formTexts[form]) }))}
      />
      <TextField
        label={say(bookingTexts.name)}
        path={`${path}.name`}
        value={made.name}
        onChange={(name) => onChange({ ...made, name })}
        required
      />
      {made.level !== 'village' && (
        <TextField
          label={say(bookingTexts.code)}
          path={`${path}.code`}
          value={made.code}
          onChange={(code) => onChange({ ...made, code })}
        />
      )}
      <UnitPicker
        label={say(bookingTexts.parent)}
        path={`${path}.parentId`}
        value={made.parent}
        onChange={(parent) => onChange({ ...made, parent })}
        day={day}
        level={parentLevel}
        provinceId={provinceId}
        required
      />
    </div>
  );
}

interface ResultFieldsProps {
  readonly result: ResultDraft;
  readonly onChange: (result: ResultDraft) => void;
  readonly day: PlainDate | undefined;
  readonly provinceId: string;
  readonly path: string;
}

/** The unit that receives: a new one, or one that exists. */
export function ResultFields({ result, onChange, day, provinceId, path }: ResultFieldsProps) {
  const say = useSay();
  return (
    <div className="stack">
      <ChoiceField
        label={say(bookingTexts.result)}
        value={result.kind}
        onChange={(kind) => onChange({ ...result, kind: kind === 'existing' ? 'existing' : 'new' })}
        choices={[
          { value: 'new', label: say(bookingTexts.resultNew) },
          { value: 'existing', label: say(bookingTexts.resultExisting) },
        ]}
      />
      {result.kind === 'new' ? (
        <NewUnitFields
          made={result.made}
          onChange={(made) => onChange({ ...result, made })}
          day={day}
          provinceId={provinceId}
          path={`${path}.unit`}
        />
      ) : (
        <UnitPicker
          label={say(bookingTexts.resultExisting)}
          path={`${path}.unitId`}
          value={result.unit}
          onChange={(unit) => onChange({ ...result, unit })}
          day={day}
          provinceId={provinceId}
          required
        />
      )}
    </div>
  );
}
