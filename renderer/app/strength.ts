/** How long a passphrase would hold against someone who has the case's folder and good hardware. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong'

export const LEAST_CHARACTERS = 10

const COMMON = /pass(word|phrase)?|motdepasse|azerty|qwerty|bonjour|salam|maroc|masar|admin|soleil|bismillah|12345|كلمة|المرور|محمد/giu
const BITS_OF_WORD = 11
const WORD_LEAST = 4

const poolOf = (text: string): number =>
  (/[a-z]/.test(text) ? 26 : 0) +
  (/[A-Z]/.test(text) ? 26 : 0) +
  (/\d/.test(text) ? 10 : 0) +
  (/[^\p{L}\d]/u.test(text) ? 20 : 0) +
  (/[^\x00-\x7f]/.test(text) ? 32 : 0)

/** Characters that surprise: a repetition or a step of an alphabet or number row counts a quarter. */
function surprising(text: string): number {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  return points.reduce((sum, point, at) => {
    const step = at === 0 ? 99 : Math.abs(point - (points[at - 1] ?? 0))
    return sum + (step <= 1 ? 0.25 : 1)
  }, 0)
}

/**
 * Bits a guesser must go through, from below: the lesser of guessing letters (after common words are taken out) and
 * guessing whole words, 11 bits each. An estimate, not a proof; it never flatters.
 */
export function guessBits(passphrase: string): number {
  const text = passphrase.normalize('NFKC')
  const rest = text.toLowerCase().replace(COMMON, 'a')
  const share = text.length === 0 ? 0 : rest.length / text.length
  const letters = surprising(text) * share * Math.log2(Math.max(2, poolOf(text)))
  const words = new Set(
    text
      .toLowerCase()
      .split(/[\s\-_.,]+/)
      .filter((word) => word.length >= WORD_LEAST),
  )
  return words.size >= 3 ? Math.min(letters, words.size * BITS_OF_WORD + 6) : letters * 0.75
}

export function strengthOf(passphrase: string): Strength {
  if ([...passphrase.normalize('NFKC')].length < LEAST_CHARACTERS) return 'short'
  const bits = guessBits(passphrase)
  return bits < 36 ? 'weak' : bits < 48 ? 'fair' : 'strong'
}
