import {
  ARTICLES,
  ASSIMILATED,
  FAITH,
  FATHER,
  GENERIC,
  GOD,
  KINSHIP,
  LEGAL,
  MOTHER,
  NUMBERS,
  ORGANISATION,
  SERVANT,
  SMALL,
  SON,
  TITLES,
  TRIBE,
} from './data/words.ts'
import { canonical, knownName } from './lexicon.ts'
import type { Piece } from './pieces.ts'
import { isArabic, isSyllabic } from './scripts.ts'
import { doubtfulInitial, lightWord, nameWord, servant, type Word, withoutArticle } from './word.ts'

export type NameKind = 'person' | 'organisation' | 'vessel'

/** Words of a name, in the order written. Throws nothing; strange text gives words that equal only themselves. */
export function wordsOf(pieces: readonly Piece[], kind: NameKind): Word[] {
  const words: Word[] = []
  for (let at = 0; at < pieces.length;) {
    const before = words.at(-1)
    const tail = kind === 'person' && before?.role === 'name' ? tailAt(pieces, at) : 0
    if (before && tail > 0) words.pop()
    const { word, used } = before && tail > 0 ? { word: withTail(before, pieces.slice(at, at + tail)), used: tail } : wordAt(pieces, at, kind)
    words.push(word.role === 'name' && words.at(-1)?.role === 'kin' ? { ...word, fathers: true } : word)
    at += used
  }
  return words
}

function wordAt(pieces: readonly Piece[], at: number, kind: NameKind): { word: Word; used: number } {
  const { text, shown } = pieces[at] as Piece
  const rest = pieces.length - at - 1
  if (kind === 'person' && rest > 0 && (SERVANT.has(text) || FATHER.has(text) || MOTHER.has(text) || TRIBE.has(text))) {
    const skip = rest > 1 && isArticle(pieces, at + 1) ? 2 : 1
    const next = (pieces[at + skip] as Piece).text
    if (!KINSHIP.has(next) && next.length > 1) return { word: headed(pieces.slice(at, at + skip + 1)), used: skip + 1 }
  }
  if (rest > 0 && isArticle(pieces, at)) {
    const { word, used } = wordAt(pieces, at + 1, kind)
    return { word: { ...word, ...withArticle(word), shown: `${shown} ${word.shown}`, joined: text + word.joined }, used: used + 1 }
  }
  const [tens, ones] = kind === 'person' ? [] : [NUMBERS.get(text), NUMBERS.get(pieces[at + 1]?.text ?? '')]
  if (tens?.endsWith('0') && ones?.length === 1)
    return { word: lightWord(`${shown} ${pieces[at + 1]?.shown}`, String(Number(tens) + Number(ones)), 'number'), used: 2 }
  return { word: plain(text, shown, kind, pieces.length === 1), used: 1 }
}

/** How many pieces are the end of the word before: `Eddine`, `al Din`, `Allah`. */
function tailAt(pieces: readonly Piece[], at: number): number {
  const skip = isArticle(pieces, at) ? 1 : 0
  const text = pieces[at + skip]?.text ?? ''
  return FAITH.has(text) || GOD.has(text) ? skip + 1 : 0
}

function withTail(before: Word, tail: readonly Piece[]): Word {
  const last = tail.at(-1)?.text ?? ''
  return nameWord([before.shown, ...tail.map((piece) => piece.shown)].join(' '), before.joined + last)
}

function plain(text: string, shown: string, kind: NameKind, alone: boolean): Word {
  const number = NUMBERS.get(text) ?? (kind === 'person' ? undefined : roman(text))
  if (/^\d+$/.test(text)) return lightWord(shown, text.replace(/^0+(?=\d)/, ''), 'number')
  if (number !== undefined && kind !== 'person') return lightWord(shown, number, 'number')
  if (alone) return nameWord(shown, text)
  if (kind !== 'person' && LEGAL.has(text)) return lightWord(shown, text, 'legal')
  if (kind !== 'person' && GENERIC.has(text)) return lightWord(shown, text, 'generic')
  if (KINSHIP.has(text)) return { ...lightWord(shown, text, 'kin'), joined: SON.get(text) ?? text }
  if (SMALL.has(text)) return lightWord(shown, text, 'small')
  if (kind === 'person' && (TITLES.has(text) || ORGANISATION.has(text))) return lightWord(shown, text, 'title')
  if (text === 'm') return doubtfulInitial(shown, text)
  if (text.length === 1 && !isSyllabic(text)) return lightWord(shown, text, 'initial')
  return nameWord(shown, text)
}

function isArticle(pieces: readonly Piece[], at: number): boolean {
  const [text, next] = [pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '']
  if (next.length < 2) return false
  return ARTICLES.has(text) || (ASSIMILATED.has(text) && next.startsWith(text.slice(1)))
}

/** Before a vowel the article's l sticks to the name: El Arbi and Larbi, El Hocine and Lhocine. */
function withArticle({ forms, role, script, ids }: Word): Partial<Word> {
  if (role !== 'name' || script !== 'latin') return {}
  const stuck = forms.filter((form) => /^[aeiouh]/.test(form)).map((form) => `l${form}`)
  const known = ids.length > 0 ? undefined : knownName(canonical(stuck[0] ?? ''))
  return { forms: [...forms, ...stuck], ...(known ? { ids: known.ids, weight: known.weight } : {}) }
}

/** A name with its head: Abd, Abou, Oum or Ait, and the word that it stands before. */
function headed(pieces: readonly Piece[]): Word {
  const [head, ...rest] = pieces as [Piece, ...Piece[]]
  const shown = pieces.map((piece) => piece.shown).join(' ')
  const stem = rest.at(-1)?.text ?? ''
  const arabic = isArabic(stem)
  if (SERVANT.has(head.text)) return servant(shown, pieces.map((piece) => piece.text).join(''), stem)
  const [arabicHead, latinHead] = FATHER.has(head.text) ? ['بو', 'bou'] : MOTHER.has(head.text) ? ['ام', 'oum'] : ['ايت', 'ait']
  const word = nameWord(shown, (arabic ? arabicHead : latinHead) + withoutArticle(stem))
  return { ...word, joined: pieces.map((piece) => piece.text).join(''), borne: nameWord(stem, withoutArticle(stem)) }
}

const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/
function roman(text: string): string | undefined {
  const found = ROMAN.exec(text)
  if (!found || text === 'i') return text === 'i' ? '1' : undefined
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(found[2] ?? '')
  return String((found[1]?.length ?? 0) * 10 + ones)
}
