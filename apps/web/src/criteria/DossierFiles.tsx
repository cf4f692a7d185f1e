import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import {
  attachDossierFile,
  readDossierFile,
  withdrawDossierFile,
} from '@muctieu/contract/criteria/recognition-work.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import { EvidenceFiles } from '../documents/EvidenceFiles.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useChange } from '../shared/use-change.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';

/** Papers by the step to which they belong; those to come take none yet. */
export function DossierFiles({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const isEnded = dossier.state === 'cancelled' || dossier.state === 'withdrawn';
  const begun = dossier.procedure.steps.filter(({ state }) => state === 'done' || state === 'now');
  if (begun.length === 0) return null;
  return (
    <section className="paper stack" aria-label={say(dossierWorkTexts.papers)}>
      <h2 className={styles.heading}>{say(dossierWorkTexts.papers)}</h2>
      <p className="soft">{say(dossierWorkTexts.papersNote)}</p>
      {begun.map(({ code, name }) => (
        <div key={code}>
          <h3 className={styles.part}>{say(name)}</h3>
          <StepFiles dossier={dossier} part={code} name={say(name)} mayWrite={dossier.mayWriteFiles && !isEnded} />
        </div>
      ))}
    </section>
  );
}

interface StepFilesProps {
  readonly dossier: RecognitionDetail;
  readonly part: RecognitionStepCode;
  readonly name: string;
  readonly mayWrite: boolean;
}

function StepFiles({ dossier, part, name, mayWrite }: StepFilesProps) {
  const params = { dossierId: dossier.dossierId, part };
  const change = useChange(withdrawDossierFile, { refresh: ['criteria.'] });
  const files = dossier.files[part] ?? [];
  return (
    <EvidenceFiles
      code={name}
      name={name}
      files={files}
      mayWrite={mayWrite}
      refresh="criteria."
      attach={(upload, onProgress) => uploadFile(attachDossierFile, { params, ...upload }, onProgress)}
      later={{ subject: `dossier-files ${dossier.dossierId} ${part}`, operationId: attachDossierFile.id, params }}
      addressOf={(fileId) => addressOf(readDossierFile, { params: { ...params, fileId } })}
      withdraw={(fileId, reason) => void change.send({ params: { ...params, fileId }, body: { reason } })}
      withdrawing={change.sending}
      problems={change.problems}
    />
  );
}
