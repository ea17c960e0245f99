import type { Warning } from './types.ts'

/** Counts what an import must say of itself: one entry a code, with the first row it is about. */
export interface Warnings {
  /** `where`: the row as a person counts it, a whole locator, or null when it is about the file. */
  add(code: string, where?: number | string | null, times?: number): void
  list(): Warning[]
}

/** `sheet`: the name that locators of rows begin with; none for text files. */
export function createWarnings(sheet: string | null = null): Warnings {
  const found = new Map<string, Warning>()
  return {
    add(code, where = null, times = 1) {
      const known = found.get(code)
      if (known) known.count += times
      else found.set(code, { code, count: times, first: typeof where === 'number' ? locatorOf(where, sheet) : where })
    },
    list: () => [...found.values()],
  }
}

/** `row 12` in a text file, `Calls!12` in a sheet. */
export const locatorOf = (row: number, sheet: string | null): string => (sheet === null ? `row ${row}` : `${sheet}!${row}`)
