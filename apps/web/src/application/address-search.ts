/** Addresses carry plain words (`?tim=điện`), not JSON: people read and send them. */
export function parseAddressSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeAddressSearch(values: Record<string, unknown>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const written = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return written === '' ? '' : `?${written}`;
}
