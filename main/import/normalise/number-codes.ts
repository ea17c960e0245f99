/** No code: nothing is known yet. */
export const NEW = -1
/** Digits of which a number is still exact, together with a one before them. */
const DIGITS = 15
const PLUS = 43
const ZERO = 48
const FIRST_SIZE = 1_024

/** A number that stands for a text of digits and for no other, below zero after a plus; 0 for all other texts. */
export function numberAt(bytes: Uint8Array, from: number, until: number): number {
  const plus = from < until && bytes[from] === PLUS
  const first = plus ? from + 1 : from
  if (until === first || until - first > DIGITS) return 0
  // The one before the digits keeps leading zeros apart.
  let number = 1
  for (let at = first; at < until; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) return 0
    number = number * 10 + digit
  }
  return plus ? -number : number
}

export interface NumberCodes {
  get(key: number): number
  put(key: number, code: number): void
  clear(): void
}

/** Codes by number, without 0: open addressing, key and code side by side. */
export function createNumberCodes(): NumberCodes {
  let slots = FIRST_SIZE
  let used = 0
  let table = new Float64Array(2 * slots)

  const slotOf = (key: number): number => {
    const size = key < 0 ? -key : key
    let hash = Math.imul((size | 0) ^ Math.imul((size / 4_294_967_296) | 0, 0x85ebca6b), 0x9e3779b1)
    hash ^= hash >>> 15
    let slot = (hash & (slots - 1)) << 1
    while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 2) & (2 * slots - 1)
    return slot
  }
  const insert = (key: number, code: number): void => {
    const slot = slotOf(key)
    table[slot] = key
    table[slot + 1] = code
  }
  return {
    get(key) {
      const slot = slotOf(key)
      return table[slot] === 0 ? NEW : (table[slot + 1] as number)
    },
    put(key, code) {
      if (5 * ++used > 3 * slots) {
        const old = table
        slots *= 2
        table = new Float64Array(2 * slots)
        for (let at = 0; at < old.length; at += 2) if (old[at] !== 0) insert(old[at] as number, old[at + 1] as number)
      }
      insert(key, code)
    },
    clear() {
      slots = FIRST_SIZE
      used = 0
      table = new Float64Array(2 * slots)
    },
  }
}
