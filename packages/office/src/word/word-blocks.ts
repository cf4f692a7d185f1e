import type { XmlElement } from '../archive/xml-tree.ts';

const containers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** The elements of these names directly inside, looking through content controls and the like. */
export function flattenBlocks(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return flattenList(parent.children, ...names);
}

export function flattenList(elements: readonly XmlElement[], ...names: readonly string[]): XmlElement[] {
  return elements.flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return containers.has(child.name) ? flattenBlocks(child, ...names) : [];
  });
}
