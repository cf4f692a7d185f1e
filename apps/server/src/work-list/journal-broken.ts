import { verifyJournalChain } from '@muctieu/contract/journal/journal.operations';
import { countedWork } from './counted-work.ts';
import { workTexts } from './work-list.texts.ts';
import type { WorkSource } from './work-source.ts';

const goodForMilliseconds = 10 * 60 * 1000;
/** A short chain is verified while one waits; a long one goes on and is told with a later list. */
const waitsMilliseconds = 300;

/**
 * Whether the journal is whole. Computing a chain again takes as long as the chain is, and everybody's first page asks:
 * so at most once in ten minutes for those who see the same provinces.
 */
export function journalBroken(): WorkSource {
  const known = new Map<string, { readonly at: number; readonly broken: number }>();
  return async ({ ask, may, holdings, now }) => {
    if (!(await may('journal', 'read'))) return [];
    const key = [...new Set(holdings.map(({ reach }) => JSON.stringify([reach.kind, provinceOf(reach)])))]
      .sort()
      .join();
    const last = known.get(key);
    if (last === undefined || now.getTime() - last.at > goodForMilliseconds) {
      known.set(key, { at: now.getTime(), broken: last?.broken ?? 0 });
      const verifying = ask(verifyJournalChain).then(
        (verified) => {
          const broken = verified?.provinces.filter(({ firstBreak }) => firstBreak !== undefined).length ?? 0;
          known.set(key, { at: now.getTime(), broken });
        },
        () => known.delete(key),
      );
      await Promise.race([verifying, pause()]);
    }
    const broken = known.get(key)?.broken ?? 0;
    return countedWork(
      'journal-broken',
      'wrong',
      broken,
      '/nhat-ky',
      workTexts.journalBroken,
      workTexts.journalBrokenNote,
    );
  };
}

function provinceOf(reach: { readonly kind: string; readonly provinceId?: string }): string {
  return reach.provinceId ?? '';
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, waitsMilliseconds).unref());
}
