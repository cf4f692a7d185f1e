import type { XmlElement } from '../archive/xml-tree.ts';

export interface WordNotes {
  /** The blocks of a note; nothing for the separators, which Word keeps in the same list. */
  find(list: 'footnote' | 'endnote', id: string): readonly XmlElement[] | undefined;
}

export function readWordNotes(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined): WordNotes {
  const lists = { footnote: byId(footnotes), endnote: byId(endnotes) };
  return { find: (list, id) => lists[list].get(id) };
}

function byId(root: XmlElement | undefined): Map<string, readonly XmlElement[]> {
  const notes = new Map<string, readonly XmlElement[]>();
  for (const note of root?.children ?? []) {
    const type = note.attributes['w:type'] ?? 'normal';
    if (type === 'normal') notes.set(note.attributes['w:id'] ?? '', note.children);
  }
  return notes;
}
