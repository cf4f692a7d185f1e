import type { ReportPreview } from '@muctieu/contract/reporting/writing/rendering';
import { StatusBadge, type StatusTone } from '../../shared/StatusBadge.tsx';
import { useSay } from '../../shared/use-say.ts';
import { editorTexts as texts } from './editor.texts.ts';

interface Line {
  readonly key: string;
  readonly tone: StatusTone;
  readonly kind: string;
  readonly words: string;
  readonly mark?: string | undefined;
}

type Wrong = Pick<ReportPreview, 'contradictions' | 'unreadable'> & Partial<Pick<ReportPreview, 'findings'>>;

/** All that is wrong, each with a way to the place where it stands in the pages. */
export function FindingList({ preview }: { readonly preview: Wrong }) {
  const say = useSay();
  const lines: readonly Line[] = [
    ...(preview.findings ?? []).map(({ verdict, excerpt, message, mark }) => ({
      key: `${mark ?? ''} ${excerpt}`,
      tone: verdict === 'fails' ? ('bad' as const) : ('doubt' as const),
      kind: say(verdict === 'fails' ? texts.fails : texts.doubtful),
      words: say(message),
      mark,
    })),
    ...preview.contradictions.map(({ excerpt, typed, expected, mark }) => ({
      key: `${mark ?? ''} ${excerpt}`,
      tone: 'bad' as const,
      kind: say(texts.contradicts),
      words: say(texts.contradiction, { excerpt, typed, expected }),
      mark,
    })),
    ...preview.unreadable.map(({ reference, nearest, mark }) => ({
      key: `${mark ?? ''} ${reference}`,
      tone: 'bad' as const,
      kind: say(texts.unreadable),
      words:
        nearest === undefined
          ? say(texts.reference, { reference })
          : say(texts.referenceNearly, { reference, nearest }),
      mark,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul aria-label={say(texts.wrongHere)}>
      {lines.map(({ key, tone, kind, words, mark }) => (
        <li key={key}>
          <StatusBadge tone={tone}>{kind}</StatusBadge> {words}{' '}
          {mark !== undefined && (
            <a href={`#${mark}`} onClick={() => document.getElementById(mark)?.focus()}>
              {say(texts.showPlace)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
