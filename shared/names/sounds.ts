/**
 * A word as sounds, one sign each, so that spellings may be compared: small letters as in Latin, and S (sh), C (ch, which French, English
 * and German read differently), Z (zh), x (kh), G (gh), T (th), D (dh), q, A (ayn), Y (a final ya that may be an a). Vowels are `aeiou`.
 */
export type Sounds = string

/** Longest word that is looked at; names of people and ships are shorter, and the work grows with the square. */
const LONGEST = 28

const LATIN: ReadonlyMap<string, string> = new Map(
  'tsch:C dsch:j sch:S tch:C shch:S dzh:j dj:j ch:C cz:C sh:S zh:Z kh:x gh:G dh:D th:T ph:f ts:s tz:s ou:u oo:u ee:i aa:a ii:i uu:u ck:k qu:k oe:o ae:a ue:u x:ks j:j gn:ny'
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
)

const ARABIC: ReadonlyMap<string, string> = new Map(
  'اa بb تt ثT جj حh خx دd ذD رr زz سs شS صs ضd طt ظD عA غG فf قq كk لl مm نn هh وw يy ىY ةa پp چC ژZ ڤv ڨg ڭg ݣg گg ٹt ڈd ڑr ںn ےy ھh'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.charAt(1)] as [string, string]),
)

const VOWEL = /[aeiou]/
const NEXT_SOFT = /[eiy]/

/** Sounds of a folded word in Latin letters, whichever of French, English, Spanish, Italian or German spelled it. */
export function latinSounds(word: string): Sounds {
  let out = ''
  const text = word.length > 2 ? word.replace(/([aeiou])h$/, '$1') : word
  for (let at = 0; at < text.length && out.length < LONGEST;) {
    const [sound, length] = soundAt(text, at)
    at += length
    for (const sign of sound) if (out.at(-1) !== sign) out += sign
  }
  return out
}

function soundAt(text: string, at: number): [string, number] {
  for (let length = 4; length > 1; length--) {
    const sound = text.length - at >= length ? LATIN.get(text.slice(at, at + length)) : undefined
    if (sound !== undefined) return [sound, length]
  }
  const letter = text.charAt(at)
  const next = text.charAt(at + 1)
  if (letter === 'c') return [NEXT_SOFT.test(next) ? 's' : 'k', 1]
  if (letter === 'g' && next === 'u' && NEXT_SOFT.test(text.charAt(at + 2))) return ['g', 2]
  if (letter === 'y' && !VOWEL.test(next) && !VOWEL.test(text.charAt(at - 1))) return ['i', 1]
  if (letter === 'x') return [at === 0 ? 'S' : 'ks', 1]
  return [letter, 1]
}

/** Sounds of a word in Arabic letters, from `arabicLetters`; short vowels are not written and so not there. */
export function arabicSounds(word: string): Sounds {
  let out = ''
  const letters = [...word].slice(0, LONGEST)
  letters.forEach((letter, at) => {
    const last = at === letters.length - 1 && letters.length > 2
    const sound = last && letter === 'ه' ? 'a' : (ARABIC.get(letter) ?? letter)
    if (sound === 'S' && out.endsWith('t')) out = `${out.slice(0, -1)}C`
    else if (out.at(-1) !== sound) out += sound
  })
  return out
}
