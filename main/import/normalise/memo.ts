/** Longer texts are read anew each time: they hardly come twice, and a hundred thousand of them would not be small. */
const LONGEST = 256

/**
 * A copy of a text that holds on to nothing else. Engines make a piece of a text by pointing into the whole, so keeping
 * one cell could keep the whole chunk of the file it was cut from.
 */
export const detached = (text: string): string => (' ' + text).slice(1)

/**
 * Remembers what distinct cell texts were read as, so that a million rows parse a few thousand texts. Bounded: when
 * full it starts anew, which costs little and needs no bookkeeping a row. The text of the row before, which most often
 * comes again, is answered without looking it up. `read` must not answer undefined.
 */
export function memo<T extends string | number | object | null>(read: (text: string) => T, most = 100_000): (text: string) => T {
  const known = new Map<string, T>()
  let lastText: string | null = null
  let lastValue: T
  return (text) => {
    if (text === lastText) return lastValue
    let value = known.get(text)
    if (value === undefined) {
      if (text.length > LONGEST) return read(text)
      if (known.size >= most) known.clear()
      const own = detached(text)
      value = read(own)
      known.set(own, value)
    }
    lastText = text
    lastValue = value
    return value
  }
}
