import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { openZip } from '../archive/zip-archive.ts';

const partBytesMax = 60 * 1024 * 1024;

/**
 * What in a template would run, or call out to another machine, in the hands of everybody who opens a report made of it:
 * programs, embedded files, pictures and templates from elsewhere, fields that fetch or execute. An ordinary hyperlink
 * stays: nothing follows it but a person's click.
 */
export function findActiveContent(bytes: Uint8Array): Result<readonly Problem[]> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const problems: Problem[] = [];
  for (const name of zip.value.names) {
    if (/vbaProject|vbaData/i.test(name)) problems.push(active('template-holds-program', name));
    else if (/^word\/(embeddings|activeX)\//i.test(name) || /\.(bin|exe|ole)$/i.test(name))
      problems.push(active('template-holds-file', name));
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const part = zip.value.read(name, partBytesMax);
    if (!part.ok) return part;
    problems.push(...problemsOf(name, new TextDecoder().decode(part.value)));
  }
  return done(problems);
}

function problemsOf(name: string, source: string): readonly Problem[] {
  if (name === '[Content_Types].xml')
    return /macroEnabled/i.test(source) ? [active('template-holds-program', name)] : [];
  if (name.endsWith('.rels'))
    return [...source.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
      if (!/TargetMode\s*=\s*["']External["']/i.test(relation) || /relationships\/hyperlink["']/.test(relation))
        return [];
      const target = /Target\s*=\s*["']([^"']*)["']/.exec(relation)?.[1] ?? '';
      return [active('template-calls-out', name, target.slice(0, 200))];
    });
  if (/<w:altChunk\b/.test(source)) return [active('template-holds-file', name)];
  // Word may cut the words of a field into several runs.
  const fields = [...source.matchAll(/<w:instrText\b[^>]*>([^<]*)</g)].map((match) => match[1] ?? '').join('');
  const simple = [...source.matchAll(/<w:fldSimple\b[^>]*w:instr="([^"]*)"/g)].map((match) => match[1] ?? '').join(' ');
  const field = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON|LINK)\b/.exec(
    `${fields} ${simple}`,
  );
  return field === null ? [] : [active('template-field-fetches', name, field[1])];
}

function active(code: string, part: string, found = ''): Problem {
  return { code, path: part, values: { part, found } };
}
