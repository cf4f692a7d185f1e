import { addressOf } from '@muctieu/contract/http/call-operation';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import {
  attachObservationEvidence,
  readObservationEvidence,
  withdrawObservationEvidence,
} from '@muctieu/contract/indicators/observation-evidence.operations';
import type { readObservation } from '@muctieu/contract/indicators/observations.operations';
import { EvidenceFiles } from '../documents/EvidenceFiles.tsx';
import { usePermission } from '../shared/session.ts';
import { uploadFile } from '../shared/upload-file.ts';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';

/** Photos and papers that prove a figure; they are sent once somebody has entered it. */
export function FigureFiles({ shown }: { readonly shown: AnswerOf<typeof readObservation> }) {
  const say = useSay();
  const mayWrite = usePermission({ object: 'indicator', action: 'write' });
  const change = useChange(withdrawObservationEvidence, { refresh: ['indicators.'] });
  const { indicator, period, status, files, versions } = shown;
  const params = { unitId: shown.unit.id };
  const of = { indicator: indicator.code, period, status };
  if (versions.length === 0 && files.length === 0) return null;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(indicatorSentences.evidence)}</h2>
      <EvidenceFiles
        code={`${indicator.code}, ${period}`}
        name={say(indicator.name)}
        files={files}
        mayWrite={mayWrite && versions.length > 0}
        refresh="indicators."
        attach={({ query, ...upload }, onProgress) =>
          uploadFile(attachObservationEvidence, { params, query: { ...query, ...of }, ...upload }, onProgress)
        }
        later={{
          subject: `figure-files ${params.unitId} ${indicator.code} ${period} ${status}`,
          operationId: attachObservationEvidence.id,
          params,
          query: of,
        }}
        addressOf={(fileId) => addressOf(readObservationEvidence, { params: { ...params, fileId } })}
        withdraw={(fileId, reason) => void change.send({ params: { ...params, fileId }, body: { reason } })}
        withdrawing={change.sending}
        problems={change.problems}
        open
      />
    </section>
  );
}
