/** A file of the project: its path from the project's folder, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What the rules look at: every file that belongs to the project, as git sees it. */
export interface SourceTree {
  readonly files: readonly SourceFile[];
}

export function codeFiles(tree: SourceTree): readonly SourceFile[] {
  return tree.files.filter(({ path }) => /\.tsx?$/.test(path));
}

/** Code that is neither a test nor a sample that tests and catalogues are made from. */
export function sourceFiles(tree: SourceTree): readonly SourceFile[] {
  return codeFiles(tree).filter(({ path }) => !/\/(test|samples)\//.test(path) && !path.endsWith('.config.ts'));
}
