/**
 * A table as a spreadsheet takes it from the clipboard: cells apart by tabs, rows by lines. Text that a spreadsheet would run as
 * a formula, or a number that would lose its plus, gets an apostrophe before it, as in the files of the command line.
 */
export const tableText = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => row.map(cellText).join('\t')).join('\r\n')

function cellText(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const line = cell.replace(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}
