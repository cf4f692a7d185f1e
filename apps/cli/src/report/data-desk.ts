import { writingProblems } from '@muctieu/contract/reporting/writing/writing.problems';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Problem } from '@muctieu/kernel/problem';
import { done } from '@muctieu/kernel/result';
import { type Language, say, type Text } from '@muctieu/kernel/text';
import { wordTemplateProblems } from '@muctieu/office/word-template/word-template.problems';
import type { Database } from '@muctieu/server/database/database';
import { programScope } from '@muctieu/server/database/scope';
import { findUnitFacts } from '@muctieu/server/indicators/unit-facts.store';
import { findProvinceUnit } from '@muctieu/server/organisations/unit-lookup';
import { annexWorkbook } from '@muctieu/server/reporting/writing/annex-workbook';
import { beginReport } from '@muctieu/server/reporting/writing/begin-report';
import { findContradictions } from '@muctieu/server/reporting/writing/find-contradictions';
import { makePdf } from '@muctieu/server/reporting/writing/make-pdf';
import { checkRendered, headOf, renderWritten, slotTextsOf } from '@muctieu/server/reporting/writing/report-service';
import { valuesOf } from '@muctieu/server/reporting/writing/report-values';
import { findTemplates } from '@muctieu/server/reporting/writing/templates';
import { findReport, findReports, type WholeReport } from '@muctieu/server/reporting/writing/writing.store';
import { slotNamesOf } from '@muctieu/server/reporting/writing/written-view';
import { searchUnits } from '@muctieu/server/territory/unit-search.store';
import { reportTexts as texts } from './report.texts.ts';
import type { ReportArguments } from './report-arguments.ts';
import { type MadeReport, type OfferedUnit, placeName, type Refusal, type ReportDesk } from './report-desk.ts';
import { isId } from './server-desk.ts';

const unitsMost = 8;

/** Reports on the data of this machine, in the name of the program: for whoever may read its folder. */
export function dataDesk(database: Database, address: string, language: Language): ReportDesk {
  return {
    templates: (provinceId) => database.read(programScope, (transaction) => findTemplates(transaction, provinceId)),

    units: (sought, provinceId, day) =>
      database.read(programScope, async (transaction) => {
        const own = /^\d{2}$/.test(sought) ? await findProvinceUnit(transaction, sought, day) : undefined;
        const unitId = own?.unitId ?? (isId(sought) ? sought : undefined);
        if (unitId !== undefined) {
          const unit = (await findUnitFacts(transaction, [unitId], day)).get(unitId);
          return unit === undefined ? [] : [{ unitId, level: unit.level, name: unit.name, called: [sought] }];
        }
        const hits = await searchUnits(transaction, { q: sought, provinceId, day, limit: unitsMost });
        return hits
          .filter(({ existsOnDay }) => existsOnDay)
          .map(({ id, level, form, name, code, path }): OfferedUnit => {
            const whole = unitFullName(form, name);
            const called = [name, whole, ...(code === undefined ? [] : [code])];
            return { unitId: id, level, name: placeName(whole, path), called };
          });
      }),

    async make(asked, unit) {
      const there = asked.isNew ? undefined : await findThere(database, asked, unit);
      const report = there ?? (await begin(database, asked, unit));
      return await database.read(programScope, async (transaction): Promise<MadeReport | Refusal> => {
        const rendered = await renderWritten(transaction, report, address);
        if (!rendered.ok) return { said: rendered.problems.map((problem) => sentenceOf(problem, language)) };
        const { bytes, figures } = rendered.value;
        const file =
          asked.form === 'xlsx'
            ? await annexWorkbook(report.facts)
            : asked.form === 'pdf'
              ? await makePdf(bytes)
              : bytes;
        if (file === undefined) return { said: [sentenceOf({ code: 'written-pdf-unavailable' }, language)] };
        const checked = await checkRendered(bytes);
        const slots = await slotTextsOf(transaction, report.reportId);
        const wrong = findContradictions(slots, valuesOf(report.facts, headOf(report, address), slots));
        const unwritten = (await slotNamesOf(transaction, report)).filter((slot) => (slots[slot] ?? '').trim() === '');
        return {
          ...{ bytes: file, figures: figures.length, holds: checked.holds, wasThere: there !== undefined },
          wrong: [
            ...checked.findings.map(({ message }) => message[language]),
            ...wrong.map(({ excerpt, expected }) => `«${excerpt}» ≠ ${expected}`),
          ],
          ...{ state: report.state, unwritten: unwritten.length },
        };
      });
    },
  };
}

async function findThere(
  database: Database,
  { provinceId, templateId, to }: ReportArguments,
  { unitId }: OfferedUnit,
): Promise<WholeReport | undefined> {
  return await database.read(programScope, async (transaction) => {
    const found = (await findReports(transaction, { provinceId, unitId })).find(
      (one) => one.templateId === templateId && one.valueDate === to,
    );
    return found && (await findReport(transaction, found.reportId));
  });
}

async function begin(database: Database, asked: ReportArguments, { unitId }: OfferedUnit): Promise<WholeReport> {
  const { provinceId } = asked;
  const by = { personId: undefined, name: say(texts.writer, 'vi'), at: new Date() };
  const act = { provinceId, command: 'write-report', requestId: crypto.randomUUID(), at: by.at };
  const outcome = await database.write(programScope, act, async (transaction) =>
    done(await beginReport(transaction, { ...asked, unitId }, by)),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const sentences: Readonly<Record<string, Text>> = { ...writingProblems, ...wordTemplateProblems };

function sentenceOf({ code, values }: Problem, language: Language): string {
  const text = sentences[code];
  return text === undefined ? code : say(text, language, values);
}
