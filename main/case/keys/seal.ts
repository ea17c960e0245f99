import { createCipheriv, createDecipheriv } from 'node:crypto'

export const NONCE_BYTES = 12
export const TAG_BYTES = 16

/** AES-256-GCM over the parts in order: cipher text followed by its 16-byte tag. A nonce must never come twice under one key. */
export function seal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, ...plain: Uint8Array[]): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(aad)
  return Buffer.concat([...plain.map((part) => cipher.update(part)), cipher.final(), cipher.getAuthTag()])
}

/** The plain text, or null when key, nonce, associated data or a single bit differ. */
export function unseal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length < TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    plain.fill(0)
    return null
  }
}
