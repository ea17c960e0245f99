import { createHash } from 'node:crypto'

/** An audit entry as it is hashed. `at` is UTC ms; `details` the stored JSON text; `previous` the hash before it. */
export interface AuditEntry {
  id: number
  at: number
  actor: string
  action: string
  details: string
  previous: Uint8Array
}

/** What the first entry names as its predecessor. */
export const NO_ENTRY = Buffer.alloc(32)

/**
 * SHA-256 over `masar audit 1`, a zero byte, the previous hash, id and at as 8-byte big-endian integers, then actor,
 * action and details, each as a 4-byte big-endian length and its UTF-8. Lengths make the encoding one-to-one.
 */
export function hashEntry(entry: AuditEntry): Buffer {
  const hash = createHash('sha256').update('masar audit 1\0').update(entry.previous)
  const numbers = Buffer.alloc(16)
  numbers.writeBigUInt64BE(BigInt(entry.id), 0)
  numbers.writeBigInt64BE(BigInt(entry.at), 8)
  hash.update(numbers)
  for (const text of [entry.actor, entry.action, entry.details]) {
    const bytes = Buffer.from(text, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}
