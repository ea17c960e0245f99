import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import type { PassphraseSlot, RecoverySlot, StoredSlot } from '../header/schema.ts'
import type { KdfCost } from '../types.ts'
import { passphraseKey } from './passphrase.ts'
import { NONCE_BYTES, seal, unseal } from './seal.ts'
import type { CaseKeys } from './subkeys.ts'
import type { KeySlot } from './types.ts'
import { entropyOf, recoveryKey, wordsOf } from './words.ts'

const SALT_BYTES = 16
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = (text: string): Buffer => Buffer.from(text, 'hex')

/** A slot key is bound to its case, its own number, kind, date and derivation: none can be changed or moved. */
const slotAad = (caseId: string, { id, kind, added, kdf }: Pick<StoredSlot, 'id' | 'kind' | 'added' | 'kdf'>): Buffer =>
  Buffer.from(`masar slot 1\0${canonicalJson({ case: caseId, id, kind, added, kdf })}`, 'utf8')

const labelAad = (caseId: string, id: string): Buffer => Buffer.from(`masar slot name 1\0${caseId}\0${id}`, 'utf8')

function sealLabel(name: string, id: string, caseId: string, keys: CaseKeys): StoredSlot['label'] {
  const nonce = randomBytes(NONCE_BYTES)
  return { nonce: hex(nonce), sealed: hex(seal(keys.slotNames, nonce, labelAad(caseId, id), Buffer.from(name, 'utf8'))) }
}

/** Wraps `plain` (the data key) under a slot key. Exported for its known-answer test. */
export const wrapKey = (
  slotKey: Uint8Array,
  nonce: Uint8Array,
  caseId: string,
  slot: Pick<StoredSlot, 'id' | 'kind' | 'added' | 'kdf'>,
  plain: Uint8Array,
): Buffer => seal(slotKey, nonce, slotAad(caseId, slot), plain)

function wrapAndWipe(
  slotKey: Buffer,
  caseId: string,
  slot: Pick<StoredSlot, 'id' | 'kind' | 'added' | 'kdf'>,
  dataKey: Buffer,
): { nonce: string; wrapped: string } {
  const nonce = randomBytes(NONCE_BYTES)
  const wrapped = hex(wrapKey(slotKey, nonce, caseId, slot, dataKey))
  slotKey.fill(0)
  return { nonce: hex(nonce), wrapped }
}

/** A new slot for a person. `added` UTC ms; give `id` and `added` to replace the slot of someone who changes a passphrase. */
export async function passphraseSlot(
  keys: CaseKeys,
  caseId: string,
  name: string,
  passphrase: string,
  cost: KdfCost,
  { id = hex(randomBytes(8)), added = Date.now() } = {},
): Promise<PassphraseSlot> {
  const salt = randomBytes(SALT_BYTES)
  const kdf = { name: 'argon2id', m: cost.m, t: cost.t, p: cost.p, salt: hex(salt) } as const
  const base = { id, kind: 'passphrase', added, kdf } as const
  const slotKey = await passphraseKey(passphrase, salt, cost)
  return { ...base, label: sealLabel(name, id, caseId, keys), ...wrapAndWipe(slotKey, caseId, base, keys.data) }
}

/** A new slot for printed words, and the words: they are shown once and kept nowhere. */
export function recoverySlot(keys: CaseKeys, caseId: string, name: string): { slot: RecoverySlot; words: string[] } {
  const entropy = randomBytes(32)
  const salt = randomBytes(SALT_BYTES)
  const id = hex(randomBytes(8))
  const base = { id, kind: 'recovery', added: Date.now(), kdf: { name: 'hkdf-sha256', salt: hex(salt) } } as const
  const words = wordsOf(entropy)
  const slotKey = recoveryKey(entropy, salt)
  entropy.fill(0)
  return { slot: { ...base, label: sealLabel(name, id, caseId, keys), ...wrapAndWipe(slotKey, caseId, base, keys.data) }, words }
}

function unwrapAndWipe(slotKey: Buffer, caseId: string, slot: StoredSlot): Buffer | null {
  const dataKey = unseal(slotKey, bytes(slot.nonce), slotAad(caseId, slot), bytes(slot.wrapped))
  slotKey.fill(0)
  return dataKey
}

/** The data key, or null when this is not the slot's passphrase. Throws `kdf-refused` before taking memory. */
export async function openPassphraseSlot(slot: PassphraseSlot, caseId: string, passphrase: string): Promise<Buffer | null> {
  return unwrapAndWipe(await passphraseKey(passphrase, bytes(slot.kdf.salt), slot.kdf), caseId, slot)
}

/** The data key, or null when these are the words of another slot. Throws `wrong-words` when they are no words at all. */
export function openRecoverySlot(slot: RecoverySlot, caseId: string, words: readonly string[]): Buffer | null {
  const entropy = entropyOf(words)
  const slotKey = recoveryKey(entropy, bytes(slot.kdf.salt))
  entropy.fill(0)
  return unwrapAndWipe(slotKey, caseId, slot)
}

/** What a person sees of a slot. A name whose seal is broken reads as empty; the header's MAC has caught that before. */
export function describeSlot(slot: StoredSlot, caseId: string, keys: CaseKeys): KeySlot {
  const name = unseal(keys.slotNames, bytes(slot.label.nonce), labelAad(caseId, slot.id), bytes(slot.label.sealed))
  return { id: slot.id, kind: slot.kind, name: name?.toString('utf8') ?? '', added: slot.added }
}
