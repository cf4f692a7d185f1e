import { parseSync } from 'vite';
import type { SourceFile } from './source-tree.ts';

export interface FoundText {
  readonly start: number;
  readonly value: string;
  /** `jsx` for text between tags, `string` for a literal or a piece of a template. */
  readonly kind: 'string' | 'jsx';
  /** Stands as `vi` beside an `en`: said in both languages. */
  readonly paired: boolean;
}

export interface ParsedFile {
  readonly imports: readonly { readonly start: number; readonly from: string }[];
  readonly texts: readonly FoundText[];
}

const parsed = new WeakMap<SourceFile, ParsedFile>();

/** Imports, and the texts that stand in the code (not in comments). */
export function parseFile(file: SourceFile): ParsedFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const { program, module } = parseSync(file.path, file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' });
  const exported = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest));
  const texts: FoundText[] = [];
  gatherTexts(program, texts);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    start: moduleRequest.start,
    from: file.text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
  }));
  // `new URL('./worker.ts', import.meta.url)` names a file that runs as its own entry.
  const urls = [...file.text.matchAll(/new URL\(\s*'([^']+)',\s*import\.meta\.url/g)].map((match) => ({
    start: match.index,
    from: match[1] ?? '',
  }));
  const result: ParsedFile = {
    imports: [
      ...module.staticImports.map(({ start, moduleRequest }) => ({ start, from: moduleRequest.value })),
      ...exported.flatMap((request) => (request ? [{ start: request.start, from: request.value }] : [])),
      ...dynamic,
      ...urls,
    ],
    texts,
  };
  parsed.set(file, result);
  return result;
}

function gatherTexts(node: unknown, texts: FoundText[], paired = false): void {
  if (Array.isArray(node)) {
    for (const one of node) gatherTexts(one, texts, paired);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, value, start } = node as { readonly type?: string; readonly value?: unknown; readonly start?: number };
  if (type === 'Literal' && typeof value === 'string') texts.push({ start: start ?? 0, value, kind: 'string', paired });
  if (type === 'JSXText' && typeof value === 'string') texts.push({ start: start ?? 0, value, kind: 'jsx', paired });
  if (type === 'TemplateElement') {
    texts.push({ start: start ?? 0, value: (value as { readonly raw: string }).raw, kind: 'string', paired });
  }
  if (type?.startsWith('Import') || type?.startsWith('TSLiteral')) return;
  const inBoth = paired || (type === 'ObjectExpression' && namesOf(node).has('vi') && namesOf(node).has('en'));
  for (const child of Object.values(node)) gatherTexts(child, texts, inBoth);
}

function namesOf(object: object): ReadonlySet<string> {
  const { properties } = object as { readonly properties: readonly { readonly key?: { readonly name?: string } }[] };
  return new Set(properties.flatMap(({ key }) => (key?.name === undefined ? [] : [key.name])));
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
