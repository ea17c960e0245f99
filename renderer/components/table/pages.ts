import { useCallback, useEffect, useRef, useState } from 'react'

export interface RowPage<R> {
  total: number
  rows: R[]
}

/** Rows by the page. A new `key` means other rows (another filter, another order): what was read is forgotten. */
export interface RowSource<R> {
  key: string
  load(offset: number, limit: number): Promise<RowPage<R>>
}

export const PAGE = 200
const KEPT = 40

/** Rows already in hand as a source. Give a `key` that changes with them. */
export const rowsOf = <R>(key: string, rows: readonly R[]): RowSource<R> => ({
  key,
  load: async (offset, limit) => ({ total: rows.length, rows: rows.slice(offset, offset + limit) }),
})

interface Book<R> {
  key: string
  total: number | null
  pages: Map<number, R[]>
  asked: Set<number>
  error: unknown
}

const blank = <R>(key: string): Book<R> => ({ key, total: null, pages: new Map(), asked: new Set(), error: null })

/** Reads the pages that `need` names; keeps the last 40 and lets the oldest go. */
export function usePages<R>(source: RowSource<R>): {
  total: number | null
  error: unknown
  row(index: number): R | undefined
  need(first: number, end: number): void
  retry(): void
} {
  const [, redraw] = useState(0)
  const book = useRef<Book<R>>(blank(source.key))
  const current = useRef(source)
  current.current = source
  if (book.current.key !== source.key) book.current = blank(source.key)

  const read = useCallback((page: number) => {
    const open = book.current
    if (open.asked.has(page)) return
    open.asked.add(page)
    current.current
      .load(page * PAGE, PAGE)
      .then(({ total, rows }) => {
        open.total = total
        open.error = null
        open.pages.set(page, rows)
        const oldest = open.pages.size > KEPT ? open.pages.keys().next().value : undefined
        if (oldest !== undefined) {
          open.pages.delete(oldest)
          open.asked.delete(oldest)
        }
      })
      .catch((error: unknown) => {
        open.error = error
        open.asked.delete(page)
      })
      .finally(() => {
        if (open === book.current) redraw((n) => n + 1)
      })
  }, [])

  useEffect(() => {
    read(0)
  }, [read, source.key])

  const { total, error, pages } = book.current
  return {
    total,
    error,
    row: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need: (first, end) => {
      if (book.current.error === null) for (let page = Math.floor(first / PAGE); page * PAGE < end; page++) read(page)
    },
    retry: () => {
      book.current = blank(source.key)
      read(0)
      redraw((n) => n + 1)
    },
  }
}
