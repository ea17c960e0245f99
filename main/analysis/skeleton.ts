const ARABIC: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
}
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^abd[aeiou]*l(?=.)/, 'abd'],
  [/dj|dg/g, 'j'],
  [/[sc]h|c(?=[eiy])/g, 's'],
  [/kh|ck|q|c/g, 'k'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/v/g, 'f'],
  [/p/g, 'b'],
  [/x/g, 'ks'],
]

/**
 * The consonants of a folded name, alike for its Arabic spelling and its French or English ones: `محمد` and `mohamed`
 * give `mhmd`. Vowels, w and y, the article and doubled letters are dropped. It finds candidates; it does not say that
 * two spellings are one name.
 */
export const skeleton = (folded: string): string =>
  folded
    .split(' ')
    .map((word) => bones(/[\u0600-\u06ff]/.test(word) ? [...word.replace(/^ال(?=..)/, '')].map((letter) => ARABIC[letter] ?? '').join('') : latin(word)))
    .filter((word) => word !== '' && word !== 'l')
    .join(' ')

const latin = (word: string): string => LATIN.reduce((text, [pattern, by]) => text.replace(pattern, by), word).replace(/[^b-df-hj-np-tvxz0-9]/g, '')

/** A final h is heard in neither script (`fatimah`, `فاطمه`). */
const bones = (consonants: string): string => consonants.replace(/(.)\1+/g, '$1').replace(/(?<=..)h$/, '')

/** What spellings and scripts confuse of such consonants, as one: Gamal and Djamel, Osman and Othman. Of what `skeleton` gives; more names share it. */
export const coarse = (bones: string): string =>
  bones
    .replace(/[dszt]/g, 't')
    .replace(/[gjk]/g, 'k')
    .replace(/f/g, 'b')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
