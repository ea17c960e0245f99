import { once } from 'node:events'

/** Where the command line writes: data to stdout, all else to stderr. */
export interface Output {
  /** A line of data; waits when the reader is slower than we are. */
  line: (text: string) => Promise<void>
  /** A message for people. */
  say: (text: string) => void
  readonly isTerminal: boolean
}

/** Width of the widest reading of a text: marks and invisible signs take no place. */
export const widthOf = (text: string): number => [...text.replace(/[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c]/gu, '')].length

/** Thrown by `line` once the reader has gone: nobody is left to tell, and that is no error. */
export const READER_GONE = Symbol('reader gone')

/** A reader that went away (`| head`) ends the command in good order: the case is closed, nothing is said. */
export function processOutput(): Output {
  let gone = false
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => {
      gone = true
      leave()
    })
  return {
    line: async (text) => {
      if (!gone && !process.stdout.write(`${text}\n`)) await Promise.race([once(process.stdout, 'drain').catch(() => undefined), left])
      if (gone) throw READER_GONE
    },
    say: (text) => void (gone || process.stderr.write(`${text}\n`)),
    isTerminal: process.stderr.isTTY,
  }
}

/** Text that a terminal must not obey: control characters of data become visible pictures of themselves. */
export const harmless = (text: string): string => text.replace(/\p{Cc}/gu, picture)

function picture(control: string): string {
  const code = control.charCodeAt(0)
  return control === '\t' ? ' ' : String.fromCharCode(code < 32 ? 0x2400 + code : 0x2421)
}

export type Cell = string | number | boolean | null | undefined

const asText = (cell: Cell): string => (cell === null || cell === undefined ? '' : harmless(String(cell)))

/** Rows under headings, columns as wide as the first rows need, numbers to the right. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[], widths: readonly number[] = widthsOf(headings, rows)): string[] {
  const numeric = headings.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number' || row[i] === null || row[i] === undefined))
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => pad(text, widths[i] ?? 0, numeric[i] ?? false))
      .join('  ')
      .trimEnd()
  return [...(headings.length ? [line(headings), widths.map((width) => '-'.repeat(width)).join('  ')] : []), ...rows.map((row) => line(row.map(asText)))]
}

const WIDEST = 60

export const widthsOf = (headings: readonly string[], rows: readonly (readonly Cell[])[]): number[] =>
  headings.map((heading, i) => Math.min(WIDEST, Math.max(widthOf(heading), ...rows.map((row) => widthOf(asText(row[i]))))))

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? space + text : text + space
}
