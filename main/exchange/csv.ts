/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection"). A telephone number
 * with its plus is a number to a spreadsheet, not a formula, but would lose its plus: it is kept as text the same way.
 */
export const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** One row of CSV (RFC 4180). */
export const csvRow = (cells: readonly (string | number | null | undefined)[]): string =>
  cells.map((cell) => (cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : quoted(asText(cell)))).join(',')

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A whole file of CSV, its head first, with the byte order mark without which spreadsheets misread what is not English. */
export const csvFile = (rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => csvRow(row)).join('\r\n')}\r\n`
