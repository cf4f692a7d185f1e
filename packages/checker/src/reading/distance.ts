import type { Figure } from './figure.ts';
import type { ReportReading } from './report-reading.ts';

/** The headings and list marks that a figure stands under, nearest first. */
export function headingsAbove(reading: ReportReading, block: number): number[] {
  const above: number[] = [];
  let at = reading.blocks[block]?.parent;
  while (at !== undefined) {
    above.push(at);
    at = reading.blocks[at]?.parent;
  }
  return above;
}

/** Words of the figure's own phrase and of the phrases in front of it in the sentence. */
export function wordsBefore(reading: ReportReading, figure: Figure, reach: number): string {
  return reading.text.slice(Math.max(figure.sentence.start, figure.start - reach), figure.start);
}

export function wordsBehind(reading: ReportReading, figure: Figure, reach: number): string {
  return reading.text.slice(figure.end, Math.min(figure.sentence.end, figure.end + reach));
}
