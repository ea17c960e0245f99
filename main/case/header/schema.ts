import { z } from 'zod'

/** What `header.json` may hold. Hex for bytes; everything is bounded, for nothing in it is trusted when it is read. */
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

const argon2id = z.object({ name: z.literal('argon2id'), m: whole, t: whole, p: whole, salt: hex(16) }).strict()
const hkdf = z.object({ name: z.literal('hkdf-sha256'), salt: hex(16) }).strict()

const slotBase = {
  id: hex(8),
  added: whole,
  /** The slot's name, sealed: who holds keys to a case is not for everyone who sees the folder. */
  label: z.object({ nonce: hex(12), sealed: z.string().regex(/^([0-9a-f]{2}){16,1024}$/) }).strict(),
  nonce: hex(12),
  wrapped: hex(48),
}

export const storedSlot = z.discriminatedUnion('kind', [
  z.object({ ...slotBase, kind: z.literal('passphrase'), kdf: argon2id }).strict(),
  z.object({ ...slotBase, kind: z.literal('recovery'), kdf: hkdf }).strict(),
])
export type StoredSlot = z.infer<typeof storedSlot>
export type PassphraseSlot = Extract<StoredSlot, { kind: 'passphrase' }>
export type RecoverySlot = Extract<StoredSlot, { kind: 'recovery' }>

export const HEADER_FORMAT = 'masar-case'
export const HEADER_VERSION = 1
export const MOST_SLOTS = 64
export const MOST_HEADER_BYTES = 512 * 1024

export const headerSchema = z
  .object({
    format: z.literal(HEADER_FORMAT),
    version: z.literal(HEADER_VERSION),
    id: z.uuid(),
    /** Raised by one at each change of slots, so that an old copy is known for what it is. */
    serial: whole,
    slots: z.array(storedSlot).min(1).max(MOST_SLOTS),
    mac: hex(32),
  })
  .strict()
export type Header = z.infer<typeof headerSchema>
