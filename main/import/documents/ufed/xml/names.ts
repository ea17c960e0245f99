/** Names seen before, found again by their bytes: a report of gigabytes has some forty names and tens of millions of tags. */
export type Names = (bytes: Uint8Array, from: number, to: number) => string

/** A hostile file may hold ever new names; honest ones never come near. */
const MOST = 4_096

export function createNames(): Names {
  let known = new Map<number, { bytes: Uint8Array; name: string }>()
  return (bytes, from, to) => {
    let hash = to - from
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0
    const found = known.get(hash)
    if (found && same(found.bytes, bytes, from, to)) return found.name
    const own = Buffer.from(bytes.subarray(from, to))
    const name = own.toString('utf8')
    if (known.size >= MOST) known = new Map()
    known.set(hash, { bytes: own, name })
    return name
  }
}

export function same(own: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (own.length !== to - from) return false
  for (let i = 0; i < own.length; i++) if (own[i] !== bytes[from + i]) return false
  return true
}
