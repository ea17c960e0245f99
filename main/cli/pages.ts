import { setImmediate } from 'node:timers/promises'

const PAGE = 5_000

/** All items of a paged answer, page after page, up to `limit`. */
export async function* pages<T>(ask: (page: { offset: number; limit: number }) => Promise<{ total: number; items: T[] }>, limit = Infinity): AsyncGenerator<T> {
  for (let offset = 0; offset < limit;) {
    const { total, items } = await ask({ offset, limit: Math.min(PAGE, limit - offset) })
    yield* items
    // Reads are synchronous: let Ctrl C be heard between pages.
    await setImmediate()
    offset += items.length
    if (items.length === 0 || offset >= total) return
  }
}

export const take = <T>(items: readonly T[], limit: number): T[] => (limit === Infinity ? [...items] : items.slice(0, limit))
