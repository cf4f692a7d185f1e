import { randomBytes } from 'node:crypto';
import type { ReportHeadFields } from '@muctieu/contract/reporting/writing/writing';
import type { Result } from '@muctieu/kernel/result';
import type { RenderedWord } from '@muctieu/office/word-template/render-word-template';
import { checkFile } from '../../check/check-report-bytes.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { renderReport } from './render-report.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportHead } from './report-values.ts';
import type { SlotTexts } from './slot-values.ts';
import { findTemplateBytes } from './templates.ts';
import { findSlots, type WholeReport } from './writing.store.ts';

export function headOf(
  report: Pick<WholeReport, 'head' | 'number' | 'issuedOn' | 'shortCode'>,
  address: string,
): ReportHead {
  return {
    ...report.head,
    ...(report.number === undefined ? {} : { number: report.number }),
    ...(report.issuedOn === undefined ? {} : { issuedOn: report.issuedOn }),
    shortCode: `${report.shortCode.slice(0, 4)}-${report.shortCode.slice(4)}`,
    verifyAddress: verifyAddress(report.shortCode, address),
  };
}

export function verifyAddress(shortCode: string, address: string): string {
  return `${address}/xac-minh/${shortCode}`;
}

/** As is usual where nobody said otherwise: the People's Committee of the unit. */
export function usualHead({ unit }: Pick<ReportFacts, 'unit'>): ReportHeadFields {
  return {
    superiorAgency: '',
    agency: `Ủy ban nhân dân ${unit.name}`,
    agencySymbol: 'UBND',
    place: unit.shortName,
    signatureLines: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
    signer: '',
    recipients:
      unit.level === 'province'
        ? ['Thường trực HĐND tỉnh', 'Các sở, ngành liên quan']
        : ['UBND tỉnh', 'Đảng ủy, HĐND xã'],
  };
}

export async function slotTextsOf(transaction: ReadTransaction, reportId: string): Promise<SlotTexts> {
  return Object.fromEntries((await findSlots(transaction, reportId)).map(({ slot, text }) => [slot, text]));
}

/** The Word file of a report as it stands now. */
export async function renderWritten(
  transaction: ReadTransaction,
  report: WholeReport,
  address: string,
): Promise<Result<RenderedWord>> {
  const { provinceId, templateId, templateVersion } = report;
  const template = await findTemplateBytes(transaction, provinceId, templateId, templateVersion);
  if (template === undefined) throw new Error(`template ${templateId} ${templateVersion} of a report is kept`);
  const slots = await slotTextsOf(transaction, report.reportId);
  return renderReport({ template, facts: report.facts, head: headOf(report, address), slots });
}

/** What the checker says of a rendered report. */
export async function checkRendered(bytes: Uint8Array) {
  const checked = await checkFile(bytes, 'report.docx');
  if (!checked.ok) throw new Error(`what was rendered is read again: ${JSON.stringify(checked.problems)}`);
  const { summary, statements, text = '' } = checked.value.report;
  const points = [...text];
  return {
    ...summary,
    findings: statements
      .filter(({ verdict }) => verdict !== 'holds')
      .map(({ verdict, start, end, message }) => ({
        verdict: verdict === 'fails' ? ('fails' as const) : ('doubtful' as const),
        excerpt: points.slice(start, end).join('').slice(0, 400),
        message: { vi: message.vi, en: message.en },
      })),
  };
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight letters that nobody mixes up: no I, L, O, U. */
export function newShortCode(): string {
  return [...randomBytes(8)].map((byte) => letters[byte % 32]).join('');
}

/** As people type it: small letters, hyphens, an O for a zero. */
export function readShortCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
}
