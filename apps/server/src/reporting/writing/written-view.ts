import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { openZip } from '@muctieu/office/archive/zip-archive';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findAuthority } from './authority.store.ts';
import { linesOf } from './authority-names.ts';
import { raisedBeside } from './raised-beside.ts';
import { signersOf } from './report-heading.ts';
import { verifyAddress } from './report-service.ts';
import { isReportSlot, type ReportSlot, reportSlots } from './report-slots.ts';
import { findTemplateBytes } from './templates.ts';
import {
  findActs,
  findFiles,
  findSlots,
  findWordsBeside,
  type WholeReport,
  type WrittenReport,
} from './writing.store.ts';

/** `01/BC-UBND`: numbers below ten have two digits (Nghị định 30/2020/NĐ-CP). */
export function symbolOf(number: number, { head }: Pick<WrittenReport, 'head'>): string {
  return `${String(number).padStart(2, '0')}/BC-${head.agencySymbol}`;
}

export function itemOf(report: WrittenReport) {
  const { reportId, provinceId, unitId, unitName, templateId, templateName, periodName, valueDate, state } = report;
  return {
    ...{ reportId, provinceId, unitId, unitName, templateId, templateName, periodName, valueDate, state },
    shortCode: report.shortCode,
    version: report.version,
    at: report.createdAt.toISOString(),
    ...(report.number === undefined ? {} : { number: symbolOf(report.number, report) }),
    ...(report.issuedOn === undefined ? {} : { issuedOn: report.issuedOn }),
  };
}

/** The slots that the report's template asks for, in its order. */
export async function slotNamesOf(transaction: ReadTransaction, report: WrittenReport): Promise<readonly ReportSlot[]> {
  const { provinceId, templateId, templateVersion } = report;
  const bytes = await findTemplateBytes(transaction, provinceId, templateId, templateVersion);
  const zip = bytes && openZip(bytes);
  const part = zip?.ok ? zip.value.read('word/document.xml', 50_000_000) : undefined;
  if (part?.ok !== true) return [];
  const words = new TextDecoder().decode(part.value).replace(/<[^>]*>/g, '');
  const names = [...words.matchAll(/\{@\s*(?:loi|muc)\.([a-z_]+)\s*\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter(isReportSlot);
}

export async function detailOf(
  transaction: ReadTransaction,
  report: WholeReport,
  { may, address, today }: { readonly may: WrittenDetail['may']; readonly address: string; readonly today: PlainDate },
): Promise<WrittenDetail> {
  const { provinceId, authorityId } = report;
  const authority =
    authorityId === undefined ? undefined : await findAuthority(transaction, provinceId, authorityId, today);
  const signers = authority === undefined ? [] : await signersOf(transaction, authority, today);
  const { facts } = report;
  const written = new Map((await findSlots(transaction, report.reportId)).map((slot) => [slot.slot, slot]));
  const beside = await findWordsBeside(transaction, report);
  const acts = await findActs(transaction, report.reportId);
  const files = await findFiles(transaction, report.reportId);
  return {
    ...itemOf(report),
    from: facts.period.from,
    to: facts.period.to,
    previousDate: facts.period.previousDate,
    knownAt: facts.knownAt,
    head: report.head,
    slots: (await slotNamesOf(transaction, report)).map((slot) => {
      const own = written.get(slot);
      const before = beside.find((one) => one.is_own && one.slot === slot);
      return {
        slot,
        label: reportSlots[slot],
        text: own?.text ?? '',
        version: own?.version ?? 0,
        ...(own === undefined ? {} : { person: own.person, at: own.at.toISOString() }),
        ...(before === undefined ? {} : { before: { from: before.period_name, text: before.text } }),
        contributions: [
          ...beside
            .filter((one) => !one.is_own && one.slot === slot)
            .map((one) => ({ from: one.unit_name, text: one.text })),
          ...raisedBeside(slot, facts),
        ],
      };
    }),
    acts: acts.map(({ act, reason, person_name, at }) => ({ act, reason, person: person_name, at: at.toISOString() })),
    files: files.map((file) => ({ ...file, at: file.at.toISOString() })),
    ...(authority === undefined
      ? {}
      : { authority: { authorityId: authority.authorityId, name: authority.name, kind: authority.kind } }),
    signers: signers.map((held) => ({
      functionId: held.functionId,
      personId: held.personId,
      personName: held.personName,
      kind: held.kind,
      lines: authority === undefined ? [] : [...linesOf(held, authority)],
    })),
    may,
    verifyAddress: verifyAddress(report.shortCode, address),
  };
}
