import { extentTexts } from '@muctieu/contract/territory/territory.texts';
import { type FlowExtent, flowExtents } from '@muctieu/domain/territory/flow';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useSay } from '../shared/use-say.ts';
import { bookingTexts } from './booking.texts.ts';
import type { PortionDraft } from './event-draft.ts';

interface PortionFieldsProps<Portion extends PortionDraft> {
  readonly portion: Portion;
  readonly onChange: (portion: Portion) => void;
  readonly path: string;
  /** A split has no whole: each result takes a part. */
  readonly whole: boolean;
}

/** How much of the origin moves, and whether somebody competent has looked at the share. */
export function PortionFields<Portion extends PortionDraft>(props: PortionFieldsProps<Portion>) {
  const { portion, onChange, path, whole } = props;
  const say = useSay();
  return (
    <>
      <ChoiceField
        label={say(bookingTexts.extent)}
        path={`${path}.extent`}
        value={portion.extent}
        onChange={(value) => {
          const extent = flowExtents.find((one): one is FlowExtent => one === value) ?? 'unknown';
          onChange({ ...portion, extent });
        }}
        choices={flowExtents
          .filter((extent) => whole || extent !== 'whole')
          .map((extent) => ({ value: extent, label: say(extentTexts[extent]) }))}
      />
      {portion.extent !== 'whole' && (
        <>
          <TextField
            label={say(bookingTexts.percent)}
            note={say(bookingTexts.percentNote)}
            path={`${path}.shareMillionths`}
            value={portion.percent}
            onChange={(percent) => onChange({ ...portion, percent })}
          />
          <TickField
            label={say(bookingTexts.reviewed)}
            path={`${path}.shareReviewed`}
            value={portion.reviewed}
            onChange={(reviewed) => onChange({ ...portion, reviewed })}
          />
        </>
      )}
    </>
  );
}
