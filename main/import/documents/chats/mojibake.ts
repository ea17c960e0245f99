import { isUtf8 } from 'node:buffer'

const BROKEN = /[\u0080-\u00ff]/
const BEYOND = /[^\u0000-\u00ff]/

/**
 * Text whose UTF-8 bytes were each taken for a character (`Ã©` for `é`), as the exports of Meta have it, made whole. A text is repaired only where all
 * of it is such bytes; `é` as it should be is no UTF-8 and stays.
 */
export function repaired(text: string): string {
  if (!BROKEN.test(text) || BEYOND.test(text)) return text
  const bytes = Buffer.from(text, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : text
}

/** The same for all texts of a value, keys aside; `told` is called once where any was repaired. */
export function repairedValue(value: unknown, told: () => void): unknown {
  let any = false
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const whole = repaired(one)
      any ||= whole !== one
      return whole
    }
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one === 'object' && one !== null) return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
    return one
  }
  const whole = walk(value)
  if (any) told()
  return whole
}
