import { foldDigits } from '../identifiers/text.ts'
import { fold } from './fold.ts'
import { isArabic, isSyllabic, transliterated } from './scripts.ts'

/** A run of letters of a name. */
export interface Piece {
  /** Folded, in Latin letters or Arabic ones. */
  text: string
  shown: string
}

/** What is looked at of a text, in signs and in words; no name is longer, and the work must stay bounded. */
export const LONGEST_NAME = 240
export const MOST_PIECES = 18

const SEPARATORS = /[^\p{L}\p{M}\p{N}'’‘ʼʿʾ`´"\u200c\u0640]+/u
const APOSTROPHES = /['’‘ʼʿʾ`´"]/g
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g
const ARABIC_LETTERS: Record<string, string> = { ٱ: 'ا', ی: 'ي', ې: 'ي', ک: 'ك', ہ: 'ه', ۀ: 'ه', ۃ: 'ة', ء: '' }

/** The words of a name, family name before a comma put last, capitals within a word taken as where two words were run together. */
export function piecesOf(text: string, person: boolean): Piece[] {
  const given = text.slice(0, LONGEST_NAME).normalize('NFKC')
  const parts = given.split(/[,،]/)
  const turned = person && parts.length === 2 && /\p{L}/u.test(parts[1] ?? '') ? `${parts[1]} ${parts[0]}` : given
  return (person ? turned : turned.replace(POINTED, '$1').replace(ELIDED, ' '))
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .split(SEPARATORS)
    .flatMap(pieceOf)
    .slice(0, MOST_PIECES)
}

/** Firms write their letters with points or without: A.B.C., L.L.C., S.p.A., A/S. */
const POINTED = /(?<![\p{L}\p{N}])(\p{L})[./]\s?(?=\p{L}(?![\p{L}\p{N}]))/gu
/** L'Étoile, d'Alger. */
const ELIDED = /(?<!\p{L})[ld]['’](?=\p{L}{2})/giu

function pieceOf(shown: string): Piece[] {
  const text = textOf(transliterated(shown.replace(APOSTROPHES, '').toLowerCase()))
  return text === '' ? [] : [{ text, shown: shown.replace(/^["`´]+|(?<!["`´])["`´]+$/g, '') }]
}

function textOf(word: string): string {
  if (isSyllabic(word)) return word
  return isArabic(word) ? arabicWord(word) : lettersOfDigits(transliterated(fold(word).replaceAll(' ', '')))
}

const DIGIT_LETTERS: Record<string, string> = { 0: 'o', 1: 'i', 2: '', 3: 'a', 4: 'a', 5: 'kh', 6: 't', 7: 'h', 8: 'gh', 9: 'q' }

/** Digits among letters, as the young of the region write Arabic on telephones: Mo7amed, 3abdallah, 9asem. */
const lettersOfDigits = (word: string): string =>
  /\d/.test(word) && /^(?:[a-z]\d|\d[a-z]|[a-z]+\d[a-z])/.test(word) && !/\d{2}|^\d(?:st|nd|rd|th)$/.test(word)
    ? word.replace(/\d/g, (digit) => DIGIT_LETTERS[digit] ?? digit)
    : word

/** Arabic letters without vowel marks, hamza and the shapes that differ between keyboards. */
const arabicWord = (word: string): string =>
  foldDigits(word)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[ٱیېکہۀۃء]/g, (letter) => ARABIC_LETTERS[letter] ?? letter)
