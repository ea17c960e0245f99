/**
 * Remembers what distinct cell texts were read as, so that a million rows parse a few thousand texts. Bounded: when
 * full it starts anew, which costs little and needs no bookkeeping a row.
 */
export function memo<T>(read: (text: string) => T, most = 100_000): (text: string) => T {
  let known = new Map<string, { value: T }>()
  return (text) => {
    const hit = known.get(text)
    if (hit !== undefined) return hit.value
    if (known.size >= most) known = new Map()
    const value = read(text)
    known.set(text, { value })
    return value
  }
}
