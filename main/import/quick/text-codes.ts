import { NEW } from '../normalise/number-codes.ts'

const FIRST_SIZE = 1_024
const FIRST_BYTES = 16_384

export interface TextCodes {
  get(bytes: Uint8Array, from: number, until: number): number
  /** Says the code of the bytes that `get` did not know when it was last asked. They must be there still. */
  put(code: number): void
  clear(): void
}

/** Codes by bytes: open addressing by a hash (FNV-1a), the bytes themselves one after the other. */
export function createTextCodes(): TextCodes {
  let slots: number
  let entries: number
  /** Hash and number of the entry from 1, side by side. */
  let table: Int32Array
  /** Where an entry's bytes begin, and its code; the next one begins where it ends. */
  let starts: number[]
  let codes: number[]
  let arena: Uint8Array
  let last: { bytes: Uint8Array; from: number; until: number; hash: number } = { bytes: new Uint8Array(0), from: 0, until: 0, hash: 0 }

  const clear = (): void => {
    slots = FIRST_SIZE
    entries = 0
    table = new Int32Array(2 * slots)
    starts = [0]
    codes = []
    arena = new Uint8Array(FIRST_BYTES)
  }
  clear()

  const isEntry = (entry: number, bytes: Uint8Array, from: number, until: number): boolean => {
    const start = starts[entry] as number
    if ((starts[entry + 1] as number) - start !== until - from) return false
    for (let at = from; at < until; at++) if (bytes[at] !== arena[start + at - from]) return false
    return true
  }
  const insert = (hash: number, number: number): void => {
    let slot = (hash & (slots - 1)) << 1
    while (table[slot + 1] !== 0) slot = (slot + 2) & (2 * slots - 1)
    table[slot] = hash
    table[slot + 1] = number
  }

  return {
    get(bytes, from, until) {
      let hash = 0x811c9dc5
      for (let at = from; at < until; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
      hash ^= hash >>> 15
      for (let slot = (hash & (slots - 1)) << 1; ; slot = (slot + 2) & (2 * slots - 1)) {
        const number = table[slot + 1] as number
        if (number === 0) break
        if (table[slot] === hash && isEntry(number - 1, bytes, from, until)) return codes[number - 1] as number
      }
      last = { bytes, from, until, hash }
      return NEW
    },
    put(code) {
      const { bytes, from, until, hash } = last
      const start = starts[entries] as number
      const end = start + until - from
      if (end > arena.length) {
        const wider = new Uint8Array(Math.max(2 * arena.length, end))
        wider.set(arena)
        arena = wider
      }
      arena.set(bytes.subarray(from, until), start)
      starts.push(end)
      codes.push(code)
      entries++
      if (2 * entries > slots) {
        const old = table
        slots *= 2
        table = new Int32Array(2 * slots)
        for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) insert(old[at] as number, old[at + 1] as number)
      }
      insert(hash, entries)
    },
    clear,
  }
}
