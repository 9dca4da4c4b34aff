/** How much a file of a register may hold: far more than the largest school has, and little enough to be read at once. */
export const limits = {
  /** Of a file as it comes, or of each in a folder. */
  bytes: 5_000_000,
  rows: 20_000,
  columns: 100,
  cellLength: 1_000,
  /** Of a zip. */
  entries: 200,
  /** Of all that a zip holds, unpacked. */
  unpackedBytes: 50_000_000,
} as const;
