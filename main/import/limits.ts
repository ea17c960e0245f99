/** Bounds against hostile or broken files, far above honest use. Sizes in bytes unless said otherwise. */
export const LIMITS = {
  /** A file of text is streamed, so only the disk bounds it; a spreadsheet lies in the worker's memory whole. */
  textFile: 16 * 1024 ** 3,
  sheetFile: 256 * 1024 ** 2,
  /** A row longer than this is rejected `too-long`. */
  row: 64 * 1024,
  cells: 1_024,
  /** So many rows with unbalanced quotes, and line ends within quotes are no longer believed. */
  unbalanced: 100,
  /** What is read at a time, and how many pieces wait in the worker. */
  piece: 1024 ** 2,
  piecesAhead: 3,
  /** What encoding, delimiter and format are recognised from. */
  sample: 1024 ** 2,
  sampleRows: 400,
  /** Rows of a batch from worker to case, and batches not yet written. */
  batch: 5_000,
  batchesAhead: 4,
  /** Distinct selectors, cells or people remembered before the memory starts afresh. */
  remembered: 200_000,
  /** Rows skipped (headers, footers, rulers) that are kept with their text; all are counted. */
  skippedKept: 10_000,
  /** What a preview goes through: all of a text up to so many bytes, so many rows of a sheet; of larger ones the beginning. `kept`: a text up to so many bytes is held between two passes. */
  preview: { text: 32 * 1024 ** 2, kept: 12 * 1024 ** 2, sheetRows: 20_000 },
  /** Milliseconds of silence after which a reader is given up. */
  silence: 60_000,
  /** Milliseconds of writing before the event loop gets its turn. */
  turn: 12,
  /** `ratio` for parts beyond `part`, which alone is harmless. */
  zip: { entries: 200_000, name: 1_024, ratio: 200, entry: 16 * 1024 ** 3, strings: 5_000_000, stringCharacters: 192 * 1024 ** 2, part: 64 * 1024 ** 2 },
  /** Nesting of JSON, and bytes of one value that is asked for (a message, a feature). */
  json: { depth: 256, value: 16 * 1024 ** 2 },
  /** Charts of other tools: nodes known by name, nesting, length of a name and of a value, attributes of one thing, edge of a matrix. */
  chart: { nodes: 2_000_000, depth: 128, name: 1_024, value: 64 * 1024, attributes: 512, matrix: 2_000 },
  /** Workbooks that lie in memory whole (XLS, XLSB, ODS, HTML): the file, and what it unpacks to. docs/decisions/0126 */
  oldSheets: { file: 48 * 1024 ** 2, unpacked: 96 * 1024 ** 2 },
  /** Members of a zip of tables. */
  archive: { members: 500 },
  /** Documents: parts, things of one statement, entities known by their keys, characters of a row that are kept where it lies packed. */
  document: { parts: 100_000, things: 2_000, entities: 2_000_000, raw: 512 * 1024 },
  /** XML of any size: nesting; bytes of one tag; bytes that one record may hold with all that stands in it. Receivers of one message that are told of. */
  xml: { depth: 256, tag: 64 * 1024, model: 64 * 1024 ** 2, receivers: 50 },
  /** Rows and columns as Excel has them; sheets of a workbook; empty cells that stand before others, in a whole sheet and in what is read of it at once. */
  sheet: { rows: 1_048_576, columns: 16_384, sheets: 1_000, padded: 500_000_000, paddedAtOnce: 8_000_000 },
} as const
