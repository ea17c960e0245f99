import type { Turns } from '../../import/load/turns.ts'

const RUN = 8_192

/**
 * The indices of those rows that have a `key` (not 0), by key and then by time, then as they stand. Sorted in runs that are
 * merged, with a turn for others in between: a million rows at once would hold up the case for a second.
 */
export async function orderBy(key: Int32Array, start: Float64Array, turns: Turns): Promise<Int32Array> {
  let count = 0
  for (let i = 0; i < key.length; i++) if (key[i] !== 0) count++
  let from = new Int32Array(count)
  for (let i = 0, at = 0; i < key.length; i++) if (key[i] !== 0) from[at++] = i
  const compare = (a: number, b: number): number => (key[a] as number) - (key[b] as number) || (start[a] as number) - (start[b] as number) || a - b
  for (let at = 0; at < count; at += RUN) {
    from.subarray(at, Math.min(at + RUN, count)).sort(compare)
    const turn = turns.take()
    if (turn) await turn
  }
  let into = new Int32Array(count)
  for (let width = RUN; width < count; width *= 2) {
    for (let low = 0; low < count; low += width * 2) {
      const middle = Math.min(low + width, count)
      const high = Math.min(low + width * 2, count)
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
  return from
}
