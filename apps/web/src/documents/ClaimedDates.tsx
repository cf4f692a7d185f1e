import type { claimedDate } from '@muctieu/contract/documents/document';
import type { z } from 'zod';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { documentsTexts } from './documents.texts.ts';

/** The dates of issue that sources give, each with its sources. */
export function ClaimedDates({ dates }: { readonly dates: readonly z.output<typeof claimedDate>[] }) {
  const say = useSay();
  const format = useFormat();
  return dates
    .map(({ date, sources }) => {
      const source = say(documentsTexts.sourceOf, { sources: sources.join(', ') });
      return `${format.day(date)} (${source})`;
    })
    .join('; ');
}
