import type { AnswerOf } from '@muctieu/contract/http/operation';
import { readReportSlot } from '@muctieu/contract/reporting/writing/writing.operations';
import { useEffect, useState } from 'react';
import { callFromPage } from '../../shared/caller.ts';

type SlotReading = AnswerOf<typeof readReportSlot>;
const waitMilliseconds = 600;

/**
 * How words that are being typed will read, a moment after the last key. Without a network or a session nothing is said and
 * nobody is interrupted: what is typed is kept on this machine, and saving says what is the matter.
 */
export function useSlotReading(reportId: string, slot: string, text: string): SlotReading | undefined {
  const [reading, setReading] = useState<SlotReading>();
  useEffect(() => {
    if (text.trim() === '') {
      setReading(undefined);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const input = { params: { reportId, slot }, body: { text }, signal: asking.signal };
        const read = await callFromPage(readReportSlot, input);
        if (read.ok) setReading(read.value);
      } catch {
        // Typed on meanwhile: the next reading is under way.
      }
    }, waitMilliseconds);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [reportId, slot, text]);
  return reading;
}
