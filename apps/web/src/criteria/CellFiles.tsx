import type { ScorecardAnswer } from '@muctieu/contract/criteria/criteria-round';
import { attachEvidence, readEvidence, withdrawEvidence } from '@muctieu/contract/criteria/evidence.operations';
import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import { addressOf } from '@muctieu/contract/http/call-operation';
import { EvidenceFiles } from '../documents/EvidenceFiles.tsx';
import { uploadFile } from '../shared/upload-file.ts';
import { useChange } from '../shared/use-change.ts';

interface CellFilesProps {
  readonly card: ScorecardAnswer;
  readonly code: string;
  readonly name: string;
  readonly files: readonly EvidenceFileItem[];
  readonly mayWrite: boolean;
}

/** Photos and papers of one cell. */
export function CellFiles({ card, code, name, files, mayWrite }: CellFilesProps) {
  const params = { roundId: card.round.roundId, unitId: card.unit.unitId, code };
  const change = useChange(withdrawEvidence);
  return (
    <EvidenceFiles
      code={code}
      name={name}
      files={files}
      mayWrite={mayWrite}
      refresh="criteria."
      attach={(upload, onProgress) => uploadFile(attachEvidence, { params, ...upload }, onProgress)}
      later={{ subject: `cell-files ${Object.values(params).join(' ')}`, operationId: attachEvidence.id, params }}
      addressOf={(fileId) => addressOf(readEvidence, { params: { ...params, fileId } })}
      withdraw={(fileId, reason) => void change.send({ params: { ...params, fileId }, body: { reason } })}
      withdrawing={change.sending}
      problems={change.problems}
    />
  );
}
