import type { SourceTree } from './source-tree.ts';

/** One place where the house is not as it should be, and what to write instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** One rule of taste: what it finds, and a sample that makes it speak beside one that must not. */
export interface Rule {
  readonly name: string;
  readonly check: (tree: SourceTree) => readonly Finding[];
  readonly speaks: SourceTree;
  readonly silent: SourceTree;
}

/** A small tree for samples: path -> text. */
export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  return { files: Object.entries(files).map(([path, text]) => ({ path, text })) };
}
