import { quotedRow } from './fields.ts'

export const DELIMITERS = [',', ';', '\t', '|'] as const

/** The rows of a sample as a delimiter would split them. */
function widths(text: string, delimiter: string, newline: string): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length && found.length < 200;) {
    const lineEnd = text.indexOf(newline, at)
    const row = quotedRow(text, at, delimiter, newline, true)
    const plain = typeof row === 'string' || row.lines > 50
    const end = plain ? (lineEnd < 0 ? text.length : lineEnd) : row.end
    const cells = plain ? text.slice(at, end).split(delimiter).length : row.cells.length
    if (end > at + 1) found.push(cells)
    at = end + 1
  }
  return found
}

/** How well a delimiter explains the sample: the share of rows of the commonest width, and that width. */
function score(text: string, delimiter: string, newline: string): number {
  const rows = widths(text, delimiter, newline)
  const times = new Map<number, number>()
  for (const width of rows) if (width > 1) times.set(width, (times.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, rowsOfWidth] of times) best = Math.max(best, (rowsOfWidth / rows.length) * (1 + Math.log2(width) / 4))
  return best
}

/** The delimiter of a text from its first rows; a line `sep=;` of Excel decides at once. A comma when nothing separates. */
export function sniffDelimiter(text: string, newline: string): string {
  const stated = /^\ufeff?"?sep=([^\r\n"])"?\r?$/i.exec(text.slice(0, 32).split('\n')[0] ?? '')
  if (stated?.[1]) return stated[1]
  let best: string = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const found = score(text, delimiter, newline)
    if (found > most) {
      best = delimiter
      most = found
    }
  }
  return best
}

/** `\r` for files of old Macintoshes, which hold no line feed at all; else `\n`, before which a return is no part of the row. */
export const sniffNewline = (text: string): '\n' | '\r' => (!text.includes('\n') && text.includes('\r') ? '\r' : '\n')
