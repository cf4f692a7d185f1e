import { Button } from '@mantine/core';
import { cellStatusTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { CellEditItem } from '@muctieu/contract/criteria/criterion-cell';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOutbox } from '../offline/outbox-state.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useSay } from '../shared/use-say.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { cellsOf, cellsSubject } from './later-operations.ts';

interface WaitingCellsProps {
  readonly roundId: string;
  readonly unitId: string;
}

/** Cells of a unit that were assessed without a network: what waits, and what the server refused once it was back. */
export function WaitingCells({ roundId, unitId }: WaitingCellsProps) {
  const say = useSay();
  const client = useQueryClient();
  const { items, settle } = useOutbox();
  const own = items.filter(({ subject }) => subject === cellsSubject(roundId, unitId));
  const arrived = own
    .filter(({ outcome }) => outcome?.ok === true)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (arrived === '') return;
    settle(arrived.split(' ').map(Number));
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('criteria.') });
  }, [arrived, settle, client]);
  const waiting = own.filter(({ state }) => state !== 'answered');
  const refused = own.filter(({ outcome }) => outcome?.ok === false);
  if (waiting.length === 0 && refused.length === 0) return null;
  const told = (cell: CellEditItem) =>
    `${cell.code}: ${say(cellStatusTexts[cell.status ?? ''] ?? criteriaSentences.notAssessed)}${cell.value == null ? '' : ` (${cell.value.replace('.', ',')})`}`;
  return (
    <section className="paper stack" aria-label={say(criteriaSentences.cellsWaiting)}>
      {waiting.length > 0 && (
        <p role="status">
          <StatusBadge tone="waiting">{say(criteriaSentences.cellsWaiting)}</StatusBadge>{' '}
          {waiting.flatMap(({ input }) => cellsOf(input).map(told)).join('; ')}
        </p>
      )}
      {refused.map(({ id, input, outcome }) => (
        <div key={id} className="stack">
          <p>
            {say(criteriaSentences.cellsRefused)} {cellsOf(input).map(told).join('; ')}
          </p>
          <ProblemList problems={outcome?.ok === false ? outcome.problems : []} />
          <div>
            <Button variant="default" onClick={() => settle([id])}>
              {say(sharedTexts.close)}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
