import { addressOf, type Caller, callOperation } from '@muctieu/contract/http/call-operation';
import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import {
  listReportTemplates,
  listWrittenReports,
  previewReport,
  takeReportFile,
  writeReport,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { getUnit, listUnits, searchUnits } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Language, Text } from '@muctieu/kernel/text';
import type { ReportArguments } from './report-arguments.ts';
import { type MadeReport, type OfferedUnit, placeName, type Refusal, type ReportDesk } from './report-desk.ts';

const unitsMost = 8;

/** Reports at a running server, with the rights of whoever signed in. */
export function serverDesk(caller: Caller, language: Language): ReportDesk {
  const refusal = (problems: readonly { readonly text: Text }[]): Refusal => ({
    said: problems.map(({ text }) => text[language]),
  });
  return {
    async templates(provinceId) {
      const listed = await callOperation(caller, listReportTemplates, { query: { provinceId } });
      return listed.ok ? listed.value.items : refusal(listed.problems);
    },

    async units(sought, provinceId, day) {
      if (/^\d{2}$/.test(sought)) {
        const query = { provinceId: sought, level: 'province' as const, day };
        const listed = await callOperation(caller, listUnits, { query });
        if (!listed.ok) return refusal(listed.problems);
        return listed.value.items.map(({ id, level, form, name, code }) =>
          offered(id, level, unitFullName(form, name), [name, code ?? '', sought]),
        );
      }
      if (isId(sought)) {
        const found = await callOperation(caller, getUnit, { params: { unitId: sought }, query: { day } });
        return found.ok ? [offered(sought, '', sought, [sought])] : refusal(found.problems);
      }
      const query = { q: sought, provinceId, day, limit: unitsMost };
      const found = await callOperation(caller, searchUnits, { query });
      if (!found.ok) return refusal(found.problems);
      return found.value.items
        .filter(({ existsOnDay }) => existsOnDay)
        .map(({ id, level, form, name, code, path }) =>
          offered(id, level, placeName(unitFullName(form, name), path), [name, unitFullName(form, name), code ?? '']),
        );
    },

    async make(asked, unit) {
      const there = asked.isNew ? undefined : await findThere(caller, asked, unit);
      const begun = there === undefined ? await begin(caller, asked, unit) : { ok: true as const, value: there };
      if (!begun.ok) return refusal(begun.problems);
      const params = { reportId: begun.value.reportId };
      const preview = await callOperation(caller, previewReport, { params });
      if (!preview.ok) return refusal(preview.problems);
      const response = await caller.fetch(
        caller.base + addressOf(takeReportFile, { params, query: { form: asked.form } }),
        { headers: { ...caller.headers } },
      );
      if (!response.ok) return refusal(problemAnswer.parse(await response.json()).problems);
      const { holds, findings, contradictions, figures, emptySlots } = preview.value;
      return {
        bytes: new Uint8Array(await response.arrayBuffer()),
        ...{ figures, holds, wasThere: there !== undefined, state: there?.state ?? 'draft' },
        wrong: [
          ...findings.map(({ message }) => message[language]),
          ...contradictions.map(({ excerpt, expected }) => `«${excerpt}» ≠ ${expected}`),
        ],
        unwritten: emptySlots.length,
      } satisfies MadeReport;
    },
  };
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text);
}

function offered(unitId: string, level: string, name: string, called: readonly string[]): OfferedUnit {
  return { unitId, level, name, called: called.filter((one) => one !== '') };
}

async function findThere(caller: Caller, { provinceId, templateId, to }: ReportArguments, { unitId }: OfferedUnit) {
  const listed = await callOperation(caller, listWrittenReports, { query: { provinceId, unitId, limit: 1000 } });
  if (!listed.ok) return undefined;
  return listed.value.items.find((one) => one.templateId === templateId && one.valueDate === to);
}

function begin(caller: Caller, asked: ReportArguments, { unitId }: OfferedUnit) {
  const { provinceId, templateId, periodName, from, to, previousDate } = asked;
  const body = { provinceId, unitId, templateId, periodName, from, to, valueDate: to, previousDate };
  return callOperation(caller, writeReport, { body, idempotencyKey: crypto.randomUUID() });
}
