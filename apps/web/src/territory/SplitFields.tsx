import { Button } from '@mantine/core';
import { listChildren } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { addDays } from '@muctieu/kernel/plain-date';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import { newPart } from './event-draft.ts';
import type { EventFieldsProps } from './MergeFields.tsx';
import { ResultFields } from './NewUnitFields.tsx';
import { PortionFields } from './PortionFields.tsx';
import styles from './territory.module.css';
import { UnitPicker } from './UnitPicker.tsx';

/** One unit is divided; its villages are told where they go. */
export function SplitFields({ event, onChange, day, provinceId, path }: EventFieldsProps) {
  const say = useSay();
  const { parts, unit } = event;
  const eve = day === undefined ? undefined : addDays(day, -1);
  const children = useOperation(
    listChildren,
    { params: { unitId: unit?.id ?? '' }, query: eve === undefined ? {} : { day: eve } },
    { enabled: unit !== undefined },
  );
  const nameOfPart = (index: number) => {
    const { result } = parts[index] ?? {};
    const name = result?.kind === 'existing' ? result.unit?.name : result?.made.name;
    return name === undefined || name === '' ? `${say(bookingTexts.result)} ${index + 1}` : name;
  };
  return (
    <div className="stack">
      <div className={styles.fields}>
        <UnitPicker
          label={say(bookingTexts.origin)}
          path={`${path}.originId`}
          value={unit}
          onChange={(chosen) => onChange({ ...event, unit: chosen, partOfChild: {} })}
          day={eve}
          provinceId={provinceId}
          required
        />
        <TickField
          label={say(bookingTexts.originEnds)}
          value={event.ends}
          onChange={(ends) => onChange({ ...event, ends })}
        />
      </div>
      <h3>{say(bookingTexts.results)}</h3>
      {parts.map((part, index) => {
        const change = (next: typeof part) => onChange({ ...event, parts: parts.with(index, next) });
        return (
          <div key={part.key} className="stack">
            <ResultFields
              result={part.result}
              onChange={(result) => change({ ...part, result })}
              day={day}
              provinceId={provinceId}
              path={`${path}.results[${index}].result`}
            />
            <div className={styles.line}>
              <PortionFields portion={part} onChange={change} path={`${path}.results[${index}]`} whole={false} />
              {parts.length > 1 && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => onChange({ ...event, parts: parts.toSpliced(index, 1) })}
                >
                  {say(bookingTexts.removeLine)}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange({ ...event, parts: [...parts, newPart()] })}>
          {say(bookingTexts.addResult)}
        </Button>
      </div>
      {(children.value?.items.length ?? 0) > 0 && (
        <>
          <h3>{say(bookingTexts.children)}</h3>
          <div className={styles.fields}>
            {(children.value?.items ?? []).map((child) => (
              <ChoiceField
                key={child.id}
                label={unitFullName(child.form, child.name)}
                value={event.partOfChild[child.id] ?? ''}
                onChange={(key) => onChange({ ...event, partOfChild: { ...event.partOfChild, [child.id]: key } })}
                choices={[
                  { value: '', label: say(bookingTexts.childrenStay) },
                  ...parts.map((part, index) => ({ value: part.key, label: nameOfPart(index) })),
                ]}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
