/** Adds a part to a file of Office, and says of its ending what it is where nobody said so yet. */
export function addPackagePart(
  parts: Map<string, Uint8Array | string>,
  name: string,
  content: Uint8Array,
  kind: { readonly extension: string; readonly type: string },
): void {
  parts.set(name, content);
  const found = parts.get('[Content_Types].xml');
  const types = typeof found === 'string' ? found : new TextDecoder().decode(found ?? new Uint8Array());
  if (new RegExp(`Extension="${kind.extension}"`, 'i').test(types)) return;
  parts.set(
    '[Content_Types].xml',
    types.replace(/(<Types[^>]*>)/, `$1<Default Extension="${kind.extension}" ContentType="${kind.type}"/>`),
  );
}
