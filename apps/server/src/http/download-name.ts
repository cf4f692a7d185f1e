/**
 * A name that any machine may save: no folder, no control character, none that turns the direction of writing (with U+202E
 * `fdp.exe` reads `exe.pdf`), none that Windows refuses.
 */
export function downloadName(name: string): string {
  const cleaned = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  return cleaned === '' ? 'file' : cleaned;
}
