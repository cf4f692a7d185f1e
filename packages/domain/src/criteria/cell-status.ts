/** One cell, one status. A cell without any was not assessed: that is said as such and never counted as «not met». */
export const cellStatuses = ['met', 'not-met', 'not-applicable', 'in-progress'] as const;
export type CellStatus = (typeof cellStatuses)[number];

/** How a cell came to its status: somebody said so, it follows from its indicators, or somebody said otherwise and why. */
export const cellBases = ['assessed', 'derived', 'overridden'] as const;
export type CellBasis = (typeof cellBases)[number];

const signOf: Readonly<Record<CellStatus, string>> = {
  met: '1',
  'not-met': '0',
  'not-applicable': '-',
  'in-progress': '~',
};

/** One sign a cell: how a row of cells is kept and travels. A blank is a cell that nobody assessed. */
export function signOfStatus(status: CellStatus | undefined): string {
  return status === undefined ? ' ' : signOf[status];
}

export function statusOfSign(sign: string): CellStatus | undefined {
  return cellStatuses.find((status) => signOf[status] === sign);
}

/** A criterion counts towards the level where it is met, or where the set does not apply it to the unit. */
export function countsAsMet(status: CellStatus | undefined): boolean {
  return status === 'met' || status === 'not-applicable';
}
