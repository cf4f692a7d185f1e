import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import * as operations from '@muctieu/contract/criteria/recognition.operations';
import type { RecognitionAct } from '@muctieu/domain/criteria/move-recognition';
import { type AfterWorkingDays, findProcedure, levelOfKind } from '@muctieu/domain/criteria/recognition';
import { checkSeparation } from '@muctieu/domain/organisations/separation-of-duties';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { type Route, route } from '../http/route.ts';
import { setOfDossier } from './ask-departments.ts';
import { collectOpinions } from './collect-opinions.ts';
import { linkDocument } from './link-document.ts';
import { actorOf, moveDossier, permitsStep, placeOfStep, unknownDossier, waitOf } from './move-dossier.ts';
import { criteriaAccess, permitsWhole } from './permits-whole.ts';
import { findRecognisable, findUnitRounds } from './recognisable-unit.store.ts';
import { countCommunesOfDistrict, isRecognised, withdrawRecognised } from './recognised-unit.store.ts';
import { addDossier, findActs, findDossier, findDossierPage, hasOpenDossier } from './recognition.store.ts';
import { findDossierFiles } from './recognition-file.routes.ts';
import { opinionItemsOf } from './recognition-opinion.routes.ts';
import { findOpinions } from './recognition-opinion.store.ts';
import { findRecognitionRules, findRules, rulesOf } from './recognition-rule.store.ts';
import { detailOf, givenOf, itemOf, procedureOf, stepOf, subjectOfKind } from './recognition-view.ts';

/** Dossiers of recognition: who waits for whom, what each step gave, what is refused and why (K4). */
export function recognitionRoutes(afterWorkingDays: AfterWorkingDays): readonly Route[] {
  return [
    route(operations.listRecognitions, ({ query, context }) =>
      context.read(async (transaction) => {
        const { today, language } = context;
        const page = await findDossierPage(transaction, query, today, query);
        const provinces = [...new Set(page.items.map(({ provinceId }) => provinceId))];
        const procedures = new Map(
          await Promise.all(
            provinces.map(async (id) => [id, rulesOf(await findRules(transaction, id), id, today)] as const),
          ),
        );
        const items = page.items.flatMap((dossier) => {
          const rules = procedures.get(dossier.provinceId);
          return rules === undefined ? [] : [itemOf(dossier, procedureOf(rules, dossier.procedureId), today, language)];
        });
        return done({ ...page, items });
      }),
    ),

    route(operations.readRecognition, async ({ params, context }) => {
      const { today, language } = context;
      const read = await context.read(async (transaction) => {
        const dossier = await findDossier(transaction, params.dossierId, today);
        if (dossier === undefined) return undefined;
        const { provinceId, unitId, kind } = dossier;
        return {
          dossier,
          rules: await findRecognitionRules(transaction, provinceId, today),
          rounds: await findUnitRounds(transaction, unitId, subjectOfKind[kind]),
          set: await setOfDossier(transaction, dossier, today),
          acts: await findActs(transaction, dossier.dossierId),
          asked: await findOpinions(transaction, dossier.dossierId, today),
          files: await findDossierFiles(transaction, dossier),
          communes:
            kind === 'district' ? await countCommunesOfDistrict(transaction, provinceId, unitId, today) : undefined,
        };
      });
      if (read === undefined) return unknownDossier();
      const { dossier, rules } = read;
      const step = stepOf(procedureOf(rules, dossier.procedureId), dossier);
      const mayAct = step !== undefined && (await permitsStep(context, dossier, step)).ok;
      const opinions = await opinionItemsOf(context, dossier, read.asked);
      const mayWrite = (await context.permits(dossier, criteriaAccess('write'))).ok;
      const mayWriteFiles = mayAct || mayWrite || opinions.some(({ mayGive }) => mayGive);
      return done(detailOf({ ...read, opinions, mayAct, mayWriteFiles, today, language }));
    }),

    route(operations.openRecognition, async ({ body, context }) => {
      const { provinceId, unitId, kind, year, note } = body;
      const { today } = context;
      const permitted = await context.permits({ provinceId, unitId });
      if (!permitted.ok) return permitted;
      const rules = await context.read((transaction) => findRecognitionRules(transaction, provinceId, today));
      const procedure = findProcedure(rules.procedures, kind, today);
      const [first] = procedure?.steps ?? [];
      if (procedure === undefined || first === undefined)
        return refused({ code: 'recognition-without-procedure', values: { on: today } });
      const by = await actorOf(context, { provinceId, unitId }, criteriaAccess('write'));
      return context.write(provinceId, async (transaction) => {
        const unit = await findRecognisable(transaction, unitId, today);
        if (unit === undefined || unit.provinceId !== provinceId || unit.level !== levelOfKind[kind])
          return refused({ code: 'recognition-unit-wrong', path: 'unitId', values: { found: unit?.name ?? unitId } });
        const isOpen = await hasOpenDossier(transaction, provinceId, unitId, kind);
        if (isOpen || (await isRecognised(transaction, unitId, kind)))
          return refused({ code: 'recognition-open-already' });
        const dossierId = uuid();
        const waits = waitOf(first, year, today, afterWorkingDays);
        const dossier = { provinceId, dossierId, unitId, kind, year, note, procedureId: procedure.id, given: {} };
        await addDossier(
          transaction,
          { ...dossier, state: 'open', step: first.code, version: 1, ...(waits === undefined ? {} : { waits }) },
          { act: 'open', reason: note, by, at: context.now },
        );
        return done({ dossierId, state: 'open' as const, version: 1 });
      });
    }),

    route(operations.completeRecognitionStep, ({ params, body, version, context }) => {
      const given = body.given[params.step];
      if (given === undefined)
        return Promise.resolve(refused({ code: 'recognition-step-empty', values: { step: params.step } }));
      return moveDossier(
        { context, afterWorkingDays },
        params.dossierId,
        version,
        async (dossier, procedure) => {
          const step = procedure.steps.find(({ code }) => code === params.step);
          if (step === undefined)
            return refused({ code: 'recognition-other-step', values: { step: dossier.step ?? '' } });
          const permitted = await permitsStep(context, dossier, step);
          if (!permitted.ok) return permitted;
          const place = await placeOfStep(context, dossier, step);
          const by = await actorOf(context, place, criteriaAccess(step.actor.action));
          if (step.actor.action === 'approve') {
            const before = (await context.read((transaction) => findActs(transaction, dossier.dossierId))).findLast(
              ({ act }) => act === 'complete',
            );
            if (before !== undefined && !checkSeparation(before, by).ok)
              return refused({ code: 'recognition-same-person' });
          }
          const act: RecognitionAct = {
            kind: 'complete',
            step: params.step,
            given: givenOf(body.given),
            justification: body.justification,
          };
          return done({ act, by, given: { [params.step]: given }, reason: body.justification });
        },
        (transaction, dossier) => {
          const own = { [params.step]: given } as RecognitionGivenAnswer;
          return params.step === 'opinions'
            ? collectOpinions(transaction, dossier, own.opinions?.opinions ?? [], context)
            : linkDocument(transaction, params.step, own);
        },
      );
    }),

    route(operations.returnRecognition, ({ params, body, version, context }) =>
      moveDossier({ context, afterWorkingDays }, params.dossierId, version, async (dossier, procedure) => {
        const step = stepOf(procedure, dossier);
        if (step === undefined) return refused({ code: 'recognition-not-under-way' });
        const permitted = await permitsStep(context, dossier, step);
        if (!permitted.ok) return permitted;
        const by = await actorOf(context, await placeOfStep(context, dossier, step), criteriaAccess(step.actor.action));
        return done({ act: { kind: 'return', ...body }, by, reason: body.reason });
      }),
    ),

    route(operations.cancelRecognition, ({ params, body, version, context }) =>
      moveDossier({ context, afterWorkingDays }, params.dossierId, version, async ({ provinceId, unitId }) => {
        const permitted = await context.permits({ provinceId, unitId });
        if (!permitted.ok) return permitted;
        const by = await actorOf(context, { provinceId, unitId }, criteriaAccess('write'));
        return done({ act: { kind: 'cancel', ...body }, by, reason: body.reason });
      }),
    ),

    route(operations.withdrawRecognition, ({ params, body, version, context }) => {
      const { symbol, on, reason } = body;
      return moveDossier(
        { context, afterWorkingDays },
        params.dossierId,
        version,
        async (dossier) => {
          const { provinceId } = dossier;
          const permitted = await permitsWhole(context, { provinceId });
          if (!permitted.ok) return permitted;
          if (on > context.today) return refused({ code: 'recognition-day-ahead', path: 'on', values: { found: on } });
          const since = dossier.given.decision?.on;
          if (since !== undefined && on < since)
            return refused({ code: 'recognised-withdrawn-early', path: 'on', values: { found: on, since } });
          const by = await actorOf(context, { provinceId }, criteriaAccess('approve'));
          return done({ act: { kind: 'withdraw', symbol, reason }, by, given: body, reason: `${symbol}: ${reason}` });
        },
        async (transaction, dossier) => {
          const linked = await linkDocument(transaction, 'decision', { decision: body });
          if (!linked.ok) return linked;
          await withdrawRecognised(transaction, dossier, { on, symbol, because: reason });
          return done(undefined);
        },
      );
    }),
  ];
}
