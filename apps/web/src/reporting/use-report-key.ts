import { useMemo } from 'react';
import { useSession } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import type { ReportKey } from './report-address.ts';

/** Which report the page's address names. */
export function useReportKey(): ReportKey {
  const regimeCode = usePathParameter('regimeCode');
  const periodKey = usePathParameter('periodKey');
  const reporterId = usePathParameter('reporterId');
  const own = useSession().person?.provinceId ?? 'VN';
  const [provinceId] = useAddressState('tinh', own);
  return useMemo(
    () => ({ regimeCode, periodKey, reporterId, provinceId }),
    [regimeCode, periodKey, reporterId, provinceId],
  );
}
