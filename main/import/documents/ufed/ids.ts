import { createHash } from 'node:crypto'

/** Remembers ids of models by 128 bits: 16 bytes each, whatever their number. True where the id was there before. */
export type SeenIds = (id: string) => boolean

const UUID = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i

/**
 * Ids are UUIDs, whose own 128 bits are kept, so that equal means equal. Other ids are hashed to 128 bits: two different ones that meet
 * are less likely than an error of the disk.
 */
export function createSeenIds(): SeenIds {
  let slots = 1 << 12
  let table = new Uint32Array(slots * 4)
  let used = 0
  const words = new Uint32Array(4)

  function read(id: string): void {
    if (UUID.test(id)) {
      const hex = id.replace(/[^\da-f]/gi, '')
      for (let i = 0; i < 4; i++) words[i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16)
    } else {
      const hash = createHash('sha256').update(id).digest()
      for (let i = 0; i < 4; i++) words[i] = hash.readUInt32BE(i * 4)
    }
    // A slot of zeros is a free one.
    if ((words[0] ?? 0) + (words[1] ?? 0) + (words[2] ?? 0) + (words[3] ?? 0) === 0) words[3] = 1
  }

  /** The slot of `words`, or the free one where they belong. */
  function slotOf(): number {
    let slot = (((words[0] ?? 0) ^ Math.imul(words[3] ?? 0, 0x9e3779b1)) >>> 0) & (slots - 1)
    for (;;) {
      const at = slot * 4
      const free = table[at] === 0 && table[at + 1] === 0 && table[at + 2] === 0 && table[at + 3] === 0
      if (free || (table[at] === words[0] && table[at + 1] === words[1] && table[at + 2] === words[2] && table[at + 3] === words[3])) return at
      slot = (slot + 1) & (slots - 1)
    }
  }

  function double(): void {
    const old = table
    slots *= 2
    table = new Uint32Array(slots * 4)
    for (let at = 0; at < old.length; at += 4) {
      words.set(old.subarray(at, at + 4))
      if (words.some((word) => word !== 0)) table.set(words, slotOf())
    }
  }

  return (id) => {
    if (used * 2 >= slots) double()
    read(id)
    const at = slotOf()
    if (table[at] !== 0 || table[at + 1] !== 0 || table[at + 2] !== 0 || table[at + 3] !== 0) return true
    table.set(words, at)
    used++
    return false
  }
}
