import { applyCatalogueVersion, readCatalogueVersion } from '@muctieu/contract/programmes/programmes.operations';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { programmesTexts } from './programmes.texts.ts';

interface VersionPanelProps {
  readonly catalogueId: string;
  readonly number: number;
  /** The version in use, which an application must name. */
  readonly inUse: number;
  readonly mayApply: boolean;
  readonly onApplied: () => void;
}

/** What one version changed, or would change; one that waits can be applied here. */
export function VersionPanel({ catalogueId, number, inUse, mayApply, onApplied }: VersionPanelProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const params = { catalogueId, number };
  const { value, problems, loading } = useOperation(readCatalogueVersion, { params });
  const apply = useChange(applyCatalogueVersion, { refresh: ['programmes.'] });
  const send = async () => {
    const outcome = await apply.send({ params, body: { reason }, ifMatch: inUse });
    if (!outcome.ok) return;
    notify(say(programmesTexts.applied, { number: outcome.value.version }));
    onApplied();
  };
  if (value === undefined) return loading ? <LoadingNote /> : <ProblemList problems={problems} />;
  return (
    <div className="stack">
      <DifferenceList title={say(programmesTexts.versionNumber, { number })} differences={value.differences} />
      {mayApply && value.state === 'waiting' && (
        <ChangeForm
          label={say(programmesTexts.applyTitle, { number })}
          problems={apply.problems}
          onSubmit={() => void send()}
          submitLabel={say(programmesTexts.apply)}
          busy={apply.sending}
        >
          <TextField label={say(programmesTexts.reason)} value={reason} onChange={setReason} path="reason" required />
        </ChangeForm>
      )}
    </div>
  );
}
