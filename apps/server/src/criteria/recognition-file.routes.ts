import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { recognitionStateTexts } from '@muctieu/contract/criteria/recognition.texts';
import {
  attachDossierFile,
  readDossierFile,
  withdrawDossierFile,
} from '@muctieu/contract/criteria/recognition-work.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { ReadTransaction } from '../database/transaction.ts';
import { attachEvidenceFile, takeBackEvidence } from '../documents/attach-evidence.ts';
import { type EvidencePlace, findEvidenceContent, findEvidenceFiles } from '../documents/evidence-file.store.ts';
import { judgeEvidence } from '../documents/judge-evidence.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { permitsStep, unknownDossier } from './move-dossier.ts';
import { criteriaAccess } from './permits-whole.ts';
import { findDossier, type NamedDossier, type StoredDossier } from './recognition.store.ts';
import { findRecognitionRules } from './recognition-rule.store.ts';
import { procedureOf } from './recognition-view.ts';

/** Papers of a dossier, step by step: survey, minutes, petition, letters, decision. */
export const recognitionFileRoutes: readonly Route[] = [
  route(attachDossierFile, async ({ params, query: { name }, file, context }) => {
    const known = await writableDossier(context, params.dossierId, params.part);
    if (!known.ok) return known;
    const judged = judgeEvidence(name, file);
    if (!judged.ok) return judged;
    const dossier = known.value;
    return context.write(dossier.provinceId, (transaction) => {
      const said = { unit: unitFullName(dossier.form, dossier.name), code: params.part };
      const upload = { name, bytes: file, judged: judged.value };
      return attachEvidenceFile(transaction, placeOf(dossier, params.part), upload, said, context);
    });
  }),

  route(readDossierFile, ({ params, context }) =>
    context.read(async (transaction) => {
      const dossier = await findDossier(transaction, params.dossierId, context.today);
      const file = dossier && (await findEvidenceContent(transaction, placeOf(dossier, params.part), params.fileId));
      return file === undefined ? refused({ code: 'evidence-unknown', path: 'params.fileId' }) : done(file);
    }),
  ),

  route(withdrawDossierFile, async ({ params, body, context }) => {
    const known = await writableDossier(context, params.dossierId, params.part);
    if (!known.ok) return known;
    const place = placeOf(known.value, params.part);
    return context.write(known.value.provinceId, (transaction) =>
      takeBackEvidence(transaction, place, params.fileId, body.reason, context),
    );
  }),
];

/** Papers belong to a step that was taken or whose turn it is, and come from whoever takes that step or writes for the unit. */
async function writableDossier(
  context: RequestContext,
  dossierId: string,
  part: RecognitionStepCode,
): Promise<Result<NamedDossier>> {
  const read = await context.read(async (transaction) => {
    const dossier = await findDossier(transaction, dossierId, context.today);
    return dossier && { dossier, rules: await findRecognitionRules(transaction, dossier.provinceId, context.today) };
  });
  if (read === undefined) return unknownDossier();
  const { dossier, rules } = read;
  const { steps } = procedureOf(rules, dossier.procedureId);
  const place = steps.findIndex(({ code }) => code === part);
  const now = dossier.step === undefined ? steps.length : steps.findIndex(({ code }) => code === dossier.step);
  const step = steps[place];
  const isEnded = dossier.state === 'cancelled' || dossier.state === 'withdrawn';
  if (step === undefined || place > now || isEnded) {
    const found = dossier.step ?? say(recognitionStateTexts[dossier.state], context.language);
    return refused({ code: 'recognition-other-step', values: { step: found } });
  }
  const permitted = await permitsStep(context, dossier, step);
  if (permitted.ok) return done(dossier);
  const { provinceId, unitId } = dossier;
  // A department brings its letter; the coordination office whatever belongs to the province's steps.
  const also =
    step.actor.level === 'province'
      ? await context.permits({ provinceId }, criteriaAccess(part === 'opinions' ? 'approve' : 'write'))
      : await context.permits({ provinceId, unitId }, criteriaAccess('write'));
  return also.ok ? done(dossier) : permitted;
}

function placeOf({ provinceId, unitId, dossierId }: StoredDossier, part?: RecognitionStepCode): EvidencePlace {
  const of = { dossier_id: dossierId, ...(part === undefined ? {} : { part }) };
  return { table: 'recognition_file', provinceId, unitId, of };
}

export async function findDossierFiles(
  transaction: ReadTransaction,
  dossier: StoredDossier,
): Promise<RecognitionDetail['files']> {
  const files = await findEvidenceFiles(transaction, placeOf(dossier), 'part');
  return Object.fromEntries([...files].map(([part, own]) => [part, [...own]]));
}
