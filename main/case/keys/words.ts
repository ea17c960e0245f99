import { hkdfSync } from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { MasarError } from '../../../shared/api/errors.ts'

export const WORD_COUNT = 24

/** 24 words of BIP39 (English list) that stand for 32 random bytes; the last word carries a checksum. */
export const wordsOf = (entropy: Uint8Array): string[] => entropyToMnemonic(entropy, wordlist).split(' ')

/** The 32 bytes behind the words. Case and spaces do not matter. A wrong word or checksum is `wrong-words`. */
export function entropyOf(words: readonly string[]): Uint8Array {
  const plain = words.join(' ').normalize('NFKD').toLowerCase().trim().split(/\s+/)
  if (plain.length !== WORD_COUNT) throw new MasarError('wrong-words')
  try {
    return mnemonicToEntropy(plain.join(' '), wordlist)
  } catch {
    throw new MasarError('wrong-words')
  }
}

/** Slot key of recovery words. They hold 256 random bits, so HKDF-SHA256 suffices and no memory-hard hash is needed. */
export const recoveryKey = (entropy: Uint8Array, salt: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', entropy, salt, 'masar recovery 1', 32))
