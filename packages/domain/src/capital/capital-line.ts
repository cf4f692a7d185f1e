/** Investment (đầu tư phát triển), recurrent (sự nghiệp), or not settled by the guidance (S0 on DT.P10.S2). */
export type CapitalKind = 'INVESTMENT' | 'RECURRENT' | 'UNDETERMINED';

/** What money is: it keeps these four for its whole life. A move between nodes is a cut of one grant and a new grant. */
export interface CapitalLine {
  readonly nodeCode: string;
  /** A code of the catalogue of sources: `CENTRAL`, `PROVINCE` … */
  readonly source: string;
  readonly capitalKind: CapitalKind;
  /** The plan year it was granted for; a carry-over keeps it (C5). */
  readonly vintage: number;
}

export function capitalLineKey(line: CapitalLine): string {
  return `${line.nodeCode}|${line.source}|${line.capitalKind}|${line.vintage}`;
}
