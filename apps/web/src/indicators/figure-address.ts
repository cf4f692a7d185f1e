/** Where everything behind one figure stands. */
export function figureAddress(unitId: string, indicator: string, period: string, status = 'actual'): string {
  const values = new URLSearchParams({ 'don-vi': unitId, 'chi-tieu': indicator, ky: period });
  if (status !== 'actual') values.set('tinh-chat', status);
  return `/chi-tieu/so-lieu?${values}`;
}
