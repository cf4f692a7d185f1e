import type { PreviewBlock, PreviewRun } from '@muctieu/contract/reporting/writing/rendering';

/** An excerpt is looked for by so many of its letters: one that goes over several cells is found by where it begins. */
const lettersLooked = 80;

/**
 * Gives every excerpt that stands in the pages a mark, and the runs there the same: what is wrong is shown where it stands.
 * Excerpts that say the same thing twice are taken to stand one after the other.
 */
export function markPlaces<Item extends { readonly excerpt: string }>(
  blocks: readonly PreviewBlock[],
  items: readonly Item[],
  sign: string,
): { readonly blocks: PreviewBlock[]; readonly items: (Item & { mark?: string })[] } {
  const marked = structuredClone(blocks) as PreviewBlock[];
  const lines = marked.flatMap((block): readonly { runs: PreviewRun[] }[] =>
    block.kind === 'paragraph' ? [block] : block.rows.flat(),
  );
  const taken = new Set<string>();
  const placed = items.map((item, index): Item & { mark?: string } => {
    const wanted = firstLine(item.excerpt);
    if (wanted === '') return item;
    for (const [number, line] of lines.entries()) {
      const text = line.runs.map((run) => run.text).join('');
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if (taken.has(`${number} ${at}`)) continue;
        taken.add(`${number} ${at}`);
        const mark = `${sign}-${index + 1}`;
        line.runs = markRuns(line.runs, at, at + wanted.length, mark);
        return { ...item, mark };
      }
    }
    return item;
  });
  return { blocks: marked, items: placed };
}

function firstLine(excerpt: string): string {
  return (excerpt.split(/[\n\t]/).find((line) => line.trim() !== '') ?? '').trim().slice(0, lettersLooked);
}

/** What is marked already keeps its mark. */
function markRuns(runs: readonly PreviewRun[], start: number, end: number, mark: string): PreviewRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(0, start - at);
    const to = Math.min(run.text.length, end - at);
    at += run.text.length;
    if (from >= to || run.mark !== undefined) return [run];
    return [
      { ...run, text: run.text.slice(0, from) },
      { ...run, text: run.text.slice(from, to), mark },
      { ...run, text: run.text.slice(to) },
    ].filter(({ text }) => text !== '');
  });
}
