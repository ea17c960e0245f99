/**
 * One row of a delimited text: cells in quotes may hold delimiters, line ends and doubled quotes (RFC 4180). What is
 * not so well formed is read as papaparse and spreadsheets read it, except that a quote that never closes does not
 * swallow the rows after it.
 */
export interface QuotedRow {
  cells: string[]
  /** Where the row ends in the text: its line end, or the text's end. */
  end: number
  /** Line ends within its quotes. */
  lines: number
}

export type QuotedResult = QuotedRow | 'open' | 'unbalanced'

const QUOTE = 34
const RETURN = 13

/**
 * Reads the row that starts at `start`. `newline` is the line end's last character, `\n` or `\r`. Gives `open` when the text ends
 * within quotes or right after one (more text may close it) and `unbalanced` when a quoted cell runs over its line and then
 * holds a lone quote: then its opening quote was a stray one.
 */
export function quotedRow(text: string, start: number, delimiter: string, newline: string, last: boolean): QuotedResult {
  const cells: string[] = []
  const delimiterCode = delimiter.charCodeAt(0)
  const newlineCode = newline.charCodeAt(0)
  let lines = 0
  let at = start
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const cell = quotedCell(text, at, delimiterCode, newlineCode, last)
      if (typeof cell === 'string') return cell
      cells.push(cell.value)
      lines += cell.lines
      at = cell.end
    } else {
      let end = at
      while (end < text.length && text.charCodeAt(end) !== delimiterCode && text.charCodeAt(end) !== newlineCode) end++
      if (end === text.length && !last) return 'open'
      const cut = newlineCode !== RETURN && text.charCodeAt(end) !== delimiterCode && end > at && text.charCodeAt(end - 1) === RETURN ? end - 1 : end
      cells.push(text.slice(at, cut))
      at = end
    }
    if (at >= text.length || text.charCodeAt(at) === newlineCode) return { cells, end: at, lines }
    at++
  }
}

interface QuotedCell {
  value: string
  end: number
  lines: number
}

function quotedCell(text: string, open: number, delimiter: number, newline: number, last: boolean): QuotedCell | 'open' | 'unbalanced' {
  let value = ''
  let lines = 0
  let from = open + 1
  let lone = false
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return 'open'
    lines += count(text, from, quote, newline)
    if (text.charCodeAt(quote + 1) === QUOTE) {
      value += text.slice(from, quote + 1)
      from = quote + 2
      continue
    }
    const end = closing(text, quote + 1, delimiter, newline)
    if (end === text.length && !last) return 'open'
    value += text.slice(from, quote)
    if (end >= 0) return lone && lines > 0 ? 'unbalanced' : { value, end, lines }
    if (lines > 0) return 'unbalanced'
    lone = true
    value += '"'
    from = quote + 1
  }
}

/** Where the delimiter or line end stands that makes the quote before `at` a closing one; -1 when it is a lone quote. */
function closing(text: string, at: number, delimiter: number, newline: number): number {
  let end = at
  if (delimiter !== 32) while (text[end] === ' ') end++
  if (end >= text.length) return text.length
  const code = text.charCodeAt(end)
  if (code === delimiter || code === newline) return end
  if (code === RETURN && end + 1 >= text.length) return text.length
  return code === RETURN && text.charCodeAt(end + 1) === newline ? end + 1 : -1
}

function count(text: string, from: number, until: number, code: number): number {
  let found = 0
  for (let i = from; i < until; i++) if (text.charCodeAt(i) === code) found++
  return found
}
