/** What may import what: packages by their folder, left of the arrow first. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/kernel': [],
  'packages/domain': ['kernel'],
  'packages/checker': ['kernel'],
  'packages/office': ['kernel'],
  'packages/contract': ['kernel', 'domain'],
  data: ['kernel'],
  demo: ['kernel', 'data'],
  'apps/server': ['kernel', 'domain', 'checker', 'contract', 'office', 'data', 'demo'],
  'apps/web': ['kernel', 'domain', 'checker', 'contract'],
  'apps/cli': ['kernel', 'domain', 'checker', 'contract', 'office', 'data', 'server', 'web'],
  bench: ['kernel', 'domain', 'checker', 'contract', 'office', 'data', 'demo', 'server', 'web'],
  'tools/tidy': [],
  'tools/test': [],
};

/** Packages that know no clock, no file, no network: nothing of Node and no library beside the one named. */
export const purePackages: Readonly<Record<string, readonly string[]>> = {
  'packages/kernel': [],
  'packages/domain': [],
  'packages/checker': [],
  'packages/contract': ['zod'],
};

/** In the order in which they may know one another: a chapter imports only itself and those before it. */
export const chapters: readonly string[] = [
  'territory',
  'organisations',
  'documents',
  'programmes',
  'capital',
  'works',
  'indicators',
  'criteria',
  'households',
  'support',
  'oversight',
  'reporting',
];

export function packageOf(path: string): string | undefined {
  return Object.keys(mayImport).find((folder) => path.startsWith(`${folder}/`));
}

export function chapterOf(path: string): string | undefined {
  const folder = packageOf(path);
  if (folder === undefined) return undefined;
  const inside = path.slice(folder.length + 1).split('/');
  const first = inside[0] === 'src' || inside[0] === 'test' ? inside[1] : inside[0];
  return chapters.find((chapter) => chapter === first);
}
