import { assessCells } from '@muctieu/contract/criteria/criteria.operations';
import type { CellEditItem } from '@muctieu/contract/criteria/criterion-cell';
import { cellsAnswer } from '@muctieu/contract/criteria/criterion-cell';
import { attachEvidence } from '@muctieu/contract/criteria/evidence.operations';
import { attachDossierFile } from '@muctieu/contract/criteria/recognition-work.operations';
import type { LaterOperation } from '../offline/later-operation.ts';
import type { OutboxInput } from '../offline/offline-database.ts';

/** Photos and papers wait whole, one by one. */
export const attachEvidenceLater: LaterOperation = { operation: attachEvidence };
export const attachDossierFileLater: LaterOperation = { operation: attachDossierFile };

/** Cells of one unit wait for the network; what is typed into a cell again replaces what was typed before. */
export const assessCellsLater: LaterOperation = {
  operation: assessCells,
  join: (before, after) => {
    const cells = new Map(cellsOf(before).map((cell) => [keyOf(cell), cell]));
    for (const cell of cellsOf(after)) cells.set(keyOf(cell), cell);
    return { input: { ...before, body: { cells: [...cells.values()] } }, count: cells.size };
  },
  rebase: (input, answer) => {
    const read = cellsAnswer.safeParse(answer);
    const saved = new Map(read.success ? read.data.cells.map((cell) => [keyOf(cell), cell.version]) : []);
    const cells = cellsOf(input).map((cell) => ({
      ...cell,
      version: Math.max(cell.version, saved.get(keyOf(cell)) ?? 0),
    }));
    return { ...input, body: { cells } };
  },
};

export function cellsOf(input: OutboxInput): readonly CellEditItem[] {
  return (input.body as { readonly cells: readonly CellEditItem[] }).cells;
}

function keyOf({ unitId, code }: Pick<CellEditItem, 'unitId' | 'code'>): string {
  return `${unitId} ${code}`;
}

/** What belongs together: the cells of one unit in one round. */
export function cellsSubject(roundId: string, unitId: string): string {
  return `cells ${roundId} ${unitId}`;
}
