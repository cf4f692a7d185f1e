/** What is read of a spreadsheet at most. An import of 100,000 rows of 20 columns fits. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  /** All sheets and strings together, unpacked. */
  readonly unpackedBytes: number;
  readonly cells: number;
}

export const workbookLimits: WorkbookLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  cells: 2_200_000,
};
