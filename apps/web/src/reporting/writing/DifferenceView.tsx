import type { ComparedPart } from '@muctieu/contract/reporting/writing/rendering';
import { useSay } from '../../shared/use-say.ts';
import styles from './DifferenceView.module.css';
import { templatesTexts as texts } from './templates.texts.ts';

/** What is different between two renderings, word by word; figures stand out, what is alike is counted. */
export function DifferenceView({ parts, label }: { readonly parts: readonly ComparedPart[]; readonly label: string }) {
  const say = useSay();
  const changed = parts.filter(({ kind }) => kind === 'changed').length;
  if (changed === 0) return <p role="status">{say(texts.none)}</p>;
  return (
    <>
      <p role="status">{say(texts.differences, { count: changed })}</p>
      <p className="soft">{say(texts.legend)}</p>
      <section className={styles.sheet} aria-label={label}>
        {parts.map((part, place) =>
          part.kind === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
            <p key={place} className={styles.same}>
              {say(texts.same, { count: part.paragraphs })}
            </p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
            <p key={place}>
              {part.pieces.map(({ text, change, isFigure }, at) => {
                const words = isFigure ? <strong className={styles.figure}>{text}</strong> : text;
                const key = `${at} ${text}`;
                if (change === 'removed') return <del key={key}>{words}</del>;
                if (change === 'added') return <ins key={key}>{words}</ins>;
                return <span key={key}>{words}</span>;
              })}
            </p>
          ),
        )}
      </section>
    </>
  );
}
