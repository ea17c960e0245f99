/**
 * Remembers what distinct cell texts were read as, so that a million rows parse a few thousand texts. Bounded: when
 * full it starts anew, which costs little and needs no bookkeeping a row. The text of the row before, which most often
 * comes again, is answered without looking it up. `read` must not answer undefined.
 */
export function memo<T extends NonNullable<unknown> | null>(read: (text: string) => T, most = 100_000): (text: string) => T {
  const known = new Map<string, T>()
  let lastText: string | null = null
  let lastValue: T
  return (text) => {
    if (text === lastText) return lastValue
    let value = known.get(text)
    if (value === undefined) {
      if (known.size >= most) known.clear()
      value = read(text)
      known.set(text, value)
    }
    lastText = text
    lastValue = value
    return value
  }
}
