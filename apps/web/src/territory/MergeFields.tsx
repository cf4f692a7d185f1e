import { Button } from '@mantine/core';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import { type EventDraft, newOrigin } from './event-draft.ts';
import { ResultFields } from './NewUnitFields.tsx';
import { PortionFields } from './PortionFields.tsx';
import styles from './territory.module.css';
import { UnitPicker } from './UnitPicker.tsx';

export interface EventFieldsProps {
  readonly event: EventDraft;
  readonly onChange: (event: EventDraft) => void;
  readonly day: PlainDate | undefined;
  readonly provinceId: string;
  readonly path: string;
}

/** Several units, or parts of them, become one. */
export function MergeFields({ event, onChange, day, provinceId, path }: EventFieldsProps) {
  const say = useSay();
  const { origins } = event;
  return (
    <div className="stack">
      <h3>{say(bookingTexts.origins)}</h3>
      {origins.map((origin, index) => {
        const change = (next: typeof origin) => onChange({ ...event, origins: origins.with(index, next) });
        return (
          <div key={origin.key} className={styles.line}>
            <UnitPicker
              label={`${say(bookingTexts.unit)} ${index + 1}`}
              path={`${path}.origins[${index}].unitId`}
              value={origin.unit}
              onChange={(unit) => change({ ...origin, unit })}
              day={day}
              provinceId={provinceId}
            />
            <PortionFields portion={origin} onChange={change} path={`${path}.origins[${index}]`} whole />
            {origins.length > 1 && (
              <Button
                variant="default"
                size="xs"
                onClick={() => onChange({ ...event, origins: origins.toSpliced(index, 1) })}
              >
                {say(bookingTexts.removeLine)}
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange({ ...event, origins: [...origins, newOrigin()] })}>
          {say(bookingTexts.addOrigin)}
        </Button>
      </div>
      <ResultFields
        result={event.result}
        onChange={(result) => onChange({ ...event, result })}
        day={day}
        provinceId={provinceId}
        path={`${path}.result`}
      />
    </div>
  );
}
