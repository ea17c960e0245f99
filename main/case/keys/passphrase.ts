import { hashRaw } from '@node-rs/argon2'
import { MasarError } from '../../../shared/api/errors.ts'
import type { KdfCost } from '../types.ts'
import { checkCost } from './cost.ts'

/** Fewest characters of a new passphrase, counted after NFKC. */
export const LEAST_CHARACTERS = 10

/** The one form in which a passphrase is hashed, whatever keyboard or system composed it. */
export const normalisePassphrase = (passphrase: string): string => passphrase.normalize('NFKC')

/** Refuses a new passphrase of fewer than ten characters with `weak-passphrase`. */
export function checkPassphrase(passphrase: string): void {
  if ([...normalisePassphrase(passphrase)].length < LEAST_CHARACTERS) throw new MasarError('weak-passphrase', { least: LEAST_CHARACTERS })
}

/** Slot key of a passphrase: Argon2id (RFC 9106) over its NFKC form in UTF-8, 32 bytes. Runs off the calling thread. */
export async function passphraseKey(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  const { m, t, p } = checkCost(cost)
  const secret = Buffer.from(normalisePassphrase(passphrase), 'utf8')
  try {
    // Argon2id is the package's default; its `const enum` of algorithms cannot be imported where types are only stripped.
    return await hashRaw(secret, { memoryCost: m, timeCost: t, parallelism: p, outputLen: 32, salt })
  } finally {
    secret.fill(0)
  }
}
