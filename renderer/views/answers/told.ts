/** What the rows of an answer say, as texts and figures: for the clipboard and for files. */
export interface Told {
  head: string[]
  rows: (string | number | null)[][]
}

interface Column<R> {
  title: string
  value?: (row: R, index: number) => string | number | null
}

/** Rows in the order shown, by the columns that say something; signs that isolate directions are for the screen alone. */
export function toldBy<R>(rows: readonly R[], columns: readonly Column<R>[]): Told {
  const said = columns.flatMap(({ title, value }) => (value ? [{ title, value }] : []))
  return {
    head: said.map(({ title }) => bare(title)),
    rows: rows.map((row, at) =>
      said.map(({ value }) => {
        const cell = value(row, at)
        return typeof cell === 'string' ? bare(cell) : cell
      }),
    ),
  }
}

const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
