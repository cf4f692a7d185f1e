import { listChildren } from '@muctieu/contract/territory/territory.operations';
import { nationId } from '@muctieu/domain/territory/unit';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';

interface ProvinceFieldProps {
  readonly value: string;
  readonly onChange: (provinceId: string) => void;
  /** What the empty choice means; without it, that nothing is chosen yet. */
  readonly none?: string;
}

/** One of the provinces of today. */
export function ProvinceField({ value, onChange, none = '' }: ProvinceFieldProps) {
  const say = useSay();
  const provinces = useOperation(listChildren, { params: { unitId: nationId } });
  return (
    <ChoiceField
      label={say(bookingTexts.province)}
      value={value}
      onChange={onChange}
      choices={[
        { value: '', label: none },
        ...(provinces.value?.items ?? []).map((one) => ({ value: one.provinceId, label: one.name })),
      ]}
    />
  );
}
