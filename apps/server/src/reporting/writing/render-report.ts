import { done, type Result } from '@muctieu/kernel/result';
import { type RenderedWord, renderWordTemplate } from '@muctieu/office/word-template/render-word-template';
import QRCode from 'qrcode';
import type { ReportFacts } from './report-facts.ts';
import { type ReportHead, reportValues } from './report-values.ts';
import type { SlotTexts } from './slot-values.ts';

export interface ReportRendering {
  readonly template: Uint8Array;
  readonly facts: ReportFacts;
  readonly head: ReportHead;
  readonly slots: SlotTexts;
}

/** The Word file of a report. Equal inputs give equal bytes: nothing here asks for a clock or a random number. */
export async function renderReport(rendering: ReportRendering): Promise<Result<RenderedWord>> {
  const { template, facts, head, slots } = rendering;
  const { value, shape } = reportValues(facts, head, slots);
  const png = await QRCode.toBuffer(head.verifyAddress, { errorCorrectionLevel: 'M', margin: 1, scale: 6 });
  const rendered = renderWordTemplate({
    template,
    values: value,
    catalogue: shape,
    snapshot: `${facts.unit.unitId} ${facts.period.valueDate} ${facts.knownAt}`,
    picture: { png: new Uint8Array(png), sideMillimetres: 25, description: head.verifyAddress },
  });
  return rendered.ok ? done(rendered.value) : rendered;
}
