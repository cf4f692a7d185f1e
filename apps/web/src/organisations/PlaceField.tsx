import type { SignedInPerson } from '@muctieu/contract/access/session';
import { listChildren } from '@muctieu/contract/territory/territory.operations';
import { nationId, nationProvinceId } from '@muctieu/domain/territory/unit';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { useSession } from '../shared/session.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import type { ChosenUnit } from '../territory/chosen-unit.ts';
import { UnitPicker } from '../territory/UnitPicker.tsx';
import { pageTexts } from './organisations-page.texts.ts';

/** A province as a whole, or one unit in it. */
export interface ChosenPlace {
  readonly provinceId: string;
  readonly whole: boolean;
  readonly unit?: ChosenUnit | undefined;
}

interface PlaceFieldProps {
  readonly label: string;
  readonly value: ChosenPlace;
  readonly onChange: (place: ChosenPlace) => void;
  /** The province is fixed: only the place in it is chosen. */
  readonly fixed?: boolean;
}

/** Where somebody works or something sits. Whoever works for the state chooses the province too. */
export function PlaceField({ label, value, onChange, fixed = false }: PlaceFieldProps) {
  const say = useSay();
  const { person } = useSession();
  const choosesProvince = !fixed && person?.provinceId === nationProvinceId;
  const provinces = useOperation(listChildren, { params: { unitId: nationId } }, { enabled: choosesProvince });
  const isNation = value.provinceId === nationProvinceId;
  return (
    <>
      {choosesProvince && (
        <ChoiceField
          label={say(pageTexts.province)}
          path="provinceId"
          value={value.provinceId}
          onChange={(provinceId) => onChange({ provinceId, whole: true })}
          choices={[
            { value: nationProvinceId, label: say(pageTexts.placeWholeNation) },
            ...(provinces.value?.items ?? []).map((one) => ({ value: one.provinceId, label: one.name })),
          ]}
        />
      )}
      {!isNation && (
        <ChoiceField
          label={label}
          value={value.whole ? 'whole' : 'unit'}
          onChange={(kind) => onChange({ ...value, whole: kind === 'whole' })}
          choices={[
            { value: 'whole', label: say(pageTexts.placeWhole) },
            { value: 'unit', label: say(pageTexts.placeUnit) },
          ]}
        />
      )}
      {!isNation && !value.whole && (
        <UnitPicker
          label={say(pageTexts.unit)}
          path="unitId"
          provinceId={value.provinceId}
          value={value.unit}
          onChange={(unit) => onChange({ ...value, unit })}
          required
        />
      )}
    </>
  );
}

/** What a form proposes: the unit of one's own first role, else the province where one works. */
export function ownPlace(person: SignedInPerson | undefined): ChosenPlace {
  const [role] = person?.roles ?? [];
  return role === undefined ? { provinceId: person?.provinceId ?? nationProvinceId, whole: true } : placeOf(role);
}

/** What of the place goes into a request. */
export function unitIdOf({ whole, unit }: ChosenPlace): { readonly unitId?: string } {
  return whole || unit === undefined ? {} : { unitId: unit.id };
}

/** The place of something that is there already. */
export function placeOf(one: {
  readonly provinceId: string;
  readonly unitId?: string | undefined;
  readonly unitName: string;
}): ChosenPlace {
  const { provinceId, unitId, unitName } = one;
  if (unitId === undefined) return { provinceId, whole: true };
  // Which level it has is of no use here: it is shown by its name and sent by its id.
  return { provinceId, whole: false, unit: { id: unitId, provinceId, level: 'commune', name: unitName } };
}
