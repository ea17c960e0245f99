import type { Turns } from '../../import/load/turns.ts'

const RUN = 8_192
/** Rows gone through between two looks at the clock, where each costs next to nothing. */
const STRIDE = 65_536

/**
 * The indices of those rows that have a `key` (not 0), by key and then by time, then as they stand. Gathered by key first, which leaves
 * the rows of a file in order of time sorted already; what is not is sorted in runs that are merged. A turn for others in between.
 */
export async function orderBy(key: Int32Array, start: Float64Array, turns: Turns): Promise<Int32Array> {
  let most = 0
  for (let i = 0; i < key.length; i++) if ((key[i] as number) > most) most = key[i] as number
  const begins = new Int32Array(most + 2)
  await inStrides(key.length, turns, (i) => {
    const own = key[i] as number
    if (own !== 0) begins[own + 1] = (begins[own + 1] as number) + 1
  })
  for (let own = 1; own < begins.length; own++) begins[own] = (begins[own] as number) + (begins[own - 1] as number)
  const order = new Int32Array(begins[most + 1] as number)
  const next = begins.slice()
  await inStrides(key.length, turns, (i) => {
    const own = key[i] as number
    if (own === 0) return
    order[next[own] as number] = i
    next[own] = (next[own] as number) + 1
  })
  for (let own = 1; own <= most; own++) {
    const group = order.subarray(begins[own], begins[own + 1])
    if (group.length > 1 && !isInOrder(group, start)) await sortByTime(group, start, turns)
    const turn = turns.take()
    if (turn) await turn
  }
  return order
}

/** Does something with each of so many rows, and gives others their turn now and then. */
export async function inStrides(size: number, turns: Turns, each: (i: number) => void): Promise<void> {
  for (let from = 0; from < size; from += STRIDE) {
    const until = Math.min(size, from + STRIDE)
    for (let i = from; i < until; i++) each(i)
    const turn = turns.take()
    if (turn) await turn
  }
}

function isInOrder(group: Int32Array, start: Float64Array): boolean {
  for (let at = 1; at < group.length; at++) if ((start[group[at] as number] as number) < (start[group[at - 1] as number] as number)) return false
  return true
}

async function sortByTime(group: Int32Array, start: Float64Array, turns: Turns): Promise<void> {
  const compare = (a: number, b: number): number => (start[a] as number) - (start[b] as number) || a - b
  for (let at = 0; at < group.length; at += RUN) {
    group.subarray(at, Math.min(at + RUN, group.length)).sort(compare)
    const turn = turns.take()
    if (turn) await turn
  }
  if (group.length <= RUN) return
  let [from, into] = [group.slice(), new Int32Array(group.length)]
  for (let width = RUN; width < group.length; width *= 2) {
    for (let low = 0; low < group.length; low += width * 2) {
      const middle = Math.min(low + width, group.length)
      const high = Math.min(low + width * 2, group.length)
      for (let left = low, right = middle, at = low; at < high; at++) {
        const takeLeft = left < middle && (right >= high || compare(from[left] as number, from[right] as number) <= 0)
        into[at] = (takeLeft ? from[left++] : from[right++]) as number
        if (at % RUN === 0) {
          const turn = turns.take()
          if (turn) await turn
        }
      }
    }
    ;[from, into] = [into, from]
  }
  group.set(from)
}
