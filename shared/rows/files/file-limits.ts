const megabyte = 1_000_000;

/**
 * The limits of an uploaded address book. A file past a limit is refused as a whole, with the
 * reason; nothing is cut off silently. One million customers with seven columns make a CSV of about
 * 90 MB and a workbook of about 45 MB, so both fit.
 */
export const fileLimits = {
  /** Upload size of text files (CSV, vCard), also of a text file inside a ZIP when unpacked. */
  textBytes: 200 * megabyte,
  /** Upload size of packed files (XLSX, ZIP), which are held in memory while they are read. */
  packedBytes: 50 * megabyte,
  /** A worksheet's XML when unpacked; a workbook that grows past it is refused as a zip bomb. */
  sheetBytes: 1_500 * megabyte,
  /** The shared texts and styles of a workbook when unpacked, each. */
  workbookPartBytes: 150 * megabyte,
  /** Files inside one ZIP or workbook. */
  packedFiles: 1_000,
  /** Rows after the header: what a spreadsheet itself can hold. */
  rows: 1_048_575,
  columns: 200,
  cellCharacters: 10_000,
  /** All cells of a row together: a contact must fit into one item of a table (400 KB). */
  rowCharacters: 100_000,
  groupsInRow: 100,
  groupNameCharacters: 100,
  /** One record with all its cells; a quotation mark that never closes ends here. */
  recordBytes: 1 * megabyte,
} as const;
