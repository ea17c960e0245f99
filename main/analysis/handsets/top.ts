import type { Turns } from '../turns.ts'

/** The `most` items of the highest value, highest first, equal ones in the order given. Sorts no more than twice as many at a time. */
export async function topOf<T>(items: readonly T[], most: number, valueOf: (item: T) => number, pace: Turns): Promise<T[]> {
  const held: { item: T; value: number; at: number }[] = []
  const cut = (): void => {
    held.sort((a, b) => b.value - a.value || a.at - b.at)
    held.length = Math.min(held.length, most)
  }
  let floor = -Infinity
  for (const [at, item] of items.entries()) {
    const value = valueOf(item)
    if (value > floor || held.length < most) held.push({ item, value, at })
    if (held.length >= most * 2) {
      cut()
      floor = held.at(-1)?.value ?? -Infinity
    }
    if (at % 1_024 === 0 && pace.due()) await pace.pause()
  }
  cut()
  return held.map(({ item }) => item)
}
