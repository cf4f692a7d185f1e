import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { WriteTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import {
  addEvidenceFile,
  type EvidencePlace,
  findEvidenceFiles,
  lockEvidence,
  type NewEvidenceFile,
  withdrawEvidenceFile,
} from './evidence-file.store.ts';
import { evidenceFilesMost, type JudgedEvidence } from './judge-evidence.ts';

interface UploadedEvidence {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly judged: JudgedEvidence;
}

/** Hangs a judged upload on what it proves, unless the very same stands there or there are too many. */
export async function attachEvidenceFile(
  transaction: WriteTransaction,
  place: EvidencePlace,
  { name, bytes, judged }: UploadedEvidence,
  said: { readonly unit: string; readonly code: string },
  context: RequestContext,
): Promise<Result<EvidenceFileItem>> {
  await lockEvidence(transaction, place);
  const files = await findEvidenceFiles(transaction, place, 'unit_id');
  const standing = [...files.values()].flat().filter(({ withdrawn }) => withdrawn === undefined);
  const same = standing.find(({ sha256 }) => sha256 === judged.sha256);
  if (same !== undefined) return refused({ code: 'evidence-known', values: { name: same.name } });
  if (standing.length >= evidenceFilesMost) {
    return refused({ code: 'evidence-too-many', values: { ...said, most: evidenceFilesMost, name } });
  }
  const attached: NewEvidenceFile = {
    fileId: uuid(),
    name,
    ...judged,
    size: bytes.length,
    attachedAt: context.now,
    ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
  };
  await addEvidenceFile(transaction, place, attached, bytes);
  const { personId: _, ...told } = attached;
  return done({ ...told, attachedAt: context.now.toISOString() });
}

/** Takes a file back with its reason; it stays readable. */
export async function takeBackEvidence(
  transaction: WriteTransaction,
  place: EvidencePlace,
  fileId: string,
  reason: string,
  context: RequestContext,
): Promise<Result<{ readonly fileId: string }>> {
  const withdrawn = await withdrawEvidenceFile(transaction, place, fileId, {
    at: context.now,
    reason,
    ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
  });
  return withdrawn ? done({ fileId }) : refused({ code: 'evidence-unknown', path: 'params.fileId' });
}
