import { createNumberCodes, NEW } from './number-codes.ts'

/** Texts of up to so many digits are found by their value: a number of 16 digits is still exact. */
const DIGITS = 15
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
 *
 * Numbers, handsets and SIMs are most of what a file repeats. They are kept in a table by their value, for finding a text in a
 * map touches memory in four places and finding a number in one.
 */
export function memo<T extends string | number | object | null>(read: (text: string) => T, most = 100_000): (text: string) => T {
  const texts = new Map<string, T>()
  const numbers = createNumberCodes()
  let values: T[] = []
  let lastText: string | null = null
  let lastValue: T
  const byText = (text: string): T => {
    let value = texts.get(text)
    if (value === undefined) {
      if (text.length > LONGEST) return read(text)
      if (texts.size >= most) texts.clear()
      const own = detached(text)
      value = read(own)
      texts.set(own, value)
    }
    return value
  }
  const byNumber = (number: number, text: string): T => {
    const known = numbers.get(number)
    if (known !== NEW) return values[known] as T
    if (values.length >= most) {
      numbers.clear()
      values = []
    }
    const value = read(detached(text))
    numbers.put(number, values.push(value) - 1)
    return value
  }
  return (text) => {
    if (text === lastText) return lastValue
    const number = numberOf(text)
    const value = number === 0 ? byText(text) : byNumber(number, text)
    lastText = text
    lastValue = value
    return value
  }
}

/** A number that stands for a text of digits and for no other, below zero after a plus; 0 for all other texts. */
export function numberOf(text: string): number {
  const plus = text.charCodeAt(0) === 43
  const from = plus ? 1 : 0
  const { length } = text
  if (length === from || length - from > DIGITS) return 0
  // The one before the digits keeps leading zeros apart.
  let number = 1
  for (let at = from; at < length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return 0
    number = number * 10 + digit
  }
  return plus ? -number : number
}
