/**
 * The placeholders of tables that stand on pages laid across, so that each table is as broad as its own page. Word keeps
 * the direction of a section behind its last paragraph, and may cut a placeholder into several runs.
 */
export function landscapeTags(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const section of source.split('</w:sectPr>')) {
    const at = section.lastIndexOf('<w:sectPr');
    if (at < 0 || !/w:orient="landscape"/.test(section.slice(at))) continue;
    const words = section.slice(0, at).replace(/<[^>]*>/g, '');
    for (const match of words.matchAll(/\{@([^{}]*)\}/g)) found.add(tagKey(match[1] ?? ''));
  }
  return found;
}

export function tagKey(tag: string): string {
  return tag.replace(/^@/, '').replace(/\s+/g, '');
}
