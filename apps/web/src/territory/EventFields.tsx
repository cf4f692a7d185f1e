import { classTexts, eventKindTexts, formTexts, schemeTexts } from '@muctieu/contract/territory/territory.texts';
import { type TerritoryEventKind, territoryEventKinds } from '@muctieu/domain/territory/territory-event';
import { type UnitClassScheme, unitClassSchemes, valuesOfScheme } from '@muctieu/domain/territory/unit-class';
import { formsOf, type UnitForm } from '@muctieu/domain/territory/unit-level';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import { type EventFieldsProps, MergeFields } from './MergeFields.tsx';
import { NewUnitFields } from './NewUnitFields.tsx';
import { SplitFields } from './SplitFields.tsx';
import styles from './territory.module.css';
import { UnitPicker } from './UnitPicker.tsx';

/** One event: its kind, and what that kind needs. */
export function EventFields(props: EventFieldsProps) {
  const { event, onChange } = props;
  const say = useSay();
  return (
    <div className="stack">
      <div className={styles.fields}>
        <ChoiceField
          label={say(bookingTexts.kind)}
          value={event.kind}
          onChange={(value) => {
            const kind = territoryEventKinds.find((one): one is TerritoryEventKind => one === value);
            if (kind !== undefined) onChange({ ...event, kind });
          }}
          choices={territoryEventKinds.map((kind) => ({ value: kind, label: say(eventKindTexts[kind]) }))}
        />
      </div>
      <FieldsOfKind {...props} />
    </div>
  );
}

function FieldsOfKind(props: EventFieldsProps) {
  const { event, onChange, day, provinceId, path } = props;
  switch (event.kind) {
    case 'create':
      return (
        <NewUnitFields
          made={event.made}
          onChange={(made) => onChange({ ...event, made })}
          day={day}
          provinceId={provinceId}
          path={`${path}.unit`}
        />
      );
    case 'rename':
      return <RenameFields {...props} />;
    case 'transfer':
      return <TransferFields {...props} />;
    case 'reclassify':
      return <ReclassifyFields {...props} />;
    case 'merge':
      return <MergeFields {...props} />;
    case 'split':
      return <SplitFields {...props} />;
    case 'abolish':
      return (
        <div className={styles.fields}>
          <SubjectField {...props} />
        </div>
      );
    default:
      return event.kind satisfies never;
  }
}

function SubjectField({ event, onChange, day, provinceId, path }: EventFieldsProps) {
  const say = useSay();
  return (
    <UnitPicker
      label={say(bookingTexts.unit)}
      path={`${path}.unitId`}
      value={event.unit}
      onChange={(unit) => onChange({ ...event, unit })}
      day={day}
      provinceId={provinceId}
      required
    />
  );
}

function RenameFields(props: EventFieldsProps) {
  const { event, onChange, path } = props;
  const say = useSay();
  const forms = formsOf(event.unit?.level ?? 'commune');
  return (
    <div className={styles.fields}>
      <SubjectField {...props} />
      <TextField
        label={say(bookingTexts.newName)}
        note={say(bookingTexts.unchangedNote)}
        path={`${path}.name`}
        value={event.name}
        onChange={(name) => onChange({ ...event, name })}
      />
      <ChoiceField
        label={say(bookingTexts.form)}
        path={`${path}.form`}
        value={event.form}
        onChange={(value) => onChange({ ...event, form: forms.find((one): one is UnitForm => one === value) ?? '' })}
        choices={[
          { value: '', label: say(bookingTexts.formUnchanged) },
          ...forms.map((form) => ({ value: form, label: say(formTexts[form]) })),
        ]}
      />
      <TextField
        label={say(bookingTexts.newCode)}
        note={say(bookingTexts.unchangedNote)}
        path={`${path}.code`}
        value={event.code}
        onChange={(code) => onChange({ ...event, code })}
      />
    </div>
  );
}

function TransferFields(props: EventFieldsProps) {
  const { event, onChange, day, provinceId, path } = props;
  const say = useSay();
  return (
    <div className={styles.fields}>
      <SubjectField {...props} />
      <UnitPicker
        label={say(bookingTexts.newParent)}
        path={`${path}.parentId`}
        value={event.parent}
        onChange={(parent) => onChange({ ...event, parent })}
        day={day}
        provinceId={provinceId}
        required
      />
    </div>
  );
}

function ReclassifyFields(props: EventFieldsProps) {
  const { event, onChange, path } = props;
  const say = useSay();
  return (
    <div className={styles.fields}>
      <SubjectField {...props} />
      <ChoiceField
        label={say(bookingTexts.scheme)}
        path={`${path}.scheme`}
        value={event.scheme}
        onChange={(value) => {
          const scheme = unitClassSchemes.find((one): one is UnitClassScheme => one === value) ?? 'zone';
          onChange({ ...event, scheme, value: valuesOfScheme(scheme)[0] ?? '' });
        }}
        choices={unitClassSchemes.map((scheme) => ({ value: scheme, label: say(schemeTexts[scheme]) }))}
      />
      <ChoiceField
        label={say(bookingTexts.value)}
        path={`${path}.value`}
        value={event.value}
        onChange={(value) => onChange({ ...event, value })}
        choices={[
          ...valuesOfScheme(event.scheme).map((value) => {
            const text = classTexts[`${event.scheme}:${value}`];
            return { value, label: text === undefined ? value : say(text) };
          }),
          { value: '', label: say(bookingTexts.noClass) },
        ]}
      />
      <DayPicker
        label={say(bookingTexts.validUntil)}
        path={`${path}.until`}
        value={event.until}
        onChange={(until) => onChange({ ...event, until })}
      />
    </div>
  );
}
