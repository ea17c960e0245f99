/** Chromium draws no element taller than 33,554,428 px. */
const TALLEST = 30_000_000

export interface RowWindow {
  /** First row to draw and the one after the last. */
  first: number
  end: number
  /** Where the first drawn row lies, px from the top of the content. */
  top: number
  /** Height of the content, px. */
  height: number
}

/**
 * Which rows are in sight. Beyond 30 million px (over a million rows of 28 px) the scrollbar is scaled: its ends are
 * still the first and last row, and every row can still be reached by keyboard.
 */
export function rowsInSight(scrollTop: number, viewHeight: number, count: number, rowHeight: number, spare = 8): RowWindow {
  const full = count * rowHeight
  const height = Math.min(full, TALLEST)
  const fit = Math.ceil(viewHeight / rowHeight)
  const scrollable = height - viewHeight
  const exact = full <= TALLEST || scrollable <= 0 ? scrollTop / rowHeight : (scrollTop / scrollable) * (count - viewHeight / rowHeight)
  const at = Math.max(0, Math.min(exact, count))
  const first = Math.max(0, Math.floor(at) - spare)
  const end = Math.min(count, Math.floor(at) + fit + spare + 1)
  return { first, end, top: full <= TALLEST ? first * rowHeight : scrollTop - (at - first) * rowHeight, height }
}

/** The scroll position that shows `row` whole, moving as little as possible. */
export function scrollTo(row: number, scrollTop: number, viewHeight: number, count: number, rowHeight: number): number {
  const full = count * rowHeight
  const height = Math.min(full, TALLEST)
  const scrollable = Math.max(0, height - viewHeight)
  const scale = full <= TALLEST ? 1 : scrollable / (full - viewHeight)
  const now = scrollTop / scale
  const above = row * rowHeight
  const below = above + rowHeight - viewHeight
  const wanted = above < now ? above : below > now ? below : now
  return Math.max(0, Math.min(scrollable, wanted * scale))
}
