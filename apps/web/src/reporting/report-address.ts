/** One report: who owes what for when. */
export interface ReportKey {
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly reporterId: string;
  readonly provinceId: string;
}

/** The page on which it is filled in, and read. */
export function reportAddress({ regimeCode, periodKey, reporterId, provinceId }: ReportKey): string {
  return `/bao-cao/nhap/${regimeCode}/${periodKey}/${reporterId}?tinh=${provinceId}`;
}

export function consolidationAddress({ regimeCode, periodKey, reporterId, provinceId }: ReportKey): string {
  return `/bao-cao/tong-hop/${regimeCode}/${periodKey}/${reporterId}?tinh=${provinceId}`;
}

/** What of it waits in the outbox stands under this name. */
export function reportSubject({ regimeCode, periodKey, reporterId }: ReportKey): string {
  return `report.${regimeCode}.${periodKey}.${reporterId}`;
}

export function reportInput({ regimeCode, periodKey, reporterId, provinceId }: ReportKey) {
  return { params: { regimeCode, periodKey, reporterId }, query: { provinceId } };
}
