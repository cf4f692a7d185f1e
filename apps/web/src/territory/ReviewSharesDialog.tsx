import { reviewShares } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitFlow, UnitHistory } from '@muctieu/contract/territory/unit-history';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { notify } from '../shared/notices.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { parsePercent, percentText } from './percent-text.ts';
import { pageTexts } from './territory-page.texts.ts';

interface ReviewSharesDialogProps {
  readonly unit: UnitHistory;
  readonly eventId: string;
  readonly flows: readonly UnitFlow[];
  readonly onClose: () => void;
}

/** The shares by which one unit was divided in one event. */
export function ReviewSharesDialog({ unit, eventId, flows, onClose }: ReviewSharesDialogProps) {
  const say = useSay();
  const change = useChange(reviewShares, { refresh: ['territory.'] });
  const [percents, setPercents] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      flows.map((flow) => [flow.unit.id, flow.shareMillionths === undefined ? '' : percentText(flow.shareMillionths)]),
    ),
  );
  const send = async () => {
    const shares = flows.map((flow) => ({
      resultId: flow.unit.id,
      // What is no percentage is refused by the server at its field.
      shareMillionths: parsePercent(percents[flow.unit.id] ?? '') ?? 0,
    }));
    const outcome = await change.send({
      params: { provinceId: unit.provinceId, eventId },
      body: { originId: unit.id, shares },
      ifMatch: unit.territoryVersion,
    });
    if (!outcome.ok) return;
    notify(say(pageTexts.sharesReviewed));
    onClose();
  };
  const name = unitFullName(unit.form, unit.name);
  return (
    <AppDialog open title={say(pageTexts.reviewShares)} onClose={onClose}>
      <p>{say(pageTexts.reviewNote, { name })}</p>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(pageTexts.reviewShares)}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        {flows.map((flow, index) => (
          <TextField
            key={flow.unit.id}
            path={`shares[${index}].shareMillionths`}
            label={say(pageTexts.percentOf, { name: unitFullName(flow.unit.form, flow.unit.name) })}
            value={percents[flow.unit.id] ?? ''}
            onChange={(value) => setPercents((before) => ({ ...before, [flow.unit.id]: value }))}
          />
        ))}
      </ChangeForm>
    </AppDialog>
  );
}
