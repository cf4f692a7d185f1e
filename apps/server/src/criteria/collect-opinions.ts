import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import { giveOpinions, opinionsGiven } from '@muctieu/domain/criteria/recognition-opinion';
import { done, type Result } from '@muctieu/kernel/result';
import type { WriteTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { askDepartments } from './ask-departments.ts';
import type { StoredDossier } from './recognition.store.ts';
import { findOpinions, putOpinions } from './recognition-opinion.store.ts';

type GivenOpinions = NonNullable<RecognitionGivenAnswer['opinions']>['opinions'];

/**
 * The coordination office takes the step: what departments said, with what the office says of criteria that nobody answers
 * for. It names the department there, and speaks over no department that has spoken.
 */
export async function collectOpinions(
  transaction: WriteTransaction,
  dossier: StoredDossier,
  added: GivenOpinions,
  context: RequestContext,
): Promise<Result<RecognitionGivenAnswer>> {
  const { today } = context;
  // Dossiers that came to this step before departments were asked one by one.
  if ((await findOpinions(transaction, dossier.dossierId, today)).length === 0)
    await askDepartments(transaction, dossier, undefined, today);
  const asked = await findOpinions(transaction, dossier.dossierId, today);
  const open = new Map(asked.filter(({ met }) => met === undefined).map((one) => [one.number, one]));
  const edits = added.flatMap(({ number, met, note, department }) => {
    const one = open.get(number);
    return one === undefined
      ? []
      : [{ number, met, note: note || (met ? '' : department), letter: department, version: one.version }];
  });
  const { opinions, problems } = giveOpinions(asked, edits, { isOffice: true, organisationIds: new Set() });
  if (problems.length > 0) return { ok: false, problems };
  await putOpinions(transaction, dossier, opinions, {
    personId: context.signedIn?.personId ?? '',
    personName: context.signedIn?.personName ?? '',
    at: context.now,
  });
  const after = await findOpinions(transaction, dossier.dossierId, today);
  const names = new Map(after.map(({ organisationId, department }) => [organisationId, department]));
  const typed = new Map(added.map(({ number, department }) => [number, department]));
  const all = opinionsGiven(after, (organisationId) => names.get(organisationId) ?? '').map((one) => ({
    ...one,
    department: one.department || (typed.get(one.number) ?? ''),
  }));
  return done({ opinions: { opinions: all } });
}
