/** Digits of an amount as people type it (`1.500.000`, `1 500 000`); what is no amount goes on as it is, for the server to name. */
export function typedDong(text: string): string {
  const trimmed = text.trim();
  return /^\d{1,3}([.\s]\d{3})*$|^\d+$/.test(trimmed) ? trimmed.replaceAll(/\D/g, '') : trimmed;
}
