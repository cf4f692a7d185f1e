import { type CellsSaved, cellsSaved, type saveCellsRequest } from '@muctieu/contract/reporting/report';
import { moveReport, saveCells } from '@muctieu/contract/reporting/reporting.operations';
import type { z } from 'zod';
import type { LaterOperation } from '../offline/later-operation.ts';
import type { OutboxInput } from '../offline/offline-database.ts';

type CellsBody = z.input<typeof saveCellsRequest>;

/** Typed cells wait for the network; what is typed into a cell again replaces what was typed before. */
export const saveCellsLater: LaterOperation = {
  operation: saveCells,
  join: (before, after) => {
    const cells = new Map(bodyOf(before).cells.map((cell) => [cell.key, cell]));
    for (const cell of bodyOf(after).cells) {
      const known = cells.get(cell.key);
      cells.set(cell.key, { ...known, ...cell, basedOn: Math.max(known?.basedOn ?? 0, cell.basedOn) });
    }
    if (cells.size > 2000) return undefined;
    return { input: { ...before, body: { ...bodyOf(before), cells: [...cells.values()] } }, count: cells.size };
  },
  rebase: (input, answer) => {
    const saved = new Map(savedOf(answer)?.saved.map(({ key, version }) => [key, version]));
    const cells = bodyOf(input).cells.map((cell) => {
      const version = saved.get(cell.key);
      return version === undefined || version <= cell.basedOn ? cell : { ...cell, basedOn: version };
    });
    return { ...input, body: { ...bodyOf(input), cells } };
  },
};

/** Handing in waits behind the cells; saving them may have begun the report, whose version it then is. */
export const moveReportLater: LaterOperation = {
  operation: moveReport,
  rebase: (input, answer) => {
    const version = savedOf(answer)?.version;
    return version === undefined || version <= (input.ifMatch ?? 0) ? input : { ...input, ifMatch: version };
  },
};

export function bodyOf(input: OutboxInput): CellsBody {
  return input.body as CellsBody;
}

/** What was answered to cells; undefined for answers to anything else. */
export function savedOf(answer: unknown): CellsSaved | undefined {
  const read = cellsSaved.safeParse(answer);
  return read.success ? read.data : undefined;
}
